import type { AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import { catalogueOf } from "~/curriculum/current-publication.server";
import { findGuidedTaskCase } from "~db/queries/guided-tasks.server";
import { taskTitle } from "./task-titles";

type Asked = { request: Request; organisationIds: readonly string[] };

/** The task that was judged a moment ago, as the address names it; null where it names none of the asker's. */
export async function judgedNews(
  { db, locale }: Pick<AppLoadContext, "db" | "locale">,
  { request, organisationIds }: Asked,
) {
  const named = z.uuid().safeParse(new URL(request.url).searchParams.get("judged"));
  if (!named.success) return null;
  const row = await findGuidedTaskCase(db, { caseId: named.data, organisationIds });
  if (!row || (row.state !== "accepted" && row.state !== "returned")) return null;
  return {
    learner: row.learnerName,
    title: taskTitle(await catalogueOf(db, row.publication_id), row.module_id, locale),
    isAccepted: row.state === "accepted",
    to: `/${locale}/guide/evidence/tasks/${row.id}`,
  };
}

export type JudgedNews = NonNullable<Awaited<ReturnType<typeof judgedNews>>>;
