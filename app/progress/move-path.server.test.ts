import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { PathEvent } from "~/domain/path/event";
import { inTransaction } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import { testNow } from "~db/test-school";
import { movePath } from "./move-path.server";
import { beginPath, type Learner, makeWorld, storedOf, type World } from "./test-world";

const db = await testDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(db);
});

const now = testNow.toISOString();
const oriented: PathEvent = { type: "ORIENTED", hoursPerWeek: 10, now };
const opened: PathEvent = { type: "LESSON_OPENED", lesson: "basics/cells", now };
const read = (section: number): PathEvent => ({
  type: "SECTION_READ",
  lesson: "basics/cells",
  section,
  now,
});

function move({ learnerId: actorId, pathId }: Learner, ...events: PathEvent[]) {
  const readCatalogue = () => Promise.resolve(world.publication.catalogue);
  return inTransaction(db, (trx) =>
    movePath(trx, { pathId, readCatalogue, actorId, now: testNow, events }),
  );
}

describe("movePath", () => {
  it("stores each event in order, the snapshot, the summary and who did it", async () => {
    const learner = await beginPath(world, { strategy: "degree" });
    const moved = await move(learner, oriented, opened, read(1));
    expect(moved).toMatchObject({ ok: true, path: { revision: 3, stage: "studying" } });
    const { path, events } = await storedOf(world, learner);
    expect(path).toMatchObject({ revision: 3, phase: "studying", last_event_at: testNow });
    expect(path?.snapshot).toMatchObject({ value: { studying: { lesson: "reading" } } });
    expect(events.map(({ seq, type }) => [seq, type])).toEqual([
      [0, "STARTED"],
      [1, "ORIENTED"],
      [2, "LESSON_OPENED"],
      [3, "SECTION_READ"],
    ]);
    expect(events.every(({ actor_id }) => actor_id === learner.learnerId)).toBe(true);
    expect(events[1]?.payload).toEqual({ hoursPerWeek: 10, now });
  });

  it("stores all of the events or none", async () => {
    const learner = await beginPath(world, { strategy: "degree" });
    const before = await storedOf(world, learner);
    const refused = { ok: false, reason: "not-accepted" };
    expect(await move(learner, opened)).toEqual(refused);
    expect(await move(learner, oriented, opened, read(9))).toEqual(refused);
    expect(await storedOf(world, learner)).toEqual(before);
  });

  it("stores nothing that could not be read again", async () => {
    const learner = await beginPath(world, { strategy: "degree" });
    const before = await storedOf(world, learner);
    await expect(move(learner, { ...oriented, hoursPerWeek: 0 })).rejects.toThrow();
    await expect(move(learner, { ...oriented, now: "soon" })).rejects.toThrow();
    expect(await storedOf(world, learner)).toEqual(before);
  });

  it("knows no path that is not there", async () => {
    const { learnerId } = await beginPath(world, { strategy: "degree" });
    const gone = await move({ learnerId, pathId: randomUUID() }, oriented);
    expect(gone).toEqual({ ok: false, reason: "gone" });
  });

  it("decides anew where the step has changed, and only there", async () => {
    const learner = await beginPath(world, { strategy: "degree" });
    await move(learner, oriented);
    await move(learner, opened);
    await move(learner, read(1));
    await move(learner, { type: "SKILLS_MOVED", skills: {}, now });
    await move(learner, read(2));
    const { decisions } = await storedOf(world, learner);
    const told = decisions.map(({ seq, rule, choice }) => [
      seq,
      rule,
      (choice as { part?: string }).part,
    ]);
    expect(told).toEqual([
      [0, "orientation", undefined],
      [1, "in-order", "read"],
      [3, "in-order", "read"],
      [5, "in-order", "practise"],
    ]);
  });

  it("lets moves of one path come one after another", async () => {
    const learner = await beginPath(world, { strategy: "degree" });
    await move(learner, oriented, opened);
    const moves = await Promise.all(
      Array.from({ length: 20 }, (_, index) => move(learner, read(1 + (index % 2)))),
    );
    expect(moves.every(({ ok }) => ok)).toBe(true);
    const { path, events } = await storedOf(world, learner);
    expect(path?.revision).toBe(22);
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 23 }, (_, seq) => seq));
  });
});
