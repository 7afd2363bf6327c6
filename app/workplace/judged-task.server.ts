import type { AppLoadContext } from "@remix-run/node";
import { catalogueOf } from "~/curriculum/current-publication.server";
import { listTaskFiles } from "~db/queries/task-files.server";
import { findUserName } from "~db/queries/users.server";
import type { Link } from "./open-link.server";

type Open = Extract<Link, { kind: "open" }>;
type Context = Pick<AppLoadContext, "db" | "locale">;

/** The task and what was brought, as whoever judges it sees them. */
export async function judgedTask(
  { db, locale }: Context,
  { link: { request, task }, token }: { link: Open; token: string },
) {
  const [catalogue, files, learner] = await Promise.all([
    catalogueOf(db, task.publicationId),
    listTaskFiles(db, { caseId: task.id }),
    findUserName(db, task.learnerId),
  ]);
  const [courseId, moduleId] = task.moduleId.split("/");
  const authored = catalogue.courses
    .find(({ id }) => id === courseId)
    ?.modules.find(({ id }) => id === moduleId)?.workplaceTask;
  if (!authored) throw new Error(`The publication has lost the task of ${task.moduleId}`);
  return {
    learner: learner ?? "",
    supervisor: request.name,
    greeting: request.greeting,
    taskKind: task.kind,
    revision: task.revision,
    title: authored.title[locale],
    task: authored.task[locale],
    steps: authored.steps.map((step) => step[locale]),
    criteria: authored.criteria.map(({ text }) => text[locale]),
    text: task.memory.text,
    photos: files.map(({ id, name, description }) => ({
      id,
      name,
      description,
      href: `/${locale}/workplace/${token}/photos/${id}`,
    })),
  };
}
export type JudgedTask = Awaited<ReturnType<typeof judgedTask>>;
