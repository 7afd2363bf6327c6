import { createHash } from "node:crypto";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { replacePasswordReset } from "~db/queries/password-resets.server";
import { findUserByEmail } from "~db/queries/users.server";
import { enqueueReset } from "./jobs.server";
import { hashOfToken, newToken } from "./secret-token.server";
import { sendLetter } from "./send-letter.server";

/** Our choice: time to fetch the phone, too short for a letter that somebody else finds. The letter names it. */
export const resetMinutes = 30;

/**
 * Somebody asked for a new password. Whether the address belongs to an account is looked up by the job: the asker gets
 * the same answer after the same work, whatever they typed.
 */
export function askForNewPassword(
  db: Db,
  { email, now }: { email: string; now: Date },
): Promise<void> {
  const key = createHash("sha256").update(email).digest("hex");
  return inTransaction(db, (trx) => enqueueReset(trx, { email, key, at: now }));
}

/** Sends the link, where the address belongs to somebody. The demo's people keep the password that everybody knows. */
export async function offerNewPassword(
  db: Db,
  { email, origin, now }: { email: string; origin: string; now: Date },
): Promise<void> {
  const user = await findUserByEmail(db, email);
  if (user?.state !== "active" || user.is_demo) return;
  const { id: userId, locale } = user;
  const token = newToken();
  const expiresAt = new Date(now.getTime() + resetMinutes * 60_000);
  const url = `${origin}/${locale}/new-password/${token}`;
  await inTransaction(db, async (trx) => {
    await replacePasswordReset(trx, { tokenHash: hashOfToken(token), userId, now, expiresAt });
    await sendLetter(trx, { to: email, locale, letter: { kind: "password-reset", url }, now });
    await insertAuditEntry(trx, { action: "reset-asked", subject: `user:${userId}`, now });
  });
}
