import type { KyselyPlugin } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import type { Db } from "~db/queries/connection.server";
import { deleteMembership } from "~db/queries/memberships.server";
import { testDatabase } from "~db/test-database";
import type { AuthContext } from "./lucia.server";
import { getUser, organisationsWhere, requireUser } from "./session.server";
import { makeMembership, makePerson, requestFor, signedIn, visit } from "./test-visit";

let db: Db;

beforeAll(async () => {
  db = await testDatabase();
});

const whoIs = (cookies: string, given: Partial<AuthContext> = {}) =>
  getUser(requestFor("/fi/account", cookies), visit(db, given));

async function thrownBy(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.unreachable("nothing was thrown"),
    (thrown: unknown) => thrown,
  );
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
const daysAhead = (days: number) => daysAgo(-days);

async function setSession(userId: string, fields: Record<string, Date>): Promise<void> {
  await db.updateTable("sessions").set(fields).where("user_id", "=", userId).execute();
}

const readSession = (userId: string) =>
  db.selectFrom("sessions").selectAll().where("user_id", "=", userId).executeTakeFirst();

describe("getUser", () => {
  it("knows who is asking", async () => {
    const person = await makePerson(db);
    const user = await whoIs(await signedIn(db, person));
    expect(user).toMatchObject({ id: person.id, email: person.email, name: "Test learner" });
    expect(user?.locale).toBe("fi");
    expect(user).not.toHaveProperty("password_hash");
  });

  it("v5.0.0-7.2.1 knows nobody by a missing, made-up or malformed session", async () => {
    expect(await whoIs("")).toBeNull();
    expect(await whoIs(`__Host-session=${"a".repeat(40)}`)).toBeNull();
    expect(await whoIs("__Host-session=%E0%A4%A; x=%")).toBeNull();
    expect(await whoIs(`__Host-session=' or 1=1 --`)).toBeNull();
  });

  it("v5.0.0-7.2.1 takes the stored hash of a session for nobody's session", async () => {
    const person = await makePerson(db);
    const user = await whoIs(await signedIn(db, person));
    expect(user?.sessionId).toMatch(/^[0-9a-f]{64}$/);
    expect(await whoIs(`__Host-session=${user?.sessionId}`)).toBeNull();
  });

  it("asks the database once, however often it is called in a request", async () => {
    const person = await makePerson(db);
    await makeMembership(db, person.id, "teacher");
    await makeMembership(db, person.id, "learner");
    const cookies = await signedIn(db, person);
    let queries = 0;
    const counter: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      transformResult: ({ result }) => {
        queries += 1;
        return Promise.resolve(result);
      },
    };
    const context = visit(db.withPlugin(counter));
    const request = requestFor("/fi/account", cookies);
    const [first, second] = await Promise.all([
      getUser(request, context),
      getUser(request, context),
    ]);
    expect(first?.memberships).toHaveLength(2);
    expect(second).toBe(first);
    expect(queries).toBe(1);
  });

  it("v5.0.0-7.3.1 ends a session that nobody used for a week", async () => {
    const person = await makePerson(db);
    const cookies = await signedIn(db, person);
    await setSession(person.id, { seen_at: daysAgo(6.9), expires_at: daysAhead(0.1) });
    expect(await whoIs(cookies)).not.toBeNull();
    await setSession(person.id, { seen_at: daysAgo(7), expires_at: daysAgo(0.001) });
    expect(await whoIs(cookies)).toBeNull();
    expect(await readSession(person.id)).toBeUndefined();
  });

  it("v5.0.0-7.3.1 counts the week anew from each visit, but writes at most every five minutes", async () => {
    const person = await makePerson(db);
    const cookies = await signedIn(db, person);
    const begun = await readSession(person.id);
    await whoIs(cookies);
    expect(await readSession(person.id)).toEqual(begun);

    await setSession(person.id, { seen_at: daysAgo(1), expires_at: daysAhead(6) });
    await whoIs(cookies);
    const session = await readSession(person.id);
    expect(session?.expires_at.getTime()).toBeGreaterThan(daysAhead(6.99).getTime());
    expect(session?.seen_at.getTime()).toBeGreaterThan(daysAgo(0.01).getTime());
  });

  it("v5.0.0-7.3.2 ends a session after thirty days, used or not", async () => {
    const person = await makePerson(db);
    const cookies = await signedIn(db, person);
    await setSession(person.id, {
      seen_at: daysAgo(1),
      expires_at: daysAhead(1),
      ends_at: daysAhead(2),
    });
    expect(await whoIs(cookies)).not.toBeNull();
    const session = await readSession(person.id);
    expect(session?.expires_at).toEqual(session?.ends_at);
    await setSession(person.id, { ends_at: daysAgo(0.001), expires_at: daysAhead(3) });
    expect(await whoIs(cookies)).toBeNull();
  });

  it("v5.0.0-7.4.2 signs a closed account out", async () => {
    const person = await makePerson(db);
    const cookies = await signedIn(db, person);
    await db.updateTable("users").set({ state: "closed" }).where("id", "=", person.id).execute();
    expect(await whoIs(cookies)).toBeNull();
    expect(await readSession(person.id)).toBeUndefined();
  });

  it("counts a demo person's session in a demo only", async () => {
    const person = await makePerson(db, { isDemo: true });
    const cookies = await signedIn(db, person, { isDemo: true });
    expect(await whoIs(cookies, { isDemo: true })).toMatchObject({ id: person.id });
    expect(await whoIs(cookies)).toBeNull();
  });
});

describe("requireUser", () => {
  it("sends a signed-out person to sign in, and remembers where they were going", async () => {
    const request = requestFor("/sv/learn/courses?sort=new");
    const thrown = await thrownBy(requireUser(request, visit(db, { locale: "sv" })));
    expect(thrown).toBeInstanceOf(Response);
    const response = thrown as Response;
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe(
      "/sv/sign-in?next=%2Fsv%2Flearn%2Fcourses%3Fsort%3Dnew",
    );
  });

  it("v5.0.0-8.2.1 refuses a page to a person without its role", async () => {
    const person = await makePerson(db);
    await makeMembership(db, person.id, "learner");
    const request = requestFor("/fi/teach", await signedIn(db, person));
    const refusal = await thrownBy(requireUser(request, visit(db), { role: ["teacher", "admin"] }));
    expect(refusal).toMatchObject({ init: { status: 403 } });
    await expect(requireUser(request, visit(db), { role: "learner" })).resolves.toMatchObject({
      id: person.id,
    });
  });

  it("v5.0.0-8.3.2 acts on a removed role at the very next request", async () => {
    const person = await makePerson(db);
    const organisationId = await makeMembership(db, person.id, "teacher");
    const request = requestFor("/fi/teach", await signedIn(db, person));
    await requireUser(request, visit(db), { role: "teacher" });
    await deleteMembership(db, { userId: person.id, organisationId, role: "teacher" });
    const refusal = await thrownBy(requireUser(request, visit(db), { role: "teacher" }));
    expect(refusal).toMatchObject({ init: { status: 403 } });
  });

  it("tells in which organisations a person has a role", async () => {
    const person = await makePerson(db);
    const teaching = await makeMembership(db, person.id, "teacher");
    const learning = await makeMembership(db, person.id, "learner");
    const user = await requireUser(requestFor("/fi/teach", await signedIn(db, person)), visit(db));
    expect(organisationsWhere(user, "teacher")).toEqual([teaching]);
    expect(organisationsWhere(user, ["teacher", "learner"]).sort()).toEqual(
      [teaching, learning].sort(),
    );
    expect(organisationsWhere(user, "admin")).toEqual([]);
  });
});
