import { beforeAll, describe, expect, it } from "vitest";
import { earnedHours } from "~/domain/path/earned";
import { moduleMemory } from "~/domain/path/memory";
import { moduleGrade } from "~/domain/path/module-grade";
import { makeWorld, storedOf, type World } from "~/progress/test-world";
import { testDatabase } from "~db/test-database";
import { makeVisit, type Visit } from "./test-visit";

const db = await testDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(db);
});

const first = "basics/first";

/** A degree student who has passed the lessons of the first module. */
async function readyVisit(): Promise<Visit> {
  const visit = await makeVisit(world, "degree");
  for (const lesson of ["basics/cells", "basics/volts"]) {
    await visit.read(lesson, 1);
    await visit.read(lesson, 2);
    await visit.startCheck(lesson);
    for (let count = 0; count < 6; count += 1) await visit.check(lesson);
  }
  return visit;
}

async function sit(visit: Visit, right: number): Promise<void> {
  expect(await visit.startSitting(first)).toEqual({ ok: true });
  for (let count = 0; count < 8; count += 1) {
    expect((await visit.exam(first, { isRight: count < right })).ok).toBe(true);
  }
}

describe("a module exam", () => {
  it("leads to a grade, to hours earned and to the next module", async () => {
    const visit = await readyVisit();
    expect((await visit.decide()).rule).toBe("exam-ready");
    await sit(visit, 7);
    const { context, stage } = await visit.path();
    expect(stage).toBe("studying");
    expect(moduleGrade(context.memory, first)).toBe(4);
    expect(earnedHours(context)).toBe(8);
    expect((await visit.decide()).choice).toMatchObject({ lesson: "basics/charge" });
    const { path, answers } = await storedOf(world, visit);
    expect(path).toMatchObject({ done: 3, total: 6 });
    expect(answers.filter(({ purpose }) => purpose === "exam")).toHaveLength(8);
  });

  it("begins once, asks both lessons, and takes each answer once", async () => {
    const visit = await readyVisit();
    await Promise.all(Array.from({ length: 5 }, () => visit.startSitting(first)));
    const { sitting } = moduleMemory(await visit.memory(), first);
    const lessons = sitting?.questions.map(({ question }) => question.split("/")[1]);
    expect(lessons?.filter((lesson) => lesson === "cells")).toHaveLength(4);
    expect(lessons?.filter((lesson) => lesson === "volts")).toHaveLength(4);
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => visit.exam(first, { index: 0 })),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies.filter((reply) => !reply.ok && reply.reason === "moved-on")).toHaveLength(19);
  });

  it("has three sittings with days between", async () => {
    const visit = await readyVisit();
    const day = 24 * 60;
    await sit(visit, 0);
    visit.wait(day - 1);
    expect(await visit.startSitting(first)).toEqual({ ok: false, reason: "not-accepted" });
    visit.wait(1);
    await sit(visit, 3);
    visit.wait(3 * day);
    await sit(visit, 3);
    visit.wait(30 * day);
    expect(await visit.startSitting(first)).toEqual({ ok: false, reason: "not-accepted" });
    expect(moduleGrade(await visit.memory(), first)).toBe(0);
    expect((await visit.decide()).choice).toMatchObject({ lesson: "basics/charge" });
  });

  it("has no place before its lessons are done", async () => {
    const visit = await makeVisit(world, "degree");
    expect(await visit.startSitting(first)).toEqual({ ok: false, reason: "not-accepted" });
    expect(await visit.exam(first)).toEqual({ ok: false, reason: "moved-on" });
  });
});
