// Follows a walk and writes down its chapters: one for each go at a lesson, each review, each exam.
import type { Decision } from "../path/decision";
import type { EventOf, PathEvent } from "../path/event";
import { lessonMemory, moduleMemory, type PathContext } from "../path/memory";
import type { PlanLesson } from "../path/plan";
import { isCounted, isLessonDone, lessonOf, needsAPerson } from "../path/standing";
import type { Session } from "./session";
import { stepsOf, walkerOf } from "./session-walker";
import type { Chapter, Dropped, Go, ToldWalk } from "./told-walk";
import type { Walker } from "./walker";

const minutesPerDay = 24 * 60;

type LessonChapter = Extract<Chapter, { kind: "lesson" }>;

/** Walks the session's course and tells it; hands over after each step. */
export function* tellWalk(session: Session): Generator<void, ToldWalk> {
  const walker = walkerOf(session);
  const chapters: Chapter[] = [];
  const doneModules = new Set<string>();
  let before = { decision: walker.decision, events: 0, cost: 0, clock: 0 };
  for (const _ of stepsOf(session, walker)) {
    const news = walker.log.slice(before.events);
    const spent = session.cost - before.cost;
    const waited = before.decision.choice.kind === "wait" || news.length === 0;
    const subject = chapterOf(chapters, before.decision, news, dayOf(before.clock));
    if (subject) {
      subject.minutes += spent;
      for (const event of news) note(subject, event, before.decision, walker.context);
      if (subject.kind === "lesson") {
        if (waited) subject.go.waited += walker.asking.minutes - before.clock;
        notePassing(subject, walker.context);
      }
    }
    chapters.push(...modulesDone(walker, doneModules));
    before = {
      decision: walker.decision,
      events: walker.log.length,
      cost: session.cost,
      clock: walker.asking.minutes,
    };
    yield;
  }
  const { context } = walker;
  return {
    isComplete: walker.stage === "completed",
    minutes: session.cost,
    days: dayOf(walker.asking.minutes),
    chapters,
    dropped: droppedOf(context),
    kept: keptOf(context),
  };
}

/** Lessons that needed no study: what each of their skills was shown by. */
export function droppedOf(context: PathContext): Dropped[] {
  return context.plan.lessons
    .filter((lesson) => isLessonDone(context, lesson))
    .filter(({ id }) => lessonMemory(context.memory, id).phase !== "passed")
    .map(({ id, skills }) => ({
      lesson: id,
      skills: skills.map((skill) => ({
        skill,
        why: context.memory.skipped.includes(skill)
          ? ("first-check" as const)
          : ("mastered" as const),
        answers: context.memory.placement.asked.filter((one) => one.skill === skill).length,
      })),
    }));
}

/** Safety lessons that would have dropped out if they were others. */
function keptOf({ plan, strategy, memory }: PathContext): string[] {
  const from = strategy.placement.skipFrom;
  const isBelieved = ({ skills }: PlanLesson) =>
    skills.every((skill) => (memory.placement.beliefs[skill] ?? 0) >= from);
  if (!strategy.hasPlacement) return [];
  return plan.lessons.filter((one) => one.isSafety && isBelieved(one)).map(({ id }) => id);
}

function dayOf(minutes: number): number {
  return 1 + Math.floor(minutes / minutesPerDay);
}

/** The chapter that a step belongs to: the last one where that is about the same, else a new one. */
function chapterOf(
  chapters: Chapter[],
  { choice, reason, params }: Decision,
  news: readonly PathEvent[],
  day: number,
): Chapter | undefined {
  const made = newChapter();
  if (!made) return undefined;
  const last = chapters.at(-1);
  if (last && isAboutTheSame(last, made)) return last;
  chapters.push(made);
  return made;

  function newChapter(): Chapter | undefined {
    const at = { day, minutes: 0 };
    switch (choice.kind) {
      case "placement":
        return { kind: "first-check", ...at, answers: 0, right: 0 };
      case "review":
        return { kind: "review", ...at, answers: 0, right: 0 };
      case "exam":
        return { kind: "exam", ...at, module: choice.module, answers: 0, right: 0, grade: null };
      case "wait": {
        const waiting = chapters.at(-1);
        return choice.lesson && waiting?.kind === "lesson" && waiting.lesson === choice.lesson
          ? waiting
          : undefined;
      }
      case "lesson": {
        const { skills = [], of, count } = params;
        const visit = reason === "path_reason_visit" ? (of ?? null) : null;
        const named = { skills, ...(of && { of }), ...(count !== undefined && { count }) };
        const go = { ...emptyGo(), visitOf: visit };
        return { kind: "lesson", ...at, lesson: choice.lesson, reason, params: named, go };
      }
      default:
        return news.some(({ type }) => type === "PLACEMENT_ANSWERED")
          ? { kind: "first-check", ...at, answers: 0, right: 0 }
          : undefined;
    }
  }
}

function isAboutTheSame(one: Chapter, other: Chapter): boolean {
  if (one.kind === "lesson" && other.kind === "lesson") {
    return one.lesson === other.lesson && (one.go.visitOf !== null) === (other.go.visitOf !== null);
  }
  if (one.kind === "exam" && other.kind === "exam") {
    return one.module === other.module && one.grade === null;
  }
  return one.kind === other.kind;
}

function emptyGo(): Go {
  return {
    read: 0,
    examples: 0,
    explained: 0,
    practised: 0,
    right: 0,
    mixed: 0,
    probed: 0,
    checks: [],
    visitOf: null,
    waited: 0,
    needsAPerson: false,
    isPassed: false,
  };
}

function note(chapter: Chapter, event: PathEvent, decision: Decision, context: PathContext): void {
  switch (event.type) {
    case "PLACEMENT_ANSWERED":
    case "REVIEW_ANSWERED":
    case "EXAM_ANSWERED":
      noteAnswer(chapter, event, context);
      return;
    default:
      if (chapter.kind === "lesson") noteStudy(chapter.go, event, decision);
  }
}

type Counted =
  | EventOf<"PLACEMENT_ANSWERED">
  | EventOf<"REVIEW_ANSWERED">
  | EventOf<"EXAM_ANSWERED">;

function noteAnswer(chapter: Chapter, event: Counted, context: PathContext): void {
  if (chapter.kind === "lesson" || chapter.kind === "module-done") return;
  chapter.answers += 1;
  if (event.isRight) chapter.right += 1;
  if (chapter.kind !== "exam") return;
  const { sitting, results } = moduleMemory(context.memory, chapter.module);
  if (sitting === null) chapter.grade = results.at(-1)?.grade ?? null;
}

function noteStudy(go: Go, event: PathEvent, { choice }: Decision): void {
  switch (event.type) {
    case "SECTION_READ": {
      const part = choice.kind === "lesson" ? choice.part : "read";
      if (part === "example") go.examples += 1;
      else if (part === "explain") go.explained += 1;
      else go.read += 1;
      return;
    }
    case "PRACTICE_ANSWERED":
      if (event.extra?.kind === "mixed") go.mixed += 1;
      else {
        go.practised += 1;
        if (event.isRight) go.right += 1;
      }
      return;
    case "PROBE_ANSWERED":
      go.probed += 1;
      return;
    case "CHECK_STARTED":
      go.checks.push({ answers: 0, right: 0, isPassed: false });
      return;
    case "CHECK_ANSWERED": {
      const check = go.checks.at(-1);
      if (!check) return;
      check.answers += 1;
      if (event.isRight) check.right += 1;
    }
  }
}

function notePassing({ lesson: id, go }: LessonChapter, context: PathContext): void {
  const lesson = lessonOf(context, id);
  if (!lesson) return;
  go.needsAPerson ||= needsAPerson(context, lesson);
  if (go.visitOf !== null || lessonMemory(context.memory, id).phase !== "passed") return;
  go.isPassed = true;
  const check = go.checks.at(-1);
  if (check) check.isPassed = true;
}

function modulesDone(walker: Walker, told: Set<string>): Chapter[] {
  const { context } = walker;
  const modules = new Set(context.plan.lessons.map(({ module }) => module));
  const done = [...modules].filter(
    (id) =>
      !told.has(id) &&
      context.plan.lessons.every((one) => one.module !== id || isCounted(context, one)),
  );
  for (const id of done) told.add(id);
  const day = dayOf(walker.asking.minutes);
  return done.map((module) => ({ kind: "module-done", day, minutes: 0, module }));
}
