import { type Kysely, sql } from "kysely";
import { describe, expect, it } from "vitest";
import { reviewed, startFreshness } from "~/domain/mastery/freshness";
import { startSkill } from "~/domain/mastery/mastery";
import { up } from "../migrations/2026-11-23_skill-freshness";
import { testDatabase } from "../test-database";
import { makeUser, testNow } from "../test-school";
import { inTransaction } from "./connection.server";
import { insertFreshness, listFreshness, lockFreshness, updateFreshness } from "./freshness.server";
import { saveMastery } from "./mastery.server";

const db = await testDatabase();
const now = testNow.toISOString();
const started = startFreshness(now);

describe("freshness in the database", () => {
  it("is read as it was written, the skill due first before the others", async () => {
    const { id: learnerId } = await makeUser(db);
    const first = startFreshness("2026-11-20T09:00:00.123Z");
    await inTransaction(db, (trx) =>
      insertFreshness(trx, { learnerId, skills: { cells: started, volts: first } }),
    );
    const stored = await listFreshness(db, { learnerId });
    expect(stored).toEqual({ volts: first, cells: started });
    expect(Object.keys(stored)).toEqual(["volts", "cells"]);
  });

  it("begins once", async () => {
    const { id: learnerId } = await makeUser(db);
    const later = startFreshness("2026-11-25T09:00:00.000Z");
    await inTransaction(db, async (trx) => {
      await insertFreshness(trx, { learnerId, skills: { cells: started } });
      await insertFreshness(trx, { learnerId, skills: { cells: later } });
      await insertFreshness(trx, { learnerId, skills: {} });
    });
    expect(await listFreshness(db, { learnerId })).toEqual({ cells: started });
  });

  it("is moved by a review for that learner and that skill alone", async () => {
    const [{ id: learnerId }, { id: otherId }] = [await makeUser(db), await makeUser(db)];
    const recall = { isRight: true, outcome: 1, usedHint: false, now: started.dueAt };
    const freshness = reviewed(started, recall);
    const skills = { cells: started, volts: started };
    await inTransaction(db, async (trx) => {
      for (const one of [learnerId, otherId])
        await insertFreshness(trx, { learnerId: one, skills });
      await updateFreshness(trx, { learnerId, skillId: "cells", freshness });
      expect(await lockFreshness(trx, { learnerId, skillId: "cells" })).toEqual(freshness);
      expect(await lockFreshness(trx, { learnerId, skillId: "fire" })).toBeUndefined();
    });
    expect(await listFreshness(db, { learnerId })).toEqual({ cells: freshness, volts: started });
    expect(await listFreshness(db, { learnerId: otherId })).toEqual(skills);
  });
});

describe("the migration", () => {
  it("gives skills mastered before it the freshness that mastery begins with", async () => {
    const { id: learnerId } = await makeUser(db);
    const skills = { cells: { ...startSkill(), masteredAt: now }, volts: startSkill() };
    await inTransaction(db, async (trx) => {
      await saveMastery(trx, { learnerId, skills });
      await sql`drop table skill_freshness`.execute(trx);
      await up(trx as unknown as Kysely<unknown>);
      expect(await listFreshness(trx, { learnerId })).toEqual({ cells: started });
    });
  });
});
