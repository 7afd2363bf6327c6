import { deny } from "~/auth/deny.server";
import type { AuthContext } from "~/auth/lucia.server";
import { uuidParam } from "~/http/params";
import { findNews, type NewsRow } from "~db/queries/news.server";
import { type Coordinator, requireCoordinator } from "./require-coordinator.server";

/** Who is asking, with the item of the address, which their organisation must have written. */
export async function requireOwnNews(
  request: Request,
  context: AuthContext,
  params: { item?: string },
): Promise<Coordinator & { row: NewsRow }> {
  const coordinator = await requireCoordinator(request, context);
  const newsId = uuidParam(params.item);
  const { user, organisationIds } = coordinator;
  const found = await findNews(context.db, { newsId, organisationIds });
  const isOwn = found && organisationIds.includes(found.organisationId);
  return { ...coordinator, row: isOwn ? found : await deny(context, user, `news:${newsId}`) };
}
