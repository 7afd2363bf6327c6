// What is left, told honestly: the shortest and the longest way from here that the statechart allows.
import { lessonMemory, type PathContext } from "./memory";
import type { PlanLesson } from "./plan";
import { isCounted, isModulePassed } from "./standing";
import { minutesOfCheck, minutesOfExam } from "./step";

export type Remaining = {
  /** Steps, fewest and most. */
  steps: { from: number; to: number };
  /** Minutes, least and most. */
  minutes: { from: number; to: number };
};

/**
 * Shortest: every lesson by its check alone (retrainee), or read and checked once (degree). Longest: everything
 * read and practised, and each check taken twice. All zero exactly when nothing is left.
 */
export function remainingOf(context: PathContext): Remaining {
  const { plan, strategy } = context;
  const left = { steps: { from: 0, to: 0 }, minutes: { from: 0, to: 0 } };
  const add = (steps: [number, number], minutes: [number, number]) => {
    left.steps.from += steps[0];
    left.steps.to += steps[1];
    left.minutes.from += minutes[0];
    left.minutes.to += minutes[1];
  };
  for (const lesson of plan.lessons.filter((one) => !isCounted(context, one))) {
    const reading = readingLeft(context, lesson);
    const practice = practiceLeft(context, lesson);
    const shortest = strategy.hasExams
      ? reading.minutes + minutesOfCheck()
      : minutesOfCheck(strategy.check.atLeast);
    const longest =
      reading.minutes + practice + 2 * minutesOfCheck() + minutesOfCheck(lesson.practice.length);
    const fewest = strategy.hasExams ? reading.steps + 1 : 1;
    add([fewest, reading.steps + 4], [shortest, longest]);
  }
  for (const module of plan.modules.filter((one) => !isModulePassed(context, one))) {
    const minutes = minutesOfExam(module.lessons.length * strategy.exam.questionsPerLesson);
    add([1, 2], [minutes, 2 * minutes]);
  }
  return left;
}

function readingLeft({ memory, strategy }: PathContext, lesson: PlanLesson) {
  // A newer text may have fewer sections than were read.
  const unread = Math.max(0, lesson.sections - lessonMemory(memory, lesson.id).read.length);
  const minutes = Math.round((lesson.minutes / lesson.sections) * unread);
  const perStep = strategy.stepMinutes ?? Number.POSITIVE_INFINITY;
  return { minutes, steps: unread === 0 ? 0 : Math.max(1, Math.ceil(minutes / perStep)) };
}

function practiceLeft({ memory }: PathContext, lesson: PlanLesson): number {
  const { practised } = lessonMemory(memory, lesson.id);
  const left = lesson.practice.filter((question) => !practised.includes(question)).length;
  return left === 0 ? 0 : minutesOfCheck(left);
}
