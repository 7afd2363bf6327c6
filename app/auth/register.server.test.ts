import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Db } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import type { AuthContext } from "./lucia.server";
import { countRegistration } from "./rate-limit.server";
import { register } from "./register.server";
import { getUser } from "./session.server";
import { signIn } from "./sign-in.server";
import { cookiesAfter, goodPassword, makePerson, requestFor, visit } from "./test-visit";

let db: Db;

beforeAll(async () => {
  db = await testDatabase();
});

const post = () => requestFor("/sv/register", "", { method: "POST" });

function registerAs(given: { email: string; password?: string }, place?: Partial<AuthContext>) {
  const account = { name: "  Åttonde Övande ", password: goodPassword, locale: "sv" as const };
  return register(post(), visit(db, place), { ...account, ...given });
}

const usersNamed = (email: string) =>
  db.selectFrom("users").selectAll().where("email", "=", email).execute();

describe("register", () => {
  it("makes an account and signs its person in", async () => {
    const result = await registerAs({ email: " New@Post.test " });
    if (!result.ok) expect.unreachable(result.reason);
    const user = await getUser(requestFor("/sv/account", cookiesAfter(result.headers)), visit(db));
    expect(user).toMatchObject({
      email: "new@post.test",
      name: "Åttonde Övande",
      locale: "sv",
      memberships: [],
    });
  });

  it("v5.0.0-6.3.8 refuses a taken address without a word about it, and leaves its account alone", async () => {
    const person = await makePerson(db);
    const before = await usersNamed(person.email);
    const result = await registerAs({
      email: person.email.toUpperCase(),
      password: "quite another one",
    });
    expect(result).toEqual({ ok: false, reason: "refused" });
    expect(await usersNamed(person.email)).toEqual(before);
    const given = { email: person.email, password: goodPassword };
    expect((await signIn(post(), visit(db), given)).ok).toBe(true);
  });

  it("makes one account of two sent at once", async () => {
    const email = `${randomUUID()}@post.test`;
    const results = await Promise.all([registerAs({ email }), registerAs({ email })]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await usersNamed(email)).toHaveLength(1);
  });

  it("refuses the addresses of the demo, so that no real person has one", async () => {
    expect(await registerAs({ email: "teacher@demo.example" })).toEqual({
      ok: false,
      reason: "refused",
    });
  });

  it("says what is wrong with a password, and stores nothing", async () => {
    const email = `${randomUUID()}@post.test`;
    expect(await registerAs({ email, password: "salasana123" })).toEqual({
      ok: false,
      reason: "password",
      problem: "common",
    });
    expect(await usersNamed(email)).toEqual([]);
  });

  it("v5.0.0-6.3.1 stops one address after a hundred accounts in an hour", async () => {
    const ip = "203.0.113.40";
    for (let turn = 0; turn < 99; turn += 1) {
      await countRegistration(db, { email: `${randomUUID()}@post.test`, ip });
    }
    const register = () => registerAs({ email: `${randomUUID()}@post.test` }, { ip });
    expect((await register()).ok).toBe(true);
    expect(await register()).toEqual({ ok: false, reason: "too-many", minutes: 60 });
  });
});
