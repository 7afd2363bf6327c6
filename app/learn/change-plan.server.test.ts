import { beforeAll, describe, expect, it } from "vitest";
import { earnedHours } from "~/domain/path/earned";
import { isLessonDone } from "~/domain/path/standing";
import type { StrategyId } from "~/domain/path/strategy";
import { replayLearner } from "~/progress/replay.server";
import { beginPath, makeWorld, storedOf, type World } from "~/progress/test-world";
import { insertAssignment } from "~db/queries/assignments.server";
import { inTransaction } from "~db/queries/connection.server";
import { insertRecognition } from "~db/queries/prior-learning.server";
import { testDatabase } from "~db/test-database";
import { makeSchool, makeUser, testNow } from "~db/test-school";
import { changePlan } from "./change-plan.server";
import type { WantedCourse } from "./planned-change.server";
import { makeVisit, type Visit, visitOf } from "./test-visit";

const db = await testDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(db);
});

const cells = "basics/cells";
const course = { kind: "course", id: "basics" } as const;
const track = { kind: "track", id: "operator" } as const;

function wantedOf(strategy: StrategyId, given: Partial<WantedCourse> = {}): WantedCourse {
  return { goal: course, eqf: 4, strategy, ...given };
}

async function change(visit: Visit, wanted: WantedCourse, revision?: number) {
  const { learnerId, pathId } = visit;
  const now = visit.now();
  const seen = revision ?? (await visit.path()).revision;
  return changePlan(db, { learnerId, pathId, wanted, revision: seen, now });
}

async function passCheck(visit: Visit, lesson = cells): Promise<void> {
  expect((await visit.startCheck(lesson)).ok).toBe(true);
  while ((await visit.memory()).lessons[lesson]?.check) {
    expect((await visit.check(lesson)).ok).toBe(true);
  }
}

async function expectReplayed({ learnerId }: Visit): Promise<void> {
  const readCatalogue = async () => world.publication.catalogue;
  expect((await replayLearner(db, { learnerId, readCatalogue })).mismatches).toEqual([]);
}

async function enrolmentOf({ pathId }: Visit) {
  return db
    .selectFrom("enrolments")
    .select(["goal_kind", "goal_id", "eqf", "strategy"])
    .where("id", "=", pathId)
    .executeTakeFirst();
}

describe("in mid-path", () => {
  it("another goal keeps every answer, mastered skill and hour", async () => {
    const visit = await makeVisit(world, "retrainee");
    await passCheck(visit);
    const before = await storedOf(world, visit);
    const hours = earnedHours((await visit.path()).context);
    expect(hours).toBeGreaterThan(0);
    expect(await change(visit, wantedOf("retrainee", { goal: track }))).toEqual({ ok: true });
    const { context, stage } = await visit.path();
    expect(stage).toBe("studying");
    expect(context.plan.goal).toEqual(track);
    expect(context.memory.skills.cells?.isMastered).toBe(true);
    expect(earnedHours(context)).toBe(hours);
    const after = await storedOf(world, visit);
    expect(after.answers).toEqual(before.answers);
    expect(after.mastery).toEqual(before.mastery);
    expect(await enrolmentOf(visit)).toMatchObject({ goal_kind: "track", goal_id: "operator" });
    await expectReplayed(visit);
  });

  it("another level adds what lies between, and can be taken back", async () => {
    const visit = await makeVisit(world, "retrainee");
    await passCheck(visit);
    expect(await change(visit, wantedOf("retrainee", { eqf: 5 }))).toEqual({ ok: true });
    const planned = async () =>
      (await visit.path()).context.plan.lessons.map((lesson) => lesson.id);
    expect(await planned()).toContain("basics/ageing");
    expect((await visit.memory()).lessons[cells]?.phase).toBe("passed");
    expect(await change(visit, wantedOf("retrainee", { eqf: 4 }))).toEqual({ ok: true });
    expect(await planned()).not.toContain("basics/ageing");
    await expectReplayed(visit);
  });

  it.each([
    ["retrainee", "degree"],
    ["degree", "retrainee"],
  ] as const)("from %s to %s keeps the lesson and counts its hours once", async (from, to) => {
    const visit = await makeVisit(world, from);
    if (from === "degree") {
      await visit.read(cells, 1);
      await visit.read(cells, 2);
    }
    await passCheck(visit);
    expect(await change(visit, wantedOf(to))).toEqual({ ok: true });
    const { context, stage } = await visit.path();
    expect(stage).toBe("studying");
    const lesson = context.plan.lessons.find(({ id }) => id === cells);
    expect(lesson && isLessonDone(context, lesson)).toBe(true);
    expect(earnedHours(context)).toBe(4);
    expect(context.plan.modules.length > 0).toBe(to === "degree");
    await expectReplayed(visit);
  });

  it("hours of a passed module and of its lessons are counted once, there and back", async () => {
    const visit = await makeVisit(world, "degree");
    for (const lesson of [cells, "basics/volts"]) {
      await visit.read(lesson, 1);
      await visit.read(lesson, 2);
      await passCheck(visit, lesson);
    }
    expect(await visit.startSitting("basics/first")).toEqual({ ok: true });
    while ((await visit.memory()).modules["basics/first"]?.sitting)
      await visit.exam("basics/first");
    const hours = async () => earnedHours((await visit.path()).context);
    expect(await hours()).toBe(8);
    expect(await change(visit, wantedOf("retrainee"))).toEqual({ ok: true });
    expect(await hours()).toBe(8);
    expect(await change(visit, wantedOf("degree"))).toEqual({ ok: true });
    expect(await hours()).toBe(8);
    await expectReplayed(visit);
  });

  it("goal, level and way change at once, or not at all", async () => {
    const visit = await makeVisit(world, "retrainee");
    expect(await change(visit, wantedOf("degree", { goal: track }))).toEqual({ ok: true });
    expect(await enrolmentOf(visit)).toEqual({
      goal_kind: "track",
      goal_id: "operator",
      eqf: 4,
      strategy: "degree",
    });
    const { events } = await storedOf(world, visit);
    expect(events.slice(-2).map(({ type }) => type)).toEqual([
      "GOAL_SWITCHED",
      "STRATEGY_SWITCHED",
    ]);
    await expectReplayed(visit);
  });

  it("before the first question it only means another beginning", async () => {
    const visit = visitOf(world, await beginPath(world, { strategy: "retrainee" }));
    expect(await change(visit, wantedOf("degree"))).toEqual({ ok: true });
    expect((await visit.path()).stage).toBe("orientation");
    expect(await visit.orient({ wantsFirstCheck: false })).toEqual({ ok: true });
    await expectReplayed(visit);
  });

  it("a path that rests goes on resting", async () => {
    const visit = await makeVisit(world, "retrainee");
    await visit.move({ type: "PAUSED", now: visit.now().toISOString() });
    expect(await change(visit, wantedOf("degree"))).toEqual({ ok: true });
    expect((await visit.path()).stage).toBe("paused");
    await visit.move({ type: "RESUMED", now: visit.now().toISOString() });
    expect((await visit.path()).stage).toBe("studying");
    await expectReplayed(visit);
  });

  it("what a person has recognised beyond the old plan counts in the new one", async () => {
    const visit = await makeVisit(world, "retrainee");
    const { learnerId } = visit;
    const { organisationId, teacherId } = await makeSchool(db);
    await inTransaction(db, (trx) =>
      insertRecognition(trx, {
        learnerId,
        skillId: "ageing",
        organisationId,
        caseId: null,
        decidedBy: teacherId,
        reason: "Shown at the old workplace",
        now: testNow,
      }),
    );
    expect(await change(visit, wantedOf("retrainee", { eqf: 5 }))).toEqual({ ok: true });
    expect((await visit.memory()).recognised).toEqual(["ageing"]);
    await expectReplayed(visit);
  });
});

describe("refused with its reason, and nothing moves", () => {
  it("the same again, an unknown goal, a level that is not written", async () => {
    const visit = await makeVisit(world, "retrainee");
    const { revision } = await visit.path();
    expect(await change(visit, wantedOf("retrainee"))).toEqual({ ok: false, reason: "same" });
    const nowhere = { kind: "course", id: "nowhere" } as const;
    for (const wanted of [{ goal: nowhere }, { eqf: 7 }, { goal: track, eqf: 6 }]) {
      expect(await change(visit, wantedOf("retrainee", wanted))).toEqual({
        ok: false,
        reason: "unknown-goal",
      });
    }
    expect((await visit.path()).revision).toBe(revision);
  });

  it("a goal that the learner walks already", async () => {
    const visit = await makeVisit(world, "retrainee");
    const { learnerId } = visit;
    await beginPath(world, { strategy: "degree", goal: track, learnerId });
    expect(await change(visit, wantedOf("retrainee", { goal: track }))).toEqual({
      ok: false,
      reason: "already-enrolled",
    });
  });

  it("an assigned path: its goal, level and way are the teacher's", async () => {
    const visit = await makeVisit(world, "retrainee");
    const { organisationId, teacherId } = await makeSchool(db);
    const { learnerId } = visit;
    await inTransaction(db, (trx) =>
      insertAssignment(trx, {
        organisationId,
        to: { learnerId },
        goal: course,
        strategy: "retrainee",
        eqf: 4,
        startsOn: null,
        dueOn: null,
        createdBy: teacherId,
        now: testNow,
      }),
    );
    const assigned = { ok: false, reason: "assigned" };
    expect(await change(visit, wantedOf("degree"))).toEqual(assigned);
    expect(await change(visit, wantedOf("retrainee", { goal: track }))).toEqual(assigned);
    expect(await change(visit, wantedOf("retrainee", { eqf: 5 }))).toEqual(assigned);
  });

  it("an exam that is under way", async () => {
    const visit = await makeVisit(world, "degree");
    for (const lesson of [cells, "basics/volts"]) {
      await visit.read(lesson, 1);
      await visit.read(lesson, 2);
      await passCheck(visit, lesson);
    }
    expect(await visit.startSitting("basics/first")).toEqual({ ok: true });
    expect(await change(visit, wantedOf("retrainee"))).toEqual({ ok: false, reason: "exam-open" });
  });

  it("figures that are older than the path", async () => {
    const visit = await makeVisit(world, "retrainee");
    const { revision } = await visit.path();
    await visit.read(cells, 1);
    const moved = { ok: false, reason: "moved-on" };
    expect(await change(visit, wantedOf("degree"), revision)).toEqual(moved);
  });

  it("somebody else's path", async () => {
    const { pathId } = await makeVisit(world, "retrainee");
    const { id: learnerId } = await makeUser(db);
    const other = visitOf(world, { learnerId, pathId });
    expect(await change(other, wantedOf("degree"))).toEqual({ ok: false, reason: "gone" });
  });
});
