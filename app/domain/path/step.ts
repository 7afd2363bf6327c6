// A step is what a person can do in one sitting: a part of a lesson, a check, an exam, or the way in.
import { lessonMemory, type PathContext } from "./memory";
import type { PlanLesson } from "./plan";
import { isOver, meetsProblemsFirst } from "./standing";

/**
 * Parts of a lesson: `read` sections from `section` to `toSection` · `problems` the questions before the text ·
 * `practise` the questions that are left · `check` a new check · `finish` a check that was begun ·
 * `repair` another round after a check that did not work.
 */
export type LessonPart = "read" | "problems" | "practise" | "check" | "finish" | "repair";

export type Step =
  | {
      kind:
        | "intake"
        | "orientation"
        | "placement"
        | "recognising"
        | "paused"
        | "completed"
        | "person";
    }
  | {
      kind: "lesson";
      lesson: string;
      part: LessonPart;
      minutes: number;
      section?: number;
      toSection?: number;
    }
  | { kind: "exam"; module: string; minutes: number; isBegun: boolean }
  | { kind: "wait"; until: string; lesson?: string; module?: string };

/** Reading a question, thinking and the feedback. Assumed; replaced by measured medians in time. */
const minutesPerQuestion = 1.5;

/** An exam gives no feedback but asks for more care. Assumed. */
const minutesPerExamQuestion = 2;

/** A check ends early for most: this many answers are expected. Assumed. */
const expectedCheckAnswers = 5;

export function minutesOfCheck(questions: number = expectedCheckAnswers): number {
  return Math.max(1, Math.round(questions * minutesPerQuestion));
}

export function minutesOfExam(questions: number): number {
  return Math.max(1, Math.round(questions * minutesPerExamQuestion));
}

/** The step that a lesson offers now. `wait` only where nothing but its next check is left. */
export function lessonStep(context: PathContext, lesson: PlanLesson, now: string): Step {
  const { memory, strategy } = context;
  const own = lessonMemory(memory, lesson.id);
  const left = lesson.practice.filter((question) => !own.practised.includes(question));
  const practise = (part: "problems" | "practise" | "repair", questions: number): Step => ({
    kind: "lesson",
    lesson: lesson.id,
    part,
    minutes: minutesOfCheck(questions),
  });
  const check: Step = {
    kind: "lesson",
    lesson: lesson.id,
    part: "check",
    minutes: minutesOfCheck(),
  };

  if (own.check) {
    const expected = Math.max(1, expectedCheckAnswers - own.check.outcomes.length);
    return { kind: "lesson", lesson: lesson.id, part: "finish", minutes: minutesOfCheck(expected) };
  }
  if (own.phase === "struggling" || own.phase === "needsAPerson") {
    if (own.notBefore === null || isOver(own.notBefore, now)) return check;
    return lesson.practice.length > 0
      ? practise("repair", lesson.practice.length)
      : { kind: "wait", until: own.notBefore, lesson: lesson.id };
  }
  const isBegun = own.read.length + own.practised.length > 0;
  if (!isBegun && meetsProblemsFirst(context, lesson)) {
    return practise("problems", lesson.practice.length);
  }
  if (own.phase !== "practising" && own.read.length < lesson.sections) {
    return readingStep(lesson, own.read, strategy.stepMinutes);
  }
  return left.length > 0 ? practise("practise", left.length) : check;
}

// As many unread sections in a row as fit the break; at least one.
function readingStep(
  lesson: PlanLesson,
  read: readonly number[],
  stepMinutes: number | null,
): Step {
  const perSection = lesson.minutes / lesson.sections;
  const first =
    Array.from({ length: lesson.sections }, (_, index) => index + 1).find(
      (n) => !read.includes(n),
    ) ?? 1;
  let last = first;
  while (
    last < lesson.sections &&
    !read.includes(last + 1) &&
    (stepMinutes === null || (last + 2 - first) * perSection <= stepMinutes)
  ) {
    last += 1;
  }
  return {
    kind: "lesson",
    lesson: lesson.id,
    part: "read",
    section: first,
    toSection: last,
    minutes: Math.max(1, Math.round((last - first + 1) * perSection)),
  };
}
