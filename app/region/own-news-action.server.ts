import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import type { AuthContext } from "~/auth/lucia.server";
import { badRequest, conflict, overtaken } from "~/http/responses";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { listProjectChoices, listRelatedIds } from "~db/queries/news.server";
import { revisionOf } from "./form-revision";
import type { Differing } from "./meanwhile-notice";
import { discardNews, editNews, moveNewsTo } from "./news-changes.server";
import { newsForm } from "./news-form";
import { differingNews, newsValues, projectOptions } from "./news-values";
import type { requireOwnNews } from "./require-own-news.server";

type Asked = Awaited<ReturnType<typeof requireOwnNews>>;
type Context = AuthContext & { locale: Locale };

/** A form that was not taken: what was typed, and what stands now where somebody else saved in between. */
type Refused = { result: SubmissionResult<string[]>; differing: Differing[] | null };

/** What may be done to one's own item, by the intent of its form. */
export async function ownNewsAction(context: Context, asked: Asked, form: FormData) {
  const { db, locale } = context;
  const { user, organisationIds, row } = asked;
  const standing = {
    newsId: row.id,
    organisationId: row.organisationId,
    organisationIds,
    revision: revisionOf(form),
    actorId: user.id,
    now: new Date(),
  };
  const own = `/${locale}/region/work/news`;
  const back = (done: string) => redirect(`${own}/${row.id}?done=${done}`, 303);
  switch (form.get("intent")) {
    case "save":
    case "publish":
      return saveForm(context, asked, standing, form, back);
    case "publish-again": {
      const moved = await moveNewsTo(db, { ...standing, act: "publish" });
      if (moved.ok) return back("published");
      return moved.reason === "not-allowed" ? back("not-allowed") : conflict();
    }
    case "withdraw": {
      const moved = await moveNewsTo(db, { ...standing, act: "withdraw" });
      return moved.ok ? back("withdrawn") : conflict();
    }
    case "discard": {
      const discarded = await discardNews(db, standing);
      return discarded.ok ? redirect(`${own}?done=discarded`, 303) : conflict();
    }
    default:
      throw badRequest(null);
  }
}

async function saveForm(
  { db, locale }: Context,
  { row }: Asked,
  standing: Parameters<typeof discardNews>[1],
  form: FormData,
  back: (done: string) => Response,
) {
  const submission = parseWithZod(form, { schema: newsForm(row.kind) });
  if (submission.status !== "success") {
    return badRequest<Refused>({ result: submission.reply(), differing: null });
  }
  const saved = await editNews(db, { ...standing, ...submission.value, kind: row.kind });
  if (!saved.ok && saved.reason !== "changed") {
    const formErrors = [refusals[saved.reason]()];
    return badRequest<Refused>({ result: submission.reply({ formErrors }), differing: null });
  }
  if (!saved.ok) {
    const values = newsValues(row, await listRelatedIds(db, { projectId: row.id }));
    const choices = await listProjectChoices(db, standing);
    const projects = projectOptions(choices, locale, row.id);
    const differing = differingNews(values, submission.value, { locale, projects });
    return overtaken<Refused>({ result: submission.reply(), differing });
  }
  if (form.get("intent") === "save") return back("saved");
  const next = { ...standing, revision: standing.revision + 1, act: "publish" as const };
  const published = await moveNewsTo(db, next);
  if (published.ok) return back("published");
  return published.reason === "not-allowed" ? back("not-allowed") : conflict();
}

const refusals = {
  "unknown-project": m.news_error_project,
  "not-allowed": m.news_error_not_allowed,
};
