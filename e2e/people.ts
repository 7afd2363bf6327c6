// People as rows of the database: each test makes its own, so that no test meets another's.
import { randomUUID } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import { hashPassword } from "~/auth/password.server";
import { startSession } from "~/auth/start-session.server";
import { requestFor, visit } from "~/auth/test-visit";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";
import { insertMembership, type Role } from "~db/queries/memberships.server";
import { upsertOrganisation } from "~db/queries/organisations.server";
import { insertUser } from "~db/queries/users.server";

export const password = "three blue separators";

export type Person = { id: string; email: string; name: string; locale: Locale };

export type PersonGiven = {
  name?: string;
  locale?: Locale;
  organisationId?: string;
  role?: Role;
};

/** A person, with a role where an organisation is given. Their password is `password`. */
export async function makePerson(db: Db, given: PersonGiven = {}): Promise<Person> {
  const { name = "Testi Oppija", locale = "fi", organisationId, role = "learner" } = given;
  const email = freshEmail();
  const id = await insertUser(db, {
    email,
    name,
    locale,
    passwordHash: await hashPassword(password),
  });
  if (!id) throw new Error(`${email} is taken`);
  if (organisationId) await insertMembership(db, { userId: id, organisationId, role });
  return { id, email, name, locale };
}

export function freshEmail(): string {
  return `${randomUUID()}@post.test`;
}

export function makeOrganisation(db: Db, name: string): Promise<string> {
  return upsertOrganisation(db, { slug: `school-${randomUUID()}`, name, country: "FI" });
}

/** Gives the browser a session of this person, without the form. */
export async function signIn(
  db: Db,
  context: BrowserContext,
  person: Person,
  origin: string,
): Promise<void> {
  const cookie = await startSession(requestFor("/"), visit(db, { origin }), {
    userId: person.id,
    action: "sign-in",
  });
  const [name = "", value = ""] = cookie.split(";")[0]?.split("=") ?? [];
  await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: "Lax" }]);
}
