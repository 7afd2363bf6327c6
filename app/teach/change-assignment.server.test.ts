import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Db } from "~db/queries/connection.server";
import { listOwnDates } from "~db/queries/milestones.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, type School, testNow } from "~db/test-school";
import type { Publication } from "./add-member.server";
import { assignGoal } from "./assign-goal.server";
import { changeAssignedPlan } from "./change-assigned-plan.server";
import {
  changeDates,
  giveBack,
  giveOwnDay,
  takeOwnDay,
  withdraw,
} from "./change-assignment.server";

let db: Db;
let publication: Publication;
let school: School;
let assignmentId: string;

const basics = { kind: "course", id: "basics" } as const;
const operator = { kind: "track", id: "operator" } as const;

beforeAll(async () => {
  db = await testDatabase();
  publication = await publishSample(db);
});
beforeEach(async () => {
  school = await makeSchool(db, { learners: 2 });
  await assignGoal(db, {
    groupId: school.groupId,
    organisationIds: [school.organisationId],
    learnerIds: null,
    goal: basics,
    strategy: "retrainee",
    eqf: 4,
    startsOn: null,
    dueOn: "2027-01-29",
    milestones: [
      { moduleId: "basics/first", dueOn: "2026-12-18" },
      { moduleId: "basics/second", dueOn: "2027-01-29" },
    ],
    clientKey: null,
    actorId: school.teacherId,
    publication,
    now: testNow,
  });
  assignmentId = (await assignment()).id;
});

const assignment = () =>
  db
    .selectFrom("assignments")
    .selectAll()
    .where("organisation_id", "=", school.organisationId)
    .executeTakeFirstOrThrow();

const order = (revision = 0) => ({
  assignmentId,
  groupId: school.groupId,
  organisationIds: [school.organisationId],
  revision,
  actorId: school.teacherId,
  now: testNow,
});

const learner = () => school.learnerIds[0] ?? "";
const datesOf = async (learnerId: string) => (await listOwnDates(db, { learnerId }))[0];
const noticesOf = (learnerId: string) =>
  db.selectFrom("notices").selectAll().where("user_id", "=", learnerId).execute();

const later = {
  startsOn: null,
  dueOn: "2027-02-26",
  milestones: [{ moduleId: "basics/first", dueOn: "2027-02-26" }],
};

describe("changing dates", () => {
  it("writes the dates of everybody and tells everybody", async () => {
    const before = (await noticesOf(learner())).length;
    expect(await changeDates(db, { ...order(), ...later })).toEqual({ ok: true });
    expect(await datesOf(learner())).toMatchObject(later);
    expect(await noticesOf(learner())).toHaveLength(before + 1);
  });

  it("tells the second of two teachers, and writes the first alone", async () => {
    const own = { ...later, dueOn: "2027-03-26", milestones: [] };
    const results = await Promise.all([
      changeDates(db, { ...order(), ...later }),
      changeDates(db, { ...order(), ...own }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual({ ok: false, reason: "overtaken", by: "Teacher" });
    expect((await assignment()).revision).toBe(1);
  });

  it("sent twice is once", async () => {
    await changeDates(db, { ...order(), ...later });
    expect(await changeDates(db, { ...order(), ...later })).toEqual({ ok: true });
    expect((await assignment()).revision).toBe(1);
  });
});

describe("a day of their own", () => {
  const day = { moduleId: null, dueOn: "2027-02-12", reason: "Parental leave" };

  it("is that learner's alone, with the reason, until it is taken away", async () => {
    const other = school.learnerIds[1] ?? "";
    const own = { ...day, learnerId: learner() };
    expect(await giveOwnDay(db, { ...order(), ...own })).toEqual({ ok: true });
    expect((await datesOf(learner()))?.exceptions).toEqual([day]);
    expect((await datesOf(other))?.exceptions).toEqual([]);
    expect(await noticesOf(learner())).toHaveLength((await noticesOf(other)).length + 1);
    expect(await takeOwnDay(db, { ...order(1), ...own })).toEqual({ ok: true });
    expect((await datesOf(learner()))?.exceptions).toEqual([]);
  });

  it("is not given to somebody whom the assignment is not for", async () => {
    const elsewhere = (await makeSchool(db)).learnerIds[0] ?? "";
    const own = { ...day, learnerId: elsewhere };
    expect(await giveOwnDay(db, { ...order(), ...own })).toEqual({ ok: false, reason: "gone" });
  });
});

describe("withdrawing", () => {
  const paths = () =>
    db.selectFrom("paths").select("id").where("learner_id", "in", school.learnerIds).execute();

  it("leaves the paths, and can be undone with the dates it had", async () => {
    expect(await withdraw(db, order())).toEqual({ ok: true });
    expect(await datesOf(learner())).toBeUndefined();
    expect(await paths()).toHaveLength(2);
    expect(await giveBack(db, order(1))).toEqual({ ok: true });
    expect((await datesOf(learner()))?.milestones).toHaveLength(2);
  });

  it("is not undone where the same goal was assigned anew", async () => {
    await withdraw(db, order());
    const { id: _, ...row } = await assignment();
    await db
      .insertInto("assignments")
      .values({ ...row, withdrawn_at: null })
      .execute();
    expect(await giveBack(db, order(1))).toEqual({ ok: false, reason: "already-assigned" });
  });
});

describe("changing what is assigned", () => {
  const change = (given: Partial<Parameters<typeof changeAssignedPlan>[1]>) =>
    changeAssignedPlan(db, {
      ...order(),
      goal: basics,
      strategy: "retrainee",
      eqf: 4,
      publication,
      ...given,
    });
  const pinned = () =>
    db
      .selectFrom("enrolments")
      .select(["goal_id", "strategy", "eqf"])
      .where("learner_id", "in", school.learnerIds)
      .execute();

  it("switches those who have not begun to another way and level", async () => {
    expect(await change({ strategy: "degree", eqf: 5 })).toEqual({ ok: true });
    expect(await pinned()).toEqual(
      Array(2).fill({ goal_id: "basics", strategy: "degree", eqf: 5 }),
    );
  });

  it("leaves whoever has begun as they are", async () => {
    await db
      .updateTable("paths")
      .set({ revision: 3 })
      .where("learner_id", "=", learner())
      .execute();
    expect(await change({ strategy: "degree" })).toEqual({ ok: true });
    expect((await pinned()).map(({ strategy }) => strategy).toSorted()).toEqual([
      "degree",
      "retrainee",
    ]);
    expect(await change({ revision: 1, goal: operator })).toEqual({ ok: false, reason: "begun" });
  });

  it("switches everybody to another goal while nobody has begun", async () => {
    expect(await change({ goal: operator })).toEqual({ ok: true });
    expect(await pinned()).toEqual(
      Array(2).fill({ goal_id: "operator", strategy: "retrainee", eqf: 4 }),
    );
    expect((await datesOf(learner()))?.milestones).toEqual([]);
  });
});
