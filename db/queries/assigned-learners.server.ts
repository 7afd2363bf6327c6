// The learners of one assignment, with how far they are.
import { type RawBuilder, sql } from "kysely";
import type { OwnAssignment } from "./assignment-changes.server";
import type { Db } from "./connection.server";
import { anyOf } from "./groups.server";

export type AssignedLearner = {
  id: string;
  name: string;
  pathId: string | null;
  phase: string | null;
  done: number;
  total: number;
  /** Something was done on the path beside laying it. */
  hasBegun: boolean;
};

const doneOf: RawBuilder<number> = sql`coalesce(paths.done, 0)`;
const totalOf: RawBuilder<number> = sql`coalesce(paths.total, 0)`;

function ofAssignment(db: Db, { assignmentId, groupId, organisationIds }: OwnAssignment) {
  return db
    .selectFrom("assignments")
    .innerJoin("groups", (join) =>
      join
        .onRef("groups.organisation_id", "=", "assignments.organisation_id")
        .on("groups.id", "=", groupId),
    )
    .innerJoin("group_members", "group_members.group_id", "groups.id")
    .innerJoin("users", "users.id", "group_members.learner_id")
    .where("assignments.id", "=", assignmentId)
    .where("assignments.organisation_id", "=", anyOf(organisationIds))
    .where((eb) =>
      eb.or([
        eb("assignments.group_id", "=", eb.ref("groups.id")),
        eb("assignments.learner_id", "=", eb.ref("group_members.learner_id")),
      ]),
    );
}

/** A page of them, those with least done first. */
export function listAssignedLearners(
  db: Db,
  { offset, limit, ...own }: OwnAssignment & { offset: number; limit: number },
): Promise<AssignedLearner[]> {
  return ofAssignment(db, own)
    .leftJoin("enrolments", (join) =>
      join
        .onRef("enrolments.learner_id", "=", "users.id")
        .onRef("enrolments.goal_kind", "=", "assignments.goal_kind")
        .onRef("enrolments.goal_id", "=", "assignments.goal_id"),
    )
    .leftJoin("paths", "paths.id", "enrolments.id")
    .select([
      "users.id",
      "users.name",
      "paths.id as pathId",
      "paths.phase",
      doneOf.as("done"),
      totalOf.as("total"),
      sql<boolean>`coalesce(paths.revision > 0, false)`.as("hasBegun"),
    ])
    .orderBy(sql`${doneOf}::float / greatest(1, ${totalOf})`)
    .orderBy("users.name")
    .orderBy("users.id")
    .offset(offset)
    .limit(limit)
    .execute();
}

/** All of them by id, in the order in which they are held. */
export async function listAssignedIds(db: Db, own: OwnAssignment): Promise<string[]> {
  const rows = await ofAssignment(db, own).select("users.id").orderBy("users.id").execute();
  return rows.map(({ id }) => id);
}

/** Paths of an assignment on which nothing was done yet, and which nothing else assigned leads to. */
export function listUntouchedPaths(
  db: Db,
  own: OwnAssignment,
): Promise<{ pathId: string; publicationId: string }[]> {
  return ofAssignment(db, own)
    .innerJoin("enrolments", (join) =>
      join
        .onRef("enrolments.learner_id", "=", "users.id")
        .onRef("enrolments.goal_kind", "=", "assignments.goal_kind")
        .onRef("enrolments.goal_id", "=", "assignments.goal_id"),
    )
    .innerJoin("paths", "paths.id", "enrolments.id")
    .select(["paths.id as pathId", "enrolments.publication_id as publicationId"])
    .where("paths.revision", "=", 0)
    .where(
      sql<boolean>`not exists (
        select 1 from assignments as others
        where others.id <> assignments.id
          and others.withdrawn_at is null
          and others.goal_kind = assignments.goal_kind
          and others.goal_id = assignments.goal_id
          and (others.learner_id = users.id or exists (
            select 1 from group_members as elsewhere
            where elsewhere.group_id = others.group_id and elsewhere.learner_id = users.id
          ))
      )`,
    )
    .orderBy("users.id")
    .execute();
}
