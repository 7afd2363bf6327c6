import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PathEvent } from "~/domain/path/event";
import { inTransaction } from "~db/queries/connection.server";
import { listPathNeeds, replacePathNeeds } from "~db/queries/path-needs.server";
import { testDatabase } from "~db/test-database";
import { movePath } from "./move-path.server";
import { noteMissingNeeds } from "./note-missing-needs.server";
import { replayAll } from "./replay.server";
import { beginPath, type Learner, makeWorld, type World } from "./test-world";

const db = await testDatabase();
let world: World;
let learner: Learner;

beforeAll(async () => {
  world = await makeWorld(db);
});

beforeEach(async () => {
  learner = await beginPath(world, { strategy: "degree", now: new Date(day(1)) });
  const now = day(1);
  await move(
    { type: "ORIENTED", hoursPerWeek: 10, now },
    { type: "LESSON_OPENED", lesson, now },
    { type: "SECTION_READ", lesson, section: 1, now },
    { type: "SECTION_READ", lesson, section: 2, now },
  );
});

const lesson = "basics/cells";
function day(number: number): string {
  return new Date(Date.UTC(2026, 9, number, 9)).toISOString();
}
const readCatalogue = () => Promise.resolve(world.publication.catalogue);
const needs = () => listPathNeeds(db, { pathId: learner.pathId });
const replay = (isRepair: boolean) => replayAll(db, { readCatalogue, isRepair });

async function move(...events: PathEvent[]) {
  for (const event of events) {
    const moved = await inTransaction(db, (trx) =>
      movePath(trx, {
        pathId: learner.pathId,
        readCatalogue,
        actorId: learner.learnerId,
        now: new Date(event.now),
        events: [event],
      }),
    );
    if (!moved.ok) throw new Error(`${event.type} was ${moved.reason}`);
  }
}

function check(on: number, isRight: boolean): Promise<void> {
  const now = day(on);
  const questions = [1, 2, 3].map((number) => ({ question: `${lesson}/check-${number}`, seed: 7 }));
  return move(
    { type: "CHECK_STARTED", lesson, questions, now },
    ...questions.map(({ question }, index): PathEvent => {
      const said = { question, outcome: isRight ? 1 : 0, isRight, skills: {}, now };
      return { type: "CHECK_ANSWERED", lesson, index, ...said };
    }),
  );
}

async function getStuck() {
  for (const on of [2, 5, 8]) await check(on, false);
}

const stuck = { kind: "lesson", subject: lesson, skill: "cells", since: day(8) };

describe("what a path needs a person for", () => {
  it("is noted when it appears, keeps its day, and goes by itself with success", async () => {
    await check(2, false);
    expect(await needs()).toEqual([]);
    await check(5, false);
    await check(8, false);
    expect(await needs()).toEqual([stuck]);
    await check(20, false);
    expect(await needs()).toEqual([stuck]);
    expect((await replay(false)).mismatches).toEqual([]);
    await check(40, true);
    expect(await needs()).toEqual([]);
    expect((await replay(false)).mismatches).toEqual([]);
  });

  it("is told by the replay, which also mends it", async () => {
    await getStuck();
    const { pathId, learnerId } = learner;
    const wrong = { pathId, learnerId, needs: [{ ...stuck, kind: "module" as const }] };
    await inTransaction(db, (trx) => replacePathNeeds(trx, wrong));
    expect((await replay(false)).mismatches).toMatchObject([{ path: pathId, what: "needs" }]);
    expect((await replay(true)).mismatches).toMatchObject([{ what: "needs", isMended: true }]);
    expect(await needs()).toEqual([stuck]);
  });

  it("is found from the log for paths from before, once", async () => {
    await getStuck();
    const { pathId, learnerId } = learner;
    await inTransaction(db, (trx) => replacePathNeeds(trx, { pathId, learnerId, needs: [] }));
    await db.insertInto("paths_without_needs").values({ path_id: pathId }).execute();
    expect(await noteMissingNeeds(db, readCatalogue)).toBe(1);
    expect(await needs()).toEqual([stuck]);
    expect(await noteMissingNeeds(db, readCatalogue)).toBe(0);
  });
});
