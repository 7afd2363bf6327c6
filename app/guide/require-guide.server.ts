import { deny } from "~/auth/deny.server";
import type { AuthContext } from "~/auth/lucia.server";
import {
  organisationsWhere,
  type Role,
  requireUser,
  type SignedInUser,
} from "~/auth/session.server";
import { uuidParam } from "~/http/params";
import { findGroup, type Group } from "~db/queries/groups.server";
import { findGroupLearner } from "~db/queries/stories.server";

const guiding: Role[] = ["instructor", "teacher", "admin"];

export type Guide = { user: SignedInUser; organisationIds: string[] };

/** Who is asking, and the organisations whose learners they guide. Nobody else sees the pages of this area. */
export async function requireGuide(request: Request, context: AuthContext): Promise<Guide> {
  const user = await requireUser(request, context, { role: guiding });
  return { user, organisationIds: organisationsWhere(user, guiding) };
}

/** The same with the group of the address, which must belong to one of those organisations. */
export async function requireGuidedGroup(
  request: Request,
  context: AuthContext,
  params: { group?: string },
): Promise<Guide & { group: Group }> {
  const { user, organisationIds } = await requireGuide(request, context);
  const groupId = uuidParam(params.group);
  const group = await findGroup(context.db, { groupId, organisationIds });
  return { user, organisationIds, group: group ?? (await deny(context, user, `group:${groupId}`)) };
}

export type GuidedLearner = { id: string; name: string; groupId: string; groupName: string };

/** The same with the learner of the address, who must be in that group. */
export async function requireGuidedLearner(
  request: Request,
  context: AuthContext,
  params: { group?: string; learner?: string },
): Promise<Guide & { learner: GuidedLearner }> {
  const { user, organisationIds } = await requireGuide(request, context);
  const groupId = uuidParam(params.group);
  const learnerId = uuidParam(params.learner);
  const found = await findGroupLearner(context.db, { organisationIds, groupId, learnerId });
  const learner = found ?? (await deny(context, user, `user:${learnerId}`));
  return { user, organisationIds, learner: { ...learner, groupId } };
}
