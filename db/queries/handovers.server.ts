import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";

/** The people who coordinate an organisation, for those who act for it. */
export function listCoordinators(
  db: Db,
  {
    organisationId,
    organisationIds,
  }: { organisationId: string; organisationIds: readonly string[] },
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

type NewHandover = {
  organisationId: string;
  replacesId: string | null;
  openedBy: string;
  /** In small letters. */
  address: string;
  note: string | null;
  now: Date;
};

/** Opens a handover. @returns its id, or undefined where the same one is open already */
export async function insertHandover(
  trx: Trx,
  { organisationId, replacesId, openedBy, address, note, now }: NewHandover,
): Promise<string | undefined> {
  const row = await trx
    .insertInto("partner_handovers")
    .values({
      organisation_id: organisationId,
      replaces_id: replacesId,
      opened_by: openedBy,
      address,
      note,
      opened_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

function selectOpen(db: Db) {
  return db
    .selectFrom("partner_handovers as handover")
    .innerJoin("organisations", "organisations.id", "handover.organisation_id")
    .leftJoin("users as replaced", "replaced.id", "handover.replaces_id")
    .select([
      "handover.id",
      "handover.note",
      "handover.address",
      "handover.opened_at as openedAt",
      "organisations.name as organisationName",
      "replaced.name as replacedName",
    ])
    .where("handover.state", "=", "open")
    .orderBy("handover.opened_at")
    .orderBy("handover.id");
}

/** The handovers that wait for their receiver, of one organisation for which the asker acts. */
export function listOpenHandovers(
  db: Db,
  {
    organisationId,
    organisationIds,
  }: { organisationId: string; organisationIds: readonly string[] },
) {
  return selectOpen(db)
    .where("handover.organisation_id", "=", organisationId)
    .where("handover.organisation_id", "=", anyOf(organisationIds))
    .execute();
}

/** The handovers that wait for this person, whose own address it must be. */
export function listHandoversFor(db: Db, { email }: { email: string }) {
  return selectOpen(db).where("handover.address", "=", email.toLowerCase()).execute();
}

export type OpenHandover = Awaited<ReturnType<typeof listHandoversFor>>[number];

type Closed = { handoverId: string; closedBy: string; now: Date };

/** Accepts or declines a handover of this person's own, once. @returns what it was about */
export function answerOpenHandover(
  trx: Trx,
  {
    handoverId,
    email,
    state,
    closedBy,
    now,
  }: Closed & {
    email: string;
    state: "accepted" | "declined";
  },
): Promise<{ organisationId: string; replacesId: string | null } | undefined> {
  return trx
    .updateTable("partner_handovers")
    .set({ state, closed_at: now, closed_by: closedBy })
    .where("id", "=", handoverId)
    .where("address", "=", email.toLowerCase())
    .where("state", "=", "open")
    .returning(["organisation_id as organisationId", "replaces_id as replacesId"])
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
  }: Closed & {
    organisationId: string;
    organisationIds: readonly string[];
  },
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
