// What an event may do in the first check and its picture. Each guard asks the memory; none changes it.
import { assertEvent } from "xstate";
import type { PathEvent } from "./event";
import type { PathContext } from "./memory";

type Told = { context: PathContext; event: PathEvent };

/** The event brings a first question. */
export function asksFirst({ event }: Told): boolean {
  return "next" in event && event.next !== null && event.next !== undefined;
}

export function isPlacementAnswer({ context, event }: Told): boolean {
  assertEvent(event, "PLACEMENT_ANSWERED");
  return context.memory.placement.serving?.question === event.question;
}

export function isLastPlacementAnswer(told: Told): boolean {
  assertEvent(told.event, "PLACEMENT_ANSWERED");
  return isPlacementAnswer(told) && told.event.next === null;
}

/** The learner may say of a skill what the picture has wrong, safety excepted: its check is always taken. */
export function mayContestPlacement({ context, event }: Told): boolean {
  assertEvent(event, "PLACEMENT_CONTESTED");
  const teachers = context.plan.lessons.filter((one) => one.skills.includes(event.skill));
  return teachers.length > 0 && teachers.every((lesson) => !lesson.isSafety);
}

export function mayContestAndIsAsked(told: Told): boolean {
  return mayContestPlacement(told) && asksFirst(told);
}
