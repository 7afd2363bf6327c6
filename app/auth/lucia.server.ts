import type { AppLoadContext } from "@remix-run/node";
import { Lucia, TimeSpan } from "lucia";
import { readCookie } from "~/http/cookies";
import type { Membership } from "~db/queries/memberships.server";
import type { UserLocale } from "~db/queries/users.server";
import { KyselyAdapter } from "./kysely-adapter.server";

/** What signing in needs to know about a request. */
export type AuthContext = Pick<AppLoadContext, "db" | "origin" | "ip" | "isDemo" | "locale">;

type SessionAttributes = { device: string; createdAt: Date; seenAt: Date; endsAt: Date };
type UserAttributes = {
  email: string;
  name: string;
  locale: UserLocale;
  isClosed: boolean;
  isDemo: boolean;
  memberships: Membership[];
};

declare module "lucia" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with Lucia's own
  interface Register {
    Lucia: Lucia<SessionAttributes, UserAttributes>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: UserAttributes;
  }
}

/** A session that nobody uses ends after a week. */
const idleDays = 7;
/** Whoever uses it daily signs in anew once a month: OWASP ASVS 5.0, 7.3.2. */
const absoluteDays = 30;

/** Lucia on this site's database, with cookies for this site's origin. Holds no state of its own. */
export function luciaFor({ db, origin }: Pick<AuthContext, "db" | "origin">) {
  return new Lucia<SessionAttributes, UserAttributes>(new KyselyAdapter(db), {
    sessionExpiresIn: new TimeSpan(idleDays, "d"),
    sessionCookie: {
      name: cookieName("session", origin),
      // The end of a session is decided by its row; a cookie's own date would only be a second, weaker truth.
      expires: false,
      attributes: { secure: isSecure(origin), sameSite: "lax", path: "/" },
    },
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  });
}

export function idleEnd(now: Date): Date {
  return new Date(now.getTime() + new TimeSpan(idleDays, "d").milliseconds());
}

export function absoluteEnd(now: Date): Date {
  return new Date(now.getTime() + new TimeSpan(absoluteDays, "d").milliseconds());
}

export function isSecure(origin: string): boolean {
  return origin.startsWith("https:");
}

/** Over https the prefix binds the cookie to this very host; browsers refuse the prefix over http. */
export function cookieName(name: string, origin: string): string {
  return isSecure(origin) ? `__Host-${name}` : name;
}

/** The session id of a request, if it sent something that could be one. */
export function readSessionId(request: Request, origin: string): string | undefined {
  const value = readCookie(request.headers.get("cookie"), cookieName("session", origin));
  return value && /^[a-z2-7]{40}$/.test(value) ? value : undefined;
}
