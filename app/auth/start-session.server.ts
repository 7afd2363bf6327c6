import { insertAuditEntry } from "~db/queries/audit.server";
import { describeDevice } from "./device";
import { type AuthContext, absoluteEnd, luciaFor, readSessionId } from "./lucia.server";

/**
 * Begins a session under a new id and ends the one this browser had, whoever's it was: an id that somebody planted
 * before sign-in never becomes a signed-in one. Gives the Set-Cookie value. To be called inside a transaction.
 */
export async function startSession(
  request: Request,
  context: AuthContext,
  started: { userId: string; action: "sign-in" | "register" | "change-password" },
): Promise<string> {
  const now = new Date();
  const lucia = luciaFor(context);
  const oldId = readSessionId(request, context.origin);
  if (oldId) await lucia.invalidateSession(oldId);
  const session = await lucia.createSession(started.userId, {
    device: describeDevice(request.headers.get("user-agent")),
    createdAt: now,
    seenAt: now,
    endsAt: absoluteEnd(now),
  });
  await insertAuditEntry(context.db, {
    action: started.action,
    subject: `user:${started.userId}`,
    actorId: started.userId,
    now,
  });
  return lucia.createSessionCookie(session.id).serialize();
}
