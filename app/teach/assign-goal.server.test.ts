import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Db } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, type School, testNow } from "~db/test-school";
import type { Publication } from "./add-member.server";
import { type AssignGoal, assignGoal } from "./assign-goal.server";

let db: Db;
let publication: Publication;
let school: School;

beforeAll(async () => {
  db = await testDatabase();
  publication = await publishSample(db);
});
beforeEach(async () => {
  school = await makeSchool(db, { learners: 3 });
});

function assign(change: Partial<AssignGoal> = {}) {
  return assignGoal(db, {
    groupId: school.groupId,
    organisationIds: [school.organisationId],
    learnerId: null,
    goal: { kind: "track", id: "operator" },
    strategy: "retrainee",
    eqf: 4,
    startsOn: "2026-11-22",
    dueOn: "2027-01-31",
    actorId: school.teacherId,
    publication,
    now: testNow,
    ...change,
  });
}

const assignments = () =>
  db
    .selectFrom("assignments")
    .selectAll()
    .where("organisation_id", "=", school.organisationId)
    .where("withdrawn_at", "is", null)
    .execute();

const learnersWithPaths = async () => {
  const rows = await db
    .selectFrom("paths")
    .select("learner_id")
    .where("learner_id", "in", school.learnerIds)
    .orderBy("learner_id")
    .execute();
  return rows.map((row) => row.learner_id);
};

describe("assignGoal", () => {
  it("stores the assignment and enrols everybody in the group", async () => {
    expect(await assign()).toEqual({ ok: true, enrolled: 3 });
    expect(await assignments()).toMatchObject([
      {
        group_id: school.groupId,
        goal_id: "operator",
        strategy: "retrainee",
        starts_on: "2026-11-22",
        due_on: "2027-01-31",
      },
    ]);
    expect(await learnersWithPaths()).toEqual(school.learnerIds.toSorted());
  });

  it("enrols one person of the group alone", async () => {
    const [learnerId = ""] = school.learnerIds;
    expect(await assign({ learnerId })).toEqual({ ok: true, enrolled: 1 });
    expect(await learnersWithPaths()).toEqual([learnerId]);
  });

  it("tells the second time, and doubles nothing", async () => {
    await assign();
    expect(await assign({ dueOn: null })).toEqual({ ok: false, reason: "already-assigned" });
    expect(await assignments()).toHaveLength(1);
    expect(await learnersWithPaths()).toHaveLength(3);
  });

  it("assigns once when ten teachers press at the same time", async () => {
    const results = await Promise.all(Array.from({ length: 10 }, () => assign()));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await assignments()).toHaveLength(1);
    expect(await learnersWithPaths()).toHaveLength(3);
  });

  it("assigns once to one person, also from two groups at the same time", async () => {
    const [learnerId = ""] = school.learnerIds;
    const { id: otherGroup } = await db
      .insertInto("groups")
      .values({
        organisation_id: school.organisationId,
        name: "Spring",
        join_code: `S${school.joinCode.slice(1)}`,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await db
      .insertInto("group_members")
      .values({ group_id: otherGroup, learner_id: learnerId })
      .execute();
    const results = await Promise.all([
      assign({ learnerId }),
      assign({ learnerId, groupId: otherGroup }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  it("can be assigned anew once it was withdrawn; the paths go on", async () => {
    await assign();
    await db.updateTable("assignments").set({ withdrawn_at: testNow }).execute();
    expect(await assign()).toEqual({ ok: true, enrolled: 3 });
    expect(await learnersWithPaths()).toHaveLength(3);
  });

  it("leaves a path that was begun before as it is", async () => {
    await assign({ goal: { kind: "course", id: "basics" }, strategy: "degree", eqf: 5 });
    await db.updateTable("assignments").set({ withdrawn_at: testNow }).execute();
    await assign({ goal: { kind: "course", id: "basics" }, strategy: "retrainee" });
    const paths = await db
      .selectFrom("paths")
      .select("machine")
      .where("learner_id", "in", school.learnerIds)
      .execute();
    expect(paths).toEqual(Array(3).fill({ machine: "degree" }));
  });

  it("refuses what the catalogue does not have, or not at that level", async () => {
    const unknown = { ok: false, reason: "unknown-goal" };
    expect(await assign({ goal: { kind: "course", id: "welding" } })).toEqual(unknown);
    expect(await assign({ eqf: 7 })).toEqual(unknown);
    expect(await assignments()).toEqual([]);
  });

  it("refuses a track of which nothing is written, whose path would be complete at once", async () => {
    expect(await assign({ goal: { kind: "track", id: "later" } })).toEqual({
      ok: false,
      reason: "nothing-written",
    });
    expect(await assignments()).toEqual([]);
    expect(await learnersWithPaths()).toEqual([]);
  });

  it("v5.0.0-8.2.2 changes nothing in a group of another organisation, nor for its people", async () => {
    const other = await makeSchool(db);
    const gone = { ok: false, reason: "gone" };
    expect(await assign({ organisationIds: [other.organisationId] })).toEqual(gone);
    expect(await assign({ learnerId: other.learnerIds[0] ?? "" })).toEqual(gone);
    expect(await assign({ organisationIds: [] })).toEqual(gone);
    expect(await assignments()).toEqual([]);
    expect(await learnersWithPaths()).toEqual([]);
  });
});
