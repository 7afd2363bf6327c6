import type { Milestone } from "~/domain/assignment/learner-dates";
import { isKnownGoal, levelsOfGoal } from "~/domain/path/goal-levels";
import type { Goal } from "~/domain/path/plan";
import type { StrategyId } from "~/domain/path/strategy";
import { notify } from "~/mail/notify.server";
import { enrol } from "~/progress/enrol.server";
import { deleteAssignments, isMadeByKey, listWhoHave } from "~db/queries/assignment-changes.server";
import { insertAssignment } from "~db/queries/assignments.server";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { type Group, listGroupMembers, lockGroup } from "~db/queries/groups.server";
import { replaceMilestones } from "~db/queries/milestones.server";
import type { Publication } from "./add-member.server";

export type AssignGoal = {
  groupId: string;
  organisationIds: readonly string[];
  /** Learners of the group, each with an assignment of their own; null for the whole group. */
  learnerIds: readonly string[] | null;
  goal: Goal;
  strategy: StrategyId;
  eqf: number;
  startsOn: string | null;
  dueOn: string | null;
  milestones: readonly Milestone[];
  /** Of the form: the same one sent twice is stored once. */
  clientKey: string | null;
  actorId: string;
  publication: Publication;
  now: Date;
};

type Refusal =
  | { ok: false; reason: "gone" | "unknown-goal" | "nothing-written" }
  /** With those of the chosen people who have it; none where the group as a whole has it. */
  | { ok: false; reason: "already-assigned"; learnerIds: string[] };

export type Assigned = { ok: true; enrolled: number } | Refusal;

/**
 * Assigns a track or course and enrols everybody it is for, all in one transaction: all of them or nobody. Assigned
 * twice is told, not doubled; whoever is on that path already goes on where they are.
 */
export async function assignGoal(db: Db, order: AssignGoal): Promise<Assigned> {
  const { groupId, organisationIds, goal, eqf, publication } = order;
  const levels = levelsOfGoal(publication.catalogue, goal);
  if (levels.length === 0 && isKnownGoal(publication.catalogue, goal)) {
    return { ok: false, reason: "nothing-written" };
  }
  if (!levels.includes(eqf)) return { ok: false, reason: "unknown-goal" };
  return inTransaction(db, async (trx): Promise<Assigned> => {
    const group = await lockGroup(trx, { groupId, organisationIds });
    if (!group) return { ok: false, reason: "gone" };
    const members = (await listGroupMembers(trx, { groupId, organisationIds })).map(({ id }) => id);
    // Always in the same order, so that two teachers who assign at once wait for each other instead of both failing.
    const learners = [...new Set(order.learnerIds ?? members)].toSorted();
    const isOfGroup = learners.every((id) => members.includes(id));
    if (!isOfGroup || (order.learnerIds !== null && learners.length === 0)) {
      return { ok: false, reason: "gone" };
    }
    const { actorId: createdBy, clientKey } = order;
    const to = order.learnerIds === null ? null : learners;
    if (clientKey && (await isMadeByKey(trx, { createdBy, clientKey, goal, learnerIds: to }))) {
      return { ok: true, enrolled: learners.length };
    }
    const made = await makeAssignments(trx, order, group, learners);
    if (!made.ok) return made;
    for (const { assignmentId, learnerIds } of made.assignments) {
      await carryOut(trx, order, group, assignmentId, learnerIds);
    }
    return { ok: true, enrolled: learners.length };
  });
}

type Made = { ok: true; assignments: { assignmentId: string; learnerIds: string[] }[] };

async function makeAssignments(
  trx: Trx,
  order: AssignGoal,
  { organisationId }: Group,
  learners: string[],
): Promise<Made | Refusal> {
  const { groupId, goal } = order;
  const assignment = { ...order, organisationId, createdBy: order.actorId };
  if (order.learnerIds === null) {
    const id = await insertAssignment(trx, { ...assignment, to: { groupId } });
    if (!id) return { ok: false, reason: "already-assigned", learnerIds: [] };
    return { ok: true, assignments: [{ assignmentId: id, learnerIds: learners }] };
  }
  const asked = { groupId, organisationId, goal };
  const have = await listWhoHave(trx, { ...asked, learnerIds: learners });
  if (have.length > 0) return { ok: false, reason: "already-assigned", learnerIds: have };
  const made: Made["assignments"] = [];
  for (const learnerId of learners) {
    const assignmentId = await insertAssignment(trx, { ...assignment, to: { learnerId } });
    if (assignmentId) made.push({ assignmentId, learnerIds: [learnerId] });
  }
  // Another group's page was quicker for somebody: nobody has it from here.
  if (made.length < learners.length) {
    await deleteAssignments(
      trx,
      made.map(({ assignmentId }) => assignmentId),
    );
    const quicker = await listWhoHave(trx, { ...asked, learnerIds: learners });
    return { ok: false, reason: "already-assigned", learnerIds: quicker };
  }
  return { ok: true, assignments: made };
}

async function carryOut(
  trx: Trx,
  order: AssignGoal,
  { organisationId }: Group,
  assignmentId: string,
  learnerIds: string[],
): Promise<void> {
  const { actorId, milestones, now } = order;
  await replaceMilestones(trx, { assignmentId, milestones });
  for (const learnerId of learnerIds) {
    await enrol(trx, { ...order, learnerId });
    await notify(trx, { userId: learnerId, notice: { kind: "assigned", assignmentId }, now });
  }
  const subject = `assignment:${assignmentId}`;
  await insertAuditEntry(trx, { action: "assign", subject, actorId, organisationId, now });
}
