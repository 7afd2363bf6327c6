// The people of one group, a part of the list at a time, for the staff of its organisation.
import { sql } from "kysely";
import type { Db } from "./connection.server";
import { anyOf, type GroupMember } from "./groups.server";

type Asked = {
  groupId: string;
  organisationIds: readonly string[];
  limit: number;
  offset: number;
};

/** The learners of a group by name. */
export function listMembersPart(
  db: Db,
  { groupId, organisationIds, limit, offset }: Asked,
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
    .limit(limit)
    .offset(offset)
    .execute();
}

/** How many learners a group has, and how many people are invited to it. */
export async function countGroupPeople(
  db: Db,
  { groupId, organisationIds }: Pick<Asked, "groupId" | "organisationIds">,
): Promise<{ members: number; invitations: number }> {
  const count = sql<number>`count(*)::integer`;
  const row = await db
    .selectFrom("groups")
    .select((eb) => [
      eb
        .selectFrom("group_members")
        .select(count.as("members"))
        .whereRef("group_members.group_id", "=", "groups.id")
        .as("members"),
      eb
        .selectFrom("invitations")
        .select(count.as("invitations"))
        .whereRef("invitations.group_id", "=", "groups.id")
        .where("invitations.accepted_at", "is", null)
        .as("invitations"),
    ])
    .where("groups.id", "=", groupId)
    .where("groups.organisation_id", "=", anyOf(organisationIds))
    .executeTakeFirst();
  return { members: row?.members ?? 0, invitations: row?.invitations ?? 0 };
}
