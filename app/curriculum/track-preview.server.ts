// Previews of tracks: walked once for everything that the walks depend on, beside requests, and kept in the database.
import { machineVersion } from "~/domain/path/advance";
import { ruleVersion } from "~/domain/path/decision";
import type { Goal } from "~/domain/path/plan";
import { newestStrategy } from "~/domain/path/strategy";
import { type PreviewPerson, previewProfiles } from "~/domain/rehearsal/preview-person";
import { type RehearsalCourse, rehearsalCourse } from "~/domain/rehearsal/rehearsal-course";
import {
  previewTrack,
  previewWalks,
  type TrackPreview,
  trackPreviewSchema,
} from "~/domain/rehearsal/track-preview";
import type { Db } from "~db/queries/connection.server";
import { findTrackPreview, insertTrackPreview } from "~db/queries/own-tracks.server";
import { hashOf } from "./content-hash";
import { inSlices } from "./in-slices";
import { publishedRehearsal } from "./rehearsal-content.server";

/** Raise it when walks are made or told differently. */
const previewVersion = 1;
const seed = 1;

/** How many previews may wait for their turn; whoever asks for more is told to come back. */
const mostAtOnce = 12;

export type PreviewState =
  | { state: "ready"; preview: TrackPreview }
  | { state: "walking"; done: number; total: number }
  | { state: "nothing-written" };

export type PreviewOrder = {
  publicationId: string;
  goal: Goal;
  eqf: number;
  person: PreviewPerson;
};

const walking = new Map<string, { done: number; failure?: unknown }>();

/**
 * The preview where it is known, else how far it is: the first to ask lets it begin.
 * @throws Error where walking failed: that is a bug of the engine
 */
export async function trackPreview(db: Db, order: PreviewOrder): Promise<PreviewState> {
  const content = await publishedRehearsal(db, order.publicationId);
  const strategy = newestStrategy(previewProfiles[order.person].strategy);
  const course = rehearsalCourse(content, order.goal, order.eqf, strategy);
  if (course.plan.lessons.length === 0) return { state: "nothing-written" };
  const hash = previewHash(course, order.person);
  const kept = trackPreviewSchema.safeParse(await findTrackPreview(db, hash));
  if (kept.success) return { state: "ready", preview: kept.data };
  const known = walking.get(hash);
  if (known?.failure !== undefined) {
    walking.delete(hash);
    throw known.failure;
  }
  if (!known && walking.size < mostAtOnce) begin(db, course, order.person, hash);
  return { state: "walking", done: walking.get(hash)?.done ?? 0, total: previewWalks };
}

function begin(db: Db, course: RehearsalCourse, person: PreviewPerson, hash: string): void {
  const progress: { done: number; failure?: unknown } = { done: 0 };
  walking.set(hash, progress);
  inSlices(counted(previewTrack(course, person, seed), progress), "preview")
    .then((preview) => insertTrackPreview(db, { hash, body: preview }))
    .then(() => {
      walking.delete(hash);
    })
    .catch((failure: unknown) => {
      progress.failure = failure;
    });
}

function* counted<T>(work: Iterator<number, T>, progress: { done: number }): Generator<void, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    progress.done = step.value;
    yield;
  }
}

/** Hash of everything that the walks depend on: tracks of the same lessons share their previews. */
function previewHash(
  { plan, strategy, skills, questions }: RehearsalCourse,
  person: PreviewPerson,
): string {
  const { lessons, modules, enrichment } = plan;
  return hashOf({
    previewVersion,
    machineVersion,
    ruleVersion,
    seed,
    person: previewProfiles[person],
    strategy,
    lessons,
    modules,
    enrichment,
    skills: skills.map(({ id, area, prerequisites, bridges, eqf }) => ({
      id,
      area,
      prerequisites,
      bridges,
      eqf,
    })),
    questions: [...questions.values()],
  });
}
