// What to do next, and why: one choice, the other open steps, the rule, its inputs and one sentence.
import type { Memory } from "./memory";
import { lessonMemory, moduleMemory, type PathContext } from "./memory";
import type { PlanLesson } from "./plan";
import {
  isComplete,
  isExamOpen,
  isLessonDone,
  isLessonOpen,
  isModulePassed,
  isOver,
  isSecured,
} from "./standing";
import { lessonStep, minutesOfCheck, minutesOfExam, type Step } from "./step";

/** Rises when a rule below chooses differently. */
export const ruleVersion = 1;

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
  /** Key of the message that tells why. */
  reason: string;
  params: ReasonParams;
  /** The numbers that decided. */
  inputs: Record<string, number | string | boolean | null>;
};

/** How many other steps are shown beside the choice. adaptation.md: "always show one or two other open steps". */
const shownAlternatives = 2;

/**
 * The next step of a path.
 * @param stage outermost state of the statechart, see `stageOf`
 * @param now ISO instant; decides whether a cool-down is over
 */
export function decideNextStep(context: PathContext, stage: string, now: string): Decision {
  const beginning = beginningOf(context.memory, stage);
  if (beginning) return beginning;
  if (isComplete(context))
    return simple("completed", { kind: "completed" }, "path_reason_completed");
  const openSitting = openSittingOf(context);
  if (openSitting) return openSitting;
  return context.strategy.order === "author" ? inOrder(context, now) : byBenefit(context, now);
}

function simple(rule: string, choice: Step, reason: string, params: ReasonParams = {}): Decision {
  return { rule, ruleVersion, choice, alternatives: [], reason, params, inputs: {} };
}

function beginningOf(memory: Memory, stage: string): Decision | undefined {
  switch (stage) {
    case "intake":
      return simple("intake", { kind: "intake" }, "path_reason_intake");
    case "orientation":
      return simple("orientation", { kind: "orientation" }, "path_reason_orientation");
    case "placement":
      return {
        ...simple("placement", { kind: "placement" }, "path_reason_placement"),
        inputs: { asked: memory.placement.asked.length },
      };
    case "recognising":
      return simple("recognising", { kind: "recognising" }, "path_reason_recognising", {
        count: memory.skipped.length,
      });
    case "paused":
      return simple("paused", { kind: "paused" }, "path_reason_paused");
    default:
      return undefined;
  }
}

function openSittingOf({ plan, memory }: PathContext): Decision | undefined {
  const module = plan.modules.find((one) => moduleMemory(memory, one.id).sitting !== null);
  if (!module) return undefined;
  const sitting = moduleMemory(memory, module.id).sitting;
  const left = (sitting?.questions.length ?? 0) - (sitting?.outcomes.length ?? 0);
  const step: Step = {
    kind: "exam",
    module: module.id,
    minutes: minutesOfExam(left),
    isBegun: true,
  };
  return simple("finish-exam", step, "path_reason_finish_exam", { module: module.id, count: left });
}

// Degree: the first thing in the author's order that is open and undone.
function inOrder(context: PathContext, now: string): Decision {
  const { plan, memory } = context;
  const exams = plan.modules.filter(
    (module) => !isModulePassed(context, module) && isExamOpen(context, module),
  );
  const readyExam = exams.find((module) => isOver(moduleMemory(memory, module.id).notBefore, now));
  const lessons = plan.lessons.filter(
    (lesson) => !isLessonDone(context, lesson) && isLessonOpen(context, lesson),
  );
  const steps = lessons.map((lesson) => lessonStep(context, lesson, now));
  const ready = steps.filter((step) => step.kind !== "wait");
  const examSteps: Step[] = exams
    .filter((module) => isOver(moduleMemory(memory, module.id).notBefore, now))
    .map((module) => examStep(context, module.id));

  const current = ready.find((step) => step.kind === "lesson" && !isWaiting(memory, step.lesson));
  if (readyExam && !currentIsBefore(context, current, readyExam.id)) {
    const isResit = moduleMemory(memory, readyExam.id).results.length > 0;
    return {
      rule: isResit ? "resit" : "exam-ready",
      ruleVersion,
      choice: examStep(context, readyExam.id),
      alternatives: ready.slice(0, shownAlternatives),
      reason: isResit ? "path_reason_resit" : "path_reason_exam_ready",
      params: { module: readyExam.id },
      inputs: { results: moduleMemory(memory, readyExam.id).results.length },
    };
  }
  if (current?.kind === "lesson") {
    const others = [...examSteps, ...ready.filter((step) => step !== current)];
    return lessonDecision(context, current, others, "in-order", "path_reason_in_order");
  }
  return waiting(
    context,
    [...ready, ...steps],
    exams.map((module) => module.id),
  );
}

function isWaiting(memory: Memory, lesson: string): boolean {
  return lessonMemory(memory, lesson).phase === "needsAPerson";
}

function currentIsBefore({ plan }: PathContext, step: Step | undefined, module: string): boolean {
  if (step?.kind !== "lesson") return false;
  const lesson = plan.lessons.find((one) => one.id === step.lesson);
  const own = plan.modules.findIndex((one) => one.id === lesson?.module);
  return own < plan.modules.findIndex((one) => one.id === module);
}

function examStep({ plan, strategy }: PathContext, module: string): Step {
  const lessons = plan.modules.find((one) => one.id === module)?.lessons.length ?? 0;
  const minutes = minutesOfExam(lessons * strategy.exam.questionsPerLesson);
  return { kind: "exam", module, minutes, isBegun: false };
}

// Retrainee: the lesson in hand first; else what helps the goal most for the time it takes.
function byBenefit(context: PathContext, now: string): Decision {
  const { plan, memory } = context;
  const open = plan.lessons.filter(
    (lesson) => !isLessonDone(context, lesson) && isLessonOpen(context, lesson),
  );
  const steps = open.map((lesson) => ({ lesson, step: lessonStep(context, lesson, now) }));
  const ready = steps
    .filter(({ step }) => step.kind === "lesson")
    .map((one) => ({ ...one, score: benefitOf(context, one.lesson, one.step) }))
    .sort((a, b) => b.score - a.score);
  const others = (chosen: Step) => ready.map((one) => one.step).filter((step) => step !== chosen);
  const inHand = ready.find(
    ({ lesson }) => lesson.id === memory.lesson && !isWaiting(memory, lesson.id),
  );
  if (inHand?.step.kind === "lesson") {
    return lessonDecision(
      context,
      inHand.step,
      others(inHand.step),
      "continue",
      "path_reason_continue",
    );
  }
  const best = ready.find(({ lesson }) => !isWaiting(memory, lesson.id)) ?? ready[0];
  if (best?.step.kind !== "lesson")
    return waiting(
      context,
      steps.map((one) => one.step),
      [],
    );
  const decision = lessonDecision(
    context,
    best.step,
    others(best.step),
    "benefit",
    reasonOfBenefit(context, best.lesson),
  );
  const opens = opensNext(context, best.lesson);
  const charged = best.lesson.requires.filter((skill) => isSecured(memory, skill));
  return {
    ...decision,
    params: { ...decision.params, skills: charged, count: opens },
    inputs: {
      ...decision.inputs,
      score: round(best.score),
      opens,
      chance: round(chanceOf(memory, best.lesson)),
    },
  };
}

function reasonOfBenefit(context: PathContext, lesson: PlanLesson): string {
  if (lesson.requires.some((skill) => isSecured(context.memory, skill)))
    return "path_reason_prerequisites_charged";
  return opensNext(context, lesson) > 0 ? "path_reason_opens_others" : "path_reason_open_now";
}

/** Undone lessons that stand on this one, directly or through others. */
function opensNext({ plan, memory }: PathContext, lesson: PlanLesson): number {
  const reached = new Set(lesson.skills);
  for (let grown = true; grown; ) {
    const before = reached.size;
    for (const other of plan.lessons) {
      if (other.requires.some((skill) => reached.has(skill)))
        for (const skill of other.skills) reached.add(skill);
    }
    grown = reached.size > before;
  }
  return plan.lessons.filter(
    (other) =>
      other.id !== lesson.id &&
      other.skills.some((skill) => reached.has(skill) && !isSecured(memory, skill)),
  ).length;
}

/** adaptation.md "The next step": goal weight × chance of getting there ÷ expected minutes. */
function benefitOf(context: PathContext, lesson: PlanLesson, step: Step): number {
  const minutes = step.kind === "lesson" ? step.minutes : 1;
  return ((1 + opensNext(context, lesson)) * chanceOf(context.memory, lesson)) / minutes;
}

/** P(known) stands for the chance; nobody is hopeless and nobody certain. */
function chanceOf(memory: Memory, lesson: PlanLesson): number {
  const known = lesson.skills.map((skill) => memory.skills[skill]?.known ?? 0.2);
  const mean = known.reduce((sum, one) => sum + one, 0) / known.length;
  return Math.min(0.95, Math.max(0.3, mean));
}

const reasonOfPart: Partial<Record<string, string>> = {
  problems: "path_reason_problems_first",
  repair: "path_reason_repair",
  finish: "path_reason_finish_check",
};

function lessonDecision(
  context: PathContext,
  choice: Extract<Step, { kind: "lesson" }>,
  others: Step[],
  rule: string,
  reason: string,
): Decision {
  const { failures, practised, read } = lessonMemory(context.memory, choice.lesson);
  const isBegun = practised.length + read.length > 0;
  const own =
    reasonOfPart[choice.part] ??
    (rule === "continue" || !isBegun ? reason : "path_reason_continue");
  const isFresh = rule === "continue" && !isBegun && own === reason;
  return {
    rule: reasonOfPart[choice.part] ? choice.part : rule,
    ruleVersion,
    choice,
    alternatives: others.filter((step) => step.kind !== "wait").slice(0, shownAlternatives),
    reason: isFresh ? "path_reason_open_now" : own,
    params: { lesson: choice.lesson },
    inputs: { part: choice.part, failures, practised: practised.length, sectionsRead: read.length },
  };
}

// Everything open rests in a cool-down: the earliest end is told, and practice never has to wait.
function waiting(context: PathContext, steps: Step[], modules: string[]): Decision {
  const waits: Step[] = [
    ...steps.filter((step) => step.kind === "wait"),
    ...modules.map((module): Step => {
      const until = moduleMemory(context.memory, module).notBefore;
      return { kind: "wait", module, until: until ?? context.memory.startedAt };
    }),
  ];
  const first = waits
    .filter((step) => step.kind === "wait")
    .sort((a, b) => Date.parse(a.until) - Date.parse(b.until))[0];
  const alternatives = steps.filter((step) => step.kind === "lesson").slice(0, shownAlternatives);
  if (first) {
    return {
      ...simple("cool-down", first, "path_reason_cool_down", {
        until: first.until,
        lesson: first.lesson,
        module: first.module,
      }),
      alternatives,
    };
  }
  const [choice = { kind: "person" } as Step, ...rest] = alternatives;
  return { ...simple("needs-a-person", choice, "path_reason_needs_a_person"), alternatives: rest };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

export { minutesOfCheck };
