import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { levelOf } from "~/domain/mastery/level";
import { recentLength, type SkillMastery, startSkill } from "~/domain/mastery/mastery";
import { makeVisit, type Visit } from "~/learn/test-visit";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { saveMastery } from "~db/queries/mastery.server";
import { listWrongWeeks, recountWeeks } from "~db/queries/weeks.server";
import { testDatabase } from "~db/test-database";
import { makeUser } from "~db/test-school";
import { makeWorld, type World } from "./test-world";

const db: Db = await testDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(db);
});

const weeksOf = ({ pathId }: Visit) =>
  db
    .selectFrom("path_weeks")
    .select(["week_start", "answers", "right_answers", "mastered"])
    .where("path_id", "=", pathId)
    .orderBy("week_start")
    .execute();

const pathOf = ({ pathId }: Visit) =>
  db
    .selectFrom("paths")
    .select(["skipped", "recognised", "snapshot"])
    .where("id", "=", pathId)
    .executeTakeFirstOrThrow();

const week = 7 * 24 * 60;

describe("weeks", () => {
  it("count each answer in its week, Monday to Sunday", async () => {
    // The test clock begins on Sunday 22 November, 11.00 in Helsinki.
    const visit = await makeVisit(world, "degree");
    const right = (isRight: boolean) =>
      visit.practise("basics/cells/practice-2", { isRight, isRenewed: true });
    await right(true);
    await right(false);
    visit.wait(24 * 60);
    await right(true);
    expect(await weeksOf(visit)).toEqual([
      { week_start: "2026-11-16", answers: 2, right_answers: 1, mastered: 0 },
      { week_start: "2026-11-23", answers: 1, right_answers: 1, mastered: 0 },
    ]);
    expect(await listWrongWeeks(db, visit.learnerId)).toEqual([]);
  });

  it("count an answer that was sent twice once, and what it has brought to mastery", async () => {
    const visit = await makeVisit(world, "degree");
    const key = crypto.randomUUID();
    await visit.practise("basics/cells/practice-1", { key });
    await visit.practise("basics/cells/practice-1", { key });
    for (let count = 0; count < 12; count += 1) {
      await visit.practise("basics/cells/practice-2", { isRenewed: true });
    }
    const weeks = await weeksOf(visit);
    expect(weeks).toMatchObject([{ answers: 13, right_answers: 13, mastered: 1 }]);
  });

  it("equal a recount after any story, and are told where they do not", async () => {
    const story = fc.array(
      fc.record({
        question: fc.constantFrom("practice-1", "practice-2"),
        isRight: fc.boolean(),
        usedHint: fc.boolean(),
        wait: fc.integer({ min: 0, max: 2 * week }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(story, async (answers) => {
        const visit = await makeVisit(world, "degree");
        for (const { question, wait, ...given } of answers) {
          visit.wait(wait);
          await visit.practise(`basics/cells/${question}`, { ...given, isRenewed: true });
        }
        expect(await listWrongWeeks(db, visit.learnerId)).toEqual([]);
        const kept = await weeksOf(visit);
        await db
          .updateTable("path_skill_weeks")
          .set({ answers: 99 })
          .where("path_id", "=", visit.pathId)
          .execute();
        expect(await listWrongWeeks(db, visit.learnerId)).toEqual(
          kept.map(({ week_start: weekStart }) => ({ pathId: visit.pathId, weekStart })),
        );
        await inTransaction(db, (trx) => recountWeeks(trx, visit.learnerId));
        expect(await listWrongWeeks(db, visit.learnerId)).toEqual([]);
        expect(await weeksOf(visit)).toEqual(kept);
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});

describe("the summary of a path", () => {
  it("holds what its snapshot holds, from the beginning on", async () => {
    const visit = await makeVisit(world, "retrainee");
    for (let count = 0; count < 3; count += 1) await visit.placement();
    const { snapshot, skipped, recognised } = await pathOf(visit);
    expect(snapshot).toMatchObject({ memory: { skipped, recognised } });
  });
});

describe("charge", () => {
  const mastery: fc.Arbitrary<SkillMastery> = fc.record({
    ability: fc.constant(0),
    fast: fc.double({ min: -6, max: 6, noNaN: true }),
    known: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    answers: fc.integer({ min: 0, max: 20 }),
    recent: fc.array(fc.record({ question: fc.constant("one"), isRight: fc.boolean() }), {
      maxLength: recentLength,
    }),
    prior: fc.constant(0.2),
    masteredAt: fc.constantFrom(null, null, "2026-11-22T09:00:00.000Z"),
  });

  it("is the level that people are shown", async () => {
    const { id: learnerId } = await makeUser(db);
    const skills = [{ ...startSkill(), answers: 3 }, ...fc.sample(mastery, 300)];
    await inTransaction(db, (trx) =>
      saveMastery(trx, {
        learnerId,
        skills: Object.fromEntries(skills.map((skill, index) => [`skill-${index}`, skill])),
      }),
    );
    const rows = await db
      .selectFrom("skill_mastery")
      .select(["skill_id", "charge"])
      .where("learner_id", "=", learnerId)
      .execute();
    const charges = new Map(rows.map((row) => [row.skill_id, row.charge]));
    expect(skills.map((_, index) => charges.get(`skill-${index}`))).toEqual(
      skills.map((skill) => levelOf(skill).percent),
    );
  });
});
