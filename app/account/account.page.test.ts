import { beforeAll, describe, expect, it } from "vitest";
import {
  cookiesAfter,
  goodPassword,
  makeMembership,
  makePerson,
  requestFor,
  signedIn,
  visit,
} from "~/auth/test-visit";
import type { Db } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import { action, loader } from "./account.page";
import { action as registerAction } from "./register.page";

let db: Db;

beforeAll(async () => {
  db = await testDatabase();
});

const args = (request: Request) =>
  ({ request, context: visit(db), params: { locale: "fi" } }) as never;

const read = (cookies: string) => loader(args(requestFor("/fi/account", cookies)));

async function send(cookies: string, fields: Record<string, string>) {
  const body = new URLSearchParams(fields);
  const request = requestFor("/fi/account", cookies, { method: "POST", body });
  return action(args(request)).catch((thrown: unknown) => thrown);
}

async function person() {
  const made = await makePerson(db);
  return { ...made, cookies: await signedIn(db, made) };
}

describe("the account page", () => {
  it("shows who I am, where I belong and where I am signed in", async () => {
    const { id, email, cookies } = await person();
    await makeMembership(db, id, "instructor");
    const data = await read(cookies);
    expect(data.profile).toEqual({ email, name: "Test learner", locale: "fi" });
    expect(data.places).toMatchObject([{ organisationName: "School", role: "instructor" }]);
    expect(data.sessions).toMatchObject([{ isThisDevice: true }]);
  });

  it("v5.0.0-7.2.1 is shown to nobody who is signed out", async () => {
    const thrown = await read("").catch((thrown: unknown) => thrown);
    expect((thrown as Response).headers.get("location")).toBe("/fi/sign-in?next=%2Ffi%2Faccount");
    const refused = await send("", { intent: "profile", name: "Nobody", locale: "fi" });
    expect((refused as Response).status).toBe(302);
  });

  it("saves name and language, and goes on in that language", async () => {
    const { cookies } = await person();
    const answer = await send(cookies, { intent: "profile", name: " Test L. ", locale: "sv" });
    expect((answer as Response).headers.get("location")).toBe("/sv/account?done=profile");
    expect((await read(cookies)).profile).toMatchObject({ name: "Test L.", locale: "sv" });
  });

  it("v5.0.0-15.3.3 changes nothing that the form does not ask for", async () => {
    const { id, cookies } = await person();
    const before = await db
      .selectFrom("users")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const extra = {
      id: crypto.randomUUID(),
      email: "other@post.test",
      is_demo: "true",
      role: "admin",
    };
    await send(cookies, { intent: "profile", name: "Learner", locale: "en", ...extra });
    const after = await db.selectFrom("users").selectAll().where("id", "=", id).executeTakeFirst();
    expect(after).toEqual({ ...before, name: "Learner", locale: "en" });
    expect((await read(cookies)).places).toEqual([]);
  });

  it("v5.0.0-2.2.1 takes no name that the database cannot hold", async () => {
    const { cookies } = await person();
    for (const name of ["Ai\tno", "Ai\nno", "x".repeat(121)]) {
      const answer = await send(cookies, { intent: "profile", name, locale: "fi" });
      expect(answer).toMatchObject({ init: { status: 400 } });
    }
    await send(cookies, { intent: "profile", name: "Learner\0 A.", locale: "fi" });
    expect((await read(cookies)).profile).toMatchObject({ name: "Learner A." });
  });

  it("keeps what was typed when something is missing", async () => {
    const { cookies } = await person();
    expect(await send(cookies, { intent: "profile", name: " ", locale: "sv" })).toMatchObject({
      init: { status: 400 },
      data: { intent: "profile", result: { error: { name: [expect.any(String)] } } },
    });
  });

  it("changes the password and keeps this browser signed in", async () => {
    const { cookies } = await person();
    const fields = { intent: "password", current: goodPassword, password: "four amber cathodes" };
    const answer = (await send(cookies, fields)) as Response;
    expect(answer.headers.get("location")).toBe("/fi/account?done=password");
    const renewed = await read(cookiesAfter(answer.headers));
    expect(renewed.sessions).toHaveLength(1);
  });

  it("says at which field a password was wrong, and repeats neither", async () => {
    const { cookies } = await person();
    const fields = { intent: "password", current: "not this one", password: "four amber cathodes" };
    const answer = await send(cookies, fields);
    expect(answer).toMatchObject({
      init: { status: 400 },
      data: { intent: "password", result: { error: { current: [expect.any(String)] } } },
    });
    expect(JSON.stringify(answer)).not.toMatch(/not this one|amber/);
  });

  it("ends the other sessions", async () => {
    const { cookies, ...made } = await person();
    await signedIn(db, made);
    const fields = { intent: "sessions", session: "all", password: goodPassword };
    const answer = (await send(cookies, fields)) as Response;
    expect(answer.headers.get("location")).toBe("/fi/account?done=sessions");
    expect((await read(cookies)).sessions).toHaveLength(1);
  });

  it.each<Record<string, string>>([{}, { intent: "toString" }, { intent: "delete-everything" }])(
    "answers 400 to what it does not know: %j",
    async (fields) => {
      const { cookies } = await person();
      expect(await send(cookies, fields)).toMatchObject({ init: { status: 400 } });
    },
  );
});

describe("the registration page", () => {
  const register = (fields: Record<string, string>, path = "/fi/register") =>
    registerAction(
      args(requestFor(path, "", { method: "POST", body: new URLSearchParams(fields) })),
    );

  it("makes an account and leads to the first page", async () => {
    const fields = { name: "Lärare", email: "larare@post.test", password: goodPassword };
    const response = (await register(fields)) as Response;
    expect(response.headers.get("location")).toBe("/fi/learn");
    const data = await read(cookiesAfter(response.headers));
    expect(data.profile).toEqual({ name: "Lärare", email: "larare@post.test", locale: "fi" });
  });

  it("says beside each field what is missing, and keeps the rest", async () => {
    const answer = await register({ name: "Lärare", email: "larare@", password: "short" });
    expect(answer).toMatchObject({
      init: { status: 400 },
      data: {
        initialValue: { name: "Lärare", email: "larare@" },
        error: { email: [expect.any(String)], password: [expect.any(String)] },
      },
    });
    expect(JSON.stringify(answer)).not.toContain('"short"');
  });

  it("tells what is wrong with a password that everybody tries", async () => {
    const fields = { name: "Lärare", email: "new@post.test", password: "salasana123" };
    expect(await register(fields)).toMatchObject({
      init: { status: 400 },
      data: { error: { password: [expect.stringContaining("guessed")] } },
    });
  });
});
