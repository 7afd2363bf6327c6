import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { lockGroup } from "~db/queries/groups.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, makeUser, type School, testNow } from "~db/test-school";
import { addMember, type Publication } from "./add-member.server";
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
    learnerIds: null,
    goal: { kind: "track", id: "operator" },
    strategy: "retrainee",
    eqf: 4,
    startsOn: "2026-11-22",
    dueOn: "2027-01-29",
    milestones: [
      { moduleId: "basics/first", dueOn: "2026-12-18" },
      { moduleId: "basics/second", dueOn: "2027-01-29" },
    ],
    clientKey: null,
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
        due_on: "2027-01-29",
      },
    ]);
    expect(await learnersWithPaths()).toEqual(school.learnerIds.toSorted());
  });

  it("enrols one person of the group alone", async () => {
    const [learnerId = ""] = school.learnerIds;
    expect(await assign({ learnerIds: [learnerId] })).toEqual({ ok: true, enrolled: 1 });
    expect(await learnersWithPaths()).toEqual([learnerId]);
  });

  it("tells the second time, and doubles nothing", async () => {
    await assign();
    expect(await assign({ dueOn: null })).toEqual({
      ok: false,
      reason: "already-assigned",
      learnerIds: [],
    });
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
      assign({ learnerIds: [learnerId] }),
      assign({ learnerIds: [learnerId], groupId: otherGroup }),
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
    expect(await assign({ learnerIds: other.learnerIds.slice(0, 1) })).toEqual(gone);
    expect(await assign({ organisationIds: [] })).toEqual(gone);
    expect(await assignments()).toEqual([]);
    expect(await learnersWithPaths()).toEqual([]);
  });

  it("gives each chosen person an assignment with its milestones, and tells them", async () => {
    expect(await assign({ learnerIds: school.learnerIds.slice(0, 2) })).toEqual({
      ok: true,
      enrolled: 2,
    });
    const rows = await assignments();
    expect(rows.map((row) => row.learner_id).toSorted()).toEqual(
      school.learnerIds.slice(0, 2).toSorted(),
    );
    const milestones = db.selectFrom("milestones").selectAll();
    const ids = rows.map(({ id }) => id);
    expect(await milestones.where("assignment_id", "in", ids).execute()).toHaveLength(4);
    const notices = db.selectFrom("notices").select("user_id");
    expect(await notices.where("user_id", "in", school.learnerIds).execute()).toHaveLength(2);
  });

  it("gives nobody anything where some have it, and names them", async () => {
    const [first = "", second = ""] = school.learnerIds;
    await assign({ learnerIds: [first] });
    expect(await assign({ learnerIds: [first, second] })).toEqual({
      ok: false,
      reason: "already-assigned",
      learnerIds: [first],
    });
    expect(await assignments()).toHaveLength(1);
    expect(await assign({ learnerIds: [second] })).toMatchObject({ ok: true });
  });

  it("stores the same form once, also when it is sent twice at the same time", async () => {
    const clientKey = "11111111-1111-4111-8111-111111111111";
    const results = await Promise.all([
      assign({ clientKey, learnerIds: school.learnerIds }),
      assign({ clientKey, learnerIds: school.learnerIds }),
    ]);
    expect(results).toEqual(Array(2).fill({ ok: true, enrolled: 3 }));
    expect(await assignments()).toHaveLength(3);
  });

  it("reaches whoever joins while it is assigned", async () => {
    const { id: learnerId } = await makeUser(db);
    const group = { id: school.groupId, organisationId: school.organisationId };
    const { groupId, organisationId } = school;
    const join = () =>
      inTransaction(db, async (trx) => {
        await lockGroup(trx, { groupId, organisationIds: [organisationId] });
        await addMember(trx, { group, learnerId, actorId: learnerId, publication, now: testNow });
      });
    await Promise.all([assign(), join()]);
    const paths = db.selectFrom("paths").select("id").where("learner_id", "=", learnerId);
    expect(await paths.execute()).toHaveLength(1);
  });
});
