// From a checkpoint to a later event of the same log, with the state just before that event as well.
import { isCourseChange, replaySteps } from "~/domain/path/advance";
import type { Checkpoint } from "~/domain/path/checkpoint";
import type { PathEvent } from "~/domain/path/event";
import type { Pin } from "~/domain/path/pin";
import type { Course } from "~/domain/path/snapshot";

/** A path where a fold has come to, with the course that it is in. */
export type Stop = Checkpoint & { course: Course };

/** Every pin that a fold of these events meets: it needs the courses of all of them. */
export function pinsFrom(base: Checkpoint, events: readonly PathEvent[]): Pin[] {
  return [base.pin, ...events.filter(isCourseChange).map(({ to }) => to)];
}

/**
 * @param events those that follow the checkpoint, the earliest first
 * @param courseAt the course of each of `pinsFrom(base, events)`
 * @returns the states before and after the last event; without events, the checkpoint alone
 * @throws Error when an event has no place
 */
export function foldCheckpoint(
  base: Checkpoint,
  events: readonly PathEvent[],
  courseAt: (pin: Pin) => Course,
): { before: Stop | null; after: Stop } {
  const course = courseAt(base.pin);
  let before: Stop | null = null;
  let after: Stop = { ...base, course };
  for (const { event, path } of replaySteps(course, base.snapshot, events, courseAt)) {
    before = after;
    const pin = isCourseChange(event) ? event.to : before.pin;
    after = { seq: before.seq + 1, at: event.now, pin, ...path };
  }
  return { before, after };
}
