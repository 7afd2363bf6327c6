import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { readQuestion } from "~/curriculum/current-publication.server";
import { reviewed, startFreshness } from "~/domain/mastery/freshness";
import { levelOf } from "~/domain/mastery/level";
import {
  beginPath,
  fieldsOf,
  type Learner,
  makeWorld,
  storedOf,
  type World,
} from "~/progress/test-world";
import { listFreshness } from "~db/queries/freshness.server";
import { listMastery } from "~db/queries/mastery.server";
import { testDatabase } from "~db/test-database";
import { testNow } from "~db/test-school";
import { reviewView } from "./review-view.server";
import { type SubmitReview, submitReview } from "./submit-review.server";
import { daysFrom, makeKeeper } from "./test-keeper";
import { makeVisit } from "./test-visit";

const db = await testDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(db);
});

const daysLater = (days: number) => daysFrom(testNow, days);
const keeper = (skills: Record<string, number>) => makeKeeper(world, testNow, skills);

function look(learnerId: string, now = testNow) {
  const place = { since: null, answerId: null, wantsHint: false };
  return reviewView(db, { learnerId, locale: "en", now, ...place });
}

/** An answer to what a review asks now: right, unless told otherwise. */
async function answerTo(
  { learnerId, pathId }: Learner,
  { isRight = true, ...given }: { isRight?: boolean } & Partial<SubmitReview> = {},
): Promise<SubmitReview> {
  const now = given.now ?? testNow;
  const { question } = await look(learnerId, now);
  if (!question) throw new Error("Nothing is due");
  const published = await readQuestion(db, world.publication.id, question.id);
  if (!published) throw new Error(`There is no question ${question.id}`);
  return {
    learnerId,
    pathId,
    skillId: question.skill,
    questionId: question.id,
    seed: question.seed,
    clientKey: randomUUID(),
    usedHint: false,
    fields: fieldsOf(published.question, question.seed, isRight),
    now,
    ...given,
  };
}

const freshOf = ({ learnerId }: Learner) => listFreshness(db, { learnerId });
const rightNow = { isRight: true, outcome: 1, usedHint: false, now: testNow.toISOString() };

describe("freshness", () => {
  it("begins in the moment of mastery, and not before", async () => {
    const visit = await makeVisit(world, "retrainee");
    await visit.startCheck("basics/cells");
    await visit.check("basics/cells");
    expect(await freshOf(visit)).toEqual({});
    while ((await visit.memory()).lessons["basics/cells"]?.check) {
      await visit.check("basics/cells");
    }
    const { cells } = await listMastery(db, visit);
    expect(cells?.masteredAt).toBe(visit.now().toISOString());
    expect(await freshOf(visit)).toEqual({ cells: startFreshness(visit.now().toISOString()) });
  });
});

describe("an answer of a review", () => {
  it("recharges the skill, is stored as a review and told to the path with the next day", async () => {
    const learner = await keeper({ cells: 5 });
    const before = await storedOf(world, learner);
    const recorded = await submitReview(db, await answerTo(learner));
    expect(recorded).toMatchObject({ ok: true, answer: { purpose: "review", is_right: true } });
    const after = reviewed(startFreshness(daysLater(-5).toISOString()), rightNow);
    expect(await freshOf(learner)).toEqual({ cells: after });
    const { events, answers, path } = await storedOf(world, learner);
    expect(answers).toHaveLength(1);
    expect(events.slice(before.events.length)).toMatchObject([
      {
        type: "REVIEW_ANSWERED",
        payload: { skill: "cells", isRight: true, skills: { cells: { dueAt: after.dueAt } } },
      },
    ]);
    expect(path?.revision).toBe(events.at(-1)?.seq);
    expect((await look(learner.learnerId)).due).toBe(0);
  });

  it("posted twenty times at once with one key is one answer and one review", async () => {
    const learner = await keeper({ cells: 5 });
    const answer = await answerTo(learner);
    const replies = await Promise.all(Array.from({ length: 20 }, () => submitReview(db, answer)));
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    const { answers, events } = await storedOf(world, learner);
    expect(answers).toHaveLength(1);
    expect(events.filter(({ type }) => type === "REVIEW_ANSWERED")).toHaveLength(1);
    const after = reviewed(startFreshness(daysLater(-5).toISOString()), rightNow);
    expect(await freshOf(learner)).toEqual({ cells: after });
  });

  it("posted again a month later is still the same review", async () => {
    const learner = await keeper({ cells: 5 });
    const answer = await answerTo(learner);
    const first = await submitReview(db, answer);
    const once = await freshOf(learner);
    expect(await submitReview(db, { ...answer, now: daysLater(30) })).toEqual(first);
    expect(await freshOf(learner)).toEqual(once);
  });

  it("that misses calls the skill back soon, and never lowers mastery", async () => {
    const learner = await keeper({ cells: 5 });
    const before = (await listMastery(db, learner)).cells;
    const recorded = await submitReview(db, await answerTo(learner, { isRight: false }));
    expect(recorded).toMatchObject({ ok: true, answer: { is_right: false } });
    const { cells } = await freshOf(learner);
    expect(Date.parse(cells?.dueAt ?? "")).toBeGreaterThan(testNow.getTime());
    expect(Date.parse(cells?.dueAt ?? "")).toBeLessThan(daysLater(1).getTime());
    const after = (await listMastery(db, learner)).cells;
    expect(after?.masteredAt).toBe(before?.masteredAt);
    expect(levelOf(after)).toMatchObject({ kind: "mastered", percent: 100 });
  });

  it("with a hint recharges less, and is no miss", async () => {
    const [helped, alone] = [await keeper({ cells: 5 }), await keeper({ cells: 5 })];
    await submitReview(db, await answerTo(helped, { usedHint: true }));
    await submitReview(db, await answerTo(alone));
    const [less, more] = [(await freshOf(helped)).cells, (await freshOf(alone)).cells];
    expect(less?.stability).toBeLessThan(more?.stability ?? 0);
    expect(less?.stability).toBeGreaterThan(2.3065);
  });

  it("asks another question the next time, and goes on to the next skill", async () => {
    const learner = await keeper({ cells: 5, volts: 4 });
    const first = await answerTo(learner);
    await submitReview(db, first);
    const second = await answerTo(learner);
    expect([first.skillId, second.skillId]).toEqual(["cells", "volts"]);
    await submitReview(db, second);
    const later = daysLater(60);
    const asked = await answerTo(learner, { now: later });
    expect([first.questionId, second.questionId]).not.toContain(asked.questionId);
  });
});

describe("a review answer that is refused stores nothing", () => {
  it.each([
    ["to another question", { questionId: "basics/cells/practice-1" }, "moved-on"],
    ["to numbers that were never asked", { seed: 12 }, "moved-on"],
    ["of a skill that is fresh", { skillId: "volts" }, "moved-on"],
    ["of a skill that is not mastered", { skillId: "fire" }, "moved-on"],
    ["without an answer", { fields: {} }, "empty"],
  ])("%s", async (_, given, reason) => {
    const learner = await keeper({ cells: 5, volts: 1 });
    const before = [await storedOf(world, learner), await freshOf(learner)];
    const answer = await answerTo(learner, given);
    expect(await submitReview(db, answer)).toEqual({ ok: false, reason });
    expect([await storedOf(world, learner), await freshOf(learner)]).toEqual(before);
  });

  it("from a second tab, after the first one was answered", async () => {
    const learner = await keeper({ cells: 5 });
    const [one, other] = [await answerTo(learner), await answerTo(learner)];
    expect((await submitReview(db, one)).ok).toBe(true);
    const once = await freshOf(learner);
    expect(await submitReview(db, other)).toEqual({ ok: false, reason: "moved-on" });
    expect(await freshOf(learner)).toEqual(once);
  });

  it("on somebody else's path, and it recharges nobody", async () => {
    const [owner, stranger] = [await keeper({ cells: 5 }), await keeper({ cells: 5 })];
    const before = [await storedOf(world, owner), await freshOf(owner), await freshOf(stranger)];
    const answer = await answerTo(owner);
    const foreign = { ...answer, learnerId: stranger.learnerId };
    expect(await submitReview(db, foreign)).toEqual({ ok: false, reason: "gone" });
    expect([await storedOf(world, owner), await freshOf(owner), await freshOf(stranger)]).toEqual(
      before,
    );
  });
});

describe("what is due", () => {
  it("is counted as it is: all that has faded, and apart from it what fades within a week", async () => {
    const learner = await keeper({ cells: 9, volts: 8, charge: 7, ageing: 6, fire: 1 });
    const { due, count, minutes, soon } = await look(learner.learnerId);
    expect({ due, count, minutes }).toEqual({ due: 4, count: 3, minutes: 4 });
    expect(soon.map(({ id }) => id)).toEqual(["fire"]);
    const stranger = await keeper({});
    expect(await look(stranger.learnerId)).toMatchObject({ due: 0, soon: [], isEmpty: true });
  });

  it("leaves out questions that are being asked elsewhere on the path", async () => {
    const learner = await keeper({ cells: 5 });
    const { question } = await look(learner.learnerId);
    const serving = { question: question?.id, seed: 1 };
    await changeSnapshot(learner, ({ value, memory }) => ({
      value,
      memory: { ...memory, placement: { ...memory.placement, serving } },
    }));
    const other = (await look(learner.learnerId)).question;
    expect(other?.skill).toBe("cells");
    expect(other?.id).not.toBe(question?.id);
  });

  it("is told to the path that is under way, and to a completed one where there is no other", async () => {
    const first = await keeper({ cells: 5 });
    const { learnerId } = first;
    const goal = { kind: "track" as const, id: "operator" };
    const second = await beginPath(world, { strategy: "degree", goal, learnerId });
    const complete = (learner: Learner) =>
      changeSnapshot(learner, ({ memory }) => ({ value: "completed", memory }));
    await complete(first);
    expect((await look(learnerId)).question?.path).toBe(second.pathId);
    await complete(second);
    const { pathId, ...answer } = await answerTo(first);
    const asked = (await look(learnerId)).question?.path ?? "";
    expect([first.pathId, second.pathId]).toContain(asked);
    expect((await submitReview(db, { ...answer, pathId: asked })).ok).toBe(true);
  });
});

type Stored = { value: unknown; memory: { placement: object } };

/** Puts the path where a test needs it. */
async function changeSnapshot(learner: Learner, change: (stored: Stored) => object): Promise<void> {
  const { path } = await storedOf(world, learner);
  const snapshot = JSON.stringify(change(path?.snapshot as Stored));
  await db.updateTable("paths").set({ snapshot }).where("id", "=", learner.pathId).execute();
}
