import { deny } from "~/auth/deny.server";
import type { AuthContext } from "~/auth/lucia.server";
import { uuidParam } from "~/http/params";
import { type Coordinator, requireCoordinator } from "./require-coordinator.server";

/** Who is asking, with the organisation of the address, which must be one that they act for. */
export async function requireOwnOrganisation(
  request: Request,
  context: AuthContext,
  params: { organisation?: string },
): Promise<Coordinator & { organisation: { id: string; name: string } }> {
  const coordinator = await requireCoordinator(request, context);
  const asked = uuidParam(params.organisation);
  const own = coordinator.organisations.find(({ id }) => id === asked);
  const organisation = own ?? (await deny(context, coordinator.user, `organisation:${asked}`));
  return { ...coordinator, organisation };
}
