import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { TaskEvent } from "~/domain/workplace-task/task-event";
import { inTransaction } from "~db/queries/connection.server";
import { findGuidedTaskCase, listGuidedTaskCasesOfLearner } from "~db/queries/guided-tasks.server";
import { findTaskCaseOfLearner, listTaskCasesOfLearner } from "~db/queries/task-cases.server";
import { testDatabase } from "~db/test-database";
import { makeSchool, makeUser, type School, testNow } from "~db/test-school";
import { beginTask } from "./move-task.server";
import { act, handOver, makeTask, openCase, type TaskVisit, testRequest } from "./test-task";
import { makeWorld, openPath, type World } from "./test-world";

const db = await testDatabase();
let world: World;
let school: School;
let visit: TaskVisit;

beforeAll(async () => {
  world = await makeWorld(db);
});

beforeEach(async () => {
  school = await makeSchool(db, { learners: 2 });
  visit = await makeTask(world, { school });
});

const own = () => ({ by: visit.learnerId, role: "learner", now: testNow.toISOString() }) as const;
const written = (text: string): TaskEvent => ({ type: "TEXT_WRITTEN", text, ...own() });

async function begin(given: { moduleId?: string; clientKey?: string; pathId?: string } = {}) {
  const { moduleId = "basics/first", clientKey = randomUUID(), pathId = visit.pathId } = given;
  const path = await openPath(world, pathId);
  const { organisationId } = school;
  return inTransaction(db, (trx) =>
    beginTask(trx, { path, moduleId, organisationId, clientKey, now: testNow }),
  );
}

describe("begin-task", () => {
  it("pins the task's publication and the skill of each criterion", async () => {
    expect(await openCase(visit)).toMatchObject({
      ...{ kind: "workplace", courseId: "basics", moduleId: "basics/first", stage: "draft" },
      ...{ publicationId: world.publication.id, pathId: visit.pathId, revision: 0 },
      ...{ waitsFor: "learner", waitingSince: testNow.toISOString() },
      memory: { skills: ["cells", "volts", "cells"], organisation: school.organisationId },
    });
    const degree = await makeTask(world, { strategy: "degree" });
    expect((await openCase(degree)).kind).toBe("exam-task");
  });

  it("twice is once: by its key, by its module, and at the same moment", async () => {
    expect(await begin()).toEqual({ ok: true, caseId: visit.caseId, isNew: false });
    const clientKey = randomUUID();
    const moduleId = "basics/second";
    const both = await Promise.all([
      begin({ moduleId, clientKey }),
      begin({ moduleId, clientKey }),
      begin({ moduleId }),
    ]);
    expect(new Set(both.map((one) => one.ok && one.caseId)).size).toBe(1);
    expect(both.filter((one) => one.ok && one.isNew)).toHaveLength(1);
  });

  it("a task that was withdrawn can be begun anew", async () => {
    await act(visit, [{ type: "TASK_WITHDRAWN", ...own() }]);
    const again = await begin();
    expect(again).toMatchObject({ ok: true, isNew: true });
    expect(await listTaskCasesOfLearner(db, { learnerId: visit.learnerId })).toHaveLength(2);
  });

  it("needs a module of the path's plan that has a task", async () => {
    expect(await begin({ moduleId: "basics/third" })).toEqual({ ok: false, reason: "no-task" });
  });
});

describe("move-task", () => {
  it("stores what the log leads to, and the row says whose turn it is", async () => {
    const moved = await act(visit, handOver(visit, "supervisor"));
    expect(moved).toMatchObject({ stage: "with-supervisor", revision: 2, waitsFor: "supervisor" });
    expect(moved.memory.supervisor).toMatchObject({ request: testRequest, name: "Supervisor" });
    const { log, ...read } = await openCase(visit);
    expect(moved).toMatchObject(read);
    expect(log.map(({ type }) => type)).toEqual(["TASK_BEGUN", "TEXT_WRITTEN", "SUPERVISOR_ASKED"]);
    expect(await findTaskCaseOfLearner(db, visit)).toMatchObject({
      ...{ state: "with-supervisor", waiting_for: "supervisor", waiting_since: testNow },
      revision: 2,
    });
  });

  it("all of the events are stored, or none; an act under a known key is done", async () => {
    const handedIn = handOver(visit, "instructor");
    const after = [...handedIn, written("too late")];
    await expect(act(visit, after)).rejects.toThrow("not-accepted");
    expect(await openCase(visit)).toMatchObject({ revision: 0, stage: "draft" });
    const clientKey = randomUUID();
    await act(visit, handedIn, { clientKey });
    expect(await act(visit, handedIn, { clientKey })).toMatchObject({ revision: 2 });
  });

  it("tells staff once when it becomes their turn", async () => {
    await act(visit, handOver(visit, "instructor"));
    const told = await db
      .selectFrom("notices")
      .select("notice")
      .where("user_id", "=", school.instructorId)
      .execute();
    const notice = { kind: "evidence-waiting", what: "task", caseId: visit.caseId };
    expect(told).toEqual([{ notice }]);
  });

  it("of two acts at once each finds what the other has left", async () => {
    await act(visit, [written("first")]);
    await Promise.all([act(visit, [written("second")]), act(visit, [written("third")])]);
    expect((await openCase(visit)).revision).toBe(3);
  });
});

describe("task-cases: who sees a case", () => {
  const asker = (at: School) => ({ organisationIds: [at.organisationId] });
  const guided = (at: School) => findGuidedTaskCase(db, { caseId: visit.caseId, ...asker(at) });

  it("its learner always, and nobody else's learner", async () => {
    const other = await makeUser(db);
    const { caseId } = visit;
    expect(await findTaskCaseOfLearner(db, { learnerId: other.id, caseId })).toBeUndefined();
    expect(await findTaskCaseOfLearner(db, visit)).toMatchObject({ id: caseId });
  });

  it("staff of its school from when it was handed over, while the learner is in a group there", async () => {
    expect(await guided(school)).toBeUndefined();
    await act(visit, handOver(visit, "instructor"));
    expect(await guided(school)).toMatchObject({ learnerName: "Learner 001" });
    expect(await guided(await makeSchool(db, { learners: 0 }))).toBeUndefined();
    expect(await findGuidedTaskCase(db, { ...visit, organisationIds: [] })).toBeUndefined();
    const { learnerId } = visit;
    const seen = await listGuidedTaskCasesOfLearner(db, { learnerId, ...asker(school) });
    expect(seen.map(({ id }) => id)).toEqual([visit.caseId]);
    await db.deleteFrom("group_members").where("learner_id", "=", learnerId).execute();
    expect(await guided(school)).toBeUndefined();
  });
});
