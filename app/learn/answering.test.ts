import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { seedFrom } from "~/domain/assessment/draw";
import type { Catalogue } from "~/domain/course/catalogue";
import { lessonMemory } from "~/domain/path/memory";
import { replayAll } from "~/progress/replay.server";
import type { Db } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeUser, testNow } from "~db/test-school";
import { beginGoal } from "./begin-goal.server";
import { giveIntake } from "./give-intake.server";
import { moveOwnPath } from "./move-own-path.server";
import { ownPath } from "./own-path.server";
import { startCheck } from "./start-check.server";
import { submitCheckAnswer } from "./submit-check-answer.server";
import { submitPractice } from "./submit-practice.server";

let db: Db;
let publication: { id: string; catalogue: Catalogue };
let learnerId: string;
let pathId: string;

const lessonId = "basics/cells";
const practice = `${lessonId}/practice-1`;
const minute = 60_000;
const later = (minutes: number) => new Date(testNow.getTime() + minutes * minute);

beforeAll(async () => {
  db = await testDatabase();
  publication = await publishSample(db);
});

/** A retrainee past intake who skipped the first check. */
async function beginAs(goal: { kind: "course" | "track"; id: string }, id: string) {
  const begun = await beginGoal(db, { learnerId: id, goal, strategy: "retrainee", now: testNow });
  if (!begun.ok) throw new Error(begun.reason);
  const who = { learnerId: id, pathId: begun.pathId, publicationId: publication.id, now: testNow };
  const now = testNow.toISOString();
  await giveIntake(db, { ...who, trade: null, hasCertificate: false, hoursPerWeek: 4 });
  await moveOwnPath(db, { ...who, event: { type: "PLACEMENT_SKIPPED", now } });
  await moveOwnPath(db, { ...who, event: { type: "PATH_ACCEPTED", now } });
  return begun.pathId;
}

beforeEach(async () => {
  learnerId = (await makeUser(db)).id;
  pathId = await beginAs({ kind: "course", id: "basics" }, learnerId);
});

const order = () => ({ learnerId, pathId, publicationId: publication.id, lessonId });

function answerPractice(change: Partial<Parameters<typeof submitPractice>[1]> = {}) {
  const seed = seedFrom(change.pathId ?? pathId, change.questionId ?? practice, 0);
  return submitPractice(db, {
    ...order(),
    questionId: practice,
    clientKey: randomUUID(),
    seed,
    usedHint: false,
    fields: { answer: "right" },
    now: later(1),
    ...change,
  });
}

function answerCheck(index: number, answer: string, minutes = 5, clientKey = randomUUID()) {
  return submitCheckAnswer(db, {
    ...order(),
    index,
    clientKey,
    fields: { answer },
    now: later(minutes),
  });
}

const answers = () =>
  db.selectFrom("answers").selectAll().where("learner_id", "=", learnerId).execute();
const events = () =>
  db
    .selectFrom("path_events")
    .select("type")
    .where("path_id", "=", pathId)
    .orderBy("seq")
    .execute();
const memory = async () => (await ownPath(db, learnerId, pathId)).path.context.memory;
const masteryOf = (skill: string) =>
  db
    .selectFrom("skill_mastery")
    .selectAll()
    .where("learner_id", "=", learnerId)
    .where("skill_id", "=", skill)
    .executeTakeFirstOrThrow();

describe("an answer is stored once", () => {
  it("50 submits of one answer at once: one row, 50 same replies", async () => {
    const clientKey = randomUUID();
    const before = (await events()).length;
    const replies = await Promise.all(
      Array.from({ length: 50 }, () => answerPractice({ clientKey })),
    );
    expect(await answers()).toHaveLength(1);
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(replies[0]).toMatchObject({ ok: true, answer: { is_right: true } });
    // LESSON_OPENED and PRACTICE_ANSWERED, no more.
    expect(await events()).toHaveLength(before + 2);
  });

  it("20 tabs answer the same check question: one is taken, the others are told", async () => {
    await startCheck(db, { ...order(), now: later(2) });
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, tab) => answerCheck(0, tab % 2 ? "right" : "wrong")),
    );
    const taken = replies.filter((reply) => reply.ok);
    expect(taken).toHaveLength(1);
    expect(replies.filter((reply) => !reply.ok && reply.reason === "moved-on")).toHaveLength(19);
    expect(await answers()).toHaveLength(1);
    expect(lessonMemory(await memory(), lessonId).check?.outcomes).toHaveLength(1);
  });

  it("starting a check twice at once draws one check", async () => {
    const started = await Promise.all(
      [1, 2, 3].map(() => startCheck(db, { ...order(), now: later(2) })),
    );
    expect(started).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    expect((await events()).filter(({ type }) => type === "CHECK_STARTED")).toHaveLength(1);
  });

  it("a refused answer leaves nothing behind", async () => {
    const before = await events();
    expect(await answerPractice({ fields: {} })).toEqual({ ok: false, reason: "empty" });
    expect(await answerPractice({ seed: 1 })).toEqual({ ok: false, reason: "unknown-question" });
    expect(await answerPractice({ questionId: `${lessonId}/check-1` })).toEqual({
      ok: false,
      reason: "unknown-question",
    });
    expect(await answerCheck(0, "right")).toEqual({ ok: false, reason: "moved-on" });
    expect(await answers()).toHaveLength(0);
    expect(await events()).toEqual(before);
  });

  it("v5.0.0-8.2.2 another person's path takes no answer", async () => {
    const stranger = (await makeUser(db)).id;
    expect(await answerPractice({ learnerId: stranger })).toEqual({ ok: false, reason: "gone" });
    const started = await startCheck(db, { ...order(), learnerId: stranger, now: later(2) });
    expect(started).toEqual({ ok: false, reason: "gone" });
    const rows = await db
      .selectFrom("answers")
      .select("id")
      .where("path_id", "=", pathId)
      .execute();
    expect(rows).toHaveLength(0);
  });
});

describe("what counts as evidence", () => {
  it("the same question with the same numbers counts once", async () => {
    await answerPractice({ fields: { answer: "wrong" } });
    const first = await masteryOf("cells");
    await answerPractice({ fields: { answer: "right" }, now: later(2) });
    const second = await masteryOf("cells");
    expect(second).toEqual(first);
    const rows = await answers();
    expect(rows.map((row) => [row.is_right, row.is_evidence])).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(rows[0]?.misconceptions).toEqual(["option:wrong"]);
  });

  it("a hint counts as wrong for the model and never for the person", async () => {
    await answerPractice({ usedHint: true });
    const withHint = await masteryOf("cells");
    expect(withHint.known).toBeLessThan(0.2);
    expect(await answers()).toMatchObject([{ is_right: true, outcome: 1, used_hint: true }]);
  });
});

describe("a check", () => {
  it("ends as soon as the skill is mastered, and the row agrees with the path", async () => {
    await startCheck(db, { ...order(), now: later(2) });
    for (let index = 0; lessonMemory(await memory(), lessonId).check; index += 1) {
      const reply = await answerCheck(index, "right", 3 + index);
      expect(reply).toMatchObject({ ok: true });
    }
    const { phase } = lessonMemory(await memory(), lessonId);
    expect(phase).toBe("passed");
    const rows = await answers();
    expect(rows.length).toBeGreaterThanOrEqual(3);
    expect(rows.length).toBeLessThan(10);
    const stored = await masteryOf("cells");
    const told = (await memory()).skills.cells;
    expect(told).toEqual({ known: stored.known, isMastered: true, answers: stored.answers });
    expect(await answerCheck(rows.length, "right", 30)).toEqual({ ok: false, reason: "moved-on" });
  });

  it("ends at the third wrong answer, and the next one waits", async () => {
    await startCheck(db, { ...order(), now: later(2) });
    for (const index of [0, 1, 2]) await answerCheck(index, "wrong", 3 + index);
    expect(lessonMemory(await memory(), lessonId)).toMatchObject({
      phase: "struggling",
      failures: 1,
    });
    expect(await startCheck(db, { ...order(), now: later(10) })).toEqual({
      ok: false,
      reason: "not-accepted",
    });
    expect(await startCheck(db, { ...order(), now: later(25) })).toEqual({ ok: true });
  });
});

describe("one learner on two paths", () => {
  it("a skill mastered on one is mastered on the other, and answers on both at once do not block", async () => {
    const first = pathId;
    const second = await beginAs({ kind: "track", id: "operator" }, learnerId);
    await startCheck(db, { ...order(), now: later(2) });
    for (let index = 0; lessonMemory(await memory(), lessonId).check; index += 1) {
      await answerCheck(index, "right", 3 + index);
    }
    const other = await ownPath(db, learnerId, second);
    expect(other.path.context.memory.skills.cells?.isMastered).toBe(true);

    const volts = { lessonId: "basics/volts", questionId: "basics/volts/practice-1" };
    const replies = await Promise.all(
      [first, second, first, second].map((path) => answerPractice({ ...volts, pathId: path })),
    );
    expect(replies.every((reply) => reply.ok)).toBe(true);
  });
});

describe("replay", () => {
  const readCatalogue = async () => publication.catalogue;

  it("finds the log and the rows in agreement after all of the above", async () => {
    const replayed = await replayAll(db, { readCatalogue, isRepair: false });
    expect(replayed.paths).toBeGreaterThan(5);
    expect(replayed.mismatches).toEqual([]);
  });
});
