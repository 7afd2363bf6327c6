// What an instructor may decide in place of the machine, and the event that it becomes.
import type { PathEvent } from "~/domain/path/event";

export const lessonActs = ["step", "lesson", "lesson-cool-down"] as const;
export const moduleActs = ["exam-cool-down", "sitting"] as const;

export type Act =
  | { kind: (typeof lessonActs)[number]; lesson: string }
  | { kind: (typeof moduleActs)[number]; module: string }
  /** YYYY-MM-DD */
  | { kind: "time"; dueOn: string };

export type ActKind = Act["kind"];

/** @param about the lesson, module or day that the kind of act is about */
export function actOf({ kind, about }: { kind: ActKind; about: string }): Act {
  switch (kind) {
    case "time":
      return { kind, dueOn: about };
    case "exam-cool-down":
    case "sitting":
      return { kind, module: about };
    default:
      return { kind, lesson: about };
  }
}

/** What the act is about: the id of a lesson or of a module, or a day. */
export function subjectOf(act: Act): string {
  switch (act.kind) {
    case "time":
      return act.dueOn;
    case "exam-cool-down":
    case "sitting":
      return act.module;
    default:
      return act.lesson;
  }
}

type Said = { reason: string; now: string };

export function eventOf(act: Act, said: Said): PathEvent {
  switch (act.kind) {
    case "step":
      return { type: "STEP_OVERRULED", lesson: act.lesson, ...said };
    case "lesson":
      return { type: "LESSON_GRANTED", lesson: act.lesson, ...said };
    case "lesson-cool-down":
      return { type: "LESSON_COOL_DOWN_RESET", lesson: act.lesson, ...said };
    case "exam-cool-down":
      return { type: "EXAM_COOL_DOWN_RESET", module: act.module, ...said };
    case "time":
      return { type: "TIME_EXTENDED", dueOn: act.dueOn, ...said };
    case "sitting":
      return { type: "SITTING_GRANTED", module: act.module, ...said };
  }
}
