import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { examsOf } from "~/domain/path/exam-standing";
import { lockOpenPath } from "~/progress/move-path.server";
import { replayAll } from "~/progress/replay.server";
import { askSecondLook, decideSecondLook } from "~/progress/second-look.server";
import { makeWorld, openPath, type World } from "~/progress/test-world";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { listExams } from "~db/queries/exam-results.server";
import { insertMembership } from "~db/queries/memberships.server";
import { testDatabase } from "~db/test-database";
import { makeSchool, makeUser, type School } from "~db/test-school";
import { accommodate } from "./accommodate.server";
import { day, failedExam, give, pathOf, stuckIn, walk } from "./test-walk";

let db: Db;
let world: World;
let school: School;
let learnerId: string;
let pathId: string;

const module = "basics/first";
const question = "basics/cells/check-1";
const readCatalogue = () => Promise.resolve(world.publication.catalogue);

beforeAll(async () => {
  db = await testDatabase();
  world = await makeWorld(db);
});

/** A student who may sit the exam of the first module: a person is asked to help with both of its lessons. */
beforeEach(async () => {
  school = await makeSchool(db, { learners: 1 });
  learnerId = school.learnerIds[0] ?? "";
  const goal = { kind: "course", id: "basics" } as const;
  const { publication } = world;
  await give(db, school, { goal, eqf: 4, publication, now: new Date(day(1)) });
  pathId = await pathOf(db, learnerId);
  const { lessons } = (await openPath(world, pathId)).course.plan.modules[0] ?? { lessons: [] };
  await go([
    { type: "ORIENTED", hoursPerWeek: 5, now: day(1) },
    ...lessons.flatMap((lesson, index) => stuckIn(lesson, 2 + 8 * index)),
  ]);
});

function go(events: Parameters<typeof walk>[2]) {
  return walk(db, { learnerId, pathId, catalogue: world.publication.catalogue }, events);
}

const stored = () => listExams(db, { pathId });
const memory = async () => (await openPath(world, pathId)).context.memory;

describe("what is kept of exams", () => {
  it("is what the path itself tells, result by result", async () => {
    expect(await stored()).toEqual({ results: [], standings: [] });
    await go(failedExam(module, question, 40));
    const { results, standings } = await stored();
    expect(results).toEqual([{ module, sitting: 1, share: 0, grade: 0, at: day(40) }]);
    expect(standings).toMatchObject([
      { module, granted: 0, isSitting: false, notBefore: day(41), exam: 0, task: null, grade: 0 },
    ]);
    expect(await stored()).toEqual(examsOf(await memory()));
  });

  it("is missed by the replay where it is false, and mended", async () => {
    await go(failedExam(module, question, 40));
    await db.updateTable("exam_results").set({ grade: 5 }).where("path_id", "=", pathId).execute();
    const found = (await replayAll(db, { readCatalogue })).mismatches;
    expect(found).toEqual([{ path: pathId, what: "exams", detail: "are others", isMended: false }]);
    await replayAll(db, { readCatalogue, isRepair: true });
    expect(await stored()).toEqual(examsOf(await memory()));
    expect((await replayAll(db, { readCatalogue })).mismatches).toEqual([]);
  });
});

function grant(
  change: { moreSittings?: number; coolDownHours?: number },
  now: string,
  key = randomUUID(),
) {
  return accommodate(db, {
    learnerId,
    organisationId: school.organisationId,
    organisationIds: [school.organisationId],
    actorId: school.instructorId,
    granted: {
      ...{ clientKey: key, moreSittings: null, coolDownHours: null, extraTime: null },
      ...{ hasReader: false, hasRoom: false, language: null },
      ...{ validFrom: "2026-01-01", validUntil: null, reason: "Agreed with the student." },
      ...change,
    },
    now: new Date(now),
  });
}

describe("an accommodation", () => {
  const threeFailed = [40, 42, 46].flatMap((on) => failedExam(module, question, on));

  it("gives one more sitting of an exam that is used up, in the name of whoever granted it", async () => {
    await go(threeFailed);
    const key = randomUUID();
    await grant({ moreSittings: 1 }, day(47), key);
    await grant({ moreSittings: 1 }, day(47), key);
    expect((await stored()).standings).toMatchObject([{ granted: 1, notBefore: null }]);
    const event = await db
      .selectFrom("path_events")
      .select(["actor_id", "payload"])
      .where("path_id", "=", pathId)
      .where("type", "=", "SITTING_GRANTED")
      .execute();
    expect(event).toMatchObject([
      { actor_id: school.instructorId, payload: { module, reason: "Agreed with the student." } },
    ]);
    expect((await replayAll(db, { readCatalogue })).mismatches).toEqual([]);
  });

  it("ends the wait at once where none is wanted, and not where it is merely shorter", async () => {
    await go(failedExam(module, question, 40));
    await grant({ coolDownHours: 12 }, day(40));
    expect((await stored()).standings).toMatchObject([{ notBefore: day(41) }]);
    await grant({ coolDownHours: 0 }, day(40));
    expect((await stored()).standings).toMatchObject([{ notBefore: null }]);
  });
});

function ask(actorId: string, now: string) {
  return inTransaction(db, async (trx) => {
    const path = await lockOpenPath(trx, { pathId, readCatalogue });
    if (!path) throw new Error("There is no path");
    const reason = "Question 2 was about another cell.";
    return askSecondLook(trx, path, {
      moduleId: module,
      sitting: 1,
      reason,
      actorId,
      now: new Date(now),
    });
  });
}

function decide(actorId: string, grade: 0 | 1 | 2, lookId: string) {
  return inTransaction(db, async (trx) => {
    const path = await lockOpenPath(trx, { pathId, readCatalogue });
    if (!path) throw new Error("There is no path");
    return decideSecondLook(trx, path, {
      ...{ lookId, moduleId: module, grade, reason: "The answer holds.", actorId },
      organisationIds: [school.organisationId],
      now: new Date(day(42)),
    });
  });
}

async function lookId() {
  const row = await db
    .selectFrom("second_looks")
    .select("id")
    .where("path_id", "=", pathId)
    .executeTakeFirstOrThrow();
  return row.id;
}

describe("a second look", () => {
  beforeEach(() => go(failedExam(module, question, 40)));

  it("may be asked for within 14 days, once", async () => {
    expect(await ask(learnerId, day(55))).toEqual({ ok: false, reason: "too-late" });
    expect(await ask(learnerId, day(54))).toEqual({ ok: true });
    expect(await ask(learnerId, day(54))).toEqual({ ok: false, reason: "asked" });
    expect(await ask(school.instructorId, day(70))).toEqual({ ok: false, reason: "asked" });
  });

  it("raises the grade with its reason, and the replay tells the same", async () => {
    await ask(learnerId, day(41));
    expect(await decide(school.instructorId, 2, await lookId())).toEqual({ ok: true });
    expect((await stored()).results).toMatchObject([{ sitting: 1, share: 0, grade: 2 }]);
    const row = await db
      .selectFrom("exam_results")
      .selectAll()
      .where("path_id", "=", pathId)
      .executeTakeFirstOrThrow();
    expect(row.first_grade).toBe(0);
    expect((await replayAll(db, { readCatalogue })).mismatches).toEqual([]);
  });

  it("row 20: of two who decide at once the second is told what the first decided", async () => {
    await ask(learnerId, day(41));
    const id = await lookId();
    const decided = await Promise.all([
      decide(school.instructorId, 2, id),
      decide(school.teacherId, 1, id),
    ]);
    expect(decided.filter(({ ok }) => ok)).toHaveLength(1);
    expect(decided.find(({ ok }) => !ok)).toMatchObject({
      reason: "decided",
      other: { state: "raised", decidedReason: "The answer holds." },
    });
  });

  it("is for somebody who has decided nothing of the exam, where there is one; never for the learner", async () => {
    await ask(learnerId, day(41));
    await go([]);
    await walk(
      db,
      { learnerId: school.instructorId, pathId, catalogue: world.publication.catalogue },
      [{ type: "SITTING_GRANTED", module, reason: "One more.", now: day(41) }],
    );
    const id = await lookId();
    expect(await decide(school.instructorId, 1, id)).toEqual({ ok: false, reason: "own-decision" });
    expect(await decide(learnerId, 2, id)).toEqual({ ok: false, reason: "gone" });
    expect(await decide(school.teacherId, 0, id)).toEqual({ ok: true });
    expect((await stored()).results).toMatchObject([{ grade: 0 }]);
  });

  it("v5.0.0-8.2.2 is not for somebody of another school", async () => {
    await ask(learnerId, day(41));
    const other = await makeSchool(db, { learners: 0 });
    const { id: stranger } = await makeUser(db);
    await insertMembership(db, {
      userId: stranger,
      organisationId: other.organisationId,
      role: "instructor",
    });
    const id = await lookId();
    const decided = await inTransaction(db, async (trx) => {
      const path = await lockOpenPath(trx, { pathId, readCatalogue });
      if (!path) throw new Error("There is no path");
      return decideSecondLook(trx, path, {
        ...{ lookId: id, moduleId: module, grade: 5, reason: "Mine.", actorId: stranger },
        organisationIds: [other.organisationId],
        now: new Date(day(42)),
      });
    });
    expect(decided).toEqual({ ok: false, reason: "gone" });
  });
});
