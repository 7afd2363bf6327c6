import type { AppLoadContext } from "@remix-run/node";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import type { TaskKind } from "~/domain/workplace-task/task-event";
import { notFound } from "~/http/responses";
import { listAlikeTasks } from "~db/queries/judged-tasks.server";
import { alikeLength } from "./alike-search";
import { type JudgedCase, judgedCases } from "./judged-cases.server";
import type { Guide } from "./require-guide.server";
import { taskOfModule, taskTitle } from "./task-titles";

type Asked = Guide & { moduleId: string; kind: TaskKind };

/** Waiting cases of one task that are judged by the same criteria; those of another version of it are named apart. */
export async function alikeView(
  context: Pick<AppLoadContext, "db" | "locale">,
  { user, organisationIds, moduleId, kind }: Asked,
) {
  const { db, locale } = context;
  const [{ catalogue }, found] = await Promise.all([
    newestCatalogue(db),
    listAlikeTasks(db, {
      organisationIds,
      userId: user.id,
      moduleId,
      kind,
      limit: alikeLength + 1,
    }),
  ]);
  if (found.length === 0 && !taskOfModule(catalogue, moduleId)) notFound();
  const rows = found.slice(0, alikeLength);
  const cases = await judgedCases(context, { rows, organisationIds });
  const isAlike = (one: JudgedCase) => criteriaOf(one) === criteriaOf(cases[0]);
  const titles = titlesIn(catalogue, locale);
  return {
    title: taskTitle(catalogue, moduleId, locale),
    course: titles.goal({ kind: "course", id: moduleId.split("/")[0] ?? "" }),
    module: titles.module(moduleId),
    hasMore: found.length > alikeLength,
    cases: cases.filter(isAlike),
    others: cases
      .filter((one) => !isAlike(one))
      .map(({ id, learner }) => ({ id, learner, to: `/${locale}/guide/evidence/tasks/${id}` })),
  };
}

function criteriaOf(one: JudgedCase | undefined): string {
  return JSON.stringify(one?.criteria.map(({ text, skill }) => [text, skill?.id]));
}
