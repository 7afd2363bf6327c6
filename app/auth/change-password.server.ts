import { inTransaction } from "~db/queries/connection.server";
import { deleteUserSessions } from "~db/queries/sessions.server";
import { updatePasswordHash } from "~db/queries/users.server";
import { checkPassword, type PasswordRefusal } from "./check-password.server";
import { knownDeviceCookie } from "./known-device.server";
import type { AuthContext } from "./lucia.server";
import { hashPassword, type PasswordProblem, passwordProblem } from "./password.server";
import type { SignedInUser } from "./session.server";
import { startSession } from "./start-session.server";

type ChangeRefusal = PasswordRefusal | { ok: false; reason: "password"; problem: PasswordProblem };

/** Gives a person a new password. Every session of theirs ends; this browser goes on under a new one. */
export async function changePassword(
  request: Request,
  context: AuthContext,
  user: SignedInUser,
  given: { current: string; next: string },
): Promise<{ ok: true; headers: Headers } | ChangeRefusal> {
  const problem = passwordProblem(given.next, user.email);
  if (problem) return { ok: false, reason: "password", problem };
  const checked = await checkPassword(context.db, user.id, given.current);
  if (!checked.ok) return checked;

  const passwordHash = await hashPassword(given.next);
  const session = await inTransaction(context.db, async (db) => {
    await updatePasswordHash(db, { userId: user.id, passwordHash });
    await deleteUserSessions(db, { userId: user.id });
    return startSession(
      request,
      { ...context, db },
      { userId: user.id, action: "change-password" },
    );
  });
  const headers = new Headers();
  headers.append("Set-Cookie", session);
  headers.append(
    "Set-Cookie",
    knownDeviceCookie({ id: user.id, password_hash: passwordHash }, context.origin),
  );
  return { ok: true, headers };
}
