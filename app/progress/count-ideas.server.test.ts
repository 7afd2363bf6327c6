import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startSkill } from "~/domain/mastery/mastery";
import { makeVisit, type Visit } from "~/learn/test-visit";
import { inTransaction } from "~db/queries/connection.server";
import { listIdeasOfLearner } from "~db/queries/held-ideas.server";
import { saveMastery } from "~db/queries/mastery.server";
import { listWrongCounts, rewriteCounts } from "~db/queries/question-counts.server";
import { testDatabase } from "~db/test-database";
import { startFreshnessOf } from "./freshness.server";
import { listWrongIdeas, mendIdeas } from "./replay-needs.server";
import { makeWorld, type World } from "./test-world";

const db = await testDatabase();
const question = "basics/cells/practice-1";
let world: World;
let visit: Visit;

beforeAll(async () => {
  world = await makeWorld(db);
});

beforeEach(async () => {
  visit = await makeVisit(world, "degree");
});

const ideas = async () => {
  const held = await listIdeasOfLearner(db, visit);
  return held.map(({ questionId, misconception, times, clearedAt }) => [
    questionId,
    misconception,
    times,
    clearedAt,
  ]);
};
const countsOf = (id: string) =>
  db
    .selectFrom("question_counts")
    .select(["shard", "answers", "right_answers"])
    .where("question_id", "=", id)
    .orderBy("shard")
    .execute();

describe("the wrong ideas of a learner", () => {
  it("are held from a wrong first try until the question works out later", async () => {
    await visit.practise(question, { isRight: false });
    expect(await ideas()).toEqual([[question, "option:wrong", 1, null]]);
    await visit.practise(question);
    expect(await ideas()).toEqual([[question, "option:wrong", 1, null]]);
    visit.wait(90);
    await visit.practise(question);
    expect(await ideas()).toEqual([[question, "option:wrong", 1, visit.now().toISOString()]]);
    expect(await listWrongIdeas(db, visit.learnerId)).toEqual([]);
  });

  it("are cleared by mastery of their skill", async () => {
    await visit.practise(question, { isRight: false });
    visit.wait(5);
    const { learnerId } = visit;
    const now = visit.now();
    const mastered = { ...startSkill(), answers: 9, masteredAt: now.toISOString() };
    await inTransaction(db, async (trx) => {
      await saveMastery(trx, { learnerId, skills: { cells: mastered } });
      await startFreshnessOf(trx, { learnerId, skills: ["cells"], now });
    });
    expect(await ideas()).toEqual([[question, "option:wrong", 1, now.toISOString()]]);
    expect(await listWrongIdeas(db, visit.learnerId)).toEqual([]);
  });
});

describe("the sums of a question", () => {
  it("count first tries without a hint, once, and lie apart by learner", async () => {
    const before = await countsOf(question);
    const sum = (rows: typeof before) => rows.reduce((all, { answers }) => all + answers, 0);
    const key = crypto.randomUUID();
    await visit.practise(question, { isRight: false, key });
    await visit.practise(question, { isRight: false, key });
    await visit.practise(question);
    expect(sum(await countsOf(question))).toBe(sum(before) + 1);
    const shards = new Set([Number.parseInt(visit.learnerId.slice(-1), 16)]);
    while (shards.size < 2) {
      const other = await makeVisit(world, "degree");
      await other.practise("basics/volts/practice-1", { isRight: false });
      await other.practise("basics/cells/practice-1");
      shards.add(Number.parseInt(other.learnerId.slice(-1), 16));
    }
    const rows = await countsOf(question);
    expect(rows.map(({ shard }) => shard)).toEqual(expect.arrayContaining([...shards]));
    expect(await listWrongCounts(db)).toEqual([]);
  });

  it("equal a recount after any story, and are told and mended where they do not", async () => {
    const story = fc.array(
      fc.record({
        question: fc.constantFrom("practice-1", "practice-2"),
        isRight: fc.boolean(),
        usedHint: fc.boolean(),
        wait: fc.integer({ min: 0, max: 3 * 24 * 60 }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(story, async (answers) => {
        const one = await makeVisit(world, "degree");
        for (const { question: id, wait, ...given } of answers) {
          one.wait(wait);
          await one.practise(`basics/cells/${id}`, { ...given, isRenewed: true });
        }
        expect(await listWrongCounts(db)).toEqual([]);
        expect(await listWrongIdeas(db, one.learnerId)).toEqual([]);
        const kept = await listIdeasOfLearner(db, one);
        await db
          .updateTable("held_ideas")
          .set({ times: 99 })
          .where("learner_id", "=", one.learnerId)
          .execute();
        expect(await listWrongIdeas(db, one.learnerId)).toHaveLength(
          new Set(kept.map(({ questionId }) => questionId)).size,
        );
        await mendIdeas(db, one.learnerId);
        expect(await listIdeasOfLearner(db, one)).toEqual(kept);
      }),
      { numRuns: 8 },
    );
    await db.updateTable("question_counts").set({ sum_ability: 99 }).execute();
    expect(await listWrongCounts(db)).not.toEqual([]);
    await inTransaction(db, rewriteCounts);
    expect(await listWrongCounts(db)).toEqual([]);
  }, 60_000);
});
