import type { AuthContext } from "~/auth/lucia.server";
import { organisationsWhere, requireUser, type SignedInUser } from "~/auth/session.server";
import { coordinatingRoles } from "./coordinating-roles";

export type Coordinator = { user: SignedInUser; organisationIds: string[] };

/** Who is asking, and the organisations for which they act. Nobody else sees a region's work pages. */
export async function requireCoordinator(
  request: Request,
  context: AuthContext,
): Promise<Coordinator> {
  const user = await requireUser(request, context, { role: coordinatingRoles });
  return { user, organisationIds: organisationsWhere(user, coordinatingRoles) };
}
