import type { Catalogue } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import type { Step } from "~/domain/path/step";
import { formatDateTime, formatTime } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";

/** A step in the reader's words. */
export type StepWords = { title: string; part: string; action: string; minutes: number | null };

export function stepWords(step: Step, catalogue: Catalogue, locale: Locale, now: Date): StepWords {
  switch (step.kind) {
    case "lesson":
      return {
        title: titlesIn(catalogue, locale).lesson(step.lesson),
        minutes: step.minutes,
        ...partWords(step),
      };
    case "exam":
      return {
        title: titlesIn(catalogue, locale).module(step.module),
        part: m.learn_step_exam(),
        action: step.isBegun ? m.learn_act_continue_exam() : m.learn_act_exam(),
        minutes: step.minutes,
      };
    case "wait":
      return {
        title: waitTitle(step, catalogue, locale),
        part: m.learn_step_wait({ until: instantWords(step.until, now) }),
        action: step.lesson ? m.learn_act_practise() : m.learn_act_home(),
        minutes: null,
      };
    case "review":
      return {
        title: m.review_title(),
        part: m.review_due_title({ count: step.count }),
        action: m.review_act_start(),
        minutes: step.minutes,
      };
    default:
      return { ...beginningWords(step.kind), minutes: null };
  }
}

function waitTitle(
  step: Extract<Step, { kind: "wait" }>,
  catalogue: Catalogue,
  locale: Locale,
): string {
  if (step.lesson) return titlesIn(catalogue, locale).lesson(step.lesson);
  return step.module ? titlesIn(catalogue, locale).module(step.module) : m.learn_step_pause_title();
}

/** Today only the time, later the day as well. */
export function instantWords(instant: string, now: Date): string {
  const isSoon = Date.parse(instant) - now.getTime() < 12 * 3_600_000;
  return isSoon ? formatTime(instant) : formatDateTime(instant);
}

function partWords(step: Extract<Step, { kind: "lesson" }>): { part: string; action: string } {
  switch (step.part) {
    case "read":
      return {
        part:
          step.section === step.toSection
            ? m.learn_step_section({ section: step.section ?? 1 })
            : m.learn_step_sections({ from: step.section ?? 1, to: step.toSection ?? 1 }),
        action:
          step.section === 1
            ? m.learn_act_begin()
            : m.learn_act_continue({ section: step.section ?? 1 }),
      };
    case "problems":
      return { part: m.learn_step_problems(), action: m.learn_act_problems() };
    case "practise":
      return { part: m.learn_step_practise(), action: m.learn_act_practise() };
    case "repair":
      return { part: m.learn_step_repair(), action: m.learn_act_practise() };
    case "check":
      return { part: m.learn_step_check(), action: m.learn_act_check() };
    case "finish":
      return { part: m.learn_step_check(), action: m.learn_act_continue_check() };
    case "example":
      return { part: m.study_step_example(), action: m.study_act_example() };
    case "probe":
      return { part: m.study_step_probe(), action: m.study_act_probe() };
    case "explain":
      return { part: m.study_step_explain(), action: m.study_act_explain() };
    case "visit":
      return { part: m.study_step_visit(), action: m.study_act_visit() };
  }
}

type BeginningKind = Exclude<Step["kind"], "lesson" | "exam" | "wait" | "review">;

function beginningWords(kind: BeginningKind): { title: string; part: string; action: string } {
  switch (kind) {
    case "intake":
      return {
        title: m.learn_start_intake_title(),
        part: m.learn_step_start(),
        action: m.learn_act_start(),
      };
    case "orientation":
      return {
        title: m.learn_start_orientation_title(),
        part: m.learn_step_start(),
        action: m.learn_act_start(),
      };
    case "placement":
      return {
        title: m.learn_start_placement_title(),
        part: m.learn_step_start(),
        action: m.learn_act_continue_start(),
      };
    case "recognising":
      return {
        title: m.learn_start_recognising_title(),
        part: m.learn_step_start(),
        action: m.learn_act_see_path(),
      };
    case "paused":
      return {
        title: m.learn_paused_title(),
        part: m.learn_step_paused(),
        action: m.learn_act_resume(),
      };
    case "completed":
      return {
        title: m.learn_completed_title(),
        part: m.learn_step_completed(),
        action: m.learn_act_record(),
      };
    case "person":
      return {
        title: m.learn_person_title(),
        part: m.learn_step_person(),
        action: m.learn_act_home(),
      };
  }
}
