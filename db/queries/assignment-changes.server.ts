// One assignment as staff of its organisation see it on the page of a group, and what they change of it.
import { type RawBuilder, sql } from "kysely";
import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";

export type OwnAssignment = {
  assignmentId: string;
  groupId: string;
  organisationIds: readonly string[];
};

export type StandingAssignment = {
  id: string;
  organisationId: string;
  /** One learner of the group; null for the whole group. */
  learnerId: string | null;
  learnerName: string | null;
  goalKind: "track" | "course";
  goalId: string;
  strategy: "retrainee" | "degree";
  eqf: number;
  startsOn: string | null;
  dueOn: string | null;
  withdrawnAt: Date | null;
  revision: number;
  /** Who changed it last; null where nobody has, or their account is gone. */
  changedBy: string | null;
};

// One that stands on the group's page: given to the group, or to one of its learners by the group's organisation.
function isOnPage({ assignmentId, groupId, organisationIds }: OwnAssignment): RawBuilder<boolean> {
  return sql<boolean>`(
    assignments.id = ${assignmentId}
    and assignments.organisation_id = ${anyOf(organisationIds)}
    and (assignments.group_id = ${groupId} or exists (
      select 1 from group_members join groups on groups.id = group_members.group_id
      where groups.id = ${groupId}
        and groups.organisation_id = assignments.organisation_id
        and group_members.learner_id = assignments.learner_id
    ))
  )`;
}

function selectAssignment(db: Db, own: OwnAssignment) {
  return db
    .selectFrom("assignments")
    .leftJoin("users as learners", "learners.id", "assignments.learner_id")
    .leftJoin("users as teachers", "teachers.id", "assignments.changed_by")
    .select([
      "assignments.id",
      "assignments.organisation_id as organisationId",
      "assignments.learner_id as learnerId",
      "learners.name as learnerName",
      "assignments.goal_kind as goalKind",
      "assignments.goal_id as goalId",
      "assignments.strategy",
      "assignments.eqf",
      "assignments.starts_on as startsOn",
      "assignments.due_on as dueOn",
      "assignments.withdrawn_at as withdrawnAt",
      "assignments.revision",
      "teachers.name as changedBy",
    ])
    .where(isOnPage(own));
}

/** An assignment of the group, standing or withdrawn. */
export function findAssignment(
  db: Db,
  own: OwnAssignment,
): Promise<StandingAssignment | undefined> {
  return selectAssignment(db, own).executeTakeFirst();
}

/** The same, held until the transaction ends: its changes come one after another. */
export function lockAssignment(
  trx: Trx,
  own: OwnAssignment,
): Promise<StandingAssignment | undefined> {
  return selectAssignment(trx, own).forUpdate("assignments").executeTakeFirst();
}

type Changed = { assignmentId: string; changedBy: string; now: Date };

type AssignmentChange = Partial<{
  startsOn: string | null;
  dueOn: string | null;
  strategy: "retrainee" | "degree";
  eqf: number;
  goal: { kind: "track" | "course"; id: string };
  withdrawnAt: Date | null;
}>;

/** Writes a change and counts it. The caller holds the assignment and has compared its revision. */
export async function updateAssignment(
  trx: Trx,
  { assignmentId, changedBy, now, ...change }: Changed & AssignmentChange,
): Promise<void> {
  const { startsOn, dueOn, strategy, eqf, goal, withdrawnAt } = change;
  await trx
    .updateTable("assignments")
    .set((eb) => ({
      ...(startsOn !== undefined && { starts_on: startsOn }),
      ...(dueOn !== undefined && { due_on: dueOn }),
      ...(strategy !== undefined && { strategy }),
      ...(eqf !== undefined && { eqf }),
      ...(goal !== undefined && { goal_kind: goal.kind, goal_id: goal.id }),
      ...(withdrawnAt !== undefined && { withdrawn_at: withdrawnAt }),
      revision: eb("revision", "+", 1),
      changed_by: changedBy,
      changed_at: now,
    }))
    .where("id", "=", assignmentId)
    .execute();
}

/** Whether the same goal stands assigned to the same people by another assignment. */
export async function hasTwin(
  trx: Trx,
  { assignmentId, goal }: { assignmentId: string; goal: { kind: "track" | "course"; id: string } },
): Promise<boolean> {
  const row = await trx
    .selectFrom("assignments as own")
    .innerJoin("assignments as twin", (join) =>
      join
        .onRef("twin.organisation_id", "=", "own.organisation_id")
        .on(sql<boolean>`twin.group_id is not distinct from own.group_id`)
        .on(sql<boolean>`twin.learner_id is not distinct from own.learner_id`),
    )
    .select("twin.id")
    .where("own.id", "=", assignmentId)
    .whereRef("twin.id", "<>", "own.id")
    .where("twin.goal_kind", "=", goal.kind)
    .where("twin.goal_id", "=", goal.id)
    .where("twin.withdrawn_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Those of the learners to whom the goal stands assigned by the group's organisation, alone or in this group. The
 * caller holds the group.
 */
export async function listWhoHave(
  trx: Trx,
  asked: {
    groupId: string;
    organisationId: string;
    goal: { kind: "track" | "course"; id: string };
    learnerIds: readonly string[];
  },
): Promise<string[]> {
  const rows = await trx
    .selectFrom("users")
    .select("users.id")
    .where("users.id", "=", anyOf(asked.learnerIds))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("assignments")
          .select("assignments.id")
          .where("assignments.organisation_id", "=", asked.organisationId)
          .where("assignments.goal_kind", "=", asked.goal.kind)
          .where("assignments.goal_id", "=", asked.goal.id)
          .where("assignments.withdrawn_at", "is", null)
          .where((or) =>
            or.or([
              or("assignments.group_id", "=", asked.groupId),
              or("assignments.learner_id", "=", or.ref("users.id")),
            ]),
          ),
      ),
    )
    .orderBy("users.id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether a form with this key has assigned this goal to exactly these: learners, or null for the whole group. */
export async function isMadeByKey(
  trx: Trx,
  asked: {
    createdBy: string;
    clientKey: string;
    goal: { kind: "track" | "course"; id: string };
    learnerIds: readonly string[] | null;
  },
): Promise<boolean> {
  const rows = await trx
    .selectFrom("assignments")
    .select("learner_id")
    .where("created_by", "=", asked.createdBy)
    .where("client_key", "=", asked.clientKey)
    .where("goal_kind", "=", asked.goal.kind)
    .where("goal_id", "=", asked.goal.id)
    .execute();
  const wanted: readonly (string | null)[] = asked.learnerIds ?? [null];
  return rows.length === wanted.length && rows.every((row) => wanted.includes(row.learner_id));
}

/** Takes back what the same transaction has made, where not all of it could be. */
export async function deleteAssignments(trx: Trx, ids: readonly string[]): Promise<void> {
  await trx.deleteFrom("assignments").where("id", "=", anyOf(ids)).execute();
}
