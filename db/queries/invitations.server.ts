import { sql } from "kysely";
import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";

type GroupInvitations = {
  groupId: string;
  organisationIds: readonly string[];
  limit: number;
  offset: number;
};

/** Invitations of a group that nobody has accepted yet, for the staff of its organisation. */
export function listGroupInvitations(
  db: Db,
  { groupId, organisationIds, limit, offset }: GroupInvitations,
): Promise<{ id: string; email: string; name: string | null; createdAt: Date }[]> {
  return db
    .selectFrom("invitations")
    .innerJoin("groups", "groups.id", "invitations.group_id")
    .select([
      "invitations.id",
      "invitations.email",
      "invitations.name",
      "invitations.created_at as createdAt",
    ])
    .where("groups.id", "=", groupId)
    .where("groups.organisation_id", "=", anyOf(organisationIds))
    .where("invitations.accepted_at", "is", null)
    .orderBy("invitations.email")
    .limit(limit)
    .offset(offset)
    .execute();
}

type NewInvitations = {
  groupId: string;
  /** Small letters, each address once; the name may be empty. */
  people: readonly { email: string; name: string }[];
  createdBy: string;
  now: Date;
};

/**
 * Invites people to a group. Whoever accepted once and left may be invited anew; an open invitation stays as it is.
 * @returns the invitations that were not waiting already
 */
export async function insertInvitations(
  trx: Trx,
  { groupId, people, createdBy, now }: NewInvitations,
): Promise<{ id: string; email: string; name: string }[]> {
  if (people.length === 0) return [];
  const rows = await trx
    .insertInto("invitations")
    .values(
      people.map(({ email, name }) => ({
        group_id: groupId,
        email,
        name: name || null,
        created_by: createdBy,
        created_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(["group_id", "email"])
        .doUpdateSet((eb) => ({
          accepted_at: null,
          name: eb.ref("excluded.name"),
          created_by: createdBy,
          created_at: now,
        }))
        .where("invitations.accepted_at", "is not", null),
    )
    .returning(["id", "email", "name"])
    .execute();
  return rows.map(({ name, ...row }) => ({ ...row, name: name ?? "" }));
}

/** @returns whether there was such an open invitation */
export async function deleteGroupInvitation(
  db: Db,
  asked: { invitationId: string; groupId: string; organisationIds: readonly string[] },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("invitations")
    .using("groups")
    .whereRef("groups.id", "=", "invitations.group_id")
    .where("groups.organisation_id", "=", anyOf(asked.organisationIds))
    .where("invitations.group_id", "=", asked.groupId)
    .where("invitations.id", "=", asked.invitationId)
    .where("invitations.accepted_at", "is", null)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Whose invitations: always the signed-in person's own address. */
type Invited = { email: string };

export type OwnInvitation = {
  id: string;
  groupName: string;
  organisationName: string;
  createdAt: Date;
};

/** The groups that wait for this person's yes or no. */
export function listInvitationsFor(db: Db, { email }: Invited): Promise<OwnInvitation[]> {
  return db
    .selectFrom("invitations")
    .innerJoin("groups", "groups.id", "invitations.group_id")
    .innerJoin("organisations", "organisations.id", "groups.organisation_id")
    .select([
      "invitations.id",
      "groups.name as groupName",
      "organisations.name as organisationName",
      "invitations.created_at as createdAt",
    ])
    .where("invitations.email", "=", email.toLowerCase())
    .where("invitations.accepted_at", "is", null)
    .where("groups.archived_at", "is", null)
    .orderBy("invitations.created_at")
    .execute();
}

/** Marks an open invitation of this person as accepted. @returns the group, or undefined where there is no such one */
export function acceptInvitation(
  trx: Trx,
  { email, invitationId, now }: Invited & { invitationId: string; now: Date },
): Promise<{ groupId: string; organisationId: string } | undefined> {
  return trx
    .updateTable("invitations")
    .from("groups")
    .set({ accepted_at: now })
    .whereRef("groups.id", "=", "invitations.group_id")
    .where("invitations.id", "=", invitationId)
    .where("invitations.email", "=", email.toLowerCase())
    .where("invitations.accepted_at", "is", null)
    .where("groups.archived_at", "is", null)
    .returning(["groups.id as groupId", "groups.organisation_id as organisationId"])
    .executeTakeFirst();
}

/** Says no: the invitation goes. @returns whether there was such an open one */
export async function declineInvitation(
  db: Db,
  { email, invitationId }: Invited & { invitationId: string },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("invitations")
    .where("id", "=", invitationId)
    .where("email", "=", email.toLowerCase())
    .where("accepted_at", "is", null)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Whoever came in by the code or by a teacher's hand needs no invitation any more. */
export async function closeInvitation(
  trx: Trx,
  { groupId, learnerId, now }: { groupId: string; learnerId: string; now: Date },
): Promise<void> {
  await trx
    .updateTable("invitations")
    .set({ accepted_at: now })
    .where("group_id", "=", groupId)
    .where("accepted_at", "is", null)
    .where("email", "=", sql<string>`(select email from users where id = ${learnerId}::uuid)`)
    .execute();
}
