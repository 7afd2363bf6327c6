import type { AuthContext } from "~/auth/lucia.server";
import { catalogueOf } from "~/curriculum/current-publication.server";
import { type Titles, titlesIn } from "~/domain/course/titles";
import { changesBetween } from "~/domain/path/changes-between";
import { progressOf } from "~/domain/path/standing";
import type { Step } from "~/domain/path/step";
import { lessonPlace, skillPlace } from "~/domain/path/step-picture";
import type { PathMoment } from "~/progress/path-after.server";
import { readPath } from "~/progress/read-path.server";
import type { PathRow } from "~db/queries/paths.server";
import { findDecisionAfter } from "~db/queries/stories.server";
import { findJumps, type Jumps } from "~db/queries/story-steps.server";
import { changeWords } from "./change-words";
import type { PictureCell } from "./group-picture";
import { guidedPath } from "./guided-path.server";
import {
  learnerStory,
  type StoryDecision,
  type StoryEntry,
  storyDecision,
} from "./learner-story.server";
import { offersAbout, subjectsOf } from "./offers-about";
import type { Overruling } from "./overrule-offer";
import { overruleOffers } from "./overrule-offers.server";
import { skillsOf } from "./path-facts.server";
import { placeWords, type ShownPlace } from "./place-words";
import { askedStep, replayMoments } from "./replay-moments.server";
import type { ReplaySearch } from "./replay-search";
import type { Guide, GuidedLearner } from "./require-guide.server";
import { stepText } from "./step-text";

export type ReplayedModule = {
  id: string;
  title: string;
  lessons: ({ id: string; title: string } & ShownPlace)[];
};

export type ReplayView = {
  pathId: string;
  goal: string;
  /** Number of the event after which the path is shown, 0 the beginning. */
  step: number;
  /** Number of the last one. */
  steps: number;
  entry: StoryEntry;
  /** What held then; `seq` is the step after which it was decided, `next` what was to come. */
  decision: (StoryDecision & { seq: number; next: string }) | null;
  stage: string;
  done: number;
  total: number;
  /** The step that this one is compared with; null at the beginning. */
  since: number | null;
  changes: string[];
  modules: ReplayedModule[];
  skills: { id: string; title: string; cell: PictureCell }[];
  jumps: Jumps;
  /** What may be decided today about what the step is about, or about the lesson that was asked for. */
  overruling: Overruling;
  /** Titles of that. */
  about: string[];
};

/** A path as it was after one event; null where the learner has no path that the asker may see. */
export async function replayView(
  context: AuthContext,
  guide: Guide & { learner: GuidedLearner },
  search: ReplaySearch,
): Promise<ReplayView | null> {
  const { db, locale } = context;
  const row = await guidedPath(context, guide, search.path);
  if (!row) return null;
  const { organisationIds, learner } = guide;
  const asked = { pathId: row.id, organisationIds };
  const step = await askedStep(db, row, { organisationIds, search });
  const { before, after, event } = await replayMoments(db, row, { step, since: search.since });
  const { catalogue, context: path } = after;
  const titles = titlesIn(catalogue, locale);
  const one = { ...asked, learnerId: learner.id, catalogue, locale, before: step + 1, limit: 1 };
  const [story, decided, jumps] = await Promise.all([
    learnerStory(db, one),
    findDecisionAfter(db, { ...asked, seq: step }),
    findJumps(db, { ...asked, seq: step }),
  ]);
  const [entry] = story.entries;
  if (!entry || !jumps) throw new Error(`Path ${row.id} has no event ${step}`);
  // Decisions are written by `move-path` alone, from checked values.
  const choice = decided?.choice as Step | undefined;
  const subjects = subjectsOf(event, choice, search.lesson);
  return {
    pathId: row.id,
    goal: titles.goal(after.course.plan.goal),
    step,
    steps: row.revision,
    entry,
    decision: decided
      ? { ...storyDecision(decided, one), ...nextOf(decided.seq, choice, titles) }
      : null,
    stage: after.stage,
    ...progressOf(path),
    since: before?.revision ?? null,
    changes: changedWords(before, after, titles),
    modules: modulesOf(after, titles),
    skills: skillsOf(after).map((id) => ({
      id,
      title: titles.skill(id),
      cell: skillPlace(path.memory, id, after.at),
    })),
    jumps,
    overruling: offersAbout(await offersToday(context, row, organisationIds), subjects),
    about: [...subjects.lessons.map(titles.lesson), ...subjects.modules.map(titles.module)],
  };
}

function changedWords(before: PathMoment | null, after: PathMoment, titles: Titles): string[] {
  if (!before) return [];
  return changesBetween(before, after)
    .map((change) => changeWords(change, titles))
    .filter((words) => words !== "");
}

function nextOf(seq: number, choice: Step | undefined, titles: Titles) {
  return { seq, next: choice ? stepText(choice, titles) : "" };
}

function modulesOf(moment: PathMoment, titles: Titles): ReplayedModule[] {
  const { course, context, at } = moment;
  const modules = [...new Set(course.plan.lessons.map(({ module }) => module))];
  return modules.map((id) => ({
    id,
    title: titles.module(id),
    lessons: course.plan.lessons
      .filter(({ module }) => module === id)
      .map((lesson) => ({
        id: lesson.id,
        title: titles.lesson(lesson.id),
        ...placeWords(lessonPlace(context, lesson, at), titles),
      })),
  }));
}

async function offersToday(
  { db, locale }: AuthContext,
  row: PathRow,
  organisationIds: readonly string[],
): Promise<Overruling> {
  const catalogue = await catalogueOf(db, row.publication_id);
  const titles = titlesIn(catalogue, locale);
  const now = new Date();
  return overruleOffers(db, readPath(row, catalogue), { organisationIds, titles, now });
}
