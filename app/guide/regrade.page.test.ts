import { beforeEach, describe, expect, it } from "vitest";
import { type PageVisit, pageArgs, statusOf } from "~/auth/test-page";
import { moduleMemory } from "~/domain/path/memory";
import { listMastery } from "~db/queries/mastery.server";
import { listRegradesOfLearner } from "~db/queries/regraded-answers.server";
import { testDatabase } from "~db/test-database";
import { publishRevision } from "~db/test-publication";
import { makeSchool } from "~db/test-school";
import { learnerStory } from "./learner-story.server";
import * as regrade from "./regrade.page";
import * as revision from "./revision.page";
import {
  answer,
  beginExam,
  type Classroom,
  correctedBody,
  makeClassroom,
  mismatchesOf,
  openOf,
  passLesson,
} from "./test-revision";

const db = await testDatabase();
const question = "basics/cells/check-1";
const module = "basics/first";
let room: Classroom;

beforeEach(async () => {
  room = await makeClassroom(db);
});

const params = { course: "basics", lesson: "cells", question: "check-1" };
const visit: PageVisit = { path: `/en/guide/regrade/${question}`, params };

async function seen(who = room.school.instructorId) {
  const { view } = await regrade.loader(await pageArgs(db, who, visit));
  return view;
}

async function decide(mode: "up" | "all", who = room.school.instructorId) {
  const form = { mode, reason: "The key was wrong" };
  const given = await regrade.action(await pageArgs(db, who, { ...visit, form }));
  return given instanceof Response ? given : Promise.reject(given);
}

const decided = (mode: "up" | "all", who?: string) => statusOf(decide(mode, who));
const learnerId = (index: number) => room.school.learnerIds[index] ?? "";
const correct = () =>
  publishRevision(db, { catalogue: room.publication.catalogue, bodyOf: correctedBody });

async function cells(index: number) {
  const mastery = await listMastery(db, { learnerId: learnerId(index) });
  if (!mastery.cells) throw new Error("The skill was answered");
  return mastery.cells;
}

describe("a corrected key", () => {
  beforeEach(async () => {
    await answer(room, 0, { question, option: "wrong", on: 3 });
    await answer(room, 0, { question: "basics/cells/check-2", option: "right", on: 4 });
    await answer(room, 1, { question, option: "right", on: 3 });
    await correct();
  });

  it("is a proposal: who rises, who falls, and nothing is written", async () => {
    const before = await cells(0);
    const view = await seen();
    expect(view.purposes).toEqual([{ purpose: "review", up: 1, down: 1, same: 0, unfit: 0 }]);
    const people = view.people.map(({ name, direction, before, after }) => [
      name,
      direction,
      before,
      after,
    ]);
    expect(people.sort()).toEqual([
      ["Learner 001", "up", 0, 1],
      ["Learner 002", "down", 1, 0],
    ]);
    expect(await cells(0)).toEqual(before);
    const listed = await revision.loader(
      await pageArgs(db, room.school.instructorId, { path: "/en/guide/revision" }),
    );
    expect(listed.corrected).toMatchObject([{ id: question, up: 1, down: 1 }]);
  });

  it("raises only those who rise, with their mastery; what was stored at the time stays", async () => {
    const [before, other] = [await cells(0), await cells(1)];
    expect(await decided("up")).toBe(303);
    const after = await cells(0);
    expect(after.known).toBeGreaterThan(before.known);
    expect(after.answers).toBe(before.answers);
    expect(after.recent.map(({ isRight }) => isRight)).toEqual([true, true]);
    expect(await cells(1)).toEqual(other);
    expect((await openOf(room, 0)).context.memory.skills.cells?.known).toBe(after.known);
    const stored = await db
      .selectFrom("answers")
      .select(["outcome", "is_right"])
      .where("question_id", "=", question)
      .where("learner_id", "=", learnerId(0))
      .execute();
    expect(stored).toEqual([{ outcome: 0, is_right: false }]);
    const told = await listRegradesOfLearner(db, { learnerId: learnerId(0) });
    expect(told).toMatchObject([
      { questionId: question, reason: "The key was wrong", outcomeBefore: 0, outcomeAfter: 1 },
    ]);
    expect(await listRegradesOfLearner(db, { learnerId: learnerId(1) })).toEqual([]);
    expect(await mismatchesOf(db)).toEqual([]);
  });

  it("the story tells the corrected verdict, and that it was corrected", async () => {
    await decided("up");
    const told = await learnerStory(db, {
      pathId: room.pathIds[0] ?? "",
      learnerId: learnerId(0),
      organisationIds: [room.school.organisationId],
      catalogue: room.publication.catalogue,
      locale: "en",
    });
    const answers = told.entries.flatMap(({ answer: given }) => given ?? []);
    expect(answers.map(({ verdict, isCorrected }) => [verdict, isCorrected])).toEqual([
      ["right", false],
      ["right", true],
    ]);
  });

  it("gives the very mastery that the right key would have given at once", async () => {
    await decided("up");
    const twin = await makeClassroom(db, { learners: 1 });
    await answer(twin, 0, { question: "basics/cells/check-3", option: "right", on: 3 });
    await answer(twin, 0, { question: "basics/cells/check-2", option: "right", on: 4 });
    const mastery = await listMastery(db, { learnerId: twin.school.learnerIds[0] ?? "" });
    const { recent: _, ...regraded } = await cells(0);
    expect(mastery.cells).toMatchObject(regraded);
  });

  it("lets fall too where all is chosen; a mastery that was reached stays", async () => {
    await db
      .updateTable("skill_mastery")
      .set({ mastered_at: new Date("2026-10-05T09:00:00Z") })
      .where("learner_id", "=", learnerId(1))
      .execute();
    const before = await cells(1);
    expect(await decided("all")).toBe(303);
    const after = await cells(1);
    expect(after.known).toBeLessThan(before.known);
    expect(after.masteredAt).toBe(before.masteredAt);
  });

  it("is decided once: the second is told so, and nothing changes", async () => {
    await decided("up");
    const before = await cells(0);
    expect(await decided("up")).toBe(409);
    expect(await cells(0)).toEqual(before);
    expect((await seen()).last).toMatchObject({ mode: "up", by: "Instructor" });
  });

  it("row 20: of many who decide at the same moment one does", async () => {
    const results = await Promise.all([1, 2, 3, 4].map(() => decided("all")));
    expect(results.sort()).toEqual([303, 409, 409, 409]);
    const rows = await db.selectFrom("regraded_answers").selectAll().execute();
    const own = await listRegradesOfLearner(db, { learnerId: learnerId(0) });
    expect([own.length, rows.length >= 2]).toEqual([1, true]);
    expect(await mismatchesOf(db)).toEqual([]);
  });

  it("needs a reason", async () => {
    const form = { mode: "up", reason: " " };
    const args = await pageArgs(db, room.school.instructorId, { ...visit, form });
    expect(await regrade.action(args)).toMatchObject({ init: { status: 400 } });
    expect(await listRegradesOfLearner(db, { learnerId: learnerId(0) })).toEqual([]);
  });

  it("v5.0.0-8.2.2 does not exist for an instructor of another organisation", async () => {
    const other = await makeSchool(db, { learners: 1 });
    expect(await statusOf(seen(other.instructorId))).toBe(404);
    expect(await decided("up", other.instructorId)).toBe(404);
    expect(await listRegradesOfLearner(db, { learnerId: learnerId(0) })).toEqual([]);
  });

  it("v5.0.0-8.2.1 is forbidden to learners", async () => {
    expect(await statusOf(seen(learnerId(0)))).toBe(403);
    expect(await decided("up", learnerId(0))).toBe(403);
  });

  it("v5.0.0-16.2.1 is written down", async () => {
    await decided("up");
    const entry = await db
      .selectFrom("audit_log")
      .selectAll()
      .where("action", "=", "regrade")
      .orderBy("id", "desc")
      .executeTakeFirst();
    expect(entry).toMatchObject({
      subject: `question:${question}`,
      actor_id: room.school.instructorId,
      organisation_id: room.school.organisationId,
      details: { mode: "up", up: 1, down: 0 },
    });
  });
});

describe("an exam", () => {
  const questions = [question, "basics/volts/check-2"];

  beforeEach(async () => {
    for (const index of [0, 1]) {
      await passLesson(room, index, "basics/cells");
      await passLesson(room, index, "basics/volts");
      await beginExam(room, index, { module, questions, on: 5 });
    }
    await answer(room, 0, { ...at(0), question, option: "wrong" });
    await answer(room, 1, { ...at(0), question, option: "right" });
    await answer(room, 1, { ...at(1), question: "basics/volts/check-2", option: "right" });
    await correct();
  });

  const at = (place: number) => ({ on: 6, exam: { module, place } });
  const results = async (index: number) =>
    moduleMemory((await openOf(room, index)).context.memory, module).results;

  it("rises by the corrected answer, and the path hears of it", async () => {
    await answer(room, 0, { ...at(1), question: "basics/volts/check-2", option: "odd" });
    expect(await results(0)).toMatchObject([{ share: 0, grade: 0 }]);
    expect(await decided("up")).toBe(303);
    expect(await results(0)).toMatchObject([{ share: 0.5, grade: 1 }]);
    expect(moduleMemory((await openOf(room, 0)).context.memory, module).notBefore).toBeNull();
    expect(await mismatchesOf(db)).toEqual([]);
  });

  it("never falls, whatever is chosen", async () => {
    expect(await results(1)).toMatchObject([{ share: 1, grade: 5 }]);
    expect(await decided("all")).toBe(303);
    expect(await results(1)).toMatchObject([{ share: 1, grade: 5 }]);
    const told = await listRegradesOfLearner(db, { learnerId: learnerId(1) });
    expect(told).toMatchObject([{ outcomeAfter: 0 }]);
    expect(await mismatchesOf(db)).toEqual([]);
  });

  it("that is being sat is left alone until it is over", async () => {
    expect((await seen()).people.map(({ name }) => name)).toEqual(["Learner 002"]);
    await answer(room, 0, { ...at(1), question: "basics/volts/check-2", option: "right" });
    expect((await seen()).people.map(({ name }) => name).sort()).toEqual([
      "Learner 001",
      "Learner 002",
    ]);
    await decided("up");
    expect(await results(0)).toMatchObject([{ share: 1, grade: 5 }]);
  });
});
