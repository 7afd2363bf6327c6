import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { deleteOwnSession, deleteUserSessions } from "~db/queries/sessions.server";
import { checkPassword, type PasswordRefusal } from "./check-password.server";
import { type AuthContext, luciaFor } from "./lucia.server";
import type { SignedInUser } from "./session.server";

export type OwnSession = {
  id: string;
  /** Browser and system, or empty where they are not known. */
  device: string;
  isThisDevice: boolean;
  firstSeen: Date;
  lastSeen: Date;
};

/** Where a person is signed in: this device first, then by when it was last seen. */
export async function listOwnSessions(
  context: AuthContext,
  user: SignedInUser,
): Promise<OwnSession[]> {
  const sessions = await luciaFor(context).getUserSessions(user.id);
  return sessions
    .map((session) => ({
      id: session.id,
      device: session.device,
      isThisDevice: session.id === user.sessionId,
      firstSeen: session.createdAt,
      lastSeen: session.seenAt,
    }))
    .sort((a, b) => Number(b.isThisDevice) - Number(a.isThisDevice));
}

/**
 * Ends one other session of the person's own, or all others, once they have given their password again (OWASP ASVS 5.0,
 * 7.5.2). Says how many ended: a session of somebody else's is none.
 */
export async function endOtherSessions(
  db: Db,
  asked: { user: SignedInUser; which: string | "all"; password: string; now: Date },
): Promise<{ ok: true; ended: number } | PasswordRefusal> {
  const { user, which, now } = asked;
  const checked = await checkPassword(db, user.id, asked.password);
  if (!checked.ok) return checked;
  return inTransaction(db, async (trx) => {
    const ended = await end(trx, user, which);
    const entry = { action: "end-session", subject: `user:${user.id}`, actorId: user.id, now };
    if (ended > 0) await insertAuditEntry(trx, { ...entry, details: { ended } });
    return { ok: true, ended };
  });
}

async function end(db: Db, user: SignedInUser, which: string | "all"): Promise<number> {
  if (which === "all") return deleteUserSessions(db, { userId: user.id, exceptId: user.sessionId });
  if (which === user.sessionId) return 0;
  return (await deleteOwnSession(db, { userId: user.id, id: which })) ? 1 : 0;
}
