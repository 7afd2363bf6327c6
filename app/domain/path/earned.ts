// What a path has earned: hours of work, each once, and a grade where exams are sat.
import { courseGrade, type Grade5 } from "../credit/grade-scale";
import { lessonMemory, type PathContext } from "./memory";
import { moduleGrade } from "./module-grade";
import type { PlanLesson } from "./plan";
import { isComplete, isLessonDone, isModulePassed, isProven } from "./standing";

/**
 * Lessons whose hours are earned. With exams those of every passed module; else each lesson that is passed or whose
 * skills are all mastered or recognised. What the first check alone believed is skipped, not earned: recognising it
 * is a person's decision (adaptation.md "Sources", Act 531/2017 §§ 44–47).
 */
export function earnedLessons(context: PathContext): PlanLesson[] {
  const { plan, memory, strategy } = context;
  if (strategy.hasExams) {
    const passed = plan.modules.filter((module) => isModulePassed(context, module));
    return plan.lessons.filter((lesson) => passed.some(({ id }) => id === lesson.module));
  }
  return plan.lessons.filter(
    (lesson) =>
      lessonMemory(memory, lesson.id).phase === "passed" ||
      (isLessonDone(context, lesson) && lesson.skills.every((skill) => isProven(memory, skill))),
  );
}

/**
 * Hours of student work that are earned, those kept from earlier courses of this path included, each lesson once.
 * @returns hours, 0 or more
 */
export function earnedHours(context: PathContext): number {
  const hours = new Map(context.memory.kept.map(({ id, hours }) => [id, hours]));
  for (const { id, hours: own } of earnedLessons(context)) {
    hours.set(id, Math.max(own, hours.get(id) ?? 0));
  }
  return [...hours.values()].reduce((sum, one) => sum + one, 0);
}

/** The grade of the whole path, 1–5: null without exams, and before every module is passed. */
export function finalGrade(context: PathContext): Grade5 | null {
  const { plan, memory } = context;
  if (plan.modules.length === 0 || !isComplete(context)) return null;
  return courseGrade(
    plan.modules.map(({ id, hours }) => ({ grade: moduleGrade(memory, id), hours })),
  );
}
