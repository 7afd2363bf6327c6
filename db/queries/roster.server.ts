// What an organisation knows of the addresses in a list of learners: its own people and its own invitations, no others.
import { type RawBuilder, sql } from "kysely";
import type { Db } from "./connection.server";

type Asked = { groupId: string; organisationId: string; emails: readonly string[] };

export type RosterPerson = {
  id: string;
  email: string;
  name: string;
  isInGroup: boolean;
  isLearner: boolean;
};

function anyText(texts: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${texts}::text[])`;
}

/** Those of the addresses that belong to people of the organisation or of the group. */
export async function listRosterPeople(
  db: Db,
  { groupId, organisationId, emails }: Asked,
): Promise<RosterPerson[]> {
  return db
    .selectFrom("users")
    .leftJoin("memberships", (join) =>
      join
        .onRef("memberships.user_id", "=", "users.id")
        .on("memberships.organisation_id", "=", organisationId),
    )
    .leftJoin("group_members", (join) =>
      join
        .onRef("group_members.learner_id", "=", "users.id")
        .on("group_members.group_id", "=", groupId),
    )
    .select([
      "users.id",
      "users.email",
      "users.name",
      sql<boolean>`bool_or(group_members.group_id is not null)`.as("isInGroup"),
      sql<boolean>`coalesce(bool_or(memberships.role = 'learner'), false)`.as("isLearner"),
    ])
    .where("users.email", "=", anyText(emails))
    .where("users.state", "=", "active")
    .where((eb) =>
      eb.or([eb("memberships.role", "is not", null), eb("group_members.group_id", "is not", null)]),
    )
    .groupBy("users.id")
    .orderBy("users.id")
    .execute();
}

/** Those of the addresses whose invitation to the group is open. */
export async function listInvitedAddresses(
  db: Db,
  { groupId, emails }: Pick<Asked, "groupId" | "emails">,
): Promise<string[]> {
  const rows = await db
    .selectFrom("invitations")
    .select("email")
    .where("group_id", "=", groupId)
    .where("email", "=", anyText(emails))
    .where("accepted_at", "is", null)
    .execute();
  return rows.map(({ email }) => email);
}
