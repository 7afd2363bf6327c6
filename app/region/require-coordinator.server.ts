import type { AuthContext } from "~/auth/lucia.server";
import { organisationsWhere, requireUser, type SignedInUser } from "~/auth/session.server";
import { coordinatingRoles } from "./coordinating-roles";

export type Coordinator = {
  user: SignedInUser;
  organisationIds: string[];
  organisations: { id: string; name: string }[];
};

/** Who is asking, and the organisations for which they act. Nobody else sees a region's work pages. */
export async function requireCoordinator(
  request: Request,
  context: AuthContext,
): Promise<Coordinator> {
  const user = await requireUser(request, context, { role: coordinatingRoles });
  const organisationIds = organisationsWhere(user, coordinatingRoles);
  const names = new Map(
    user.memberships.map(({ organisationId, organisationName }) => [
      organisationId,
      organisationName,
    ]),
  );
  const organisations = organisationIds.map((id) => ({ id, name: names.get(id) ?? "" }));
  return { user, organisationIds, organisations };
}
