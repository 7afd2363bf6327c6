import { type RawBuilder, sql } from "kysely";
import type { Db, Trx } from "./connection.server";

/** For `where id = any(…)`: an empty list finds nothing, where `in ()` would be an error. */
export function anyOf(ids: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${ids}::uuid[])`;
}

/** A group that the asker's organisations own; to anybody else it does not exist. */
type OwnGroup = { groupId: string; organisationIds: readonly string[] };

export type Group = {
  id: string;
  name: string;
  joinCode: string;
  organisationId: string;
  organisationName: string;
  /** When it was put away; null for a group that is at work. */
  archivedAt: Date | null;
  /** Whether its code lets people in. */
  isOpen: boolean;
};

export function selectGroups(db: Db) {
  return db
    .selectFrom("groups")
    .innerJoin("organisations", "organisations.id", "groups.organisation_id")
    .select([
      "groups.id",
      "groups.name",
      "groups.join_code as joinCode",
      "groups.organisation_id as organisationId",
      "organisations.name as organisationName",
      "groups.archived_at as archivedAt",
      sql<boolean>`groups.joining_closed_at is null`.as("isOpen"),
    ]);
}

/** Groups at work of these organisations with the number of their learners. */
export function listGroups(
  db: Db,
  { organisationIds }: { organisationIds: readonly string[] },
): Promise<(Group & { learners: number })[]> {
  return selectGroups(db)
    .select((eb) =>
      eb
        .selectFrom("group_members")
        .select(sql<number>`count(*)::integer`.as("learners"))
        .whereRef("group_members.group_id", "=", "groups.id")
        .$asScalar()
        .$notNull()
        .as("learners"),
    )
    .where("groups.organisation_id", "=", anyOf(organisationIds))
    .where("groups.archived_at", "is", null)
    .orderBy("organisations.name")
    .orderBy("groups.name")
    .execute();
}

export function findGroup(
  db: Db,
  { groupId, organisationIds }: OwnGroup,
): Promise<Group | undefined> {
  return selectGroups(db)
    .where("groups.id", "=", groupId)
    .where("groups.organisation_id", "=", anyOf(organisationIds))
    .executeTakeFirst();
}

/**
 * The group, held until the transaction ends: until then nobody joins it, and nobody assigns to it. One that is put
 * away is not found: it does not change.
 */
export function lockGroup(
  trx: Trx,
  { groupId, organisationIds }: OwnGroup,
): Promise<Group | undefined> {
  return selectGroups(trx)
    .where("groups.id", "=", groupId)
    .where("groups.organisation_id", "=", anyOf(organisationIds))
    .where("groups.archived_at", "is", null)
    .forUpdate("groups")
    .executeTakeFirst();
}

/** Whoever holds the code may see what they would join, as long as people may join by it. */
export function findGroupByJoinCode(db: Db, joinCode: string): Promise<Group | undefined> {
  return selectGroups(db)
    .where("groups.join_code", "=", joinCode)
    .where("groups.joining_closed_at", "is", null)
    .where("groups.archived_at", "is", null)
    .executeTakeFirst();
}

type NewGroup = {
  organisationId: string;
  name: string;
  joinCode: string;
  createdBy: string;
  now: Date;
};

/**
 * Makes a group, whose first teacher is whoever makes it.
 * @returns the new id, or undefined where the organisation has a group of that name
 */
export async function insertGroup(db: Db, group: NewGroup): Promise<string | undefined> {
  const row = await db
    .with("made", (query) =>
      query
        .insertInto("groups")
        .values({
          organisation_id: group.organisationId,
          name: group.name,
          join_code: group.joinCode,
          created_by: group.createdBy,
          created_at: group.now,
        })
        .onConflict((conflict) => conflict.columns(["organisation_id", "name"]).doNothing())
        .returning(["id", "created_by", "created_at"]),
    )
    .insertInto("group_teachers")
    .columns(["group_id", "teacher_id", "added_by", "created_at"])
    .expression((query) =>
      query
        .selectFrom("made")
        .select((eb) => [
          "made.id",
          eb.ref("made.created_by").$notNull().as("teacher_id"),
          "made.created_by",
          "made.created_at",
        ]),
    )
    .returning("group_id as id")
    .executeTakeFirst();
  return row?.id;
}

/** Gives a group a new code, which lets people in again. @returns whether there was such a group */
export async function updateJoinCode(
  db: Db,
  { groupId, organisationIds, joinCode }: OwnGroup & { joinCode: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("groups")
    .set({ join_code: joinCode, joining_closed_at: null })
    .where("id", "=", groupId)
    .where("archived_at", "is", null)
    .where("organisation_id", "=", anyOf(organisationIds))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether a person is in a group: asked by themselves alone. */
export async function isGroupMember(
  db: Db,
  { groupId, learnerId }: { groupId: string; learnerId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom("group_members")
    .select("group_id")
    .where("group_id", "=", groupId)
    .where("learner_id", "=", learnerId)
    .executeTakeFirst();
  return row !== undefined;
}

export type GroupMember = { id: string; name: string; email: string; joinedAt: Date };

/** The learners of a group. Addresses are for the staff of its organisation alone. */
export function listGroupMembers(
  db: Db,
  { groupId, organisationIds }: OwnGroup,
): Promise<GroupMember[]> {
  return db
    .selectFrom("group_members")
    .innerJoin("groups", "groups.id", "group_members.group_id")
    .innerJoin("users", "users.id", "group_members.learner_id")
    .select(["users.id", "users.name", "users.email", "group_members.joined_at as joinedAt"])
    .where("groups.id", "=", groupId)
    .where("groups.organisation_id", "=", anyOf(organisationIds))
    .orderBy("users.name")
    .orderBy("users.id")
    .execute();
}

/** Takes a learner into a group; twice is once. @returns whether they were not in it before */
export async function insertGroupMember(
  db: Db,
  member: { groupId: string; learnerId: string; now: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto("group_members")
    .values({ group_id: member.groupId, learner_id: member.learnerId, joined_at: member.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

/** Takes a learner out of a group; what they have learned stays theirs. @returns whether they were in it */
export async function deleteGroupMember(
  db: Db,
  { groupId, organisationIds, learnerId }: OwnGroup & { learnerId: string },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("group_members")
    .using("groups")
    .whereRef("groups.id", "=", "group_members.group_id")
    .where("groups.organisation_id", "=", anyOf(organisationIds))
    .where("group_members.group_id", "=", groupId)
    .where("group_members.learner_id", "=", learnerId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
