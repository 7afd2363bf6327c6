import type { Catalogue } from "~/domain/course/catalogue";
import type { Locale } from "~/domain/course/text";
import type { PublishedTask } from "~/domain/course/workplace-task";

/**
 * The task of a module, "course/module".
 * @returns undefined where the publication has none
 */
export function taskOfModule(catalogue: Catalogue, moduleId: string): PublishedTask | undefined {
  const [courseId, id] = moduleId.split("/");
  const course = catalogue.courses.find((one) => one.id === courseId);
  return course?.modules.find((module) => module.id === id)?.workplaceTask;
}

/** What the task of a module is called; a module that is gone stands for itself. */
export function taskTitle(catalogue: Catalogue, moduleId: string, locale: Locale): string {
  return taskOfModule(catalogue, moduleId)?.title[locale] ?? moduleId;
}
