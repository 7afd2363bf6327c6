import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";

type Stage =
  | "draft"
  | "with-supervisor"
  | "with-instructor"
  | "returned"
  | "accepted"
  | "withdrawn";

/** Where a workplace task stands, in two or three words. */
export function taskStageWords(stage: Stage): string {
  switch (stage) {
    case "draft":
      return m.tasks_stage_draft();
    case "with-supervisor":
      return m.tasks_stage_supervisor();
    case "with-instructor":
      return m.tasks_stage_instructor();
    case "returned":
      return m.tasks_stage_returned();
    case "accepted":
      return m.tasks_stage_accepted();
    case "withdrawn":
      return m.tasks_stage_withdrawn();
  }
}

/** How its colour goes with the words: waiting for somebody, well ended, or neither. */
export function taskStageLook(stage: Stage): "plain" | "accent" | "waiting" {
  if (stage === "accepted") return "accent";
  return stage === "draft" || stage === "withdrawn" ? "plain" : "waiting";
}

export type JudgedLevel = "not-yet" | "with-help" | "on-own";

/** What somebody saw of one criterion. */
export function judgedLevelWords(level: JudgedLevel): string {
  switch (level) {
    case "not-yet":
      return m.tasks_level_not_yet();
    case "with-help":
      return m.tasks_level_with_help();
    case "on-own":
      return m.tasks_level_on_own();
  }
}

/** Who judged and when, in one line. */
export function judgedByWords(judged: {
  role: "supervisor" | "instructor";
  who: string;
  at: string;
}): string {
  const words = { name: judged.who, date: formatDate(judged.at) };
  return judged.role === "supervisor"
    ? m.tasks_judged_by_supervisor(words)
    : m.tasks_judged_by_instructor(words);
}
