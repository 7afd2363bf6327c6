import { catalogueOf } from "~/curriculum/current-publication.server";
import type { Catalogue } from "~/domain/course/catalogue";
import type { PublishedTask } from "~/domain/course/workplace-task";
import type { TaskKind } from "~/domain/workplace-task/task-event";
import type { OpenPath } from "~/progress/read-path.server";
import { type OpenTask, readTask } from "~/progress/read-task.server";
import type { Db } from "~db/queries/connection.server";
import { findStandingTaskCase } from "~db/queries/task-cases.server";
import { ownPaths } from "./own-path.server";

/** The task of a module on the learner's own path, and the case of it where one was begun. */
export type OwnTask = {
  path: OpenPath;
  /** "course/module" */
  moduleId: string;
  kind: TaskKind;
  standing: OpenTask | undefined;
};

/** Undefined where none of the learner's paths leads through the module. */
export async function ownTask(
  db: Db,
  { learnerId, moduleId }: { learnerId: string; moduleId: string },
): Promise<OwnTask | undefined> {
  const paths = (await ownPaths(db, learnerId)).map(({ path }) => path);
  const own = paths.filter(({ course }) =>
    course.plan.lessons.some(({ module }) => module === moduleId),
  );
  const path = own.find(({ stage }) => stage !== "completed") ?? own[0];
  if (!path) return undefined;
  const kind = path.course.strategy.hasExams ? "exam-task" : "workplace";
  const row = await findStandingTaskCase(db, { learnerId, moduleId, kind });
  return { path, moduleId, kind, standing: row && (await readTask(db, row)) };
}

/** The task of a module as a publication has it. */
export function taskIn(catalogue: Catalogue, moduleId: string): PublishedTask | undefined {
  return catalogue.courses
    .flatMap(({ id, modules }) => modules.map((one) => ({ ...one, id: `${id}/${one.id}` })))
    .find(({ id }) => id === moduleId)?.workplaceTask;
}

/** The catalogue whose task was taken up; before that, the one of the path. */
export function catalogueOfTask(db: Db, { path, standing }: OwnTask): Promise<Catalogue> {
  return catalogueOf(db, standing?.publicationId ?? path.publicationId);
}
