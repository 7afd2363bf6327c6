import { deny } from "~/auth/deny.server";
import type { AuthContext } from "~/auth/lucia.server";
import { organisationsWhere } from "~/auth/session.server";
import { uuidParam } from "~/http/params";
import { findOwnPartner, type OwnPartner } from "~db/queries/partners.server";
import { type Coordinator, requireCoordinator } from "./require-coordinator.server";

/** Who is asking, with the organisation of the address, for which they must act. */
export async function requireOwnPartner(
  request: Request,
  context: AuthContext,
  params: { organisation?: string },
): Promise<Coordinator & { partner: OwnPartner; isAdmin: boolean }> {
  const coordinator = await requireCoordinator(request, context);
  const organisationId = uuidParam(params.organisation);
  const { user, organisationIds } = coordinator;
  const found = await findOwnPartner(context.db, { organisationId, organisationIds });
  return {
    ...coordinator,
    partner: found ?? (await deny(context, user, `organisation:${organisationId}`)),
    isAdmin: organisationsWhere(user, "admin").includes(organisationId),
  };
}
