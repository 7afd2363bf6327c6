import { deny } from "~/auth/deny.server";
import type { AuthContext } from "~/auth/lucia.server";
import { uuidParam } from "~/http/params";
import { findOwnOffering, type Offering } from "~db/queries/offerings.server";
import { type Coordinator, requireCoordinator } from "./require-coordinator.server";

/** Who is asking, with the offering of the address, which must belong to one of the organisations they act for. */
export async function requireOffering(
  request: Request,
  context: AuthContext,
  params: { offering?: string },
): Promise<Coordinator & { offering: Offering }> {
  const coordinator = await requireCoordinator(request, context);
  const id = uuidParam(params.offering);
  const { user, organisationIds } = coordinator;
  const offering = await findOwnOffering(context.db, { id, organisationIds });
  return { ...coordinator, offering: offering ?? (await deny(context, user, `offering:${id}`)) };
}
