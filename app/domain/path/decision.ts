// A decision is one choice, the other open steps, the rule, its inputs and one sentence that tells why.
import { lessonMemory, moduleMemory, type PathContext } from "./memory";
import type { PlanLesson } from "./plan";
import { needsAPerson } from "./standing";
import type { Step } from "./step";

/** Rises when a rule of the next step chooses differently. */
export const ruleVersion = 1;

/** Keys of the messages that tell why. */
export const reasons = [
  "path_reason_intake",
  "path_reason_orientation",
  "path_reason_placement",
  "path_reason_recognising",
  "path_reason_paused",
  "path_reason_completed",
  "path_reason_finish_exam",
  "path_reason_exam_ready",
  "path_reason_resit",
  "path_reason_in_order",
  "path_reason_continue",
  "path_reason_open_now",
  "path_reason_prerequisites_charged",
  "path_reason_opens_others",
  "path_reason_problems_first",
  "path_reason_repair",
  "path_reason_finish_check",
  "path_reason_cool_down",
  "path_reason_needs_a_person",
] as const;
export type Reason = (typeof reasons)[number];

export type ReasonParams = {
  /** Ids; pages turn them into titles. */
  lesson?: string;
  module?: string;
  skills?: string[];
  until?: string;
  count?: number;
};

export type Decision = {
  rule: string;
  ruleVersion: number;
  choice: Step;
  /** Other steps that are open now, best first. */
  alternatives: Step[];
  reason: Reason;
  params: ReasonParams;
  /** The numbers that decided. */
  inputs: Record<string, number | string | boolean | null>;
};

export type LessonStep = Extract<Step, { kind: "lesson" }>;

/** How many other steps are shown beside the choice. adaptation.md: "always show one or two other open steps". */
const shownAlternatives = 2;

export function simple(
  rule: string,
  choice: Step,
  reason: Reason,
  params: ReasonParams = {},
): Decision {
  return { rule, ruleVersion, choice, alternatives: [], reason, params, inputs: {} };
}

/** The first few of the other steps; waiting is no step that one could take instead. */
export function alternativesTo(choice: Step, others: readonly Step[]): Step[] {
  return others
    .filter((step) => step !== choice && step.kind !== "wait")
    .slice(0, shownAlternatives);
}

const reasonOfPart: Partial<Record<LessonStep["part"], Reason>> = {
  problems: "path_reason_problems_first",
  repair: "path_reason_repair",
  finish: "path_reason_finish_check",
};

/**
 * The decision for a part of a lesson.
 * @param reason why the lesson comes next where it has not been begun yet
 */
export function lessonDecision(
  context: PathContext,
  choice: LessonStep,
  others: readonly Step[],
  rule: string,
  reason: Reason,
): Decision {
  const { failures, practised, read } = lessonMemory(context.memory, choice.lesson);
  const isBegun = practised.length + read.length > 0;
  const ofPart = reasonOfPart[choice.part];
  return {
    rule: ofPart ? choice.part : rule,
    ruleVersion,
    choice,
    alternatives: alternativesTo(choice, others),
    reason: ofPart ?? (isBegun ? "path_reason_continue" : reason),
    params: { lesson: choice.lesson },
    inputs: { part: choice.part, failures, practised: practised.length, sectionsRead: read.length },
  };
}

/** A person was asked to help and no try is under way: other lessons come first. */
export function isResting(context: PathContext, lesson: PlanLesson): boolean {
  return lessonMemory(context.memory, lesson.id).check === null && needsAPerson(context, lesson);
}

/**
 * Everything open rests: the earliest end of a cool-down is told, and practice never has to wait. Where nothing
 * waits for time, it waits for a person.
 * @param steps of the open lessons
 * @param modules ids of those whose exam is open but cooling down
 */
export function restingDecision(
  { memory }: PathContext,
  steps: readonly Step[],
  modules: readonly string[],
): Decision {
  const exams = modules.map((module): Step => {
    const { notBefore } = moduleMemory(memory, module);
    return { kind: "wait", module, until: notBefore ?? memory.startedAt };
  });
  const [first] = [...steps, ...exams]
    .filter((step) => step.kind === "wait")
    .sort((a, b) => Date.parse(a.until) - Date.parse(b.until));
  if (first) {
    const { until, lesson, module } = first;
    const decision = simple("cool-down", first, "path_reason_cool_down", { until, lesson, module });
    return { ...decision, alternatives: alternativesTo(first, steps) };
  }
  const [choice = { kind: "person" } as const] = steps;
  const decision = simple("needs-a-person", choice, "path_reason_needs_a_person");
  return { ...decision, alternatives: alternativesTo(choice, steps) };
}
