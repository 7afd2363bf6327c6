import type { Titles } from "~/domain/course/titles";
import type { Step } from "~/domain/path/step";
import { formatDateTime } from "~/i18n/format";
import { m } from "~/i18n/messages";

/** A step that was open, as an instructor reads it: what it is about, then what was to be done. */
export function stepText(step: Step, titles: Pick<Titles, "lesson" | "module">): string {
  switch (step.kind) {
    case "lesson":
      return `${titles.lesson(step.lesson)}: ${partText(step)}`;
    case "exam":
      return `${titles.module(step.module)}: ${m.learn_step_exam()}`;
    case "wait": {
      const about = step.lesson ? titles.lesson(step.lesson) : titles.module(step.module ?? "");
      return `${about}: ${m.learn_step_wait({ until: formatDateTime(step.until) })}`;
    }
    case "review":
      return `${m.review_title()}: ${m.review_due_title({ count: step.count })}`;
    default:
      return stageText(step.kind);
  }
}

function partText(step: Extract<Step, { kind: "lesson" }>): string {
  switch (step.part) {
    case "read":
      return m.learn_step_sections({ from: step.section ?? 1, to: step.toSection ?? 1 });
    case "problems":
      return m.learn_step_problems();
    case "practise":
      return m.learn_step_practise();
    case "repair":
      return m.learn_step_repair();
    case "check":
    case "finish":
      return m.learn_step_check();
    case "example":
      return m.study_step_example();
    case "probe":
      return m.study_step_probe();
    case "explain":
      return m.study_step_explain();
    case "visit":
      return m.study_step_visit();
  }
}

/** Where a path is, in a word or two. */
export function stageText(stage: string): string {
  switch (stage) {
    case "intake":
    case "orientation":
      return m.guide_not_begun_word();
    case "placement":
      return m.guide_stage_placement();
    case "recognising":
      return m.guide_stage_recognising();
    case "paused":
      return m.guide_paused_word();
    case "completed":
      return m.guide_completed_word();
    case "person":
      return m.guide_needs_you_word();
    default:
      return m.guide_under_way_word();
  }
}
