import { deny } from "~/auth/deny.server";
import type { AuthContext } from "~/auth/lucia.server";
import { uuidParam } from "~/http/params";
import { findNeed, type NeedRow } from "~db/queries/region-needs.server";
import { type Coordinator, requireCoordinator } from "./require-coordinator.server";

/** Who is asking, with the need of the address, which must belong to one of the organisations they act for. */
export async function requireNeed(
  request: Request,
  context: AuthContext,
  params: { need?: string },
): Promise<Coordinator & { row: NeedRow }> {
  const coordinator = await requireCoordinator(request, context);
  const needId = uuidParam(params.need);
  const { user, organisationIds } = coordinator;
  const row = await findNeed(context.db, { needId, organisationIds });
  return { ...coordinator, row: row ?? (await deny(context, user, `need:${needId}`)) };
}
