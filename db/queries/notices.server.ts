import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";

type NewNotice = { userId: string; notice: unknown; dedupeKey: string | null; now: Date };

/** @returns the new id, or undefined where this person was told of the same `dedupeKey` before */
export async function insertNotice(trx: Trx, given: NewNotice): Promise<string | undefined> {
  const row = await trx
    .insertInto("notices")
    .values({
      user_id: given.userId,
      notice: JSON.stringify(given.notice),
      dedupe_key: given.dedupeKey,
      created_at: given.now,
    })
    .onConflict((conflict) => conflict.columns(["user_id", "dedupe_key"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

export type WaitingNotice = { id: string; notice: unknown; createdAt: Date };

/** What a person has not been told yet, the oldest first. */
export function listWaitingNotices(db: Db, userId: string): Promise<WaitingNotice[]> {
  return db
    .selectFrom("notices")
    .select(["id", "notice", "created_at as createdAt"])
    .where("user_id", "=", userId)
    .where("settled_at", "is", null)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

/** The notices have gone into a letter, or (without one) need not be told any more. */
export async function settleNotices(
  trx: Trx,
  { ids, letterId, now }: { ids: readonly string[]; letterId: string | null; now: Date },
): Promise<void> {
  await trx
    .updateTable("notices")
    .set({ settled_at: now, letter_id: letterId })
    .where("id", "=", anyOf(ids))
    .execute();
}

/** Forgets notices that were settled before. */
export async function deleteNoticesSettledBefore(db: Db, before: Date): Promise<void> {
  await db.deleteFrom("notices").where("settled_at", "<", before).execute();
}
