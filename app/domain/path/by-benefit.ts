// Retrainee: the lesson in hand first; else what helps the goal most for the time it takes.
import {
  type Decision,
  type LessonStep,
  lessonDecision,
  type Reason,
  urgentDecision,
} from "./decision";
import type { Memory, PathContext } from "./memory";
import type { Plan, PlanLesson } from "./plan";
import { isResting, restingDecision } from "./resting";
import { isLessonDone, isLessonOpen, isSecured } from "./standing";
import { lessonStep, reviewStep, type Step } from "./step";

/** @param now ISO instant; decides whether a cool-down is over */
export function chooseByBenefit(context: PathContext, now: string): Decision {
  const { plan, memory } = context;
  const ranked = plan.lessons
    .filter((lesson) => !isLessonDone(context, lesson) && isLessonOpen(context, lesson))
    .map((lesson) => ({ lesson, step: lessonStep(context, lesson, now) }))
    .map((one) => ({ ...one, score: benefitOf(context, one.lesson, one.step) }))
    .sort((a, b) => b.score - a.score);
  const ready = ranked.filter(({ lesson }) => !isResting(context, lesson, now));
  const resting = ranked.filter(({ lesson }) => isResting(context, lesson, now));
  const review = reviewStep(memory, now);
  const own = [...ready, ...resting].map(({ step }) => step);
  // One other lesson, then what fades: a review is offered, never forced.
  const steps = review ? [...own.slice(0, 2), review, ...own.slice(2)] : own;
  const urgent = urgentDecision(context, steps, now);
  if (urgent) return urgent;
  const inHand = ready.find(({ lesson }) => lesson.id === memory.lesson);
  if (inHand?.step.kind === "lesson") {
    return lessonDecision(context, inHand.step, steps, "continue", "path_reason_open_now");
  }
  const best = ready.find(({ step }) => step.kind === "lesson");
  if (best?.step.kind !== "lesson") return restingDecision(context, own, [], now);
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
  const above = dependentsOf(plan).get(lesson.id) ?? [];
  return above.filter((other) => other.skills.some((skill) => !isSecured(memory, skill))).length;
}

/** The same for every decision on a plan, and not small: a plan of forty lessons is asked a thousand times. */
const known = new WeakMap<Plan, Map<string, PlanLesson[]>>();

function dependentsOf(plan: Plan): Map<string, PlanLesson[]> {
  const found = known.get(plan);
  if (found) return found;
  const all = new Map(plan.lessons.map((lesson) => [lesson.id, lessonsAbove(plan, lesson)]));
  known.set(plan, all);
  return all;
}

function lessonsAbove({ lessons }: Plan, lesson: PlanLesson): PlanLesson[] {
  const reached = new Set(lesson.skills);
  const above = new Set<PlanLesson>();
  for (let before = -1; above.size > before; ) {
    before = above.size;
    for (const other of lessons) {
      if (other === lesson || !other.requires.some((skill) => reached.has(skill))) continue;
      above.add(other);
      for (const skill of other.skills) reached.add(skill);
    }
  }
  return [...above];
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
