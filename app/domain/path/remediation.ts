// What follows when a lesson does not work: a worked example, then what it stands on, then another explanation.
import {
  freshRound,
  type LessonMemory,
  lessonMemory,
  type Memory,
  type PathContext,
  type Remedy,
  type Visit,
} from "./memory";
import type { PlanLesson } from "./plan";
import { isLessonDone, lessonOf } from "./standing";
import type { Remediation } from "./strategy";

/** The first lesson of the plan that teaches a skill. */
export function teacherOf({ plan }: PathContext, skill: string): PlanLesson | undefined {
  return plan.lessons.find((lesson) => lesson.skills.includes(skill));
}

/**
 * The skills that a probe of this lesson asks about: its direct prerequisites that the plan teaches with practice,
 * the least known first.
 */
export function probedSkills(context: PathContext, lesson: PlanLesson): string[] {
  const known = (skill: string) => context.memory.skills[skill]?.known ?? 0;
  return lesson.requires
    .filter((skill) => (teacherOf(context, skill)?.practice.length ?? 0) > 0)
    .sort((a, b) => known(a) - known(b))
    .slice(0, context.strategy.remediation?.probedSkills ?? 0);
}

/**
 * The memory of a lesson after one more answer in it.
 * @param isFirstTry a repeat counts for nothing
 * Source: adaptation.md "The next step, and why" (Beck & Gong 2013 on wheel-spinning).
 */
export function countAnswer(
  context: PathContext,
  lesson: string,
  { isRight, isFirstTry }: { isRight: boolean; isFirstTry: boolean },
): LessonMemory {
  const own = lessonMemory(context.memory, lesson);
  const { remediation } = context.strategy;
  const planned = lessonOf(context, lesson);
  if (!isFirstTry || !remediation || !planned) return own;
  const round = {
    ...own.round,
    answers: own.round.answers + 1,
    right: own.round.right + (isRight ? 1 : 0),
  };
  const counted = { ...own, round, answers: own.answers + 1 };
  return {
    ...counted,
    isStuck: own.isStuck || isSpent(counted, remediation),
    // A repair that is due is not begun anew: after a probe that found nothing missing comes the explanation.
    remedy:
      own.remedy === "probe" || own.remedy === "explain"
        ? own.remedy
        : remedyAfter(context, planned, counted, remediation),
  };
}

function isLow({ round }: LessonMemory, bar: { answers: number; right: number }): boolean {
  return round.answers >= bar.answers && round.right <= bar.right;
}

function isSpent(own: LessonMemory, remediation: Remediation): boolean {
  const isBeyondRepair =
    own.remediations >= remediation.times && isLow(own, remediation.prerequisites);
  return isBeyondRepair || own.answers >= remediation.answers;
}

function remedyAfter(
  context: PathContext,
  lesson: PlanLesson,
  own: LessonMemory,
  remediation: Remediation,
): Remedy | null {
  if (isLow(own, remediation.prerequisites) && own.remediations < remediation.times) {
    return remedyOf(context, lesson);
  }
  const isExampleDue = isLow(own, remediation.example) && !own.round.hasSeenExample;
  return isExampleDue ? "example" : own.remedy;
}

/** What repairs a lesson: a look at what it stands on or, where it stands on nothing, another explanation. */
export function remedyOf(context: PathContext, lesson: PlanLesson): Remedy {
  return probedSkills(context, lesson).length > 0 ? "probe" : "explain";
}

/** The section that a remedy shows: the one with a worked example, else the first. */
export function remedySection({ workedSection }: PlanLesson): number {
  return workedSection ?? 1;
}

/** What helps now. A revision may have taken away what a probe would ask about: then the text helps instead. */
export function remedyNow(context: PathContext, lesson: PlanLesson): Remedy | null {
  const { remedy } = lessonMemory(context.memory, lesson.id);
  return remedy === "probe" ? remedyOf(context, lesson) : remedy;
}

/** The memory of a lesson after a section was read: the one that a remedy shows ends the remedy. */
export function remedied(context: PathContext, lesson: PlanLesson, section: number): LessonMemory {
  const own = lessonMemory(context.memory, lesson.id);
  if (section !== remedySection(lesson)) return own;
  switch (remedyNow(context, lesson)) {
    case "example":
      return { ...own, remedy: null, round: { ...own.round, hasSeenExample: true } };
    case "explain":
      return { ...own, remedy: null, remediations: own.remediations + 1, round: freshRound };
    default:
      return own;
  }
}

/**
 * The memory after the last answer of a probe: what was not there is undone as a skip and opened again as a visit,
 * the deepest gap first. Where nothing is missing, the lesson is explained in another way.
 */
export function closeProbe(context: PathContext): Memory {
  const { memory } = context;
  const { probe } = memory;
  if (!probe) return memory;
  const missing = [...new Set(probe.questions.map(({ skill }) => skill))].filter((skill) =>
    isMissing(context, skill),
  );
  const own = lessonMemory(memory, probe.lesson);
  let visited: Memory = { ...memory, probe: null };
  for (const skill of missing) {
    visited = openVisit({ ...context, memory: visited }, skill, probe.lesson);
  }
  const hasVisit = visited.visits.some(({ of }) => of === probe.lesson);
  const next: LessonMemory = hasVisit
    ? { ...own, remedy: null, remediations: own.remediations + 1, round: freshRound }
    : { ...own, remedy: "explain" };
  return { ...visited, lessons: { ...visited.lessons, [probe.lesson]: next } };
}

/** Both answers wrong, or one wrong answer and a model that doubts. */
function isMissing({ memory, strategy }: PathContext, skill: string): boolean {
  const outcomes = (memory.probe?.questions ?? []).flatMap((question, index) =>
    question.skill === skill ? [memory.probe?.outcomes[index] ?? false] : [],
  );
  const wrong = outcomes.filter((isRight) => !isRight).length;
  if (wrong === 0) return false;
  const slipFrom = strategy.remediation?.slipFrom ?? 1;
  return wrong === outcomes.length || (memory.skills[skill]?.known ?? 0) < slipFrom;
}

/**
 * Opens the lesson that teaches a skill once more, for the sake of a later one. Nothing happens where the way back
 * would be too long, or where it was gone too often.
 */
export function openVisit(context: PathContext, skill: string, of: string): Memory {
  const { memory } = context;
  const { remediation } = context.strategy;
  const unskipped = { ...memory, skipped: memory.skipped.filter((one) => one !== skill) };
  const teacher = teacherOf(context, skill);
  if (!remediation || !teacher || teacher.id === of || teacher.practice.length === 0)
    return unskipped;
  const own = lessonMemory(memory, teacher.id);
  const visits = liveVisits(context);
  const isThere = visits.some((visit) => visit.lesson === teacher.id);
  const isTooFar = depthOf(visits, of) >= remediation.depth;
  if (isThere || isTooFar || own.visits >= remediation.visitsPerLesson) return unskipped;
  const visit: Visit = { lesson: teacher.id, of, skill, answers: 0, right: 0 };
  return {
    ...unskipped,
    visits: [visit, ...visits],
    lessons: { ...memory.lessons, [teacher.id]: { ...own, visits: own.visits + 1 } },
  };
}

/** How many visits lead to this lesson already: 0 for one that nobody was sent back to. */
function depthOf(visits: readonly Visit[], lesson: string): number {
  const visit = visits.find((one) => one.lesson === lesson);
  if (!visit) return 0;
  return (
    1 +
    depthOf(
      visits.filter((one) => one !== visit),
      visit.of,
    )
  );
}

/** Visits that still serve something: the lesson that they are for is not done yet. */
function liveVisits(context: PathContext): Visit[] {
  return context.memory.visits.filter(({ of }) => {
    const back = lessonOf(context, of);
    if (back === undefined || isLessonDone(context, back)) return false;
    // Whoever puts the later lesson off needs no way back to it now.
    return lessonMemory(context.memory, of).claim !== "not-now";
  });
}

/** The visit that comes first. */
export function visitInHand(context: PathContext): Visit | undefined {
  return liveVisits(context)[0];
}

/** Whether a visit has done what it was for. */
function isVisitOver({ strategy }: PathContext, { answers, right }: Visit): boolean {
  const { visitRight = 0, visitAnswers = 0 } = strategy.remediation ?? {};
  return right >= visitRight || answers >= visitAnswers;
}

/**
 * Counts an answer to a skill that was thought to be there. Two wrong ones in a row undo a skip, and open a visit
 * where the lesson in hand stands on the skill. Mastery stays: it was earned.
 * Source: adaptation.md "Placement" and "Mastery".
 */
export function noteKept(context: PathContext, skill: string, isRight: boolean): Memory {
  const { memory, plan, strategy } = context;
  const { [skill]: earlier = 0, ...others } = memory.misses;
  const toProbe = isRight ? memory.toProbe.filter((one) => one !== skill) : memory.toProbe;
  if (isRight || !strategy.remediation) return { ...memory, toProbe, misses: others };
  if (earlier + 1 < missesThatCount) {
    return { ...memory, toProbe, misses: { ...others, [skill]: earlier + 1 } };
  }
  const missed = {
    ...memory,
    misses: others,
    toProbe: memory.toProbe.filter((one) => one !== skill),
    skipped: memory.skipped.filter((one) => one !== skill),
  };
  const inHand = plan.lessons.find((lesson) => lesson.id === memory.lesson);
  return inHand?.requires.includes(skill)
    ? openVisit({ ...context, memory: missed }, skill, inHand.id)
    : missed;
}

/** "Two wrong answers on a skipped prerequisite undo the skip"; "two misses … reopen its practice". */
const missesThatCount = 2;

/** Counts an answer of a visit; when it has done what it was for, the way leads back. */
export function countVisit(context: PathContext, lesson: string, isRight: boolean): Memory {
  const { memory } = context;
  const visits = liveVisits(context).map((visit) =>
    visit.lesson === lesson
      ? { ...visit, answers: visit.answers + 1, right: visit.right + (isRight ? 1 : 0) }
      : visit,
  );
  const [first, ...others] = visits;
  return first && isVisitOver(context, first)
    ? { ...memory, visits: others, lesson: first.of }
    : { ...memory, visits };
}
