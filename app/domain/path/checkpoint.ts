// A path is kept as it stood at every hundredth event, so that any step of it is at most a hundred events away.
import type { PathEvent } from "./event";
import { lessonMemory, type Memory, moduleMemory } from "./memory";
import type { Pin } from "./pin";
import type { PathSnapshot } from "./snapshot";

/** The path after event number `seq`, which happened at the ISO instant `at`, and the pin that gives its course. */
export type Checkpoint = { seq: number; at: string; pin: Pin; snapshot: PathSnapshot };

/** How many events lie between two checkpoints: a fold of so many takes some ten milliseconds. */
export const checkpointEvery = 100;

/** Whether the path is kept as it stands after this event, 0 being the beginning. */
export function isCheckpoint(seq: number): boolean {
  return seq % checkpointEvery === 0;
}

/**
 * Number of the checkpoint to fold from, so that the states before and after an event are both met on the way.
 * @param seq number of the event, 0 the beginning
 */
export function checkpointBefore(seq: number): number {
  const before = Math.max(0, seq - 1);
  return before - (before % checkpointEvery);
}

/** Whether an answer has ended a check or an exam that was not passed. */
export function isFailure(event: PathEvent, before: Memory, after: Memory): boolean {
  switch (event.type) {
    case "CHECK_ANSWERED":
      return (
        lessonMemory(after, event.lesson).failures > lessonMemory(before, event.lesson).failures
      );
    case "EXAM_ANSWERED": {
      const { results } = moduleMemory(after, event.module);
      const isOver = results.length > moduleMemory(before, event.module).results.length;
      return isOver && results.at(-1)?.grade === 0;
    }
    default:
      return false;
  }
}
