import { formatDateTime, formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";

/** What the sentence of a reason names, already in words. */
export type ReasonWords = {
  lesson?: string;
  /** The lesson that a visit is for. */
  of?: string;
  module?: string;
  /** What a person wrote. */
  text?: string;
  skills: string[];
  /** ISO instant. */
  until?: string;
  count?: number;
};

/** As many skills as a sentence can carry. */
const namedSkills = 3;

/** Why a step was chosen, as one sentence to the learner. A key of an earlier time is told as such. */
export function reasonText(reason: string, words: ReasonWords): string {
  const { lesson = "", of = "", module = "", text = "", count = 0 } = words;
  switch (reason) {
    case "path_reason_intake":
      return m.path_reason_intake();
    case "path_reason_orientation":
      return m.path_reason_orientation();
    case "path_reason_placement":
      return m.path_reason_placement();
    case "path_reason_recognising":
      return count > 0 ? m.path_reason_recognising({ count }) : m.path_reason_recognising_none();
    case "path_reason_paused":
      return m.path_reason_paused();
    case "path_reason_completed":
      return m.path_reason_completed();
    case "path_reason_finish_exam":
      return m.path_reason_finish_exam({ module, count });
    case "path_reason_in_order":
      return m.path_reason_in_order({ lesson });
    case "path_reason_exam_ready":
      return m.path_reason_exam_ready({ module });
    case "path_reason_resit":
      return m.path_reason_resit({ module });
    case "path_reason_continue":
      return m.path_reason_continue({ lesson });
    case "path_reason_open_now":
      return m.path_reason_open_now({ lesson });
    case "path_reason_prerequisites_charged":
      return prerequisitesText(words);
    case "path_reason_opens_others":
      return m.path_reason_opens_others({ lesson, count });
    case "path_reason_problems_first":
      return m.path_reason_problems_first({ lesson });
    case "path_reason_repair":
      return m.path_reason_repair({ lesson });
    case "path_reason_finish_check":
      return m.path_reason_finish_check({ lesson });
    case "path_reason_cool_down":
      return coolDownText(words);
    case "path_reason_needs_a_person":
      return m.path_reason_needs_a_person();
    case "path_reason_example":
      return m.path_reason_example({ lesson });
    case "path_reason_probe":
      return m.path_reason_probe({ lesson });
    case "path_reason_explain":
      return m.path_reason_explain({ lesson });
    case "path_reason_visit":
      return m.path_reason_visit({ lesson, of, skills: namedSkillsOf(words) });
    case "path_reason_review":
      return m.path_reason_review({ count });
    case "path_reason_ordered":
      return m.path_reason_ordered({ lesson, text: withoutStop(text) });
    case "path_reason_you_know_it":
      return m.path_reason_you_know_it({ lesson });
    case "path_reason_put_off":
      return m.path_reason_put_off({ lesson });
    default:
      return m.path_reason_earlier_rule();
  }
}

function namedSkillsOf({ skills }: ReasonWords): string {
  return formatList(skills.slice(0, namedSkills));
}

/** The sentence around what a person wrote has its own full stop. */
function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, "");
}

function prerequisitesText(words: ReasonWords): string {
  const { lesson = "", count = 0 } = words;
  const named = { lesson, skills: namedSkillsOf(words) };
  return count > 0
    ? m.path_reason_prerequisites_charged_opens({ ...named, count })
    : m.path_reason_prerequisites_charged(named);
}

function coolDownText({ lesson, module, until = "" }: ReasonWords): string {
  return m.path_reason_cool_down({
    title: lesson ?? module ?? "",
    until: until && formatDateTime(until),
  });
}
