import { beforeAll, describe, expect, it } from "vitest";
import { startSkill } from "~/domain/mastery/mastery";
import { machineVersion } from "~/domain/path/advance";
import { inTransaction } from "~db/queries/connection.server";
import { lockAbility, saveMastery } from "~db/queries/mastery.server";
import { testDatabase } from "~db/test-database";
import { makeUser, testNow } from "~db/test-school";
import { beginPath, makeWorld, openPath, storedOf, type World } from "./test-world";

const db = await testDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(db);
});

describe("enrol", () => {
  it("lays the beginning of a path: its first event, its first decision, its summary", async () => {
    const learner = await beginPath(world, { strategy: "degree" });
    const { path, events, decisions } = await storedOf(world, learner);
    expect(path).toMatchObject({
      machine: "degree",
      machine_version: machineVersion,
      revision: 0,
      phase: "orientation",
      done: 0,
      total: 6,
      last_event_at: testNow,
    });
    expect(events).toMatchObject([
      { seq: 0, type: "STARTED", payload: { now: testNow.toISOString(), skills: {} } },
    ]);
    expect(decisions).toMatchObject([{ seq: 0, rule: "orientation" }]);
  });

  it("twice at once is one path", async () => {
    const { id: learnerId } = await makeUser(db);
    const begun = await Promise.all(
      Array.from({ length: 20 }, () => beginPath(world, { strategy: "retrainee", learnerId })),
    );
    expect(new Set(begun.map(({ pathId }) => pathId)).size).toBe(1);
    const [first] = begun;
    if (!first) throw new Error("Nobody was enrolled");
    const { events, decisions } = await storedOf(world, first);
    expect([events.length, decisions.length]).toEqual([1, 1]);
  });

  it("keeps the path that exists, whatever is wanted the second time", async () => {
    const learner = await beginPath(world, { strategy: "retrainee" });
    const { learnerId } = learner;
    const again = await beginPath(world, { strategy: "degree", eqf: 5, learnerId });
    expect(again).toEqual(learner);
    expect((await openPath(world, learner.pathId)).course.strategy.id).toBe("retrainee");
  });

  it("waits for an answer that is under way, so that the path knows what it mastered", async () => {
    const { id: learnerId } = await makeUser(db);
    const masteredAt = testNow.toISOString();
    let enrolled: ReturnType<typeof beginPath> | undefined;
    await inTransaction(db, async (trx) => {
      await lockAbility(trx, { learnerId });
      enrolled = beginPath(world, { strategy: "retrainee", learnerId });
      await new Promise((done) => setTimeout(done, 200));
      await saveMastery(trx, { learnerId, skills: { cells: { ...startSkill(), masteredAt } } });
    });
    const learner = await enrolled;
    if (!learner) throw new Error("Nobody was enrolled");
    const { context } = await openPath(world, learner.pathId);
    expect(context.memory.skills.cells?.isMastered).toBe(true);
  });
});
