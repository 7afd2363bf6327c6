// No dead ends: whatever an adversary has done to a path, whoever is right from then on completes it.
import type { PathEvent } from "../path/event";
import type { PathContext } from "../path/memory";
import { moduleMemory } from "../path/memory";
import { type Act, actsOf, adversaries } from "./adversary";
import { deedEvent } from "./deed";
import type { Person } from "./person";
import type { RehearsalCourse } from "./rehearsal-course";
import { Walker } from "./walker";

export type DeadEnd = {
  /** The shortest story that was found: accepted events, oldest first. */
  story: PathEvent[];
  /** Why nobody gets further, in plain words. */
  why: string;
};

export type WalkOptions = {
  /** How many walks; the adversaries take turns. */
  walks: number;
  /** Most acts of an adversary before somebody goes on who is always right. */
  acts: number;
  /** Fixes all of them. */
  seed?: number;
};

/**
 * Lets adversaries walk the course one after the other, each followed by somebody who is always right.
 * @returns the first dead end with its shortest story, or null where there is none
 */
export function findDeadEnd(course: RehearsalCourse, options: WalkOptions): DeadEnd | null {
  return endOf(searchDeadEnd(course, options));
}

/** The same a step at a time, for a caller who has other things to do in between. */
export function* searchDeadEnd(
  course: RehearsalCourse,
  { walks, acts: longest, seed = 0 }: WalkOptions,
): Generator<void, DeadEnd | null> {
  for (let walk = 0; walk < walks; walk += 1) {
    const adversary = adversaries[walk % adversaries.length];
    const acts = adversary ? actsOf(adversary, longest, seed + walk) : [];
    if (yield* walkOn(course, acts)) return yield* shortest(course, acts);
  }
  return null;
}

function endOf<T>(work: Iterator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Far more steps than a learner needs who is always right: everything read, practised, checked and examined three
 * times, and a few steps beside each.
 */
function longestWay({ plan, strategy }: RehearsalCourse): number {
  const perLesson = plan.lessons.map(
    ({ sections, practice }) => sections + practice.length + strategy.check.atMost,
  );
  const perModule = plan.modules.map(
    ({ lessons }) => lessons.length * strategy.exam.questionsPerLesson,
  );
  const all = [...perLesson, ...perModule].reduce((sum, steps) => sum + steps + 5, 10);
  return 3 * all;
}

/** Undefined where the walk completes. */
function* walkOn(
  course: RehearsalCourse,
  acts: readonly Act[],
): Generator<void, DeadEnd | undefined> {
  let isRight = false;
  const person: Person = {
    answer: () => ({ outcome: isRight ? 1 : 0, minutes: 1 }),
    read: () => 1,
  };
  const walker = new Walker({ course, person });
  try {
    for (const act of acts) {
      yield;
      isRight = act.isRight;
      walker.wait(act.minutes);
      const deed = deedEvent(walker, act);
      if (deed) walker.give(deed.event, deed.to);
      else if (walker.stage !== "completed") walker.step();
    }
    isRight = true;
    const why = yield* walkRight(walker, longestWay(course));
    return why === undefined ? undefined : { story: [...walker.log], why };
  } catch (error) {
    // What the engine says when it has led where nothing can be done is the finding.
    return { story: [...walker.log], why: error instanceof Error ? error.message : String(error) };
  }
}

function* walkRight(walker: Walker, steps: number): Generator<void, string | undefined> {
  for (let step = 0; step < steps; step += 1) {
    yield;
    if (walker.stage === "completed") return undefined;
    const { kind } = walker.decision.choice;
    if (kind === "person" && hasNeverFailed(walker.context)) {
      return "Only a person could help, and nobody has failed an exam yet.";
    }
    walker.step();
  }
  const { choice } = walker.decision;
  return `Right answers do not end it: after ${steps} steps “${choice.kind}” is offered still.`;
}

function hasNeverFailed({ plan, memory }: PathContext): boolean {
  return plan.modules.every(({ id }) => moduleMemory(memory, id).results.length === 0);
}

/** Leaves out every act that the dead end does not need, large parts first. */
function* shortest(course: RehearsalCourse, acts: readonly Act[]): Generator<void, DeadEnd> {
  let kept = [...acts];
  for (let size = kept.length; size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < kept.length; ) {
      const fewer = kept.toSpliced(from, size);
      if (yield* walkOn(course, fewer)) kept = fewer;
      else from += size;
    }
  }
  const found = yield* walkOn(course, kept);
  if (!found) throw new Error("A walk that ended in a dead end ends elsewhere when it is repeated");
  return found;
}
