// A decision is one choice, the other open steps, the rule, its inputs and one sentence that tells why.
import { lessonMemory, type PathContext } from "./memory";
import { visitInHand } from "./remediation";
import { isCounted, lessonOf } from "./standing";
import { lessonStep, minutesOfCheck, type Step } from "./step";

/** Rises when a rule of the next step chooses differently. */
export const ruleVersion = 2;

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
  "path_reason_example",
  "path_reason_probe",
  "path_reason_explain",
  "path_reason_visit",
  "path_reason_review",
  "path_reason_ordered",
  "path_reason_you_know_it",
  "path_reason_put_off",
] as const;

export type Reason = (typeof reasons)[number];

export type ReasonParams = {
  /** Ids; pages turn them into titles. */
  lesson?: string;
  /** The lesson that a visit is for. */
  of?: string;
  module?: string;
  skills?: string[];
  /** What a person wrote. */
  text?: string;
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

/** The first few of the other steps, each once; waiting is no step that one could take instead. */
export function alternativesTo(choice: Step, others: readonly Step[]): Step[] {
  return others
    .filter((step, place) => others.findIndex((other) => isSameStep(other, step)) === place)
    .filter((step) => step.kind !== "wait" && !isSameStep(step, choice))
    .slice(0, shownAlternatives);
}

function isSameStep(one: Step, other: Step): boolean {
  if (one.kind === "lesson" && other.kind === "lesson") return one.lesson === other.lesson;
  if (one.kind === "exam" && other.kind === "exam") return one.module === other.module;
  return one.kind === other.kind;
}

const reasonOfPart: Partial<Record<LessonStep["part"], Reason>> = {
  problems: "path_reason_problems_first",
  repair: "path_reason_repair",
  finish: "path_reason_finish_check",
  example: "path_reason_example",
  probe: "path_reason_probe",
  explain: "path_reason_explain",
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
  const own = lessonMemory(context.memory, choice.lesson);
  const { failures, practised, read } = own;
  const isBegun = practised.length + read.length > 0;
  const isClaimed = choice.part === "check" && own.claim === "known";
  const ofPart = isClaimed ? "path_reason_you_know_it" : reasonOfPart[choice.part];
  return {
    rule: isClaimed ? "claimed" : ofPart ? choice.part : rule,
    ruleVersion,
    choice,
    alternatives: alternativesTo(choice, others),
    reason: ofPart ?? (isBegun ? "path_reason_continue" : reason),
    params: { lesson: choice.lesson },
    inputs: {
      part: choice.part,
      failures,
      practised: practised.length,
      sectionsRead: read.length,
      answers: own.round.answers,
      right: own.round.right,
      remediations: own.remediations,
    },
  };
}

/**
 * What goes before every choice of a strategy: the way back into a prerequisite, and the lesson that a person has
 * put first.
 */
export function urgentDecision(
  context: PathContext,
  others: readonly Step[],
  now: string,
): Decision | undefined {
  return visitDecision(context, others, now) ?? orderedDecision(context, others, now);
}

function visitDecision(
  context: PathContext,
  others: readonly Step[],
  now: string,
): Decision | undefined {
  const visit = visitInHand(context);
  if (!visit) return undefined;
  const begun = begunStep(context, visit.lesson, now);
  if (begun) return lessonDecision(context, begun, others, "visit", "path_reason_visit");
  const { lesson, of, skill, answers, right } = visit;
  const left = (context.strategy.remediation?.visitRight ?? 0) - right;
  const minutes = minutesOfCheck(Math.max(1, left));
  const choice: Step = { kind: "lesson", lesson, part: "visit", minutes };
  return {
    rule: "visit",
    ruleVersion,
    choice,
    alternatives: alternativesTo(choice, others),
    reason: "path_reason_visit",
    params: { lesson, of, skills: [skill] },
    inputs: { answers, right },
  };
}

/** A check or a probe that was begun in a lesson is finished there before anything else. */
function begunStep(context: PathContext, id: string, now: string): LessonStep | undefined {
  const { memory } = context;
  const lesson = lessonOf(context, id);
  const isBegun = lessonMemory(memory, id).check !== null || memory.probe?.lesson === id;
  const step = lesson && isBegun ? lessonStep(context, lesson, now) : undefined;
  return step?.kind === "lesson" ? step : undefined;
}

function orderedDecision(
  context: PathContext,
  others: readonly Step[],
  now: string,
): Decision | undefined {
  const { ordered } = context.memory;
  const lesson = ordered && lessonOf(context, ordered.lesson);
  if (!lesson || isCounted(context, lesson)) return undefined;
  const choice = lessonStep(context, lesson, now);
  if (choice.kind !== "lesson") return undefined;
  return {
    rule: "ordered",
    ruleVersion,
    choice,
    alternatives: alternativesTo(choice, others),
    reason: "path_reason_ordered",
    params: { lesson: lesson.id, text: ordered.reason },
    inputs: { part: choice.part },
  };
}
