// Handovers of a coordinator's work. A handover has one link that works, and the hash is all that is stored of it.
import { type RawBuilder, sql } from "kysely";
import type { HandoverState } from "~/domain/region/handover";
import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";
import type { UserLocale } from "./users.server";

type Own = { organisationId: string; organisationIds: readonly string[] };

/** The people who coordinate an organisation, for those who act for it. */
export function listCoordinators(
  db: Db,
  { organisationId, organisationIds }: Own,
): Promise<{ id: string; name: string; email: string }[]> {
  return db
    .selectFrom("memberships")
    .innerJoin("users", "users.id", "memberships.user_id")
    .select(["users.id", "users.name", "users.email"])
    .where("memberships.organisation_id", "=", organisationId)
    .where("memberships.organisation_id", "=", anyOf(organisationIds))
    .where("memberships.role", "=", "coordinator")
    .orderBy("users.name")
    .orderBy("users.id")
    .execute();
}

/** The secret of a link as it is stored, and the instant from which it opens nothing. */
type Link = { tokenHash: string; endsAt: Date };

type NewHandover = Link & {
  organisationId: string;
  replacesId: string | null;
  openedBy: string;
  /** In small letters. */
  address: string;
  /** Of the letter. */
  locale: UserLocale;
  note: string | null;
  now: Date;
};

/** Opens a handover. @returns its id, or undefined where the same one is open already */
export async function insertHandover(trx: Trx, made: NewHandover): Promise<string | undefined> {
  const row = await trx
    .insertInto("partner_handovers")
    .values({
      organisation_id: made.organisationId,
      replaces_id: made.replacesId,
      opened_by: made.openedBy,
      address: made.address,
      locale: made.locale,
      note: made.note,
      token_hash: made.tokenHash,
      ends_at: made.endsAt,
      opened_at: made.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["organisation_id", "replaces_id", "address"])
        .where("state", "=", "open")
        .doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** Who opened it still acts for the organisation, and whoever is to be replaced still coordinates it. */
function isGivers(): RawBuilder<boolean> {
  return sql`(
    exists (
      select from memberships
      where user_id = handover.opened_by and organisation_id = handover.organisation_id
        and role in ('coordinator', 'admin')
    )
    and (handover.replaces_id is null or exists (
      select from memberships
      where user_id = handover.replaces_id and organisation_id = handover.organisation_id
        and role = 'coordinator'
    ))
  )`;
}

function selectHandovers(db: Db) {
  return db
    .selectFrom("partner_handovers as handover")
    .innerJoin("organisations", "organisations.id", "handover.organisation_id")
    .leftJoin("users as replaced", "replaced.id", "handover.replaces_id")
    .select([
      "handover.id",
      "handover.note",
      "handover.address",
      "handover.locale",
      "handover.state",
      "handover.opened_at as openedAt",
      "handover.ends_at as endsAt",
      "organisations.name as organisationName",
      "replaced.name as replacedName",
    ])
    .select(isGivers().as("isGivers"));
}

export type Handover = {
  id: string;
  note: string | null;
  address: string;
  locale: UserLocale;
  state: HandoverState;
  openedAt: Date;
  endsAt: Date;
  organisationName: string;
  replacedName: string | null;
  isGivers: boolean;
};

/** The handovers that wait for their receiver, of one organisation for which the asker acts. */
export function listOpenHandovers(
  db: Db,
  { organisationId, organisationIds }: Own,
): Promise<Handover[]> {
  return selectHandovers(db)
    .where("handover.organisation_id", "=", organisationId)
    .where("handover.organisation_id", "=", anyOf(organisationIds))
    .where("handover.state", "=", "open")
    .orderBy("handover.opened_at")
    .orderBy("handover.id")
    .execute();
}

/** The handover of a link, whoever holds it. */
export function findHandoverByToken(
  db: Db,
  { tokenHash }: { tokenHash: string },
): Promise<Handover | undefined> {
  return selectHandovers(db).where("handover.token_hash", "=", tokenHash).executeTakeFirst();
}

/** Held until the transaction ends: of one organisation one handover is answered after the other. */
export async function lockHandoverPlace(
  trx: Trx,
  { tokenHash }: { tokenHash: string },
): Promise<void> {
  await trx
    .selectFrom("organisations")
    .innerJoin("partner_handovers as handover", "handover.organisation_id", "organisations.id")
    .select("organisations.id")
    .where("handover.token_hash", "=", tokenHash)
    .forNoKeyUpdate("organisations")
    .execute();
}

/** Accepts or declines a handover of this person's own, once and in time. @returns what it was about */
export function answerOpenHandover(
  trx: Trx,
  asked: {
    tokenHash: string;
    email: string;
    state: "accepted" | "declined";
    closedBy: string;
    now: Date;
  },
): Promise<{ id: string; organisationId: string; replacesId: string | null } | undefined> {
  const { tokenHash, email, state, closedBy, now } = asked;
  return trx
    .updateTable("partner_handovers as handover")
    .set({ state, closed_at: now, closed_by: closedBy })
    .where("token_hash", "=", tokenHash)
    .where("address", "=", email.toLowerCase())
    .where("state", "=", "open")
    .where("ends_at", ">", now)
    .where(isGivers())
    .returning(["id", "organisation_id as organisationId", "replaces_id as replacesId"])
    .executeTakeFirst();
}

type OwnHandover = Own & { handoverId: string };

/** A new link for an open handover; the one before opens nothing any more. @returns whom it goes to */
export function renewHandoverLink(
  trx: Trx,
  { handoverId, organisationId, organisationIds, tokenHash, endsAt }: OwnHandover & Link,
): Promise<{ address: string; locale: UserLocale } | undefined> {
  return trx
    .updateTable("partner_handovers as handover")
    .set({ token_hash: tokenHash, ends_at: endsAt })
    .where("id", "=", handoverId)
    .where("organisation_id", "=", organisationId)
    .where("organisation_id", "=", anyOf(organisationIds))
    .where("state", "=", "open")
    .where(isGivers())
    .returning(["address", "locale"])
    .executeTakeFirst();
}

/** Takes an open handover back. @returns whether there was such a one */
export async function withdrawOpenHandover(
  trx: Trx,
  {
    handoverId,
    organisationId,
    organisationIds,
    closedBy,
    now,
  }: OwnHandover & { closedBy: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("partner_handovers")
    .set({ state: "withdrawn", closed_at: now, closed_by: closedBy })
    .where("id", "=", handoverId)
    .where("organisation_id", "=", organisationId)
    .where("organisation_id", "=", anyOf(organisationIds))
    .where("state", "=", "open")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
