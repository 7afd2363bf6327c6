// A path at one moment as people see it: where each lesson stands, and how far each skill is charged.
import { leastAnswers } from "../mastery/mastered";
import { lessonMemory, type Memory, type PathContext } from "./memory";
import type { PlanLesson } from "./plan";
import { isCounted, isLessonOpen, isOver, missingBefore, needsAPerson } from "./standing";

export type LessonPlace =
  | { kind: "done" | "person" | "in-hand" | "begun" | "open" }
  /** ISO instant until which its check rests. */
  | { kind: "waiting"; until: string }
  /** Lessons (ids) that come first. */
  | { kind: "locked"; missing: string[] };

/**
 * Where a lesson of the plan stands.
 * @param now ISO instant; decides whether a rest is over
 */
export function lessonPlace(context: PathContext, lesson: PlanLesson, now: string): LessonPlace {
  const { memory } = context;
  const { notBefore } = lessonMemory(memory, lesson.id);
  if (isCounted(context, lesson)) return { kind: "done" };
  if (needsAPerson(context, lesson)) return { kind: "person" };
  if (notBefore !== null && !isOver(notBefore, now)) return { kind: "waiting", until: notBefore };
  if (memory.lesson === lesson.id) return { kind: "in-hand" };
  if (memory.lessons[lesson.id]) return { kind: "begun" };
  if (isLessonOpen(context, lesson)) return { kind: "open" };
  return { kind: "locked", missing: missingBefore(context, lesson) };
}

export type SkillPlace = {
  kind: "recognised" | "mastered" | "fading" | "brought" | "charging" | "not-enough-data" | "empty";
  /** 0..100, whole; 100 exactly where nothing is missing. */
  percent: number;
};

/** Charge of a skill that is near mastery but not there. */
const almost = 99;

/**
 * What a path knows of a skill: P(known) as its charge, until the skill is mastered, recognised or brought along.
 * @param now ISO instant; decides whether a review is due
 */
export function skillPlace(memory: Memory, skill: string, now: string): SkillPlace {
  const news = memory.skills[skill];
  if (memory.recognised.includes(skill)) return { kind: "recognised", percent: 100 };
  if (news?.isMastered) {
    const isFading = Boolean(news.dueAt) && isOver(news.dueAt ?? null, now);
    return { kind: isFading ? "fading" : "mastered", percent: 100 };
  }
  if (memory.skipped.includes(skill)) return { kind: "brought", percent: 100 };
  if (!news || news.answers === 0) return { kind: "empty", percent: 0 };
  const percent = Math.min(almost, Math.floor(100 * news.known));
  return { kind: news.answers < leastAnswers ? "not-enough-data" : "charging", percent };
}
