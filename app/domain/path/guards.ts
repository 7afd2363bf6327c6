// What an event may do in the present state. Each guard asks the memory; none changes it.
import { assertEvent } from "xstate";
import { learnNews } from "./change";
import type { PathEvent } from "./event";
import { lessonMemory, moduleMemory, type PathContext, type Phase } from "./memory";
import type { PlanLesson } from "./plan";
import * as standing from "./standing";

type Told = { context: PathContext; event: PathEvent };

function lessonInHand({ plan, memory }: PathContext): PlanLesson | undefined {
  return plan.lessons.find((lesson) => lesson.id === memory.lesson);
}

export function asksFirst({ event }: Told): boolean {
  return event.type === "INTAKE_GIVEN" && event.next !== null;
}

export function isPlacementAnswer({ context, event }: Told): boolean {
  assertEvent(event, "PLACEMENT_ANSWERED");
  return context.memory.placement.serving?.question === event.question;
}

export function isLastPlacementAnswer(told: Told): boolean {
  assertEvent(told.event, "PLACEMENT_ANSWERED");
  return isPlacementAnswer(told) && told.event.next === null;
}

export function isOpen({ context, event }: Told): boolean {
  assertEvent(event, "LESSON_OPENED");
  const lesson = standing.lessonOf(context, event.lesson);
  return lesson !== undefined && standing.isLessonOpen(context, lesson);
}

export function isInPhase({ context: { memory } }: Told, { phase }: { phase: Phase }): boolean {
  return memory.lesson !== null && lessonMemory(memory, memory.lesson).phase === phase;
}

export function isBegun({ context: { memory } }: Told): boolean {
  const { read, practised } = lessonMemory(memory, memory.lesson ?? "");
  return read.length + practised.length > 0;
}

export function meetsProblemsFirst({ context }: Told): boolean {
  const lesson = lessonInHand(context);
  return lesson !== undefined && standing.meetsProblemsFirst(context, lesson);
}

/** A section that the lesson in hand has. */
export function isSectionInHand({ context, event }: Told): boolean {
  assertEvent(event, "SECTION_READ");
  const lesson = lessonInHand(context);
  const { section } = event;
  return (
    lesson?.id === event.lesson &&
    Number.isInteger(section) &&
    section >= 1 &&
    section <= lesson.sections
  );
}

export function isLastSection(told: Told): boolean {
  return isSectionInHand(told) && hasReadAll(told);
}

function hasReadAll({ context, event }: Told): boolean {
  const lesson = lessonInHand(context);
  if (!lesson) return false;
  const read = new Set(lessonMemory(context.memory, lesson.id).read);
  if (event.type === "SECTION_READ") read.add(event.section);
  return read.size >= lesson.sections;
}

/** A question that stands in the text of the lesson in hand. */
export function isPracticeInHand({ context, event }: Told): boolean {
  assertEvent(event, "PRACTICE_ANSWERED");
  const lesson = lessonInHand(context);
  return lesson?.id === event.lesson && lesson.practice.includes(event.question);
}

/** The answer charges all that the lesson teaches: no check is needed, except where skills keep people safe. */
export function isMasteredByPractice(told: Told): boolean {
  const { context, event } = told;
  assertEvent(event, "PRACTICE_ANSWERED");
  const lesson = lessonInHand(context);
  if (!lesson || !isPracticeInHand(told)) return false;
  const memory = learnNews(context.memory, event.skills);
  return standing.isLessonDone({ ...context, memory }, lesson);
}

/** A check is open to all at any time, except in a cool-down and, where theory comes first, before the text. */
export function mayCheck(told: Told): boolean {
  const { context, event } = told;
  assertEvent(event, "CHECK_STARTED");
  const { notBefore } = lessonMemory(context.memory, event.lesson);
  const isTheoryFirst = context.strategy.problemFirstFrom === null;
  const lesson = lessonInHand(context);
  return (
    event.lesson === lesson?.id &&
    !standing.isLessonDone(context, lesson) &&
    standing.isOver(notBefore, event.now) &&
    (!isTheoryFirst || hasReadAll(told))
  );
}

export function isAnswerOfCheck({ context, event }: Told): boolean {
  assertEvent(event, "CHECK_ANSWERED");
  const { check } = lessonMemory(context.memory, event.lesson);
  return (
    event.lesson === context.memory.lesson &&
    check !== null &&
    check.outcomes.length === event.index &&
    check.questions[event.index]?.question === event.question
  );
}

/** The check with the answer of this event already in it. */
function checkAfter({ context, event }: Told) {
  assertEvent(event, "CHECK_ANSWERED");
  const { check, failures } = lessonMemory(context.memory, event.lesson);
  const outcomes = [...(check?.outcomes ?? []), event.isRight];
  const right = outcomes.filter((isRight) => isRight).length;
  const wrong = outcomes.length - right;
  return { asked: check?.questions.length ?? 0, right, wrong, failures };
}

/** The model and this check agree, or the check alone is convincing. Old mastery alone passes no check. */
export function isCheckPassed(told: Told): boolean {
  const { context, event } = told;
  if (!isAnswerOfCheck(told)) return false;
  assertEvent(event, "CHECK_ANSWERED");
  const { atLeast } = context.strategy.check;
  const memory = learnNews(context.memory, event.skills);
  const lesson = lessonInHand(context);
  if (!lesson) return false;
  // Where mastery alone is enough, the answer that brings it ends the check: nothing is asked in vain.
  if (standing.isLessonDone({ ...context, memory }, lesson)) return true;
  const isCharged = lesson.skills.every((skill) => standing.isSecured(memory, skill));
  return (
    (isCharged && checkAfter(told).right >= atLeast) || isConvincing(told, lesson.skills.length)
  );
}

// Several skills need more: three right answers for each, as many as make "enough data" for one.
function isConvincing(told: Told, skills: number): boolean {
  const { atLeast, convincing, wrongCosts } = told.context.strategy.check;
  const { asked, right, wrong } = checkAfter(told);
  const bar = Math.min(asked, Math.max(convincing, atLeast * skills));
  return right - wrongCosts * wrong >= bar;
}

export function isCheckFailed(told: Told): boolean {
  if (!isAnswerOfCheck(told) || isCheckPassed(told)) return false;
  const { asked, right, wrong } = checkAfter(told);
  return wrong >= told.context.strategy.check.wrongLimit || right + wrong >= asked;
}

export function isCheckFailedAgain(told: Told): boolean {
  const { failuresBeforeHelp } = told.context.strategy.check;
  return isCheckFailed(told) && checkAfter(told).failures + 1 >= failuresBeforeHelp;
}

export function maySit({ context, event }: Told): boolean {
  assertEvent(event, "SITTING_STARTED");
  const module = context.plan.modules.find((one) => one.id === event.module);
  const { notBefore } = moduleMemory(context.memory, event.module);
  return (
    module !== undefined &&
    standing.isExamOpen(context, module) &&
    standing.isOver(notBefore, event.now)
  );
}

export function hasOpenSitting({ context }: Told): boolean {
  return Object.values(context.memory.modules).some((module) => module.sitting !== null);
}

export function isExamAnswer({ context, event }: Told): boolean {
  assertEvent(event, "EXAM_ANSWERED");
  const { sitting } = moduleMemory(context.memory, event.module);
  return (
    sitting !== null &&
    sitting.outcomes.length === event.index &&
    sitting.questions[event.index]?.question === event.question
  );
}

export function isLastExamAnswer(told: Told): boolean {
  assertEvent(told.event, "EXAM_ANSWERED");
  const { sitting } = moduleMemory(told.context.memory, told.event.module);
  return isExamAnswer(told) && told.event.index + 1 === sitting?.questions.length;
}

export function isModuleOfPlan({ context, event }: Told): boolean {
  assertEvent(event, "SITTING_GRANTED");
  return context.plan.modules.some((module) => module.id === event.module);
}

export function isEverythingDone({ context }: Told): boolean {
  return standing.isComplete(context);
}
