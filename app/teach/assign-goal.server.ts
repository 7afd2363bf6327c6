import { isKnownGoal, levelsOfGoal } from "~/domain/path/goal-levels";
import type { Goal } from "~/domain/path/plan";
import type { StrategyId } from "~/domain/path/strategy";
import { enrol } from "~/progress/enrol.server";
import { insertAssignment } from "~db/queries/assignments.server";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { listGroupMembers, lockGroup } from "~db/queries/groups.server";
import type { Publication } from "./add-member.server";

export type AssignGoal = {
  groupId: string;
  organisationIds: readonly string[];
  /** One learner of the group; null for the whole group. */
  learnerId: string | null;
  goal: Goal;
  strategy: StrategyId;
  eqf: number;
  startsOn: string | null;
  dueOn: string | null;
  actorId: string;
  publication: Publication;
  now: Date;
};

type Refusal = {
  ok: false;
  reason: "gone" | "unknown-goal" | "nothing-written" | "already-assigned";
};

/**
 * Assigns a track or course and enrols everybody it is for, all in one transaction. Assigned twice is told, not doubled;
 * whoever is on that path already goes on where they are.
 */
export async function assignGoal(
  db: Db,
  order: AssignGoal,
): Promise<{ ok: true; enrolled: number } | Refusal> {
  const { groupId, organisationIds, learnerId, goal, eqf, actorId, publication, now } = order;
  const levels = levelsOfGoal(publication.catalogue, goal);
  if (levels.length === 0 && isKnownGoal(publication.catalogue, goal)) {
    return { ok: false, reason: "nothing-written" };
  }
  if (!levels.includes(eqf)) return { ok: false, reason: "unknown-goal" };
  return inTransaction(db, async (trx) => {
    const group = await lockGroup(trx, { groupId, organisationIds });
    if (!group) return { ok: false, reason: "gone" };
    const members = (await listGroupMembers(trx, { groupId, organisationIds })).map(({ id }) => id);
    if (learnerId !== null && !members.includes(learnerId)) return { ok: false, reason: "gone" };

    const { organisationId } = group;
    const to = learnerId === null ? { groupId } : { learnerId };
    const assignment = { ...order, organisationId, to, createdBy: actorId };
    const assignmentId = await insertAssignment(trx, assignment);
    if (!assignmentId) return { ok: false, reason: "already-assigned" };

    // Always in the same order, so that two teachers who assign at once wait for each other instead of both failing.
    const learners = learnerId === null ? members.toSorted() : [learnerId];
    for (const id of learners) await enrol(trx, { ...order, learnerId: id });
    const subject = `assignment:${assignmentId}`;
    await insertAuditEntry(trx, { action: "assign", subject, actorId, organisationId, now });
    return { ok: true, enrolled: learners.length };
  });
}
