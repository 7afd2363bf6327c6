import { insertAuditEntry } from "~db/queries/audit.server";
import { inTransaction } from "~db/queries/connection.server";
import { listMemberships, type Membership } from "~db/queries/memberships.server";
import { findUserByEmail, type UserForSignIn, type UserLocale } from "~db/queries/users.server";
import { knownDeviceCookie, knownDeviceId } from "./known-device.server";
import type { AuthContext } from "./lucia.server";
import { isPassword } from "./password.server";
import { countSignInTry, forgiveSignInTry } from "./rate-limit.server";
import { startSession } from "./start-session.server";

/** `headers` carries the cookies and belongs on the answer. */
export type SignedIn = {
  ok: true;
  headers: Headers;
  user: { id: string; locale: UserLocale; memberships: Membership[] };
};

export type SignInRefusal =
  | { ok: false; reason: "wrong" }
  | { ok: false; reason: "too-many"; minutes: number };

/**
 * Signs a person in. An unknown address, a wrong password, a closed account and a demo account outside a demo are one
 * and the same `wrong`, after the same work.
 */
export async function signIn(
  request: Request,
  context: AuthContext,
  given: { email: string; password: string },
): Promise<SignedIn | SignInRefusal> {
  const email = given.email.trim().toLowerCase();
  const user = await findUserByEmail(context.db, email);
  const deviceId = knownDeviceId(request, context.origin, user);
  const tried = { email, ip: context.ip, deviceId };
  const tries = await countSignInTry(context.db, tried);
  if (!tries.ok) return { ...tries, reason: "too-many" };

  const isRight = await isPassword(user?.password_hash, given.password);
  if (!user || !isRight || !mayComeIn(user, context)) {
    await noteFailure(context, user);
    return { ok: false, reason: "wrong" };
  }
  await forgiveSignInTry(context.db, tried);
  return comeIn(request, context, user);
}

/** Signs in as one of the people of the demo, without a password and only in a demo. */
export async function signInAsDemo(
  request: Request,
  context: AuthContext,
  email: string,
): Promise<SignedIn | SignInRefusal> {
  const user = context.isDemo ? await findUserByEmail(context.db, email) : undefined;
  if (!user?.is_demo || !mayComeIn(user, context)) return { ok: false, reason: "wrong" };
  return comeIn(request, context, user);
}

function mayComeIn(user: UserForSignIn, context: AuthContext): boolean {
  return user.state === "active" && (!user.is_demo || context.isDemo);
}

async function comeIn(
  request: Request,
  context: AuthContext,
  user: UserForSignIn,
): Promise<SignedIn> {
  const session = await inTransaction(context.db, (db) =>
    startSession(request, { ...context, db }, { userId: user.id, action: "sign-in" }),
  );
  const headers = new Headers();
  headers.append("Set-Cookie", session);
  headers.append("Set-Cookie", knownDeviceCookie(user, context.origin));
  const memberships = await listMemberships(context.db, user.id);
  return { ok: true, headers, user: { id: user.id, locale: user.locale, memberships } };
}

async function noteFailure(context: AuthContext, user: UserForSignIn | undefined): Promise<void> {
  await insertAuditEntry(context.db, {
    action: "sign-in-failed",
    subject: user ? `user:${user.id}` : "user:unknown",
    now: new Date(),
  });
}
