import type { Catalogue, CatalogueCourse, CatalogueLesson } from "~/domain/course/catalogue";

/** A lesson with the module and the course that it stands in. */
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
