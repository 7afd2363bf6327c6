// Where a person stands: what is secured, what is open, what is done. Every guard and every choice asks here.
import { lessonMemory, type Memory, moduleMemory, type PathContext } from "./memory";
import { examGrade } from "./module-grade";
import { endsBefore, type PlanLesson, type PlanModule, placeInPlan } from "./plan";

/**
 * Mastered anywhere, recognised by a person, or shown by the first check. Mastery is kept for ever; a skip is undone
 * by two wrong answers, a recognition by a person.
 */
export function isSecured(memory: Memory, skill: string): boolean {
  return isProven(memory, skill) || memory.skipped.includes(skill);
}

/** Mastered or recognised: earned, not only believed. */
export function isProven(memory: Memory, skill: string): boolean {
  return memory.skills[skill]?.isMastered === true || memory.recognised.includes(skill);
}

/** A lesson of the plan, or one beyond it for those who are ahead. */
export function lessonOf({ plan }: PathContext, id: string): PlanLesson | undefined {
  return [...plan.lessons, ...plan.enrichment].find((lesson) => lesson.id === id);
}

/**
 * A lesson needs no more work. A degree student passes every lesson by its check; a retrainee may bring its
 * skills along, except where they keep people safe.
 */
export function isLessonDone({ memory, strategy }: PathContext, lesson: PlanLesson): boolean {
  if (lessonMemory(memory, lesson.id).phase === "passed") return true;
  if (strategy.order === "author" || lesson.isSafety) return false;
  return lesson.skills.every((skill) => isSecured(memory, skill));
}

/**
 * A person was asked to help with this lesson. Only success takes the flag down, however it came about; a new
 * try of the check does not, so that what the flag has opened stays open meanwhile.
 */
export function needsAPerson(context: PathContext, lesson: PlanLesson): boolean {
  const { failures, isStuck } = lessonMemory(context.memory, lesson.id);
  const isAsked = isStuck || failures >= context.strategy.check.failuresBeforeHelp;
  return isAsked && !isCounted(context, lesson);
}

/** Done, or waiting for a person: nobody is locked out by one lesson that did not work. */
function isLessonSettled(context: PathContext, lesson: PlanLesson): boolean {
  return isCounted(context, lesson) || needsAPerson(context, lesson);
}

/** Settled, or put off by the learner: what comes after it in the author's order may go first. */
function isLessonPassable(context: PathContext, lesson: PlanLesson): boolean {
  const { postponedUntil } = lessonMemory(context.memory, lesson.id);
  return postponedUntil !== null || isLessonSettled(context, lesson);
}

/**
 * A lesson may be worked on: all that stands before it is settled, a person has opened it, or it was begun. Once
 * open, always open, also when a revision puts something before it.
 */
export function isLessonOpen(context: PathContext, lesson: PlanLesson): boolean {
  const begun = context.memory.lessons[lesson.id];
  if (begun !== undefined || isLessonDone(context, lesson)) return true;
  return context.strategy.order === "author"
    ? missingInOrder(context, lesson).next().done === true
    : missingPrerequisites(context, lesson).length === 0;
}

/** Lessons (ids) that have to be done before this one opens. */
export function missingBefore(context: PathContext, lesson: PlanLesson): string[] {
  return context.strategy.order === "author"
    ? [...new Set(missingInOrder(context, lesson))]
    : missingPrerequisites(context, lesson);
}

// One by one: whether there is any is asked of every lesson at every step, which ones only by a page.
function* missingInOrder(context: PathContext, lesson: PlanLesson): Generator<string> {
  const { plan } = context;
  const place = placeInPlan(plan, lesson.id);
  if (place < 0) {
    yield* missingPrerequisites(context, lesson);
    return;
  }
  for (const earlier of plan.lessons.slice(0, place)) {
    if (!isLessonPassable(context, earlier)) yield earlier.id;
  }
  for (const module of plan.modules) {
    const isBefore = module.id !== lesson.module && endsBefore(plan, module.id, lesson.id);
    if (isBefore && !isModuleSettled(context, module)) yield* module.lessons.slice(-1);
  }
}

// The first lesson that teaches a skill is enough: a later one may itself stand on this lesson.
function missingPrerequisites(context: PathContext, lesson: PlanLesson): string[] {
  const { plan, memory } = context;
  const missing = lesson.requires
    .filter((skill) => !isSecured(memory, skill))
    .flatMap((skill) => plan.lessons.find((one) => one.skills.includes(skill)) ?? [])
    .filter((teacher) => !isLessonSettled(context, teacher));
  return [...new Set(missing.map(({ id }) => id))];
}

/**
 * The questions come before the text where the person probably knows the skills already.
 * adaptation.md "Two people": "Problem first where P ≥ .5".
 */
export function meetsProblemsFirst({ strategy, memory }: PathContext, lesson: PlanLesson): boolean {
  const from = strategy.problemFirstFrom;
  return (
    from !== null &&
    lesson.practice.length > 0 &&
    lessonMemory(memory, lesson.id).claim !== "too-hard" &&
    lesson.skills.every((skill) => knownOf(memory, skill) >= from)
  );
}

/**
 * Practice would be spent on what is there already: the person has shown the skills, or says so and wants to prove
 * it. For both kinds of learner the check is still open.
 */
export function mayDoWithoutPractice(context: PathContext, lesson: PlanLesson): boolean {
  const { memory, strategy } = context;
  const { claim, round } = lessonMemory(memory, lesson.id);
  const enough = strategy.enoughPractice;
  const isAllRight =
    enough !== null && round.right >= enough.right && round.right === round.answers;
  return (
    claim === "known" ||
    lesson.skills.every((skill) => isSecured(memory, skill)) ||
    (isAllRight && lesson.skills.every((skill) => knownOf(memory, skill) >= enough.known))
  );
}

/** Problems came before the text, and half of them or more went wrong: now the text helps. */
export function needsTheText({ memory }: PathContext, lesson: PlanLesson): boolean {
  const { phase, practised, round, read } = lessonMemory(memory, lesson.id);
  const isPractised = lesson.practice.every((question) => practised.includes(question));
  const isLow = round.answers > 0 && 2 * round.right <= round.answers;
  return phase === "practising" && isPractised && isLow && read.length < lesson.sections;
}

/** What its own answers say of a skill, or what the first check made of the answers to others. */
function knownOf({ skills, placement }: Memory, skill: string): number {
  return Math.max(skills[skill]?.known ?? 0, placement.beliefs[skill] ?? 0);
}

/** A module is passed by its exam alone; a task that was judged may raise the grade, never pass or fail it. */
export function isModulePassed({ memory }: PathContext, module: PlanModule): boolean {
  return examGrade(memory, module.id) >= 1;
}

export function sittingsLeft({ memory, strategy }: PathContext, module: string): number {
  const { results, granted, sitting } = moduleMemory(memory, module);
  return Math.max(0, strategy.exam.sittings + granted - results.length - (sitting ? 1 : 0));
}

/**
 * Passed, or once out of the strategy's sittings: the next module opens either way, and stays open when a person
 * grants one more sitting.
 */
export function isModuleSettled(context: PathContext, module: PlanModule): boolean {
  const { results } = moduleMemory(context.memory, module.id);
  return isModulePassed(context, module) || results.length >= context.strategy.exam.sittings;
}

/** Not passed, and without another sitting unless a person grants one. */
export function isOutOfSittings(context: PathContext, module: PlanModule): boolean {
  const { sitting } = moduleMemory(context.memory, module.id);
  return (
    !isModulePassed(context, module) && sitting === null && sittingsLeft(context, module.id) === 0
  );
}

/** All lessons of the module are passed or wait for a person, and a sitting is left. */
export function isExamOpen(context: PathContext, module: PlanModule): boolean {
  const lessons = context.plan.lessons.filter((lesson) => module.lessons.includes(lesson.id));
  return (
    sittingsLeft(context, module.id) > 0 && lessons.every((one) => isLessonSettled(context, one))
  );
}

/** Whether the instant lies in the past, or nothing has to be waited for. */
export function isOver(notBefore: string | null, now: string): boolean {
  return notBefore === null || Date.parse(notBefore) <= Date.parse(now);
}

/** Nothing is left to do. */
export function isComplete(context: PathContext): boolean {
  const { plan, strategy } = context;
  return strategy.hasExams
    ? plan.modules.every((module) => isModulePassed(context, module))
    : plan.lessons.every((lesson) => isLessonDone(context, lesson));
}

/** The learner has said “not now”, and the time has not come yet. */
export function isPostponed({ memory }: PathContext, lesson: PlanLesson, now: string): boolean {
  return !isOver(lessonMemory(memory, lesson.id).postponedUntil, now);
}

/** Lessons and exams that are done, of all. Both are equal exactly when the path is complete. */
export function progressOf(context: PathContext): { done: number; total: number } {
  const { plan } = context;
  const lessons = plan.lessons.filter((lesson) => isCounted(context, lesson)).length;
  const modules = plan.modules.filter((module) => isModulePassed(context, module)).length;
  return { done: lessons + modules, total: plan.lessons.length + plan.modules.length };
}

/** Done, or covered by a passed exam: that counts also for a lesson that a person was asked to help with. */
export function isCounted(context: PathContext, lesson: PlanLesson): boolean {
  if (isLessonDone(context, lesson)) return true;
  const module = context.plan.modules.find((one) => one.id === lesson.module);
  return module !== undefined && isModulePassed(context, module);
}
