import type { Catalogue, CatalogueLesson } from "~/domain/course/catalogue";
import { type Locale, locales, type Text } from "~/domain/course/text";
import { placedIds } from "./check-texts";
import type { Content } from "./content";
import type { InspectedLesson } from "./inspect-lesson.server";

/** The catalogue of checked content. */
export function buildCatalogue(content: Content, lessons: readonly InspectedLesson[]): Catalogue {
  const byId = new Map(lessons.map((lesson) => [lesson.id, lesson]));
  return {
    ...(content.renamed && { renamed: content.renamed.data }),
    areas: content.skills.data.areas,
    skills: content.skills.data.skills,
    tracks: content.tracks.map(({ data }) => data),
    plannedCourses: content.plannedCourses.data,
    courses: content.courses.map(({ settings: { data: course }, workplaceTasks }) => ({
      ...course,
      modules: course.modules.map((module) => ({
        ...module,
        workplaceTask: workplaceTasks.get(module.id)?.data,
        lessons: module.lessons
          .map((id) => byId.get(`${course.id}/${id}`))
          .filter((lesson) => lesson !== undefined)
          .map((lesson) => catalogueLesson(lesson, content)),
      })),
    })),
  };
}

/** "course/lesson/question" of every question that stands in the text, in the order of the text. */
export function practiceIds(lesson: InspectedLesson): string[] {
  return placedIds(lesson, "Question").map((id) => `${lesson.id}/${id}`);
}

/** The online minutes of a lesson in one language. */
export function minutesOf({ outlines }: InspectedLesson, locale: Locale): number {
  return outlines[locale].sections.reduce((sum, { minutes }) => sum + minutes, 0);
}

function catalogueLesson(lesson: InspectedLesson, { sources }: Content): CatalogueLesson {
  const { code, skills, eqf, hours, sources: sourceIds } = lesson.settings.data;
  const practice = practiceIds(lesson);
  const all = lesson.questions.data.map(({ id }) => `${lesson.id}/${id}`);
  return {
    id: lesson.id,
    code,
    skills,
    eqf,
    hours,
    minutes: Math.max(...locales.map((locale) => minutesOf(lesson, locale))),
    sections: lesson.outlines.en.sections.length,
    workedSection: workedSection(lesson),
    practice,
    checks: all.filter((id) => !practice.includes(id)),
    sources: sourceIds.flatMap((id) => {
      const source = sources.data[id];
      return source ? [{ id, ...source }] : [];
    }),
    titles: inEachLanguage((locale) => lesson.texts[locale].frontMatter.data.title),
    summaries: inEachLanguage((locale) => lesson.texts[locale].frontMatter.data.summary),
  };
}

function workedSection({ outlines }: InspectedLesson): number | null {
  const place = outlines.en.sections.findIndex(({ hasWorked }) => hasWorked);
  return place < 0 ? null : place + 1;
}

function inEachLanguage(write: (locale: Locale) => string): Text {
  return { fi: write("fi"), sv: write("sv"), en: write("en") };
}
