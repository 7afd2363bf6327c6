import { beforeAll, describe, expect, it } from "vitest";
import type { Db } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import { endOtherSessions, listOwnSessions } from "./own-sessions.server";
import { getUser, requireUser } from "./session.server";
import { goodPassword, makePerson, requestFor, signedIn, visit } from "./test-visit";

let db: Db;

beforeAll(async () => {
  db = await testDatabase();
});

const whoIs = (cookies: string) => getUser(requestFor("/fi/account", cookies), visit(db));
const userOf = (cookies: string) => requireUser(requestFor("/fi/account", cookies), visit(db));

async function end(cookies: string, which: string, password = goodPassword) {
  return endOtherSessions(db, { user: await userOf(cookies), which, password, now: new Date() });
}

async function threeSessions() {
  const person = await makePerson(db);
  const here = await signedIn(db, person);
  const phone = await signedIn(db, person);
  const library = await signedIn(db, person);
  return { here, phone, library };
}

describe("own sessions", () => {
  it("v5.0.0-7.5.2 are listed, this device first", async () => {
    const { here } = await threeSessions();
    const sessions = await listOwnSessions(visit(db), await userOf(here));
    expect(sessions.map((session) => session.isThisDevice)).toEqual([true, false, false]);
    expect(sessions[0]).toMatchObject({ device: "", firstSeen: expect.any(Date) });
  });

  it("v5.0.0-7.5.2 are ended one by one", async () => {
    const { here, phone, library } = await threeSessions();
    const { sessionId } = await userOf(phone);
    expect(await end(here, sessionId)).toEqual({ ok: true, ended: 1 });
    expect(await whoIs(phone)).toBeNull();
    expect(await whoIs(library)).not.toBeNull();
    expect(await end(here, sessionId)).toEqual({ ok: true, ended: 0 });
  });

  it("v5.0.0-7.5.2 are ended all at once, but for this device", async () => {
    const { here, phone, library } = await threeSessions();
    expect(await end(here, "all")).toEqual({ ok: true, ended: 2 });
    expect(await whoIs(phone)).toBeNull();
    expect(await whoIs(library)).toBeNull();
    expect(await whoIs(here)).not.toBeNull();
  });

  it("v5.0.0-7.5.2 end only for somebody who knows the password", async () => {
    const { here, phone } = await threeSessions();
    expect(await end(here, "all", "wrong one")).toEqual({ ok: false, reason: "wrong" });
    expect(await whoIs(phone)).not.toBeNull();
  });

  it("v5.0.0-8.2.2 of somebody else cannot be ended", async () => {
    const mine = await threeSessions();
    const theirs = await threeSessions();
    const { sessionId } = await userOf(theirs.here);
    expect(await end(mine.here, sessionId)).toEqual({ ok: true, ended: 0 });
    expect(await end(mine.here, "all")).toEqual({ ok: true, ended: 2 });
    expect(await whoIs(theirs.here)).not.toBeNull();
  });
});
