import type { CatalogueLesson } from "~/domain/course/catalogue";
import { lessonMemory } from "~/domain/path/memory";
import { isLessonDone, isLessonOpen, lessonOf, needsAPerson } from "~/domain/path/standing";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import type { OpenPath } from "~/progress/read-path.server";

export type LessonStatus = { word: string; look: "plain" | "accent" | "waiting" };

/** The lessons of a module as a course page lists them, with where the learner stands in each. */
export function courseLessons(
  lessons: CatalogueLesson[],
  path: OpenPath | undefined,
  locale: Locale,
) {
  return lessons.map((lesson) => ({
    id: lesson.id,
    code: lesson.code,
    href: `/${locale}/learn/courses/${lesson.id}`,
    title: lesson.titles[locale],
    summary: lesson.summaries[locale],
    minutes: lesson.minutes,
    hours: lesson.hours,
    eqf: lesson.eqf,
    status: path ? statusOf(path, lesson.id) : null,
    isChanged: path ? lessonMemory(path.context.memory, lesson.id).isChanged : false,
  }));
}

function statusOf({ context }: OpenPath, lessonId: string): LessonStatus {
  const lesson = lessonOf(context, lessonId);
  if (!lesson) return { word: m.learn_status_beyond(), look: "plain" };
  const { phase, read, practised } = lessonMemory(context.memory, lessonId);
  if (phase === "passed") return { word: m.learn_status_passed(), look: "accent" };
  if (isLessonDone(context, lesson)) return { word: m.learn_status_brought(), look: "accent" };
  if (needsAPerson(context, lesson)) return { word: m.learn_status_person(), look: "waiting" };
  if (!isLessonOpen(context, lesson)) return { word: m.learn_status_later(), look: "plain" };
  const isBegun = read.length + practised.length > 0 || phase !== "reading";
  return { word: isBegun ? m.learn_status_begun() : m.learn_status_open(), look: "plain" };
}
