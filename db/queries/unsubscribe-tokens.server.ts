import type { Db, Trx } from "./connection.server";

export async function insertUnsubscribeToken(
  trx: Trx,
  { tokenHash, userId, now }: { tokenHash: string; userId: string; now: Date },
): Promise<void> {
  await trx
    .insertInto("unsubscribe_tokens")
    .values({ token_hash: tokenHash, user_id: userId, created_at: now })
    .execute();
}

/** Whose digests the holder of a token may stop. */
export function findUnsubscriber(
  db: Db,
  tokenHash: string,
): Promise<{ userId: string; email: string } | undefined> {
  return db
    .selectFrom("unsubscribe_tokens as tokens")
    .innerJoin("users", "users.id", "tokens.user_id")
    .select(["users.id as userId", "users.email"])
    .where("tokens.token_hash", "=", tokenHash)
    .where("users.state", "=", "active")
    .executeTakeFirst();
}

/** Forgets tokens of letters that nobody will look for any more. */
export async function deleteUnsubscribeTokensBefore(db: Db, before: Date): Promise<void> {
  await db.deleteFrom("unsubscribe_tokens").where("created_at", "<", before).execute();
}
