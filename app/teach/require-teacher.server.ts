import { deny } from "~/auth/deny.server";
import type { AuthContext } from "~/auth/lucia.server";
import {
  organisationsWhere,
  type Role,
  requireUser,
  type SignedInUser,
} from "~/auth/session.server";
import { uuidParam } from "~/http/params";
import { conflict } from "~/http/responses";
import { findGroup, type Group } from "~db/queries/groups.server";

const teaching: Role[] = ["teacher", "admin"];

export type Teacher = { user: SignedInUser; organisationIds: string[] };

/** Who is asking, and the organisations in which they teach. Nobody else sees the pages of this area. */
export async function requireTeacher(request: Request, context: AuthContext): Promise<Teacher> {
  const user = await requireUser(request, context, { role: teaching });
  return { user, organisationIds: organisationsWhere(user, teaching) };
}

/** The same with the group of the address, which must belong to one of those organisations. */
export async function requireOwnGroup(
  request: Request,
  context: AuthContext,
  params: { group?: string },
): Promise<Teacher & { group: Group }> {
  const { user, organisationIds } = await requireTeacher(request, context);
  const groupId = uuidParam(params.group);
  const group = await findGroup(context.db, { groupId, organisationIds });
  return {
    user,
    organisationIds,
    group: group ?? (await deny(context, user, `group:${groupId}`)),
  };
}

/** The same with a group at work: one that is put away only shows itself. */
export async function requireOpenGroup(
  request: Request,
  context: AuthContext,
  params: { group?: string },
): Promise<Teacher & { group: Group }> {
  const asked = await requireOwnGroup(request, context, params);
  return asked.group.archivedAt ? conflict() : asked;
}
