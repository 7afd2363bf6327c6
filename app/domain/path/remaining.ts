// What is left, told honestly: the shortest and the longest way from here that the statechart allows.
import { lessonMemory, type PathContext } from "./memory";
import type { PlanLesson, PlanModule } from "./plan";
import { probedSkills, remedyNow } from "./remediation";
import { isCounted, isModulePassed, isProven, needsAPerson } from "./standing";
import { minutesOfCheck, minutesOfExam } from "./step";

type Range = { from: number; to: number };

export type Remaining = {
  /** Steps, fewest and most. */
  steps: Range;
  /** Minutes, least and most. */
  minutes: Range;
};

/** Practice, a check, another round and the check once more: what a lesson may take beside its text. */
const stepsBesideText = 4;

/**
 * The work that is left. Shortest: every lesson by its check alone (retrainee), or read and checked once (degree);
 * what one lesson brings along is not counted for another. Longest: everything read and practised, each check and each
 * exam taken twice, and what helps with a lesson that does not work. Reviews are offered, never owed.
 * @returns whole steps and minutes; all zero exactly when nothing is left
 * Source: adaptation.md "The next step, and why": "from shortest and longest path of the learner's own machine".
 */
export function remainingOf(context: PathContext): Remaining {
  const { plan } = context;
  const lessons = plan.lessons.filter((lesson) => !isCounted(context, lesson));
  const modules = plan.modules.filter((module) => !isModulePassed(context, module));
  const owed = owedLessons(context, lessons);
  return sum([
    ...lessons.map((lesson) => {
      const left = lessonLeft(context, lesson);
      return owed.includes(lesson) ? left : perhaps(left);
    }),
    ...modules.map((module) => examLeft(context, module)),
  ]);
}

/**
 * Lessons that no way goes round. A degree student may pass an exam without a lesson that a person was asked to help
 * with; a retrainee's lesson is done as soon as others have shown its skills, safety excepted.
 */
function owedLessons(context: PathContext, left: PlanLesson[]): PlanLesson[] {
  if (context.strategy.hasExams) return left.filter((one) => !needsAPerson(context, one));
  const owed = left.filter((lesson) => {
    const others = left.filter((one) => one !== lesson).flatMap(({ skills }) => skills);
    const isOwnAlone = (skill: string) =>
      !isProven(context.memory, skill) &&
      !context.memory.skipped.includes(skill) &&
      !others.includes(skill);
    return lesson.isSafety || lesson.skills.some(isOwnAlone);
  });
  return owed.length > 0 ? owed : left.slice(0, 1);
}

function lessonLeft(context: PathContext, lesson: PlanLesson): Remaining {
  const { strategy, memory } = context;
  const reading = readingLeft(context, lesson);
  const repair = repairLeft(context, lesson);
  const asked = lessonMemory(memory, lesson.id).check?.outcomes.length ?? 0;
  const check = minutesOfCheck(Math.max(1, strategy.check.atLeast - asked));
  const again = 2 * minutesOfCheck() + minutesOfCheck(lesson.practice.length);
  return {
    steps: {
      from: strategy.hasExams ? reading.steps + 1 : 1,
      to: reading.steps + stepsBesideText + repair.steps,
    },
    minutes: {
      from: strategy.hasExams ? reading.minutes + minutesOfCheck() : check,
      to: reading.minutes + practiceLeft(context, lesson) + again + repair.minutes,
    },
  };
}

/** The unread sections, cut into breaks as the steps cut them. */
function readingLeft({ memory, strategy }: PathContext, lesson: PlanLesson) {
  const read = new Set(lessonMemory(memory, lesson.id).read);
  const perSection = lesson.minutes / lesson.sections;
  const perStep = strategy.stepMinutes ?? Number.POSITIVE_INFINITY;
  let unread = 0;
  let steps = 0;
  let inStep = 0;
  for (let section = 1; section <= lesson.sections; section += 1) {
    if (read.has(section)) {
      inStep = 0;
      continue;
    }
    const isNewStep = inStep === 0 || (inStep + 1) * perSection > perStep;
    if (isNewStep) steps += 1;
    inStep = isNewStep ? 1 : inStep + 1;
    unread += 1;
  }
  return { minutes: Math.round(perSection * unread), steps };
}

function practiceLeft({ memory }: PathContext, lesson: PlanLesson): number {
  const { practised } = lessonMemory(memory, lesson.id);
  const left = lesson.practice.filter((question) => !practised.includes(question)).length;
  return left === 0 ? 0 : minutesOfCheck(left);
}

/**
 * What helps: visits that are open, and now another reading, or a look at what it stands on with the visits that it
 * may lead to. A worked example may always come where none was seen.
 */
function repairLeft(context: PathContext, lesson: PlanLesson) {
  const { memory, strategy } = context;
  const { probes = 0, visitAnswers = 0 } = strategy.remediation ?? {};
  const own = lessonMemory(memory, lesson.id);
  const visits = memory.visits.filter(({ of }) => of === lesson.id);
  const visiting = visits.reduce(
    (minutes, { answers }) => minutes + minutesOfCheck(Math.max(1, visitAnswers - answers)),
    0,
  );
  const reading = Math.max(1, Math.round(lesson.minutes / lesson.sections));
  const left = { steps: visits.length, minutes: visiting };
  const also = (steps: number, minutes: number) => ({
    steps: left.steps + steps,
    minutes: left.minutes + minutes,
  });
  const skills = probedSkills(context, lesson).length;
  const visit = skills * minutesOfCheck(visitAnswers);
  switch (memory.probe?.lesson === lesson.id ? "probe" : remedyNow(context, lesson)) {
    case "probe":
      return also(
        1 + Math.max(1, skills),
        minutesOfCheck(skills * probes) + Math.max(reading, visit),
      );
    case "explain":
    case "example":
      return also(1, reading);
    case null: {
      const mayHelp = strategy.remediation !== null && !own.round.hasSeenExample;
      return mayHelp ? also(1, reading) : left;
    }
  }
}

function examLeft({ strategy }: PathContext, module: PlanModule): Remaining {
  const minutes = minutesOfExam(module.lessons.length * strategy.exam.questionsPerLesson);
  return { steps: { from: 1, to: 2 }, minutes: { from: minutes, to: 2 * minutes } };
}

/** It may come along with something else. */
function perhaps({ steps, minutes }: Remaining): Remaining {
  return { steps: { ...steps, from: 0 }, minutes: { ...minutes, from: 0 } };
}

function sum(parts: readonly Remaining[]): Remaining {
  const total = (read: (part: Remaining) => number) =>
    parts.reduce((all, part) => all + read(part), 0);
  return {
    steps: { from: total(({ steps }) => steps.from), to: total(({ steps }) => steps.to) },
    minutes: { from: total(({ minutes }) => minutes.from), to: total(({ minutes }) => minutes.to) },
  };
}
