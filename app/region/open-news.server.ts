import type { LoaderFunctionArgs } from "@remix-run/node";
import { getUser, organisationsWhere } from "~/auth/session.server";
import type { NewsKind } from "~/domain/region/news";
import { uuidParam } from "~/http/params";
import { notFound } from "~/http/responses";
import { findNews } from "~db/queries/news.server";
import { coordinatingRoles } from "./coordinating-roles";
import { newsView } from "./news-view";

/** The item of the address, of one of these kinds: what is published, and to its own organisation what is not. */
export async function openNews(
  { request, context, params }: Pick<LoaderFunctionArgs, "request" | "context" | "params">,
  kinds: readonly NewsKind[],
) {
  const newsId = uuidParam(params.item);
  const user = await getUser(request, context);
  const organisationIds = user ? organisationsWhere(user, coordinatingRoles) : [];
  const found = await findNews(context.db, { newsId, organisationIds });
  const row = found && kinds.includes(found.kind) ? found : notFound();
  return {
    user,
    row,
    item: newsView(row, context.locale),
    isOwn: organisationIds.includes(row.organisationId),
  };
}
