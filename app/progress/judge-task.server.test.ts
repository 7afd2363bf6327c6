import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { catalogueOf } from "~/curriculum/current-publication.server";
import { examGrade, taskGrade } from "~/domain/path/module-grade";
import { inTransaction } from "~db/queries/connection.server";
import { listFreshness } from "~db/queries/freshness.server";
import { listMastery, saveMastery } from "~db/queries/mastery.server";
import { testDatabase } from "~db/test-database";
import { makeSchool, testNow } from "~db/test-school";
import { replayLearner } from "./replay.server";
import {
  act,
  allAlone,
  handOver,
  judge,
  judgeOf,
  makeTask,
  openCase,
  type TaskVisit,
} from "./test-task";
import { beginPath, makeWorld, openPath, storedOf, type World } from "./test-world";

const db = await testDatabase();
let world: World;
let visit: TaskVisit;

beforeAll(async () => {
  world = await makeWorld(db);
});

beforeEach(async () => {
  visit = await makeTask(world);
  await act(visit, handOver(visit, "instructor"));
});

const readCatalogue = (id: string) => catalogueOf(db, id);
const mastery = ({ learnerId } = visit) => listMastery(db, { learnerId });
const memoryOf = async (pathId = visit.pathId) => (await openPath(world, pathId)).context.memory;
const mismatches = async ({ learnerId } = visit) =>
  (await replayLearner(db, { learnerId, readCatalogue })).mismatches;
const judgements = ({ caseId } = visit) =>
  db
    .selectFrom("task_judgements")
    .select(["criterion", "skill_id", "level", "by_kind", "who", "is_evidence"])
    .where("case_id", "=", caseId)
    .orderBy("seq")
    .orderBy("criterion")
    .execute();
const noticesOf = (userId: string) =>
  db.selectFrom("notices").select("notice").where("user_id", "=", userId).execute();
const everything = async () => ({
  ...(await storedOf(world, visit)),
  task: await openCase(visit),
  judgements: await judgements(),
});

/** A skill that answers have mastered: all signs stand. */
async function master(learnerId: string, skill: string) {
  const recent = [1, 2, 3, 4, 5].map((number) => ({ question: `q${number}`, isRight: true }));
  const numbers = { ability: 1, fast: 3, known: 0.98, answers: 6, prior: 0.2, recent };
  const mastered = { ...numbers, masteredAt: new Date("2026-11-01").toISOString() };
  const skills = { [skill]: mastered };
  await inTransaction(db, (trx) => saveMastery(trx, { learnerId, skills }));
  await db
    .insertInto("skill_freshness")
    .values({
      ...{ learner_id: learnerId, skill_id: skill, stability: 40, difficulty: 5 },
      ...{ reviewed_at: new Date("2026-11-01"), due_at: new Date("2026-12-11") },
    })
    .execute();
}

describe("judge-task: an instructor's judgement settles the case and enters the path", () => {
  it("stores each criterion, moves the skills and tells path and learner", async () => {
    const { pathId, learnerId, caseId } = visit;
    const given = await judge(visit, { criteria: ["on-own", "with-help", "on-own"] });
    expect(given).toMatchObject({ ok: true, task: { stage: "accepted", waitsFor: "nobody" } });
    expect(await judgements()).toMatchObject([
      { criterion: 0, skill_id: "cells", level: "on-own", is_evidence: true },
      { criterion: 1, skill_id: "volts", level: "with-help", who: "Instructor" },
      { criterion: 2, skill_id: "cells", by_kind: "instructor" },
    ]);
    const { cells, volts } = await mastery();
    expect(cells?.known).toBeGreaterThan(volts?.known ?? 1);
    expect(volts?.known).toBeGreaterThan(0.2);
    expect(cells).toMatchObject({ answers: 0, masteredAt: null });
    const memory = await memoryOf();
    expect(memory.skills.cells).toEqual({ known: cells?.known, isMastered: false, answers: 0 });
    expect(memory.tasks["basics/first"]).toMatchObject({ isAccepted: true, by: "instructor" });
    const { events } = await storedOf(world, { learnerId, pathId });
    expect(events.at(-1)).toMatchObject({
      type: "TASK_JUDGED",
      actor_id: visit.school.instructorId,
    });
    expect(await noticesOf(learnerId)).toMatchObject([{ notice: { kind: "task-judged", caseId } }]);
  });

  it("sends it back where anything is not there yet, and may be handed in and judged again", async () => {
    const criteria = ["on-own", "not-yet", "on-own"] as const;
    const back = await judge(visit, { criteria: [...criteria] });
    expect(back).toMatchObject({ ok: true, task: { stage: "returned", waitsFor: "learner" } });
    expect((await memoryOf()).tasks["basics/first"]).toMatchObject({ isAccepted: false });
    const again = handOver(visit, "instructor");
    await act(visit, again);
    expect(await judge(visit)).toMatchObject({ ok: true, task: { stage: "accepted" } });
    expect((await memoryOf()).tasks["basics/first"]).toMatchObject({ isAccepted: true });
    expect(await judgements()).toHaveLength(6);
    expect(await mismatches()).toEqual([]);
  });

  it("is nobody's own: a learner who is staff as well is refused", async () => {
    const before = await everything();
    const own = { kind: "instructor", userId: visit.learnerId, name: "Demo learner" } as const;
    expect(await judge(visit, { judge: own })).toEqual({ ok: false, reason: "not-accepted" });
    const supervisor = judgeOf(visit, "supervisor");
    const refused = { ok: false, reason: "not-accepted" };
    expect(await judge(visit, { judge: supervisor })).toEqual(refused);
    const strange = { caseId: randomUUID() };
    expect(await judge(visit, strange)).toEqual({ ok: false, reason: "gone" });
    expect(await everything()).toEqual(before);
  });
});

describe("judge-task: twice, and two at once", () => {
  it("a judgement that is sent again is the same one", async () => {
    const clientKey = randomUUID();
    const { revision } = await openCase(visit);
    const first = await judge(visit, { clientKey, revision });
    const before = await everything();
    expect(await judge(visit, { clientKey, revision })).toMatchObject({ ok: true });
    expect(first).toMatchObject({ ok: true });
    expect(await everything()).toEqual(before);
  });

  it("the second of two is told what the first has said, and what they said themselves", async () => {
    const { revision } = await openCase(visit);
    const criteria = ["not-yet", "on-own", "on-own"] as const;
    const results = await Promise.all([
      judge(visit, { revision }),
      judge(visit, { revision, criteria: [...criteria] }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const [refused] = results.filter(({ ok }) => !ok);
    const said = results[0]?.ok ? allAlone : criteria;
    const own = results[0]?.ok ? criteria : allAlone;
    expect(refused).toMatchObject({
      reason: "moved",
      theirs: { who: "Instructor", criteria: said, sentence: "Seen at the line" },
      yours: { criteria: own },
    });
    expect(await judgements()).toHaveLength(3);
    expect(await mismatches()).toEqual([]);
  });

  it("of the same judgement sent twice at once one counts", async () => {
    const [clientKey, { revision }] = [randomUUID(), await openCase(visit)];
    const both = await Promise.all([
      judge(visit, { clientKey, revision }),
      judge(visit, { clientKey, revision }),
    ]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await judgements()).toHaveLength(3);
  });

  it("whoever judges what the learner has taken back is told so", async () => {
    const { revision } = await openCase(visit);
    const { learnerId: by } = visit;
    await act(visit, [{ type: "TAKEN_BACK", by, role: "learner", now: testNow.toISOString() }]);
    const given = await judge(visit, { revision });
    expect(given).toMatchObject({ ok: false, reason: "moved", stage: "draft", theirs: null });
    expect(await judgements()).toEqual([]);
  });
});

describe("judge-task: a supervisor's judgement", () => {
  it("settles a workplace task, and weighs less than an instructor's", async () => {
    const other = await makeTask(world);
    await act(other, handOver(other, "supervisor"));
    const given = await judge(other, { kind: "supervisor" });
    expect(given).toMatchObject({ ok: true, task: { stage: "accepted" } });
    await judge(visit);
    const [theirs, ours] = [await mastery(other), await mastery(visit)];
    expect(theirs.cells?.known).toBeGreaterThan(0.2);
    expect(theirs.cells?.known).toBeLessThan(ours.cells?.known ?? 0);
    expect((await memoryOf(other.pathId)).tasks["basics/first"]).toMatchObject({
      by: "supervisor",
    });
    expect(await mismatches(other)).toEqual([]);
  });

  it("goes along with an exam task: the instructor decides, and only that counts", async () => {
    const degree = await makeTask(world, { strategy: "degree" });
    await act(degree, handOver(degree, "supervisor"));
    const along = await judge(degree, { kind: "supervisor" });
    expect(along).toMatchObject({ ok: true, task: { stage: "with-instructor" } });
    expect(await mastery(degree)).toEqual({});
    expect((await memoryOf(degree.pathId)).tasks).toEqual({});
    expect(await noticesOf(degree.school.instructorId)).toMatchObject([
      { notice: { kind: "evidence-waiting", what: "task", caseId: degree.caseId } },
    ]);
    await judge(degree, { criteria: ["on-own", "on-own", "with-help"] });
    const memory = await memoryOf(degree.pathId);
    expect(taskGrade(memory, "basics/first")).toBe(4);
    expect(examGrade(memory, "basics/first")).toBe(0);
    expect((await judgements(degree)).map(({ is_evidence }) => is_evidence)).toEqual([
      ...[false, false, false],
      ...[true, true, true],
    ]);
    expect(await mismatches(degree)).toEqual([]);
  });
});

describe("judge-task: mastery", () => {
  it("stands as it is; what speaks against it calls for a review", async () => {
    await master(visit.learnerId, "cells");
    const before = (await mastery()).cells;
    await judge(visit, { criteria: ["on-own", "with-help", "not-yet"] });
    expect((await mastery()).cells).toEqual(before);
    const { cells } = await listFreshness(db, { learnerId: visit.learnerId });
    expect(cells?.reviewedAt).toBe(testNow.toISOString());
    expect(Date.parse(cells?.dueAt ?? "")).toBeLessThan(Date.parse("2026-12-11"));
    expect((await memoryOf()).skills.cells).toMatchObject({
      isMastered: true,
      dueAt: cells?.dueAt,
    });
  });

  it("is refreshed by what was done alone", async () => {
    await master(visit.learnerId, "cells");
    await judge(visit);
    const { cells } = await listFreshness(db, { learnerId: visit.learnerId });
    expect(Date.parse(cells?.dueAt ?? "")).toBeGreaterThan(Date.parse("2026-12-11"));
  });

  it("may come with the last drop, except of a skill that keeps people safe", async () => {
    const task = await makeTask(world, { moduleId: "basics/second" });
    const recent = [1, 2, 3, 4].map((number) => ({ question: `q${number}`, isRight: true }));
    const almost = { ability: 0.5, fast: 1, known: 0.9, answers: 4, prior: 0.2, recent };
    const skills = {
      charge: { ...almost, masteredAt: null },
      fire: { ...almost, masteredAt: null },
    };
    const { learnerId } = task;
    await inTransaction(db, (trx) => saveMastery(trx, { learnerId, skills }));
    await act(task, handOver(task, "instructor"));
    await judge(task);
    const { charge, fire } = await mastery(task);
    expect(charge?.masteredAt).toBe(testNow.toISOString());
    expect(fire).toMatchObject({ masteredAt: null });
    expect(fire?.known).toBeGreaterThan(0.95);
    const weeks = await db
      .selectFrom("path_weeks")
      .select("mastered")
      .where("path_id", "=", task.pathId)
      .execute();
    expect(weeks).toEqual([{ mastered: 1 }]);
  });
});

describe("judge-task: other paths of the same person", () => {
  it("with the module hear of the task, of the other kind of the skills alone", async () => {
    const { learnerId } = visit;
    const track = { kind: "track", id: "operator" } as const;
    const same = await beginPath(world, { strategy: "retrainee", learnerId, goal: track });
    await judge(visit);
    const { cells } = await mastery();
    for (const { pathId } of [visit, same]) {
      const memory = await memoryOf(pathId);
      expect(memory.tasks["basics/first"]).toMatchObject({ isAccepted: true });
      expect(memory.skills.cells?.known).toBe(cells?.known);
    }
    expect(await mismatches()).toEqual([]);

    const school = await makeSchool(db, { learners: 1 });
    const degree = await makeTask(world, { strategy: "degree", school });
    const other = { strategy: "retrainee", learnerId: degree.learnerId, goal: track } as const;
    const retrainee = await beginPath(world, other);
    await act(degree, handOver(degree, "instructor"));
    await judge(degree);
    const memory = await memoryOf(retrainee.pathId);
    expect(memory.tasks).toEqual({});
    expect(memory.skills.cells?.known).toBeGreaterThan(0.2);
    expect(await mismatches(degree)).toEqual([]);
  });

  it("is one transaction: where a path cannot be told, nothing is judged", async () => {
    await db.updateTable("paths").set({ snapshot: "{}" }).where("id", "=", visit.pathId).execute();
    await expect(judge(visit)).rejects.toThrow("cannot be read");
    expect(await judgements()).toEqual([]);
    expect(await mastery()).toEqual({});
    expect(await openCase(visit)).toMatchObject({ stage: "with-instructor" });
  });
});
