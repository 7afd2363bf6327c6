import { beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "~db/client.server";
import type { Db } from "~db/queries/connection.server";
import { testDatabaseClient } from "~db/test-database";
import { forgetExpired } from "./forget-expired.server";
import {
  countPasswordCheck,
  countRegistration,
  countSignInTry,
  forgiveSignInTry,
  networkOf,
} from "./rate-limit.server";
import { signIn } from "./sign-in.server";
import { goodPassword, makePerson, requestFor, signedIn, visit } from "./test-visit";

let db: Db;
let url: string;

beforeAll(async () => {
  ({ db, url } = await testDatabaseClient());
});

const post = (cookies = "") => requestFor("/fi/sign-in", cookies, { method: "POST" });
const tryBy = (email: string, ip: string) => ({ email, ip, deviceId: undefined });
const passed = (tries: { ok: boolean }[]) => tries.filter((tried) => tried.ok).length;

describe("v5.0.0-6.3.1 guessing is limited", () => {
  it("lets five of forty parallel tries through, counted over two processes' pools", async () => {
    const other = openDatabase(url, { max: 10 });
    const tries = await Promise.all(
      Array.from({ length: 40 }, (_, turn) =>
        countSignInTry(turn % 2 ? db : other.db, tryBy("a@post.test", "203.0.113.1")),
      ),
    );
    await other.close();
    expect(passed(tries)).toBe(5);
    expect(tries.find((tried) => !tried.ok)).toEqual({ ok: false, minutes: 15 });
  });

  it("lets a hundred tries of one address through, whomever it guesses at", async () => {
    const tries = await Promise.all(
      Array.from({ length: 110 }, (_, turn) =>
        countSignInTry(db, tryBy(`b${turn}@post.test`, "203.0.113.2")),
      ),
    );
    expect(passed(tries)).toBe(100);
  });

  it("lets fifty tries at one account through, from wherever they come", async () => {
    const tries = await Promise.all(
      Array.from({ length: 60 }, (_, turn) =>
        countSignInTry(db, tryBy("c@post.test", `203.0.113.${100 + turn}`)),
      ),
    );
    expect(passed(tries)).toBe(50);
  });

  it("does not let one stopped address use up an account's tries", async () => {
    for (let turn = 0; turn < 60; turn += 1) {
      await countSignInTry(db, tryBy("d@post.test", "203.0.113.3"));
    }
    expect(await countSignInTry(db, tryBy("d@post.test", "203.0.113.4"))).toEqual({ ok: true });
  });

  it("takes back the try of a right password", async () => {
    for (let turn = 0; turn < 120; turn += 1) {
      const tried = tryBy("e@post.test", "203.0.113.5");
      expect(await countSignInTry(db, tried)).toEqual({ ok: true });
      await forgiveSignInTry(db, tried);
    }
  });

  it("still lets the owner in on a device that they have used before", async () => {
    const owner = await makePerson(db);
    const cookies = await signedIn(db, owner);
    for (let turn = 0; turn < 60; turn += 1) {
      await countSignInTry(db, tryBy(owner.email, `203.0.113.${170 + turn}`));
    }
    const right = { email: owner.email, password: goodPassword };
    const stranger = await signIn(post(), visit(db, { ip: "192.0.2.9" }), right);
    expect(stranger).toMatchObject({ ok: false, reason: "too-many" });
    const ownDevice = await signIn(post(cookies), visit(db, { ip: "192.0.2.9" }), right);
    expect(ownDevice.ok).toBe(true);
  });

  it("limits a known device too, and knows it for its own person only", async () => {
    const owner = await makePerson(db);
    const cookies = await signedIn(db, owner);
    const guess = (email: string) =>
      signIn(post(cookies), visit(db, { ip: "192.0.2.10" }), { email, password: "wrong one" });
    const reasons: string[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      const answer = await guess(owner.email);
      reasons.push(answer.ok ? "in" : answer.reason);
    }
    expect(reasons.filter((reason) => reason === "wrong")).toHaveLength(10);
    const another = await makePerson(db);
    for (let turn = 0; turn < 5; turn += 1) await guess(another.email);
    expect(await guess(another.email)).toMatchObject({ ok: false, reason: "too-many" });
  });

  it("says the same of an unknown address as of a known one when it is too many", async () => {
    const owner = await makePerson(db);
    const answerAfterSix = async (email: string, ip: string) => {
      const given = { email, password: "wrong one" };
      for (let turn = 0; turn < 5; turn += 1) await signIn(post(), visit(db, { ip }), given);
      return signIn(post(), visit(db, { ip }), given);
    };
    const known = await answerAfterSix(owner.email, "192.0.2.20");
    expect(known).toEqual({ ok: false, reason: "too-many", minutes: 15 });
    expect(await answerAfterSix("nobody@post.test", "192.0.2.21")).toEqual(known);
  });

  it("lets a class of forty register from one address at once, and ends a flood at a hundred", async () => {
    const register = (turn: number) =>
      countRegistration(db, { email: `f${turn}@post.test`, ip: "203.0.113.6" });
    const pupils = await Promise.all(Array.from({ length: 40 }, (_, turn) => register(turn)));
    expect(passed(pupils)).toBe(40);
    const flood = await Promise.all(Array.from({ length: 80 }, (_, turn) => register(40 + turn)));
    expect(passed(flood)).toBe(60);
  });

  it("lets five registrations of one e-mail through in an hour, from wherever they come", async () => {
    const tries = await Promise.all(
      Array.from({ length: 8 }, (_, turn) =>
        countRegistration(db, { email: "g@post.test", ip: `203.0.113.${20 + turn}` }),
      ),
    );
    expect(passed(tries)).toBe(5);
  });

  it("limits how often a signed-in person may mistype their password", async () => {
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => countPasswordCheck(db, "person")),
    );
    expect(passed(tries)).toBe(5);
  });
});

describe("the counts", () => {
  it("hold nobody's address in clear", async () => {
    await countSignInTry(db, tryBy("clear-name@post.test", "203.0.113.77"));
    const rows = await db.selectFrom("rate_limits").selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/clear-name|203\.0\.113/);
  });

  it("go when they are over", async () => {
    await countRegistration(db, { email: "h@post.test", ip: "203.0.113.8" });
    const inTwoHours = new Date(Date.now() + 2 * 3_600_000);
    await forgetExpired(db, inTwoHours);
    expect(await db.selectFrom("rate_limits").selectAll().execute()).toEqual([]);
  });
});

describe("networkOf", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:a:b:1:2:3:4", "2001:db8:a:b"],
    ["2001:0db8:000a::4", "2001:db8:a:0"],
    ["::1", "0:0:0:0"],
    ["", ""],
  ])("of %s is %s", (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});
