// For tests: a person, and the requests that their browser would send.
import { randomUUID } from "node:crypto";
import type { Db } from "~db/queries/connection.server";
import { insertMembership, type Role } from "~db/queries/memberships.server";
import { upsertOrganisation } from "~db/queries/organisations.server";
import { insertUser } from "~db/queries/users.server";
import type { AuthContext } from "./lucia.server";
import { hashPassword } from "./password.server";
import { signIn } from "./sign-in.server";

export const goodPassword = "three blue separators";
export const siteOrigin = "https://akkupolku.test";

export type TestPerson = { id: string; email: string };

export async function makePerson(
  db: Db,
  given: { email?: string; password?: string; isDemo?: boolean } = {},
): Promise<TestPerson> {
  const email = given.email ?? `${randomUUID()}@post.test`;
  const passwordHash = await hashPassword(given.password ?? goodPassword);
  const id = await insertUser(db, { email, passwordHash, name: "Test learner", locale: "fi" });
  if (!id) throw new Error(`${email} is taken`);
  if (given.isDemo) {
    await db.updateTable("users").set({ is_demo: true }).where("id", "=", id).execute();
  }
  return { id, email };
}

export async function makeMembership(db: Db, userId: string, role: Role): Promise<string> {
  const slug = `school-${randomUUID()}`;
  const organisationId = await upsertOrganisation(db, { slug, name: "School", country: "FI" });
  await insertMembership(db, { userId, organisationId, role });
  return organisationId;
}

/** The context of one request; every request gets its own, as on the server. */
export function visit(db: Db, given: Partial<AuthContext> = {}): AuthContext {
  return { db, origin: siteOrigin, ip: "192.0.2.1", isDemo: false, locale: "fi", ...given };
}

export function requestFor(path: string, cookies = "", init: RequestInit = {}): Request {
  const headers = new Headers(init.headers);
  if (cookies) headers.set("cookie", cookies);
  return new Request(new URL(path, siteOrigin), { ...init, headers });
}

/** What a browser sends back after an answer with these headers. */
export function cookiesAfter(headers: Headers): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** The cookies of a person who has signed in. */
export async function signedIn(
  db: Db,
  person: TestPerson,
  given: Partial<AuthContext> = {},
): Promise<string> {
  const request = requestFor("/fi/sign-in", "", { method: "POST" });
  const result = await signIn(request, visit(db, given), {
    email: person.email,
    password: goodPassword,
  });
  if (!result.ok) throw new Error(`Sign-in was refused: ${result.reason}`);
  return cookiesAfter(result.headers);
}
