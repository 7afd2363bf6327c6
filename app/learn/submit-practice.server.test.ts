import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { guessingFloor } from "~/domain/assessment/guess";
import { difficultyOf } from "~/domain/mastery/elo";
import { startAbility, startSkill } from "~/domain/mastery/mastery";
import { updateMastery } from "~/domain/mastery/update";
import { makeWorld, storedOf, type World } from "~/progress/test-world";
import { listMastery } from "~db/queries/mastery.server";
import { testDatabase } from "~db/test-database";
import { sampleQuestion } from "~db/test-publication";
import { makeVisit, type Visit, visitOf } from "./test-visit";

const db = await testDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(db);
});

const cells = "basics/cells";
const fixed = `${cells}/practice-1`;
const drawn = `${cells}/practice-2`;

async function masteryOf({ learnerId }: Visit) {
  const { cells: skill } = await listMastery(db, { learnerId });
  if (!skill) throw new Error("The skill was not touched");
  return skill;
}

async function answersOf(visit: Visit) {
  return (await storedOf(world, visit)).answers;
}

describe("an answer in the text", () => {
  it("is stored with its grade, its event, the decision and the mastery that follow", async () => {
    const visit = await makeVisit(world, "retrainee");
    const before = await storedOf(world, visit);
    const recorded = await visit.practise(fixed, { isRight: false });
    expect(recorded).toMatchObject({
      ok: true,
      answer: {
        is_right: false,
        outcome: 0,
        misconceptions: ["option:wrong"],
        purpose: "practice",
      },
    });
    const { path, events, decisions, answers } = await storedOf(world, visit);
    expect(answers).toHaveLength(1);
    expect(events.slice(before.events.length).map(({ type }) => type)).toEqual([
      "LESSON_OPENED",
      "PRACTICE_ANSWERED",
    ]);
    expect(path?.revision).toBe(events.at(-1)?.seq);
    expect(answers[0]?.event_seq).toBe(path?.revision);
    expect(decisions.at(-1)?.seq).toBe(path?.revision);
    expect((await masteryOf(visit)).answers).toBe(1);
  });

  it("posted fifty times at once with one key is one row and fifty equal replies", async () => {
    const visit = await makeVisit(world, "retrainee");
    const key = randomUUID();
    const replies = await Promise.all(
      Array.from({ length: 50 }, () => visit.practise(fixed, { key })),
    );
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(replies[0]?.ok).toBe(true);
    const { events, answers } = await storedOf(world, visit);
    expect(answers).toHaveLength(1);
    expect(events.filter(({ type }) => type === "PRACTICE_ANSWERED")).toHaveLength(1);
    expect((await masteryOf(visit)).answers).toBe(1);
  });

  it("given again to the same question is kept, and is no evidence", async () => {
    const visit = await makeVisit(world, "retrainee");
    await visit.practise(fixed, { isRight: false });
    const once = await masteryOf(visit);
    await visit.practise(fixed);
    await visit.practise(drawn);
    const twice = await masteryOf(visit);
    await visit.practise(drawn);
    expect(await masteryOf(visit)).toEqual(twice);
    expect([once.answers, twice.answers]).toEqual([1, 2]);
    const { known, answers } = twice;
    expect((await visit.memory()).skills.cells).toEqual({ known, answers, isMastered: false });
    const evidence = (await answersOf(visit)).map((one) => [one.question_id, one.is_evidence]);
    expect(evidence.sort()).toEqual([
      [fixed, false],
      [fixed, true],
      [drawn, false],
      [drawn, true],
    ]);
  });

  it("to new numbers is new evidence", async () => {
    const visit = await makeVisit(world, "retrainee");
    await visit.practise(drawn);
    await visit.practise(drawn, { isRenewed: true });
    await visit.practise(drawn, { isRenewed: true });
    expect((await masteryOf(visit)).answers).toBe(3);
    const seeds = (await answersOf(visit)).map(({ seed }) => seed);
    expect(new Set(seeds).size).toBe(3);
  });

  it("with a hint counts as wrong for the model, and as it is for the person", async () => {
    const visit = await makeVisit(world, "retrainee");
    const helped = await visit.practise(fixed, { usedHint: true });
    expect(helped).toMatchObject({ ok: true, answer: { is_right: true, outcome: 1 } });
    const [answer] = await answersOf(visit);
    expect(answer).toMatchObject({ is_right: true, outcome: 1, used_hint: true });

    const body = sampleQuestion("practice-1", "cells");
    const { skills } = updateMastery({
      ability: startAbility(),
      skills: { cells: startSkill() },
      question: {
        id: fixed,
        difficulty: difficultyOf(body.difficulty),
        guess: guessingFloor(body),
      },
      outcome: 0,
      isEvidence: true,
      isGate: {},
      now: visit.now().toISOString(),
      learns: true,
    });
    expect(await masteryOf(visit)).toEqual(skills.cells);
  });

  it("goes on where it was left after a pause", async () => {
    const visit = await makeVisit(world, "retrainee");
    await visit.practise(fixed);
    const now = visit.now().toISOString();
    await visit.move({ type: "PAUSED", now });
    expect(await visit.practise(drawn)).toEqual({ ok: false, reason: "not-accepted" });
    await visit.move({ type: "RESUMED", now });
    expect((await visit.practise(drawn)).ok).toBe(true);
  });
});

describe("an answer that is refused stores nothing", () => {
  it.each([
    ["that says nothing", { question: fixed, isEmpty: true }, "empty"],
    ["to a question of a check", { question: `${cells}/check-4` }, "unknown-question"],
    ["to numbers that were never asked", { question: drawn, seed: 12 }, "unknown-question"],
    [
      "to a lesson whose turn has not come",
      { question: "basics/charge/practice-1" },
      "not-accepted",
    ],
  ])("%s", async (_, { question, ...given }, reason) => {
    const visit = await makeVisit(world, "retrainee");
    const before = await storedOf(world, visit);
    expect(await visit.practise(question, given)).toEqual({ ok: false, reason });
    expect(await storedOf(world, visit)).toEqual(before);
  });

  it("on somebody else's path, which does not exist for others", async () => {
    const owner = await makeVisit(world, "retrainee");
    const stranger = await makeVisit(world, "retrainee");
    const before = await Promise.all([owner, stranger].map((one) => storedOf(world, one)));
    const foreign = visitOf(world, { learnerId: stranger.learnerId, pathId: owner.pathId });
    expect(await foreign.practise(fixed)).toEqual({ ok: false, reason: "gone" });
    expect(await foreign.startCheck(cells)).toEqual({ ok: false, reason: "gone" });
    expect(await foreign.check(cells)).toEqual({ ok: false, reason: "gone" });
    expect(await foreign.read(cells, 1)).toEqual({ ok: false, reason: "gone" });
    expect(await foreign.startSitting("basics/first")).toEqual({ ok: false, reason: "gone" });
    expect(await foreign.exam("basics/first")).toEqual({ ok: false, reason: "gone" });
    expect(await foreign.placement()).toEqual({ ok: false, reason: "gone" });
    expect(await foreign.intake()).toEqual({ ok: false, reason: "gone" });
    const paused = { type: "PAUSED" as const, now: owner.now().toISOString() };
    expect(await foreign.move(paused)).toEqual({ ok: false, reason: "gone" });
    expect(await Promise.all([owner, stranger].map((one) => storedOf(world, one)))).toEqual(before);
  });
});
