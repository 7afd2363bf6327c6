import { redirect } from "@remix-run/node";
import { forbidden } from "~/http/responses";
import type { Membership, Role } from "~db/queries/memberships.server";
import type { UserLocale } from "~db/queries/users.server";
import { hashSessionId, KyselyAdapter, restMinutes } from "./kysely-adapter.server";
import { type AuthContext, idleEnd, luciaFor, readSessionId } from "./lucia.server";

export type { Role };

export type SignedInUser = {
  id: string;
  email: string;
  name: string;
  locale: UserLocale;
  /** The stored hash of the session id: names the session, opens nothing. */
  sessionId: string;
  memberships: Membership[];
};

const readings = new WeakMap<AuthContext, Promise<SignedInUser | null>>();

/** Who is asking, with the roles they have now. Read once per request, however many loaders ask. */
export function getUser(request: Request, context: AuthContext): Promise<SignedInUser | null> {
  const known = readings.get(context);
  if (known) return known;
  const reading = readUser(request, context);
  readings.set(context, reading);
  return reading;
}

/**
 * Who is asking, for pages that need somebody. Signed out, the person is sent to sign in and comes back here after;
 * without one of the roles (in any organisation) the page is refused. Which rows a role opens is for each query to say.
 */
export async function requireUser(
  request: Request,
  context: AuthContext,
  options: { role?: Role | Role[] } = {},
): Promise<SignedInUser> {
  const user = await getUser(request, context);
  if (!user) throw redirect(signInPath(request, context));
  if (options.role && organisationsWhere(user, options.role).length === 0) forbidden();
  return user;
}

/** The organisations in which a person has one of these roles. */
export function organisationsWhere(user: SignedInUser, roles: Role | Role[]): string[] {
  const wanted = [roles].flat();
  const found = user.memberships.filter((membership) => wanted.includes(membership.role));
  return [...new Set(found.map((membership) => membership.organisationId))];
}

function signInPath(request: Request, context: AuthContext): string {
  const { pathname, search } = new URL(request.url);
  return `/${context.locale}/sign-in?${new URLSearchParams({ next: pathname + search })}`;
}

async function readUser(request: Request, context: AuthContext): Promise<SignedInUser | null> {
  const id = readSessionId(request, context.origin);
  if (!id) return null;
  const lucia = luciaFor(context);
  const { session, user } = await lucia.validateSession(id);
  if (!session) return null;
  if (user.isClosed || (user.isDemo && !context.isDemo)) {
    await lucia.invalidateSession(id);
    return null;
  }
  // Lucia itself extends only in the second half of a session's life, and says so: `fresh`.
  if (!session.fresh) await noteSeen(context, id, session.seenAt);
  const { email, name, locale, memberships } = user;
  return { id: user.id, email, name, locale, sessionId: hashSessionId(id), memberships };
}

async function noteSeen(context: AuthContext, sessionId: string, seenAt: Date): Promise<void> {
  const now = new Date();
  if (now.getTime() - seenAt.getTime() < restMinutes * 60_000) return;
  await new KyselyAdapter(context.db).updateSessionExpiration(sessionId, idleEnd(now));
}
