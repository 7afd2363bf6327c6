import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { catalogueOf } from "~/curriculum/current-publication.server";
import { sampleCatalogue } from "~/domain/course/sample-catalogue";
import { lessonMemory } from "~/domain/path/memory";
import { replayAll } from "~/progress/replay.server";
import { revisePath } from "~/progress/revise.server";
import { beginPath, makeWorld, storedOf, type World } from "~/progress/test-world";
import { inTransaction } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import {
  publishRevision,
  type SampleRevision,
  withLessons,
  withRenamed,
} from "~db/test-publication";
import * as check from "./check.page";
import * as practice from "./practice.page";
import * as start from "./start.page";
import { makeVisit, type Visit, visitOf } from "./test-visit";

const db = await testDatabase();
const cells = "basics/cells";
let world: World;
let visit: Visit;

beforeAll(async () => {
  world = await makeWorld(db);
});

beforeEach(async () => {
  visit = await makeVisit(world, "retrainee");
  await visit.startCheck(cells);
});

async function revise(change: SampleRevision, changed: string[] = []): Promise<void> {
  const { id: publicationId, catalogue } = await publishRevision(db, change);
  const revised = await inTransaction(db, (trx) =>
    revisePath(trx, {
      pathId: visit.pathId,
      publicationId: world.publication.id,
      to: { publicationId, renamed: catalogue.renamed ?? {}, changed },
      readCatalogue: (id) => catalogueOf(trx, id),
      actorId: visit.learnerId,
      now: visit.now(),
    }),
  );
  expect(revised).toEqual({ ok: true });
}

const without = (lesson: string) =>
  withLessons(sampleCatalogue, (one) => (one.id === lesson ? undefined : one));

async function visitCheck(lesson: string, form?: Record<string, string>) {
  const [, slug = ""] = lesson.split("/");
  const params = { course: "basics", lesson: slug };
  const args = await pageArgs(db, visit.learnerId, {
    path: `/en/learn/courses/${lesson}/check`,
    params,
    ...(form && { form }),
  });
  return form ? check.action(args) : check.loader(args);
}

const answer = () => ({ intent: "answer", key: randomUUID(), index: "0", answer: "right" });

describe("a check that is open when the course is revised", () => {
  it("goes on with its own questions, though none of them is there any more", async () => {
    const fewer = withLessons(sampleCatalogue, (one) =>
      one.id === cells ? { ...one, checks: [] } : one,
    );
    const asked = lessonMemory(await visit.memory(), cells).check?.questions;
    await revise({ catalogue: fewer }, [cells]);
    const { memory } = visit;
    expect(lessonMemory(await memory(), cells).check?.questions).toEqual(asked);
    expect(await visitCheck(cells)).toMatchObject({ asked: { index: 0 } });
    while (lessonMemory(await memory(), cells).check) {
      expect((await visit.check(cells)).ok).toBe(true);
    }
    expect(lessonMemory(await memory(), cells)).toMatchObject({ phase: "passed" });
    const { answers } = await storedOf(world, visit);
    expect(new Set(answers.map((one) => one.publication_id))).toEqual(
      new Set([world.publication.id]),
    );
    const { mismatches } = await replayAll(db, { readCatalogue: (id) => catalogueOf(db, id) });
    expect(mismatches).toEqual([]);
  });

  it("row 21: whose lesson is gone answers politely; the path goes on", async () => {
    await revise({ catalogue: without(cells) });
    expect(await statusOf(visitCheck(cells))).toBe(404);
    expect(await statusOf(visitCheck(cells, answer()))).toBe(404);
    const sent = await visit.check(cells, { index: 0 });
    expect(sent.ok).toBe(false);
    expect((await visit.memory()).lesson).toBeNull();
  });

  it("whose lesson has another id now is found by its old address", async () => {
    await revise({ catalogue: withRenamed(sampleCatalogue, cells, "basics/the-cell") });
    const led = await Promise.resolve(visitCheck(cells)).catch((thrown: unknown) => thrown);
    expect(led).toBeInstanceOf(Response);
    expect((led as Response).headers.get("location")).toBe(
      "/en/learn/courses/basics/the-cell/check",
    );
    expect(await statusOf(visitCheck(cells, answer()))).toBe(303);
    expect(await visitCheck("basics/the-cell")).toMatchObject({ asked: { index: 0 } });
    const [serving] = lessonMemory(await visit.memory(), "basics/the-cell").check?.questions ?? [];
    expect(serving?.question).toMatch(/^basics\/cells\//);
  });
});

describe("a first check that is under way when the course is revised", () => {
  it("ends the question that was asked, and goes on with those of the newer course", async () => {
    const asked = visitOf(world, await beginPath(world, { strategy: "retrainee" }));
    await asked.intake();
    visit = asked;
    const newer = withLessons(sampleCatalogue, (one) => ({
      ...one,
      checks: one.checks.map((id) => `${id}-anew`),
    }));
    const first = (await asked.memory()).placement.serving;
    await revise({ catalogue: newer });
    expect(await asked.placement()).toMatchObject({ ok: true });
    const { placement } = await asked.memory();
    expect(placement.asked.map(({ question }) => question)).toEqual([first?.question]);
    expect(placement.serving?.question).toMatch(/-anew$/);
    const params = { path: asked.pathId };
    const path = `/en/learn/paths/${asked.pathId}/start`;
    const seen = await start.loader(await pageArgs(db, asked.learnerId, { path, params }));
    expect(seen).toBeTruthy();
    const { mismatches } = await replayAll(db, { readCatalogue: (id) => catalogueOf(db, id) });
    expect(mismatches).toEqual([]);
  });
});

describe("other pages that were open when the course was revised", () => {
  it("row 21: practice of a question that is gone is told so", async () => {
    const fewer = withLessons(sampleCatalogue, (one) => ({ ...one, practice: [] }));
    await revise({ catalogue: fewer });
    const sent = await visit.practise(`${cells}/practice-1`);
    expect(sent.ok).toBe(false);
    const form = { question: `${cells}/practice-1`, key: randomUUID(), seed: "1", answer: "right" };
    const args = await pageArgs(db, visit.learnerId, {
      path: `/en/learn/courses/${cells}/practice`,
      params: { course: "basics", lesson: "cells" },
      form,
    });
    const status = await statusOf(Promise.resolve().then(() => practice.action(args)));
    expect([400, 404, 409]).toContain(status);
  });
});
