// What a track may ask of one kind of learner: several made-up people walk it by the real engine, and the walk of
// middle length is told.
import { z } from "zod";
import { seedFrom } from "../assessment/draw";
import { type PreviewPerson, previewPeople, previewProfiles } from "./preview-person";
import type { RehearsalCourse } from "./rehearsal-course";
import { Session } from "./session";
import { stepsOf, walkerOf } from "./session-walker";
import { droppedOf, tellWalk } from "./tell-walk";
import { toldWalkSchema } from "./told-walk";
import { worlds } from "./worlds";

/** Seven people in each of the three worlds: how people learn is not known, so the range spans what may be. */
export const previewWalks = 7 * worlds.length;

const rangeSchema = z.strictObject({
  least: z.number().min(0),
  middle: z.number().min(0),
  most: z.number().min(0),
});
export type Range = z.infer<typeof rangeSchema>;

export const trackPreviewSchema = z.strictObject({
  person: z.enum(previewPeople),
  walks: z.number().int(),
  /** How many of them completed the track. */
  finished: z.number().int(),
  lessons: z.number().int(),
  /** Minutes of study on the platform. */
  minutes: rangeSchema,
  /** Days at an hour of study a day. */
  days: rangeSchema,
  /** Lessons that dropped out. */
  dropped: rangeSchema,
  told: toldWalkSchema,
});
export type TrackPreview = z.infer<typeof trackPreviewSchema>;

type Walked = { session: () => Session; minutes: number; days: number; dropped: number };

/**
 * Lets them walk. Hands over after each step, with the number of walks that are done.
 * @param course made for the strategy of the person
 * @param seed the same seed gives the same preview
 */
export function* previewTrack(
  course: RehearsalCourse,
  person: PreviewPerson,
  seed: number,
): Generator<number, TrackPreview> {
  const profile = previewProfiles[person];
  const walked: (Walked & { isComplete: boolean })[] = [];
  for (let walk = 0; walk < previewWalks; walk += 1) {
    const world = worlds[walk % worlds.length];
    if (!world) throw new Error("There is no world to walk in");
    const own = seedFrom(seed, person, world.id, walk);
    const start = () => new Session({ course, world, profile, seed: own });
    const session = start();
    const walker = walkerOf(session);
    for (const _ of stepsOf(session, walker)) yield walk;
    walked.push({
      session: start,
      isComplete: walker.stage === "completed",
      minutes: session.cost,
      days: Math.ceil((walker.asking.minutes + 1) / (24 * 60)),
      dropped: droppedOf(walker.context).length,
    });
  }
  const finished = walked.filter(({ isComplete }) => isComplete);
  const counted = (finished.length > 0 ? finished : walked).sort((a, b) => a.minutes - b.minutes);
  const middle = middleOf(counted);
  const telling = tellWalk(middle.session());
  for (;;) {
    const step = telling.next();
    if (!step.done) {
      yield previewWalks;
      continue;
    }
    return {
      person,
      walks: walked.length,
      finished: finished.length,
      lessons: course.plan.lessons.length,
      minutes: rangeOf(counted.map(({ minutes }) => minutes)),
      days: rangeOf(counted.map(({ days }) => days)),
      dropped: rangeOf(counted.map(({ dropped }) => dropped)),
      told: step.value,
    };
  }
}

function rangeOf(values: readonly number[]): Range {
  const sorted = [...values].sort((a, b) => a - b);
  return { least: sorted[0] ?? 0, middle: middleOf(sorted), most: sorted.at(-1) ?? 0 };
}

/** The middle one of a sorted list; of two the lower. */
function middleOf<T>(sorted: readonly T[]): T {
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error("Nothing has been walked");
  return middle;
}
