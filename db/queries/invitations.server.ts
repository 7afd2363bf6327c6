// Invitations to groups. An invitation has one link that works, and the hash is all that is stored of it.
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
  people: readonly { email: string; name: string; tokenHash: string }[];
  endsAt: Date;
  createdBy: string;
  now: Date;
};

/**
 * Invites people to a group. Whoever accepted once and left may be invited anew; an open invitation stays as it is.
 * @returns the invitations that were not waiting already
 */
export async function insertInvitations(
  trx: Trx,
  { groupId, people, endsAt, createdBy, now }: NewInvitations,
): Promise<{ id: string; email: string; name: string }[]> {
  if (people.length === 0) return [];
  const rows = await trx
    .insertInto("invitations")
    .values(
      people.map(({ email, name, tokenHash }) => ({
        group_id: groupId,
        email,
        name: name || null,
        token_hash: tokenHash,
        ends_at: endsAt,
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
          token_hash: eb.ref("excluded.token_hash"),
          ends_at: endsAt,
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

/**
 * The open invitations of an address, whether their links still work or not. Of which groups, only the letters tell: an
 * account does not prove that its address is its owner's.
 */
export function listInvitationsFor(db: Db, { email }: Invited): Promise<{ id: string }[]> {
  return db
    .selectFrom("invitations")
    .innerJoin("groups", "groups.id", "invitations.group_id")
    .select("invitations.id")
    .where("invitations.email", "=", email.toLowerCase())
    .where("invitations.accepted_at", "is", null)
    .where("groups.archived_at", "is", null)
    .orderBy("invitations.created_at")
    .execute();
}

export type LinkedInvitation = {
  /** To which its letter went, in small letters. */
  address: string;
  groupName: string;
  organisationName: string;
  acceptedAt: Date | null;
  endsAt: Date;
};

/** The invitation of a link, whoever holds it. */
export function findInvitationByToken(
  db: Db,
  { tokenHash }: { tokenHash: string },
): Promise<LinkedInvitation | undefined> {
  return db
    .selectFrom("invitations")
    .innerJoin("groups", "groups.id", "invitations.group_id")
    .innerJoin("organisations", "organisations.id", "groups.organisation_id")
    .select([
      "invitations.email as address",
      "groups.name as groupName",
      "organisations.name as organisationName",
      "invitations.accepted_at as acceptedAt",
      "invitations.ends_at as endsAt",
    ])
    .where("invitations.token_hash", "=", tokenHash)
    .where("groups.archived_at", "is", null)
    .executeTakeFirst();
}

/** A new link for an open invitation of this person; the one before opens nothing any more. @returns where it goes */
export async function renewInvitationLink(
  trx: Trx,
  asked: Invited & { invitationId: string; tokenHash: string; endsAt: Date },
): Promise<{ groupId: string; email: string; name: string } | undefined> {
  const row = await trx
    .updateTable("invitations")
    .set({ token_hash: asked.tokenHash, ends_at: asked.endsAt })
    .where("id", "=", asked.invitationId)
    .where("email", "=", asked.email.toLowerCase())
    .where("accepted_at", "is", null)
    .returning(["group_id as groupId", "email", "name"])
    .executeTakeFirst();
  return row && { ...row, name: row.name ?? "" };
}

/** The link that a person holds, and the moment at which they answer by it. */
type Link = Invited & { tokenHash: string; now: Date };

/** Accepts an invitation of this person, once and in time. @returns the group, or undefined where there is no such one */
export function acceptInvitation(
  trx: Trx,
  { email, tokenHash, now }: Link,
): Promise<{ groupId: string; organisationId: string } | undefined> {
  return trx
    .updateTable("invitations")
    .from("groups")
    .set({ accepted_at: now })
    .whereRef("groups.id", "=", "invitations.group_id")
    .where("invitations.token_hash", "=", tokenHash)
    .where("invitations.email", "=", email.toLowerCase())
    .where("invitations.accepted_at", "is", null)
    .where("invitations.ends_at", ">", now)
    .where("groups.archived_at", "is", null)
    .returning(["groups.id as groupId", "groups.organisation_id as organisationId"])
    .executeTakeFirst();
}

/** Says no: the invitation goes. @returns whether there was such an open one */
export async function declineInvitation(db: Db, { email, tokenHash, now }: Link): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("invitations")
    .where("token_hash", "=", tokenHash)
    .where("email", "=", email.toLowerCase())
    .where("accepted_at", "is", null)
    .where("ends_at", ">", now)
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
