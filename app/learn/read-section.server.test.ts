import { sql } from "kysely";
import { beforeAll, expect, it } from "vitest";
import { lessonMemory } from "~/domain/path/memory";
import { makeWorld, storedOf, type World } from "~/progress/test-world";
import { findLessonPlace } from "~db/queries/lesson-places.server";
import { testDatabase } from "~db/test-database";
import { makeVisit } from "./test-visit";

const db = await testDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(db);
});

const cells = "basics/cells";

it("marks a section as read once, and keeps the reader's place", async () => {
  const visit = await makeVisit(world, "degree");
  await visit.read(cells, 2);
  await Promise.all([visit.read(cells, 1), visit.read(cells, 1), visit.read(cells, 1)]);
  const lesson = lessonMemory(await visit.memory(), cells);
  expect(lesson).toMatchObject({ read: [1, 2], phase: "practising" });
  const { events } = await storedOf(world, visit);
  expect(events.filter(({ type }) => type === "SECTION_READ")).toHaveLength(2);
  const { learnerId } = visit;
  expect(await findLessonPlace(db, { learnerId, lessonId: cells })).toBe(1);
});

it("reading ahead keeps the place and moves no path", async () => {
  const visit = await makeVisit(world, "degree");
  const before = await storedOf(world, visit);
  expect(await visit.read("basics/charge", 1)).toEqual({ ok: true });
  expect(await storedOf(world, visit)).toEqual(before);
  const { learnerId } = visit;
  expect(await findLessonPlace(db, { learnerId, lessonId: "basics/charge" })).toBe(1);
});

it("knows no sections that the lesson has not, and no lessons beyond the path", async () => {
  const visit = await makeVisit(world, "degree");
  const before = await storedOf(world, visit);
  expect(await visit.read(cells, 3)).toEqual({ ok: false, reason: "gone" });
  expect(await visit.read("basics/nothing", 1)).toEqual({ ok: false, reason: "gone" });
  expect(await storedOf(world, visit)).toEqual(before);
});

it("marks nothing while the path is paused, and goes on after it", async () => {
  const visit = await makeVisit(world, "retrainee");
  await visit.read(cells, 1);
  const now = visit.now().toISOString();
  await visit.move({ type: "PAUSED", now });
  await visit.read(cells, 2);
  expect(lessonMemory(await visit.memory(), cells).read).toEqual([1]);
  await visit.move({ type: "RESUMED", now });
  await visit.read(cells, 2);
  expect(lessonMemory(await visit.memory(), cells).read).toEqual([1, 2]);
});

it("clears “changed since you learned it”, also where the section was read before", async () => {
  const visit = await makeVisit(world, "degree");
  await visit.read(cells, 1);
  await db
    .updateTable("paths")
    .set({
      snapshot: sql`jsonb_set(snapshot, ${`{memory,lessons,${cells},isChanged}`}::text[], 'true')`,
    })
    .where("id", "=", visit.pathId)
    .execute();
  expect(lessonMemory(await visit.memory(), cells).isChanged).toBe(true);
  expect(await visit.read(cells, 1)).toEqual({ ok: true });
  expect(lessonMemory(await visit.memory(), cells)).toMatchObject({ isChanged: false, read: [1] });
});
