import type { Catalogue } from "~/domain/course/catalogue";
import { levelsOfGoal } from "~/domain/path/goal-levels";
import { enrol } from "~/progress/enrol.server";
import { listAssignmentsToJoin } from "~db/queries/assignments.server";
import type { Trx } from "~db/queries/connection.server";
import { insertGroupMember } from "~db/queries/groups.server";
import { closeInvitation } from "~db/queries/invitations.server";
import { insertMembership } from "~db/queries/memberships.server";

export type Publication = { id: string; catalogue: Catalogue };

type NewMember = {
  group: { id: string; organisationId: string };
  learnerId: string;
  actorId: string;
  publication: Publication;
  now: Date;
};

/**
 * Makes a person a learner of the organisation and a member of the group, and enrols them in what the group studies.
 * The row of the member comes first: it waits for whoever is assigning to the group just now.
 * @returns whether they were not a member before
 */
export async function addMember(trx: Trx, member: NewMember): Promise<boolean> {
  const { group, learnerId, actorId, publication, now } = member;
  const isNew = await insertGroupMember(trx, { groupId: group.id, learnerId, now });
  await closeInvitation(trx, { groupId: group.id, learnerId, now });
  if (!isNew) return false;
  const { organisationId } = group;
  await insertMembership(trx, { userId: learnerId, organisationId, role: "learner" });
  for (const { goalKind, goalId, strategy, eqf } of await listAssignmentsToJoin(trx, {
    groupId: group.id,
  })) {
    const goal = { kind: goalKind, id: goalId };
    // A goal that has left the catalogue, or whose lessons have, cannot be begun any more.
    if (levelsOfGoal(publication.catalogue, goal).length === 0) continue;
    await enrol(trx, { learnerId, goal, strategy, eqf, publication, now, actorId });
  }
  return true;
}
