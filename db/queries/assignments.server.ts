import { type RawBuilder, sql } from "kysely";
import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";

type OwnGroup = { groupId: string; organisationIds: readonly string[] };
type Days = { startsOn: string | null; dueOn: string | null };

export type Assignment = Days & {
  id: string;
  groupId: string | null;
  goalKind: "track" | "course";
  goalId: string;
  strategy: "retrainee" | "degree";
  eqf: number;
};

const columns = [
  "assignments.id",
  "assignments.group_id as groupId",
  "assignments.goal_kind as goalKind",
  "assignments.goal_id as goalId",
  "assignments.strategy",
  "assignments.eqf",
  "assignments.starts_on as startsOn",
  "assignments.due_on as dueOn",
] as const;

/** What stands assigned to whole groups of these organisations, the nearest due date first. */
export function listGroupAssignments(
  db: Db,
  { organisationIds }: { organisationIds: readonly string[] },
): Promise<Assignment[]> {
  return db
    .selectFrom("assignments")
    .select(columns)
    .where("organisation_id", "=", anyOf(organisationIds))
    .where("group_id", "is not", null)
    .where("withdrawn_at", "is", null)
    .orderBy("due_on")
    .orderBy("created_at")
    .execute();
}

/** What stands assigned to a group as a whole or to one of its learners, the nearest due date first. */
export function listAssignmentsOfGroup(
  db: Db,
  { groupId, organisationIds }: OwnGroup,
): Promise<(Assignment & { learnerId: string | null; learnerName: string | null })[]> {
  return db
    .selectFrom("assignments")
    .innerJoin("groups", "groups.organisation_id", "assignments.organisation_id")
    .leftJoin("users", "users.id", "assignments.learner_id")
    .select([...columns, "assignments.learner_id as learnerId", "users.name as learnerName"])
    .where("groups.id", "=", groupId)
    .where("groups.organisation_id", "=", anyOf(organisationIds))
    .where("assignments.withdrawn_at", "is", null)
    .where((eb) =>
      eb.or([
        eb("assignments.group_id", "=", eb.ref("groups.id")),
        eb(
          "assignments.learner_id",
          "in",
          eb
            .selectFrom("group_members")
            .select("group_members.learner_id")
            .whereRef("group_members.group_id", "=", "groups.id"),
        ),
      ]),
    )
    .orderBy("assignments.due_on")
    .orderBy("assignments.created_at")
    .execute();
}

/** What whoever joins the group is enrolled in. The caller holds the group or has just joined it. */
export function listAssignmentsToJoin(
  trx: Trx,
  { groupId }: { groupId: string },
): Promise<Assignment[]> {
  return trx
    .selectFrom("assignments")
    .select(columns)
    .where("group_id", "=", groupId)
    .where("withdrawn_at", "is", null)
    .orderBy("created_at")
    .execute();
}

// What stands assigned of a path's goal to its learner, alone or in a group.
function ofPath(db: Db, { pathId }: { pathId: string }) {
  return db
    .selectFrom("enrolments")
    .innerJoin("assignments", (join) =>
      join
        .onRef("assignments.goal_kind", "=", "enrolments.goal_kind")
        .onRef("assignments.goal_id", "=", "enrolments.goal_id"),
    )
    .where("enrolments.id", "=", pathId)
    .where("assignments.withdrawn_at", "is", null)
    .where((eb) =>
      eb.or([
        eb("assignments.learner_id", "=", eb.ref("enrolments.learner_id")),
        eb.exists(
          eb
            .selectFrom("group_members")
            .select("group_members.group_id")
            .whereRef("group_members.group_id", "=", "assignments.group_id")
            .whereRef("group_members.learner_id", "=", "enrolments.learner_id"),
        ),
      ]),
    );
}

// Of several assignments of the same goal the earliest day counts.
function selectDueDay(db: Db, path: { pathId: string }) {
  const earliest: RawBuilder<string | null> = sql`min(assignments.due_on)`;
  return ofPath(db, path).select(earliest.as("dueOn"));
}

/** Names of the organisations that have assigned the learner's own path to them; none for a path of their own choice. */
export async function listOwnAssigners(
  db: Db,
  { learnerId, pathId }: { learnerId: string; pathId: string },
): Promise<string[]> {
  const rows = await ofPath(db, { pathId })
    .innerJoin("organisations", "organisations.id", "assignments.organisation_id")
    .select("organisations.name")
    .distinct()
    .where("enrolments.learner_id", "=", learnerId)
    .orderBy("organisations.name")
    .execute();
  return rows.map(({ name }) => name);
}

/** The day on which the learner's own path is due by what is assigned, YYYY-MM-DD; null where no day is set. */
export async function findOwnDueDay(
  db: Db,
  { learnerId, pathId }: { learnerId: string; pathId: string },
): Promise<string | null> {
  const row = await selectDueDay(db, { pathId })
    .where("enrolments.learner_id", "=", learnerId)
    .executeTakeFirst();
  return row?.dueOn ?? null;
}

/** The same by what these organisations have assigned. */
export async function findGuidedDueDay(
  db: Db,
  { organisationIds, pathId }: { organisationIds: readonly string[]; pathId: string },
): Promise<string | null> {
  const row = await selectDueDay(db, { pathId })
    .where("assignments.organisation_id", "=", anyOf(organisationIds))
    .executeTakeFirst();
  return row?.dueOn ?? null;
}

export type NewAssignment = Days & {
  organisationId: string;
  /** Exactly one of these two. */
  to: { groupId: string } | { learnerId: string };
  goal: { kind: "track" | "course"; id: string };
  strategy: "retrainee" | "degree";
  eqf: number;
  createdBy: string;
  /** Of the form that it was made with. */
  clientKey?: string | null;
  now: Date;
};

/** @returns the new id, or undefined where the same goal stands assigned to them already */
export async function insertAssignment(
  trx: Trx,
  assignment: NewAssignment,
): Promise<string | undefined> {
  const { to, goal } = assignment;
  const row = await trx
    .insertInto("assignments")
    .values({
      organisation_id: assignment.organisationId,
      group_id: "groupId" in to ? to.groupId : null,
      learner_id: "learnerId" in to ? to.learnerId : null,
      goal_kind: goal.kind,
      goal_id: goal.id,
      strategy: assignment.strategy,
      eqf: assignment.eqf,
      starts_on: assignment.startsOn,
      due_on: assignment.dueOn,
      created_by: assignment.createdBy,
      client_key: assignment.clientKey ?? null,
      created_at: assignment.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

type OwnAssignment = OwnGroup & { assignmentId: string };

/** Takes an assignment back; paths go on. @returns whether it stood */
export async function withdrawAssignment(
  db: Db,
  { now, ...asked }: OwnAssignment & { now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await ownAssignment(db, asked)
    .set({ withdrawn_at: now })
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

// One that stands on the group's page: given to the group, or to one of its learners by the group's organisation.
function ownAssignment(db: Db, { assignmentId, groupId, organisationIds }: OwnAssignment) {
  return db
    .updateTable("assignments")
    .where("assignments.id", "=", assignmentId)
    .where("assignments.withdrawn_at", "is", null)
    .where("assignments.organisation_id", "=", anyOf(organisationIds))
    .where((eb) =>
      eb.or([
        eb("assignments.group_id", "=", groupId),
        eb.exists(
          eb
            .selectFrom("group_members")
            .innerJoin("groups", "groups.id", "group_members.group_id")
            .select("groups.id")
            .where("groups.id", "=", groupId)
            .whereRef("groups.organisation_id", "=", "assignments.organisation_id")
            .whereRef("group_members.learner_id", "=", "assignments.learner_id"),
        ),
      ]),
    );
}
