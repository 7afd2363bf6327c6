// Retrainee: the lesson in hand first; else what helps the goal most for the time it takes.
import {
  type Decision,
  isResting,
  type LessonStep,
  lessonDecision,
  type Reason,
  restingDecision,
} from "./decision";
import type { Memory, PathContext } from "./memory";
import type { PlanLesson } from "./plan";
import { isLessonDone, isLessonOpen, isSecured } from "./standing";
import { lessonStep, type Step } from "./step";

/** @param now ISO instant; decides whether a cool-down is over */
export function chooseByBenefit(context: PathContext, now: string): Decision {
  const { plan, memory } = context;
  const ranked = plan.lessons
    .filter((lesson) => !isLessonDone(context, lesson) && isLessonOpen(context, lesson))
    .map((lesson) => ({ lesson, step: lessonStep(context, lesson, now) }))
    .map((one) => ({ ...one, score: benefitOf(context, one.lesson, one.step) }))
    .sort((a, b) => b.score - a.score);
  const ready = ranked.filter(({ lesson }) => !isResting(context, lesson));
  const resting = ranked.filter(({ lesson }) => isResting(context, lesson));
  const steps = [...ready, ...resting].map(({ step }) => step);
  const inHand = ready.find(({ lesson }) => lesson.id === memory.lesson);
  if (inHand?.step.kind === "lesson") {
    return lessonDecision(context, inHand.step, steps, "continue", "path_reason_open_now");
  }
  const best = ready.find(({ step }) => step.kind === "lesson");
  if (best?.step.kind !== "lesson") return restingDecision(context, steps, []);
  return benefitDecision(context, { ...best, step: best.step }, steps);
}

function benefitDecision(
  context: PathContext,
  { lesson, step, score }: { lesson: PlanLesson; step: LessonStep; score: number },
  steps: readonly Step[],
): Decision {
  const { memory } = context;
  const opens = opensNext(context, lesson);
  const charged = lesson.requires.filter((skill) => isSecured(memory, skill));
  const reason = reasonOf(charged, opens);
  const decision = lessonDecision(context, step, steps, "benefit", reason);
  return {
    ...decision,
    params: { ...decision.params, skills: charged, count: opens },
    inputs: {
      ...decision.inputs,
      score: round(score),
      opens,
      chance: round(chanceOf(memory, lesson)),
    },
  };
}

function reasonOf(charged: readonly string[], opens: number): Reason {
  if (charged.length > 0) return "path_reason_prerequisites_charged";
  return opens > 0 ? "path_reason_opens_others" : "path_reason_open_now";
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

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
