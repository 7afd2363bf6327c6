import { beforeAll, describe, expect, it } from "vitest";
import type { Db } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import { changePassword } from "./change-password.server";
import { getUser, requireUser } from "./session.server";
import { signIn } from "./sign-in.server";
import {
  cookiesAfter,
  goodPassword,
  makePerson,
  requestFor,
  signedIn,
  type TestPerson,
  visit,
} from "./test-visit";

let db: Db;

beforeAll(async () => {
  db = await testDatabase();
});

const nextPassword = "four amber cathodes";
const whoIs = (cookies: string) => getUser(requestFor("/fi/account", cookies), visit(db));

async function change(cookies: string, given: { current: string; next: string }) {
  const request = requestFor("/fi/account", cookies, { method: "POST" });
  const context = visit(db);
  return changePassword(request, context, await requireUser(request, context), given);
}

const tryPassword = (person: TestPerson, password: string, cookies = "") =>
  signIn(requestFor("/fi/sign-in", cookies), visit(db), { email: person.email, password });

describe("changePassword", () => {
  it("v5.0.0-6.2.2 changes the password", async () => {
    const person = await makePerson(db);
    const cookies = await signedIn(db, person);
    expect((await change(cookies, { current: goodPassword, next: nextPassword })).ok).toBe(true);
    expect((await tryPassword(person, goodPassword)).ok).toBe(false);
    expect((await tryPassword(person, nextPassword)).ok).toBe(true);
  });

  it("v5.0.0-7.4.3 ends every session; this browser goes on under a new one", async () => {
    const person = await makePerson(db);
    const phone = await signedIn(db, person);
    const laptop = await signedIn(db, person);
    const result = await change(laptop, { current: goodPassword, next: nextPassword });
    if (!result.ok) expect.unreachable(result.reason);
    expect(await whoIs(phone)).toBeNull();
    expect(await whoIs(laptop)).toBeNull();
    expect(await whoIs(cookiesAfter(result.headers))).toMatchObject({ id: person.id });
  });

  it("v5.0.0-6.2.3 wants the current password", async () => {
    const person = await makePerson(db);
    const cookies = await signedIn(db, person);
    expect(await change(cookies, { current: "wrong one", next: nextPassword })).toEqual({
      ok: false,
      reason: "wrong",
    });
    expect(await whoIs(cookies)).not.toBeNull();
    expect((await tryPassword(person, goodPassword)).ok).toBe(true);
  });

  it("v5.0.0-6.3.1 lets nobody guess the current password at a screen left open", async () => {
    const person = await makePerson(db);
    const cookies = await signedIn(db, person);
    for (let turn = 0; turn < 5; turn += 1) {
      await change(cookies, { current: "wrong one", next: nextPassword });
    }
    expect(await change(cookies, { current: goodPassword, next: nextPassword })).toEqual({
      ok: false,
      reason: "too-many",
      minutes: 15,
    });
  });

  it("says what is wrong with the new one", async () => {
    const person = await makePerson(db);
    const cookies = await signedIn(db, person);
    expect(await change(cookies, { current: goodPassword, next: "short" })).toEqual({
      ok: false,
      reason: "password",
      problem: "short",
    });
  });

  it("is logged", async () => {
    const person = await makePerson(db);
    await change(await signedIn(db, person), { current: goodPassword, next: nextPassword });
    const actions = await db
      .selectFrom("audit_log")
      .select("action")
      .where("actor_id", "=", person.id)
      .orderBy("id")
      .execute();
    expect(actions.map((row) => row.action)).toEqual(["sign-in", "change-password"]);
  });
});
