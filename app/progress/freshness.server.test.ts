import { describe, expect, it } from "vitest";
import { type Freshness, reviewed, startFreshness } from "~/domain/mastery/freshness";
import { inTransaction } from "~db/queries/connection.server";
import { listFreshness } from "~db/queries/freshness.server";
import { testDatabase } from "~db/test-database";
import { makeUser, testNow } from "~db/test-school";
import { freshnessAfter, type Review, reviewSkill, startFreshnessOf } from "./freshness.server";

const db = await testDatabase();
const started = startFreshness(testNow.toISOString());
const dueAt = new Date(started.dueAt);

/** A learner who has mastered `cells` and `volts` now. */
async function makeKeeper(): Promise<string> {
  const { id: learnerId } = await makeUser(db);
  const skills = ["cells", "volts"];
  await inTransaction(db, (trx) => startFreshnessOf(trx, { learnerId, skills, now: testNow }));
  return learnerId;
}

function reviewBy(learnerId: string, given: Partial<Review> = {}): Promise<Freshness | undefined> {
  const answer = { isRight: true, outcome: 1, usedHint: false, now: dueAt };
  const review = { learnerId, skillId: "cells", ...answer, ...given };
  return inTransaction(db, (trx) => reviewSkill(trx, review));
}

const rightAt = (now: Date) => ({
  isRight: true,
  outcome: 1,
  usedHint: false,
  now: now.toISOString(),
});

describe("a review of a mastered skill", () => {
  it("moves the freshness of that skill alone, as the rule says", async () => {
    const learnerId = await makeKeeper();
    const after = reviewed(started, rightAt(dueAt));
    expect(await reviewBy(learnerId)).toEqual(after);
    expect(await listFreshness(db, { learnerId })).toEqual({ cells: after, volts: started });
  });

  it("is counted once, however often the same answer comes", async () => {
    const learnerId = await makeKeeper();
    await Promise.all(Array.from({ length: 10 }, () => reviewBy(learnerId)));
    const after = reviewed(started, rightAt(dueAt));
    expect((await listFreshness(db, { learnerId })).cells).toEqual(after);
  });

  it("is not the answer that brought mastery", async () => {
    const learnerId = await makeKeeper();
    await reviewBy(learnerId, { now: testNow });
    expect((await listFreshness(db, { learnerId })).cells).toEqual(started);
  });

  it("can be looked at without being stored", async () => {
    const learnerId = await makeKeeper();
    const review = { learnerId, skillId: "cells", ...rightAt(dueAt), now: dueAt };
    const after = await inTransaction(db, (trx) => freshnessAfter(trx, review));
    expect(after).toEqual(reviewed(started, rightAt(dueAt)));
    expect((await listFreshness(db, { learnerId })).cells).toEqual(started);
  });

  it("is none while the skill is not mastered", async () => {
    const learnerId = await makeKeeper();
    expect(await reviewBy(learnerId, { skillId: "fire" })).toBeUndefined();
    expect(Object.keys(await listFreshness(db, { learnerId }))).not.toContain("fire");
  });
});
