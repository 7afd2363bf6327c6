import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { findPasswordReset, usePasswordReset } from "~db/queries/password-resets.server";
import { deleteUserSessions } from "~db/queries/sessions.server";
import { updatePasswordHash } from "~db/queries/users.server";
import { hashPassword, type PasswordProblem, passwordProblem } from "./password.server";

type ResetRefusal =
  | { ok: false; reason: "link" }
  | { ok: false; reason: "password"; problem: PasswordProblem };

/**
 * Gives the holder of a link a new password, once. Every session of theirs ends; they sign in with it.
 * @param tokenHash of the link's secret
 */
export async function resetPassword(
  db: Db,
  { tokenHash, password, now }: { tokenHash: string; password: string; now: Date },
): Promise<{ ok: true } | ResetRefusal> {
  const reset = await findPasswordReset(db, { tokenHash, now });
  if (!reset) return { ok: false, reason: "link" };
  const problem = passwordProblem(password, reset.email);
  if (problem) return { ok: false, reason: "password", problem };

  const { userId } = reset;
  const passwordHash = await hashPassword(password);
  return inTransaction(db, async (trx) => {
    if (!(await usePasswordReset(trx, { tokenHash, now }))) return { ok: false, reason: "link" };
    await updatePasswordHash(trx, { userId, passwordHash });
    await deleteUserSessions(trx, { userId });
    await insertAuditEntry(trx, { action: "reset-password", subject: `user:${userId}`, now });
    return { ok: true };
  });
}
