import { inTransaction } from "~db/queries/connection.server";
import { insertUser, type UserLocale } from "~db/queries/users.server";
import { knownDeviceCookie } from "./known-device.server";
import type { AuthContext } from "./lucia.server";
import { hashPassword, type PasswordProblem, passwordProblem } from "./password.server";
import { countRegistration } from "./rate-limit.server";
import type { SignedIn } from "./sign-in.server";
import { startSession } from "./start-session.server";

type RegisterRefusal =
  | { ok: false; reason: "password"; problem: PasswordProblem }
  | { ok: false; reason: "refused" }
  | { ok: false; reason: "too-many"; minutes: number };

type NewAccount = { email: string; name: string; password: string; locale: UserLocale };

/** Addresses of the demo's people. Nobody registers one, so none can become a demo person later. */
const demoDomain = "@demo.example";

/**
 * Makes an account and signs its person in. An address that is taken is `refused` without saying so, after the same
 * work. The address is not proved by this: nothing may be given to somebody for the address they typed here.
 */
export async function register(
  request: Request,
  context: AuthContext,
  given: NewAccount,
): Promise<SignedIn | RegisterRefusal> {
  const email = given.email.trim().toLowerCase();
  const problem = passwordProblem(given.password, email);
  if (problem) return { ok: false, reason: "password", problem };
  const tries = await countRegistration(context.db, { email, ip: context.ip });
  if (!tries.ok) return { ...tries, reason: "too-many" };

  const passwordHash = await hashPassword(given.password);
  if (email.endsWith(demoDomain)) return { ok: false, reason: "refused" };
  const { name, locale } = given;
  const made = await inTransaction(context.db, async (db) => {
    const id = await insertUser(db, { email, passwordHash, name: name.trim(), locale });
    if (!id) return undefined;
    const started = { userId: id, action: "register" } as const;
    return { id, session: await startSession(request, { ...context, db }, started) };
  });
  if (!made) return { ok: false, reason: "refused" };

  const owner = { id: made.id, password_hash: passwordHash };
  const headers = new Headers();
  headers.append("Set-Cookie", made.session);
  headers.append("Set-Cookie", knownDeviceCookie(owner, context.origin));
  return { ok: true, headers, user: { id: made.id, locale, memberships: [] } };
}
