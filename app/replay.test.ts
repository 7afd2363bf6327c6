import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { testDatabaseClient } from "~db/test-database";
import { makeVisit, type Visit } from "./learn/test-visit";
import { replayAll } from "./progress/replay.server";
import { makeWorld, storedOf, type World } from "./progress/test-world";

const { db, url } = await testDatabaseClient();
let world: World;
let retrainee: Visit;
let student: Visit;

const lesson = "basics/cells";

beforeAll(async () => {
  world = await makeWorld(db);
  retrainee = await makeVisit(world, "retrainee");
  student = await makeVisit(world, "degree");
  for (const visit of [retrainee, student]) {
    await visit.practise(`${lesson}/practice-1`, { isRight: false });
    await visit.practise(`${lesson}/practice-1`);
    await visit.practise(`${lesson}/practice-2`, { usedHint: true });
    await visit.read(lesson, 1);
    await visit.read(lesson, 2);
    await visit.startCheck(lesson);
    for (let count = 0; count < 6; count += 1) await visit.check(lesson);
  }
});

const readCatalogue = () => Promise.resolve(world.publication.catalogue);
const check = () => replayAll(db, { readCatalogue });

async function eventCount(): Promise<number> {
  const rows = await db.selectFrom("path_events").select("seq").where("seq", ">", 0).execute();
  return rows.length;
}

/** Writes something false into a path, as a fault or a hand would. */
async function tamper({ pathId }: Visit, change: { snapshot?: string; done?: number }) {
  await db.updateTable("paths").set(change).where("id", "=", pathId).execute();
}

async function snapshotOf(visit: Visit): Promise<Record<string, unknown>> {
  return (await storedOf(world, visit)).path?.snapshot as Record<string, unknown>;
}

describe("replayAll", () => {
  afterEach(async () => {
    await replayAll(db, { readCatalogue, isRepair: true });
  });

  it("finds that the logs tell what is stored", async () => {
    expect(await check()).toEqual({
      paths: 2,
      events: await eventCount(),
      mismatches: [],
      questions: [],
    });
  });

  it("finds a tampered snapshot, and mends it", async () => {
    const before = await storedOf(world, retrainee);
    const snapshot = await snapshotOf(retrainee);
    await tamper(retrainee, { snapshot: JSON.stringify({ ...snapshot, value: "completed" }) });
    const found = { path: retrainee.pathId, what: "snapshot", isMended: false };
    expect((await check()).mismatches).toMatchObject([found]);
    expect((await check()).mismatches).toHaveLength(1);
    const mended = await replayAll(db, { readCatalogue, isRepair: true });
    expect(mended.mismatches).toMatchObject([{ ...found, isMended: true }]);
    expect((await check()).mismatches).toEqual([]);
    expect(await storedOf(world, retrainee)).toEqual(before);
  });

  it("mends one that cannot even be read, and the path goes on from it", async () => {
    await tamper(student, { snapshot: '{"value": "nowhere"}' });
    await expect(student.practise(`${lesson}/practice-1`)).rejects.toThrow("npm run replay");
    const { mismatches } = await replayAll(db, { readCatalogue, isRepair: true });
    expect(mismatches).toMatchObject([{ path: student.pathId, what: "snapshot", isMended: true }]);
    expect((await student.practise(`${lesson}/practice-1`)).ok).toBe(true);
    expect((await check()).mismatches).toEqual([]);
  });

  it("finds and mends a false summary", async () => {
    await tamper(student, { done: 5 });
    expect((await check()).mismatches).toMatchObject([{ path: student.pathId, what: "progress" }]);
    await replayAll(db, { readCatalogue, isRepair: true });
    expect((await check()).mismatches).toEqual([]);
  });

  it("finds weeks that no answers add up to, and counts them anew", async () => {
    const { pathId } = student;
    const weeks = () =>
      db.selectFrom("path_weeks").selectAll().where("path_id", "=", pathId).execute();
    const before = await weeks();
    await db
      .updateTable("path_weeks")
      .set({ answers: 999 })
      .where("path_id", "=", pathId)
      .execute();
    const wrong = { path: pathId, what: "weeks" };
    expect((await check()).mismatches).toMatchObject([{ ...wrong, isMended: false }]);
    const mended = await replayAll(db, { readCatalogue, isRepair: true });
    expect(mended.mismatches).toMatchObject([{ ...wrong, isMended: true }]);
    expect(await weeks()).toEqual(before);
  });

  it("finds mastery that no log tells of, and does not guess at it", async () => {
    const mine = db
      .updateTable("skill_mastery")
      .where("learner_id", "=", student.learnerId)
      .where("skill_id", "=", "cells");
    const [{ known = 0 } = {}] = (await storedOf(world, student)).mastery;
    await mine.set({ known: 0.5 }).execute();
    const repaired = await replayAll(db, { readCatalogue, isRepair: true });
    expect(repaired.mismatches).toMatchObject([
      { path: student.pathId, what: "mastery", isMended: false },
    ]);
    expect(repaired.mismatches[0]?.detail).toContain("cells");
    await mine.set({ known }).execute();
    expect((await check()).mismatches).toEqual([]);
  });

  it("finds a log with a hole, and goes on with the other paths", async () => {
    const [hole] = await db
      .deleteFrom("path_events")
      .where("path_id", "=", retrainee.pathId)
      .where("seq", "=", 2)
      .returningAll()
      .execute();
    if (!hole) throw new Error("There was no second event");
    const found = await replayAll(db, { readCatalogue, isRepair: true });
    expect(found).toMatchObject({
      paths: 2,
      mismatches: [{ path: retrainee.pathId, what: "log", isMended: false }],
    });
    await db
      .insertInto("path_events")
      .values({ ...hole, payload: JSON.stringify(hole.payload) })
      .execute();
    expect((await check()).mismatches).toEqual([]);
  });

  it("agrees while answers are being given", async () => {
    const answers = Promise.all(
      Array.from({ length: 30 }, () =>
        student.practise(`${lesson}/practice-2`, { isRenewed: true }),
      ),
    );
    for (let count = 0; count < 10; count += 1) expect((await check()).mismatches).toEqual([]);
    await answers;
    expect((await check()).mismatches).toEqual([]);
  });
});

describe("npm run replay", () => {
  const run = async (...args: string[]) => {
    const command = fileURLToPath(new URL("./replay.ts", import.meta.url));
    const env = { ...process.env, DATABASE_URL: url };
    return promisify(execFile)(process.execPath, ["--import", "tsx", command, ...args], {
      env,
    }).then(
      ({ stdout }) => ({ code: 0, told: JSON.parse(stdout) as unknown }),
      ({ code, stdout }: { code: number; stdout: string }) => ({ code, told: JSON.parse(stdout) }),
    );
  };

  it("--check tells and fails; without it the same is told and mended", async () => {
    await tamper(student, { done: 5 });
    const mismatch = { path: student.pathId, what: "progress" };
    const told = { paths: 2, events: await eventCount() };
    expect(await run("--check")).toMatchObject({
      code: 1,
      told: { ...told, mismatches: [{ ...mismatch, isMended: false }] },
    });
    expect(await run()).toMatchObject({
      code: 0,
      told: { ...told, mismatches: [{ ...mismatch, isMended: true }] },
    });
    expect((await check()).mismatches).toEqual([]);
  }, 60_000);
});
