import { beforeAll, describe, expect, it } from "vitest";
import type { PathEvent } from "~/domain/path/event";
import { makeVisit, type Visit } from "~/learn/test-visit";
import { inTransaction } from "~db/queries/connection.server";
import { listPathsOfLearner } from "~db/queries/paths.server";
import { testDatabase } from "~db/test-database";
import { publishRevision } from "~db/test-publication";
import { changeCourse } from "./change-course.server";
import { movePath } from "./move-path.server";
import { pathAfter } from "./path-after.server";
import { replayLearner } from "./replay.server";
import { makeWorld, type World } from "./test-world";

const db = await testDatabase();
let world: World;
let visit: Visit;
let revised: World["publication"];

const lesson = "basics/cells";
const readCatalogue = (id: string) =>
  Promise.resolve((id === revised.id ? revised : world.publication).catalogue);

beforeAll(async () => {
  world = await makeWorld(db);
  revised = await publishRevision(db, { catalogue: world.publication.catalogue });
  visit = await makeVisit(world, "degree");
  for (let turn = 0; turn < 130; turn += 1) {
    const now = visit.now();
    const opened: PathEvent = { type: "LESSON_OPENED", lesson, now: now.toISOString() };
    const { pathId, learnerId: actorId } = visit;
    await inTransaction(db, (trx) =>
      movePath(trx, { pathId, readCatalogue, actorId, now, events: [opened] }),
    );
  }
  await inTransaction(db, (trx) =>
    changeCourse(trx, {
      pathId: visit.pathId,
      publicationId: world.publication.id,
      change: {
        kind: "CONTENT_REVISED",
        publicationId: revised.id,
        renamed: {},
        changed: [lesson],
      },
      readCatalogue,
      actorId: null,
      now: visit.now(),
    }),
  );
}, 60_000);

async function rowOf({ learnerId }: Visit) {
  const [row] = await listPathsOfLearner(db, { learnerId });
  if (!row) throw new Error("There is no path");
  return row;
}

const checkpoints = () =>
  db
    .selectFrom("path_checkpoints")
    .select("seq")
    .where("path_id", "=", visit.pathId)
    .orderBy("seq")
    .execute();

describe("the path after an event", () => {
  it("is what is stored, after the last one", async () => {
    const row = await rowOf(visit);
    const { after, before, event } = await pathAfter(db, row, { seq: row.revision, readCatalogue });
    expect(JSON.parse(JSON.stringify(after.snapshot))).toEqual(row.snapshot);
    expect(after.pin.publicationId).toBe(revised.id);
    expect(before?.pin.publicationId).toBe(world.publication.id);
    expect(event?.type).toBe("CONTENT_REVISED");
  });

  it("has nothing before it at the beginning", async () => {
    const { before, after, event } = await pathAfter(db, await rowOf(visit), {
      seq: 0,
      readCatalogue,
    });
    expect([before, event]).toEqual([null, null]);
    expect(after).toMatchObject({ stage: "orientation", revision: 0 });
  });

  it("is kept at every hundredth event while the path goes on, and agrees with the log", async () => {
    expect(await checkpoints()).toEqual([{ seq: 0 }, { seq: 100 }]);
    const { learnerId } = visit;
    expect((await replayLearner(db, { learnerId, readCatalogue })).mismatches).toEqual([]);
  });

  it("is made up for paths from before checkpoints, to the same", async () => {
    const row = await rowOf(visit);
    const kept = await pathAfter(db, row, { seq: 120, readCatalogue });
    await db.deleteFrom("path_checkpoints").execute();
    expect(await pathAfter(db, row, { seq: 120, readCatalogue })).toEqual(kept);
    expect(await checkpoints()).toEqual([{ seq: 0 }, { seq: 100 }]);
  });

  it("is found false and mended by the replay", async () => {
    const { learnerId, pathId } = visit;
    const row = await rowOf(visit);
    const { after } = await pathAfter(db, row, { seq: 50, readCatalogue });
    await db
      .updateTable("path_checkpoints")
      .set({ snapshot: JSON.stringify(after.snapshot) })
      .where("seq", "=", 0)
      .execute();
    const wrong = { path: pathId, what: "marks" };
    const order = { learnerId, readCatalogue };
    expect((await replayLearner(db, order)).mismatches).toMatchObject([
      { ...wrong, isMended: false },
    ]);
    await replayLearner(db, { ...order, isRepair: true });
    expect((await replayLearner(db, order)).mismatches).toEqual([]);
  });

  it("is none where the log has no such event", async () => {
    const row = await rowOf(visit);
    await expect(pathAfter(db, row, { seq: row.revision + 5, readCatalogue })).rejects.toThrow(
      "no event",
    );
  });
});
