import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { type PageVisit, pageArgs, statusOf } from "~/auth/test-page";
import { earnedHours } from "~/domain/path/earned";
import { lessonMemory } from "~/domain/path/memory";
import { testDatabase } from "~db/test-database";
import {
  publishRevision,
  type SampleRevision,
  withLessons,
  withRenamed,
} from "~db/test-publication";
import { makeSchool } from "~db/test-school";
import * as revision from "./revision.page";
import {
  beginCheck,
  type Classroom,
  makeClassroom,
  mismatchesOf,
  openOf,
  passLesson,
} from "./test-revision";

const db = await testDatabase();
let room: Classroom;

beforeEach(async () => {
  room = await makeClassroom(db);
  await passLesson(room, 0, "basics/cells");
  await beginCheck(room, 1, "basics/cells");
});

const visit: PageVisit = { path: "/en/guide/revision" };

async function seen(who = room.school.instructorId) {
  const { view } = await revision.loader(await pageArgs(db, who, visit));
  if (!view) throw new Error("Something is published");
  return view;
}

function revise({ catalogue = room.publication.catalogue, ...change }: SampleRevision) {
  return publishRevision(db, { catalogue, ...change });
}

/** Sends the form of the page for these paths. */
async function move(
  paths: { pathId: string; publicationId: string }[],
  { to, who = room.school.instructorId }: { to: string; who?: string },
) {
  const args = await pageArgs(db, who, visit);
  const body = new URLSearchParams([
    ["to", to],
    ...paths.map(({ pathId, publicationId }) => ["path", `${pathId} ${publicationId}`]),
  ]);
  const request = new Request(args.request, { method: "POST", body });
  const given = await revision.action({ ...args, request });
  return given instanceof Response || !("init" in given) ? given : Promise.reject(given);
}

async function moveAll(): Promise<unknown> {
  const { landings, to } = await seen();
  return move(landings, { to: to.id });
}

describe("the preview", () => {
  it("tells what changed, who is inside, who has passed, and where each would go on", async () => {
    const catalogue = withLessons(room.publication.catalogue, (lesson) =>
      lesson.id === "basics/volts" ? undefined : lesson,
    );
    await revise({ catalogue, texts: { "basics/cells": "Anew" } });
    const view = await seen();
    expect(view.comparisons).toHaveLength(1);
    const groups = view.comparisons[0]?.groups.map(({ about, kind, names }) => [
      `${about} ${kind}`,
      names,
    ]);
    expect(groups).toEqual([
      ["lesson removed", ["Lesson volts fi"]],
      ["question removed", ["Lesson volts fi"]],
      ["lesson text", ["Lesson cells fi"]],
    ]);
    expect(view.lessons).toEqual([{ title: "Lesson cells fi", inside: 2, passed: 1 }]);
    expect(view.landings.map(({ learner, kind }) => [learner, kind])).toEqual([
      ["Learner 001", "elsewhere"],
      ["Learner 002", "same"],
    ]);
    expect(view.landings[0]?.before).toContain("Lesson volts fi");
    expect(view.landings[0]?.after).toContain("Module first fi");
  });

  it("writes nothing", async () => {
    const before = await openOf(room, 0);
    await revise({ texts: { "basics/cells": "Anew" } });
    await seen();
    expect(await openOf(room, 0)).toEqual(before);
  });

  it("says who cannot move because the goal is gone", async () => {
    const other = { ...room.publication.catalogue, courses: [] };
    const [course] = room.publication.catalogue.courses;
    if (!course) throw new Error("The sample has a course");
    const { id } = await revise({ catalogue: { ...other, courses: [{ ...course, id: "new" }] } });
    const { landings } = await seen();
    expect(landings.map(({ kind, after }) => [kind, after])).toEqual([
      ["no-place", null],
      ["no-place", null],
    ]);
    const moved = await move(landings, { to: id });
    expect(moved).toMatchObject({ moved: 0, skipped: [{ reason: "no-goal" }, {}] });
  });
});

describe("the move", () => {
  it("keeps all that was earned, marks what reads differently, and can be replayed", async () => {
    const earned = earnedHours((await openOf(room, 0)).context);
    const { id } = await revise({ texts: { "basics/cells": "Anew" } });
    expect(await statusOf(moveAll())).toBe(303);
    const [passed, inside] = [await openOf(room, 0), await openOf(room, 1)];
    expect([passed.publicationId, inside.publicationId]).toEqual([id, id]);
    const own = lessonMemory(passed.context.memory, "basics/cells");
    expect(own).toMatchObject({ phase: "passed", isChanged: true });
    expect(earnedHours(passed.context)).toBe(earned);
    expect(lessonMemory(inside.context.memory, "basics/cells").isChanged).toBe(false);
    expect(await mismatchesOf(db)).toEqual([]);
  });

  it("an open check goes on with the questions it began with", async () => {
    const before = lessonMemory((await openOf(room, 1)).context.memory, "basics/cells").check;
    const catalogue = withLessons(room.publication.catalogue, (lesson) =>
      lesson.id === "basics/cells" ? { ...lesson, checks: lesson.checks.slice(5) } : lesson,
    );
    await revise({ catalogue });
    await moveAll();
    const { check } = lessonMemory((await openOf(room, 1)).context.memory, "basics/cells");
    expect(check).toEqual({ ...before, pinnedTo: room.publication.id });
    expect(await mismatchesOf(db)).toEqual([]);
  });

  it("follows a lesson to its new id, and marks nothing that reads the same", async () => {
    const { catalogue } = room.publication;
    await revise({ catalogue: withRenamed(catalogue, "basics/cells", "basics/the-cell") });
    const { comparisons } = await seen();
    expect(comparisons[0]?.groups.map(({ kind }) => kind)).toContain("renamed");
    await moveAll();
    const { memory } = (await openOf(room, 0)).context;
    expect(memory.lessons["basics/cells"]).toBeUndefined();
    expect(lessonMemory(memory, "basics/the-cell").phase).toBe("passed");
    expect((await openOf(room, 1)).context.memory.lesson).toBe("basics/the-cell");
    expect(await mismatchesOf(db)).toEqual([]);
  });

  it("moves only the chosen ones; twice is once, and the second time it is said", async () => {
    const { id } = await revise({ texts: { "basics/volts": "Anew" } });
    const { landings } = await seen();
    const chosen = landings.slice(0, 1);
    expect(await statusOf(move(chosen, { to: id }))).toBe(303);
    expect((await openOf(room, 1)).publicationId).toBe(room.publication.id);
    const again = await move(chosen, { to: id });
    expect(again).toMatchObject({
      moved: 0,
      skipped: [{ name: "Learner 001", reason: "moved-on" }],
    });
    const events = await db
      .selectFrom("path_events")
      .select("type")
      .where("path_id", "=", room.pathIds[0] ?? "")
      .where("type", "=", "CONTENT_REVISED")
      .execute();
    expect(events).toHaveLength(1);
  });

  it("of many at the same moment one moves a path", async () => {
    const { id } = await revise({ texts: { "basics/volts": "Anew" } });
    const { landings } = await seen();
    await Promise.all([1, 2, 3, 4].map(() => move(landings, { to: id })));
    expect((await openOf(room, 0)).revision).toBe(11);
    expect(await mismatchesOf(db)).toEqual([]);
  });

  it("row 20: moves nobody once still newer content is out", async () => {
    const { id } = await revise({ texts: { "basics/volts": "Anew" } });
    const { landings } = await seen();
    await revise({ texts: { "basics/volts": "Once more" } });
    expect(await statusOf(move(landings, { to: id }))).toBe(409);
    expect((await openOf(room, 0)).publicationId).toBe(room.publication.id);
  });

  it("row 22: a form of no form is refused", async () => {
    const { id } = await revise({ texts: { "basics/volts": "Anew" } });
    expect(await statusOf(move([], { to: id }))).toBe(400);
    expect(await statusOf(move([{ pathId: "1", publicationId: "2" }], { to: id }))).toBe(400);
    const unknown = { pathId: room.pathIds[0] ?? "", publicationId: randomUUID() };
    expect(await move([unknown], { to: id })).toMatchObject({ moved: 0 });
  });
});

describe("whose paths", () => {
  it("v5.0.0-8.2.2 an instructor of another organisation sees and moves none of them", async () => {
    const other = await makeSchool(db, { learners: 1 });
    const { id } = await revise({ texts: { "basics/volts": "Anew" } });
    const { landings } = await seen();
    const theirs = await seen(other.instructorId);
    expect(theirs.landings).toEqual([]);
    await move(landings, { to: id, who: other.instructorId });
    expect((await openOf(room, 0)).publicationId).toBe(room.publication.id);
  });

  it("v5.0.0-8.2.1 is forbidden to learners", async () => {
    const [learner = ""] = room.school.learnerIds;
    const asked = async () => revision.loader(await pageArgs(db, learner, visit));
    expect(await statusOf(asked())).toBe(403);
    expect(await statusOf(move([], { to: randomUUID(), who: learner }))).toBe(403);
  });
});
