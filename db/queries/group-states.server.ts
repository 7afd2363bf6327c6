// What a group is called, whether its code lets people in, and whether it is at work or put away.
import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";

/** A group that the asker's organisations own; to anybody else it does not exist. */
type OwnGroup = { groupId: string; organisationIds: readonly string[] };

function updateOwnGroup(db: Db, { groupId, organisationIds }: OwnGroup) {
  return db
    .updateTable("groups")
    .where("id", "=", groupId)
    .where("organisation_id", "=", anyOf(organisationIds));
}

/**
 * Holds the organisation until the transaction ends, so that nobody takes the name meanwhile.
 * @returns whether another group of it, at work or put away, has the name
 */
export async function isNameTaken(
  trx: Trx,
  { groupId, organisationId, name }: { groupId: string; organisationId: string; name: string },
): Promise<boolean> {
  await trx
    .selectFrom("organisations")
    .select("id")
    .where("id", "=", organisationId)
    .forUpdate()
    .execute();
  const row = await trx
    .selectFrom("groups")
    .select("id")
    .where("organisation_id", "=", organisationId)
    .where("name", "=", name)
    .where("id", "<>", groupId)
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns whether there was such a group at work */
export async function updateGroupName(
  db: Db,
  { name, ...own }: OwnGroup & { name: string },
): Promise<boolean> {
  const { numUpdatedRows } = await updateOwnGroup(db, own)
    .set({ name })
    .where("archived_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Lets the code of a group work or not. @returns whether that was a change to a group at work */
export async function updateJoining(
  db: Db,
  { closedAt, ...own }: OwnGroup & { closedAt: Date | null },
): Promise<boolean> {
  const { numUpdatedRows } = await updateOwnGroup(db, own)
    .set({ joining_closed_at: closedAt })
    .where("archived_at", "is", null)
    .where("joining_closed_at", closedAt ? "is" : "is not", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Puts a group away or takes it out again. @returns whether that was a change */
export async function updateArchived(
  db: Db,
  { archivedAt, ...own }: OwnGroup & { archivedAt: Date | null },
): Promise<boolean> {
  const { numUpdatedRows } = await updateOwnGroup(db, own)
    .set({ archived_at: archivedAt })
    .where("archived_at", archivedAt ? "is" : "is not", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
