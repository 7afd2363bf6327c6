import { beforeAll, describe, expect, it } from "vitest";
import { startSkill } from "~/domain/mastery/mastery";
import { isLessonDone } from "~/domain/path/standing";
import { beginPath, makeWorld, storedOf, type World } from "~/progress/test-world";
import { inTransaction } from "~db/queries/connection.server";
import { listMastery, saveMastery } from "~db/queries/mastery.server";
import { testDatabase } from "~db/test-database";
import { visitOf } from "./test-visit";

const db = await testDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(db);
});

async function newVisit() {
  return visitOf(world, await beginPath(world, { strategy: "retrainee" }));
}

describe("from intake to the path", () => {
  it("the first check asks, skips what it has shown, and the rest is the path", async () => {
    const visit = await newVisit();
    const { learnerId } = visit;
    // As likely as an old trade makes it.
    await inTransaction(db, (trx) =>
      saveMastery(trx, { learnerId, skills: { cells: startSkill(0.6), fire: startSkill(0.6) } }),
    );
    expect(await visit.intake()).toEqual({ ok: true });
    const asked: string[] = [];
    while ((await visit.path()).stage === "placement") {
      const question = (await visit.memory()).placement.serving?.question ?? "";
      asked.push(question);
      const isRight = question.startsWith("basics/cells/");
      expect((await visit.placement({ isRight })).ok).toBe(true);
    }
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.filter((question) => question.startsWith("basics/cells/"))).toHaveLength(2);
    expect(asked.filter((question) => question.startsWith("basics/fire/"))).toEqual([]);
    expect((await visit.path()).stage).toBe("recognising");
    expect((await visit.memory()).skipped).toEqual(["cells"]);

    await visit.move({ type: "PATH_ACCEPTED", now: visit.now().toISOString() });
    const { context } = await visit.path();
    const done = context.plan.lessons.filter((lesson) => isLessonDone(context, lesson));
    expect(done.map(({ id }) => id)).toEqual(["basics/cells"]);
    const { path, decisions, answers } = await storedOf(world, visit);
    expect(path).toMatchObject({ phase: "studying", done: 1, total: 4 });
    expect(answers.every(({ purpose }) => purpose === "placement")).toBe(true);
    expect(decisions.map(({ rule }) => rule).slice(0, 3)).toEqual([
      "intake",
      "placement",
      "recognising",
    ]);
    expect(decisions.at(-1)?.choice).toMatchObject({ kind: "lesson" });
    expect(Object.keys(await listMastery(db, { learnerId })).sort()).toEqual([
      "cells",
      "charge",
      "fire",
      "volts",
    ]);
  });

  it("takes one of twenty answers to a question", async () => {
    const visit = await newVisit();
    await visit.intake();
    const serving = (await visit.memory()).placement.serving ?? undefined;
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => visit.placement({ serving })),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies.filter((reply) => !reply.ok && reply.reason === "moved-on")).toHaveLength(19);
  });

  it("an intake given twice counts once", async () => {
    const visit = await newVisit();
    const given = await Promise.all([visit.intake(), visit.intake(), visit.intake()]);
    expect(given.filter(({ ok }) => ok)).toHaveLength(1);
    const { events } = await storedOf(world, visit);
    expect(events.map(({ type }) => type)).toEqual(["STARTED", "INTAKE_GIVEN"]);
  });

  it("the first check can be skipped, and then asks no more", async () => {
    const visit = await newVisit();
    await visit.intake();
    await visit.move({ type: "PLACEMENT_SKIPPED", now: visit.now().toISOString() });
    expect(await visit.placement()).toEqual({ ok: false, reason: "moved-on" });
    expect((await visit.path()).stage).toBe("recognising");
    expect((await visit.memory()).skipped).toEqual([]);
  });

  it("what is known from before stays as it is", async () => {
    const visit = await newVisit();
    await visit.intake();
    await visit.placement();
    const before = await listMastery(db, { learnerId: visit.learnerId });
    const { learnerId } = visit;
    const goal = { kind: "track" as const, id: "operator" };
    const second = visitOf(
      world,
      await beginPath(world, { strategy: "retrainee", learnerId, goal }),
    );
    await second.intake({ trade: null, hasCertificate: true, hoursPerWeek: 20 });
    expect(await listMastery(db, { learnerId })).toEqual(before);
  });
});
