// What a person decided on somebody's path: the events that carry a reason.
import type { Titles } from "../course/titles";
import type { EventOf, PathEvent } from "./event";

export type Decided = EventOf<
  | "SITTING_GRANTED"
  | "LESSON_GRANTED"
  | "LESSON_COOL_DOWN_RESET"
  | "EXAM_COOL_DOWN_RESET"
  | "STEP_OVERRULED"
  | "TIME_EXTENDED"
  | "SKILLS_RECOGNISED"
  | "RECOGNITION_WITHDRAWN"
>;

export function isDecided(event: PathEvent): event is Decided {
  return "reason" in event && event.type !== "RESULT_REGRADED";
}

/** Titles of what a decision is about; of more time, the new day as an ISO date. */
export function decidedSubjects(event: Decided, titles: Titles): string[] {
  switch (event.type) {
    case "SITTING_GRANTED":
    case "EXAM_COOL_DOWN_RESET":
      return [titles.module(event.module)];
    case "LESSON_GRANTED":
    case "LESSON_COOL_DOWN_RESET":
    case "STEP_OVERRULED":
      return [titles.lesson(event.lesson)];
    case "TIME_EXTENDED":
      return [event.dueOn];
    case "SKILLS_RECOGNISED":
      return event.skills.map(titles.skill);
    case "RECOGNITION_WITHDRAWN":
      return [titles.skill(event.skill)];
  }
}
