import { insertAuditEntry } from "~db/queries/audit.server";
import { type AuthContext, luciaFor, readSessionId } from "./lucia.server";
import { getUser } from "./session.server";

/** Ends this browser's session on the server and gives the headers that make the browser forget it. */
export async function signOut(request: Request, context: AuthContext): Promise<Headers> {
  const lucia = luciaFor(context);
  const user = await getUser(request, context);
  const sessionId = readSessionId(request, context.origin);
  if (sessionId) await lucia.invalidateSession(sessionId);
  if (user) {
    const subject = `user:${user.id}`;
    await insertAuditEntry(context.db, {
      action: "sign-out",
      subject,
      actorId: user.id,
      now: new Date(),
    });
  }
  return new Headers({ "Set-Cookie": lucia.createBlankSessionCookie().serialize() });
}
