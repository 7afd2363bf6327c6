// A step is what a person can do in one sitting: a part of a lesson, a check, an exam, or the way in.
import { type LessonMemory, lessonMemory, type Memory, type PathContext } from "./memory";
import type { PlanLesson } from "./plan";
import { probedSkills, remedyNow, remedySection } from "./remediation";
import { isOver, mayDoWithoutPractice, meetsProblemsFirst, needsTheText } from "./standing";

/**
 * Parts of a lesson: `read` sections from `section` to `toSection` · `problems` the questions before the text ·
 * `practise` the questions that are left · `check` a new check · `finish` a check that was begun ·
 * `repair` another round after a check that did not work · `example` a worked example · `probe` questions on what it
 * stands on · `explain` the text in another light · `visit` a few questions for the sake of a later lesson.
 */
export type LessonPart =
  | "read"
  | "problems"
  | "practise"
  | "check"
  | "finish"
  | "repair"
  | "example"
  | "probe"
  | "explain"
  | "visit";

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
  | { kind: "review"; minutes: number; count: number }
  | { kind: "exam"; module: string; minutes: number; isBegun: boolean }
  | { kind: "wait"; until: string; lesson?: string; module?: string };

/** Reading a question, thinking and the feedback. Assumed; replaced by measured medians in time. */
const minutesPerQuestion = 1.5;

/** An exam gives no feedback but asks for more care. Assumed. */
const minutesPerExamQuestion = 2;

/** A check ends early for most: this many answers are expected. Assumed. */
const expectedAnswers = 5;

/** Questions of one review: about four minutes (adaptation.md "Mastery"). */
const questionsOfReview = 3;

/** A short review of what is due, or undefined where nothing is. */
export function reviewStep({ skills }: Memory, now: string): Step | undefined {
  const due = Object.values(skills).filter(
    ({ isMastered, dueAt }) => isMastered && dueAt && Date.parse(dueAt) <= Date.parse(now),
  );
  if (due.length === 0) return undefined;
  const minutes = minutesOfCheck(Math.min(due.length, questionsOfReview));
  return { kind: "review", minutes, count: due.length };
}

export function minutesOfCheck(questions: number = expectedAnswers): number {
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
  const part = (part: LessonPart, questions?: number) => partOf(lesson, part, questions);
  if (own.check) return part("finish", Math.max(1, expectedAnswers - own.check.outcomes.length));
  const remedy = remedyStep(context, lesson);
  if (remedy) return remedy;
  const isTheoryFirst = strategy.problemFirstFrom === null;
  const isUnread = own.read.length < lesson.sections;
  if (own.phase === "struggling" || own.phase === "needsAPerson") {
    // A newer text may have more to read, and where theory comes first no check comes before it.
    return isTheoryFirst && isUnread
      ? readingStep(lesson, own.read, strategy.stepMinutes)
      : nextTry(lesson, own, now);
  }
  const isReadBefore = isTheoryFirst || own.phase !== "practising";
  const isToBeRead = (isReadBefore && isUnread) || needsTheText(context, lesson);
  if (mayDoWithoutPractice(context, lesson) && !(isToBeRead && isTheoryFirst)) return part("check");
  const isBegun = own.read.length + own.practised.length > 0;
  if (!isBegun && meetsProblemsFirst(context, lesson)) {
    return part("problems", lesson.practice.length);
  }
  if (isToBeRead) return readingStep(lesson, own.read, strategy.stepMinutes);
  return left.length > 0 ? part("practise", left.length) : part("check");
}

function partOf({ id }: PlanLesson, part: LessonPart, questions?: number): Step {
  return { kind: "lesson", lesson: id, part, minutes: minutesOfCheck(questions) };
}

/** After a check that did not work: the next one, or practice until its time has come. */
function nextTry(lesson: PlanLesson, { notBefore }: LessonMemory, now: string): Step {
  if (notBefore === null || isOver(notBefore, now)) return partOf(lesson, "check");
  return lesson.practice.length > 0
    ? partOf(lesson, "repair", lesson.practice.length)
    : { kind: "wait", until: notBefore, lesson: lesson.id };
}

/** What helps first where the lesson does not work; a probe that was begun is finished. */
function remedyStep(context: PathContext, lesson: PlanLesson): Step | undefined {
  const { memory, strategy } = context;
  const remedy = remedyNow(context, lesson);
  const isOpen = memory.probe?.lesson === lesson.id;
  if (isOpen || remedy === "probe") {
    const asked = memory.probe?.questions.length ?? 0;
    const all = probedSkills(context, lesson).length * (strategy.remediation?.probes ?? 0);
    const left = isOpen ? asked - (memory.probe?.outcomes.length ?? 0) : all;
    return { kind: "lesson", lesson: lesson.id, part: "probe", minutes: minutesOfCheck(left) };
  }
  if (remedy === null) return undefined;
  const section = remedySection(lesson);
  const minutes = Math.max(1, Math.round(lesson.minutes / lesson.sections));
  return { kind: "lesson", lesson: lesson.id, part: remedy, section, toSection: section, minutes };
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
