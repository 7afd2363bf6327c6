import type { Catalogue, CatalogueCourse, CatalogueLesson } from "~/domain/course/catalogue";
import type { Goal } from "~/domain/path/plan";
import type { Locale } from "~/i18n/locale";

export function findLesson(
  catalogue: Catalogue,
  lessonId: string,
):
  | { course: CatalogueCourse; module: CatalogueCourse["modules"][number]; lesson: CatalogueLesson }
  | undefined {
  for (const course of catalogue.courses) {
    for (const module of course.modules) {
      const lesson = module.lessons.find((one) => one.id === lessonId);
      if (lesson) return { course, module, lesson };
    }
  }
  return undefined;
}

export function lessonTitle(catalogue: Catalogue, lessonId: string, locale: Locale): string {
  return findLesson(catalogue, lessonId)?.lesson.titles[locale] ?? lessonId;
}

/** A module by its full id, "course/module". */
export function moduleTitle(catalogue: Catalogue, moduleId: string, locale: Locale): string {
  const [courseId, localId] = moduleId.split("/");
  const course = catalogue.courses.find((one) => one.id === courseId);
  return course?.modules.find((one) => one.id === localId)?.title[locale] ?? moduleId;
}

export function skillTitle(catalogue: Catalogue, skillId: string, locale: Locale): string {
  return catalogue.skills.find((one) => one.id === skillId)?.title[locale] ?? skillId;
}

export function goalTitle(catalogue: Catalogue, goal: Goal, locale: Locale): string {
  const found =
    goal.kind === "track"
      ? catalogue.tracks.find((one) => one.id === goal.id)
      : catalogue.courses.find((one) => one.id === goal.id);
  return found?.title[locale] ?? goal.id;
}
