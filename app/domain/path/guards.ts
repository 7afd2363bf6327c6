// What an event may do in the present state. Each guard asks the memory; none changes it.
import { assertEvent } from "xstate";
import { learnNews } from "./change";
import type { PathEvent } from "./event";
import { lessonMemory, type PathContext, type Phase } from "./memory";
import type { PlanLesson } from "./plan";
import { countAnswer, countVisit, probedSkills, visitInHand } from "./remediation";
import * as standing from "./standing";

type Told = { context: PathContext; event: PathEvent };

function lessonInHand(context: PathContext): PlanLesson | undefined {
  return standing.lessonOf(context, context.memory.lesson ?? "");
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

/** A question that stands in the text of the lesson in hand, or one that may be mixed in there. */
export function isPracticeInHand({ context, event }: Told): boolean {
  assertEvent(event, "PRACTICE_ANSWERED");
  const { extra } = event;
  const lesson = lessonInHand(context);
  if (lesson?.id !== event.lesson) return false;
  if (!extra) return lesson.practice.includes(event.question);
  if (extra.kind === "mixed") return context.strategy.interleave !== null;
  const visit = visitInHand(context);
  return visit?.lesson === lesson.id && visit.skill === extra.skill;
}

/** The answer ends the visit: the way leads back to another lesson. */
export function isLastOfVisit(told: Told): boolean {
  const { context, event } = told;
  assertEvent(event, "PRACTICE_ANSWERED");
  if (event.extra?.kind !== "visit" || !isPracticeInHand(told)) return false;
  return countVisit(context, event.lesson, event.isRight).lesson !== context.memory.lesson;
}

/** After this answer a person is asked to help. */
export function isStuckByPractice(told: Told): boolean {
  const { context, event } = told;
  assertEvent(event, "PRACTICE_ANSWERED");
  if (event.extra || !isPracticeInHand(told)) return false;
  const own = lessonMemory(context.memory, event.lesson);
  const isFirstTry = event.isEvidence ?? !own.practised.includes(event.question);
  const { isRight } = event;
  return !own.isStuck && countAnswer(context, event.lesson, { isRight, isFirstTry }).isStuck;
}

/** A look at what the lesson in hand stands on is due. */
export function mayProbe({ context, event }: Told): boolean {
  assertEvent(event, "PROBE_STARTED");
  const lesson = lessonInHand(context);
  if (lesson?.id !== event.lesson) return false;
  const skills = probedSkills(context, lesson);
  return (
    lessonMemory(context.memory, lesson.id).remedy === "probe" &&
    event.questions.length > 0 &&
    event.questions.every(({ skill }) => skills.includes(skill))
  );
}

/** The lesson in hand was left in the middle of a look at what it stands on. */
export function hasOpenProbe({ context: { memory } }: Told): boolean {
  return memory.probe !== null && memory.probe.lesson === memory.lesson;
}

export function isProbeAnswer({ context, event }: Told): boolean {
  assertEvent(event, "PROBE_ANSWERED");
  const { probe } = context.memory;
  return (
    probe !== null &&
    probe.lesson === event.lesson &&
    probe.outcomes.length === event.index &&
    probe.questions[event.index]?.question === event.question
  );
}

export function isLastProbeAnswer(told: Told): boolean {
  assertEvent(told.event, "PROBE_ANSWERED");
  return (
    isProbeAnswer(told) && told.event.index + 1 === told.context.memory.probe?.questions.length
  );
}

/** "Not now" about a lesson that is open and not done. */
export function putsOff(told: Told): boolean {
  assertEvent(told.event, "CONTESTED");
  return told.event.claim === "not-now" && mayContest(told);
}

export function mayContest({ context, event }: Told): boolean {
  assertEvent(event, "CONTESTED");
  const lesson = standing.lessonOf(context, event.lesson);
  return (
    lesson !== undefined &&
    standing.isLessonOpen(context, lesson) &&
    !standing.isCounted(context, lesson)
  );
}

/** A lesson of the plan that is still to be done: there is something for a person to change. */
export function isLessonToDo({ context, event }: Told): boolean {
  if (!("lesson" in event)) return false;
  const lesson = context.plan.lessons.find(({ id }) => id === event.lesson);
  return lesson !== undefined && !standing.isCounted(context, lesson);
}

export function isLessonCoolingDown({ context, event }: Told): boolean {
  assertEvent(event, "LESSON_COOL_DOWN_RESET");
  return lessonMemory(context.memory, event.lesson).notBefore !== null;
}

export function isRecognised({ context, event }: Told): boolean {
  assertEvent(event, "RECOGNITION_WITHDRAWN");
  return context.memory.recognised.includes(event.skill);
}

/** The path has left its lesson: a revision or another goal has taken it away. */
export function isLessonInHandGone({ context }: Pick<Told, "context">): boolean {
  return context.memory.lesson === null || lessonInHand(context) === undefined;
}

export function isUnfinished({ context }: Told): boolean {
  return !standing.isComplete(context);
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

export function isEverythingDone({ context }: Told): boolean {
  return standing.isComplete(context);
}
