import type { Db, Trx } from "./connection.server";

type NewReset = { tokenHash: string; userId: string; now: Date; expiresAt: Date };

/** Stores the one link with which a person may choose a new password; earlier ones open nothing from now on. */
export async function replacePasswordReset(trx: Trx, reset: NewReset): Promise<void> {
  await deletePasswordResets(trx, reset.userId);
  await trx
    .insertInto("password_resets")
    .values({
      token_hash: reset.tokenHash,
      user_id: reset.userId,
      created_at: reset.now,
      expires_at: reset.expiresAt,
    })
    .execute();
}

/** Whose password a link may change now. */
export function findPasswordReset(
  db: Db,
  { tokenHash, now }: { tokenHash: string; now: Date },
): Promise<{ userId: string; email: string } | undefined> {
  return db
    .selectFrom("password_resets as resets")
    .innerJoin("users", "users.id", "resets.user_id")
    .select(["users.id as userId", "users.email"])
    .where("resets.token_hash", "=", tokenHash)
    .where("resets.used_at", "is", null)
    .where("resets.expires_at", ">", now)
    .where("users.state", "=", "active")
    .executeTakeFirst();
}

/** Uses a link up. @returns whether it could still be used: of two people at once, one is told no */
export async function usePasswordReset(
  trx: Trx,
  { tokenHash, now }: { tokenHash: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("password_resets")
    .set({ used_at: now })
    .where("token_hash", "=", tokenHash)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function deletePasswordResets(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom("password_resets").where("user_id", "=", userId).execute();
}

export async function deletePasswordResetsBefore(db: Db, before: Date): Promise<void> {
  await db.deleteFrom("password_resets").where("expires_at", "<", before).execute();
}
