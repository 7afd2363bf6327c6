import { beforeAll, describe, expect, it } from "vitest";
import type { Db } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import { hashSessionId, KyselyAdapter } from "./kysely-adapter.server";
import { absoluteEnd, idleEnd, luciaFor } from "./lucia.server";
import { makeMembership, makePerson, siteOrigin, type TestPerson } from "./test-visit";

let db: Db;
let adapter: KyselyAdapter;
let person: TestPerson;

beforeAll(async () => {
  db = await testDatabase();
  adapter = new KyselyAdapter(db);
  person = await makePerson(db);
});

async function begin(id: string, now = new Date()): Promise<void> {
  const attributes = {
    device: "Firefox, Linux",
    createdAt: now,
    seenAt: now,
    endsAt: absoluteEnd(now),
  };
  await adapter.setSession({ id, userId: person.id, expiresAt: idleEnd(now), attributes });
}

describe("KyselyAdapter", () => {
  it("v5.0.0-7.2.3 stores the hash of a session id, never the id", async () => {
    const { id } = await luciaFor({ db, origin: siteOrigin }).createSession(person.id, {
      device: "",
      createdAt: new Date(),
      seenAt: new Date(),
      endsAt: absoluteEnd(new Date()),
    });
    const rows = await db.selectFrom("sessions").selectAll().execute();
    expect(rows.map((row) => row.id)).toEqual([hashSessionId(id)]);
    expect(JSON.stringify(rows)).not.toContain(id);
    expect(id).toMatch(/^[a-z2-7]{40}$/);
  });

  it("gives a session with its person and their roles", async () => {
    const organisationId = await makeMembership(db, person.id, "teacher");
    await begin("read");
    const [session, user] = await adapter.getSessionAndUser("read");
    expect(session).toMatchObject({ id: "read", userId: person.id });
    expect(session?.attributes.device).toBe("Firefox, Linux");
    expect(user?.attributes).toMatchObject({
      email: person.email,
      memberships: [{ organisationId, organisationName: "School", country: "FI", role: "teacher" }],
    });
    expect(await adapter.getSessionAndUser("nobody's")).toEqual([null, null]);
  });

  it("names listed sessions by their hash", async () => {
    await begin("listed");
    const sessions = await adapter.getUserSessions(person.id);
    expect(sessions.map((session) => session.id)).toContain(hashSessionId("listed"));
  });

  it("v5.0.0-7.3.2 never moves the idle end past the absolute end", async () => {
    const begun = new Date(Date.now() - 29 * 86_400_000);
    await begin("old", begun);
    await adapter.updateSessionExpiration("old", idleEnd(new Date()));
    const [session] = await adapter.getSessionAndUser("old");
    expect(session?.expiresAt).toEqual(absoluteEnd(begun));
  });

  it("ends one session, all of a person, and those that are over", async () => {
    await begin("one");
    await adapter.deleteSession("one");
    expect(await adapter.getSessionAndUser("one")).toEqual([null, null]);

    const longAgo = new Date(Date.now() - 8 * 86_400_000);
    await begin("over", longAgo);
    await begin("running");
    await adapter.deleteExpiredSessions();
    const ids = (await adapter.getUserSessions(person.id)).map((session) => session.id);
    expect(ids).toContain(hashSessionId("running"));
    expect(ids).not.toContain(hashSessionId("over"));

    await adapter.deleteUserSessions(person.id);
    expect(await adapter.getUserSessions(person.id)).toEqual([]);
  });
});
