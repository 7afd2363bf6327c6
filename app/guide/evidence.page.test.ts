import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { act, handOver, judge, makeTask } from "~/progress/test-task";
import { beginPath, makeWorld, type World } from "~/progress/test-world";
import { insertAssignment } from "~db/queries/assignments.server";
import { inTransaction } from "~db/queries/connection.server";
import { insertGroupTeacher } from "~db/queries/group-teachers.server";
import { insertGroup, insertGroupMember } from "~db/queries/groups.server";
import { insertMembership } from "~db/queries/memberships.server";
import { testDatabase } from "~db/test-database";
import { makeSchool, makeUser, type School, testNow } from "~db/test-school";
import { loader as moved } from "./claims-moved";
import { loader } from "./evidence.page";
import { claimed, handedIn } from "./test-queue";

const db = await testDatabase();
let world: World;
let school: School;

beforeAll(async () => {
  world = await makeWorld(db);
});

beforeEach(async () => {
  school = await makeSchool(db, { learners: 3 });
});

async function seen(search = "", who: string | null = school.instructorId) {
  return loader(await pageArgs(db, who, { path: `/en/guide/evidence${search}` }));
}
const ids = async (search?: string, who?: string) =>
  (await seen(search, who)).queue.rows.map(({ id }) => id);

async function groupOf(name: string, index: number): Promise<string> {
  const { organisationId, teacherId: createdBy, learnerIds } = school;
  const joinCode = randomUUID().slice(0, 8);
  const group = { organisationId, name, joinCode, createdBy, now: testNow };
  const groupId = (await insertGroup(db, group)) ?? "";
  await insertGroupMember(db, { groupId, learnerId: learnerIds[index] ?? "", now: testNow });
  return groupId;
}

describe("the queue of evidence", () => {
  it("holds tasks of both kinds and claims, who has waited longest first", async () => {
    const task = await handedIn(world, school, 0, { daysAgo: 2 });
    const exam = await handedIn(world, school, 1, { strategy: "degree", daysAgo: 9 });
    const claim = await claimed(world, school, 2, { daysAgo: 4 });
    expect(await ids()).toEqual([exam.caseId, claim, task.caseId]);
    const { counts, rows } = (await seen()).queue;
    expect(counts).toMatchObject({ workplace: 1, "exam-task": 1, claim: 1, elsewhere: 0 });
    expect(rows[0]).toMatchObject({
      learnerName: "Learner 002",
      groupName: "Autumn",
      hasText: true,
      photos: 0,
      hasWord: false,
      isAgain: false,
      alike: 1,
    });
    expect(rows[1]).toMatchObject({ documents: 0, moduleId: null, skillIds: ["cells"] });
    expect(await ids("?kind=workplace")).toEqual([task.caseId]);
    expect(await ids("?kind=claim")).toEqual([claim]);
    expect(await ids("?kind=nonsense&page=-4")).toHaveLength(3);
  });

  it("leaves out what is decided, taken back, or with a supervisor, and tells what was decided last", async () => {
    const decided = await handedIn(world, school, 0);
    await judge(decided, { criteria: ["on-own", "not-yet", "on-own"] });
    const back = await handedIn(world, school, 1);
    const own = { by: back.learnerId, role: "learner", now: testNow.toISOString() } as const;
    await act(back, [{ type: "TAKEN_BACK", ...own }]);
    const away = await makeTask(world, { school, moduleId: "basics/second" });
    await act(away, handOver(away, "supervisor"));
    const { rows, decided: lately } = (await seen()).queue;
    expect(rows).toEqual([]);
    expect(lately).toMatchObject([
      { id: decided.caseId, stage: "returned", decidedBy: "Instructor", moduleId: "basics/first" },
    ]);
    await act(decided, handOver(decided, "instructor"));
    const again = (await seen()).queue;
    expect(again.rows).toMatchObject([{ id: decided.caseId, isAgain: true }]);
    expect(again.decided).toEqual([]);
  });

  it("says what a supervisor's word goes along with, and which tasks are alike", async () => {
    const exam = await makeTask(world, { school, strategy: "degree" });
    await act(exam, handOver(exam, "supervisor"));
    await judge(exam, { kind: "supervisor" });
    await handedIn(world, school, 1, { strategy: "degree" });
    await handedIn(world, school, 2, { strategy: "retrainee" });
    const { rows } = (await seen()).queue;
    expect(rows.map(({ kind, alike, hasWord }) => [kind, alike, hasWord])).toContainEqual([
      "exam-task",
      2,
      true,
    ]);
    expect(rows.find(({ kind }) => kind === "workplace")).toMatchObject({
      alike: 1,
      alikeTo: null,
    });
  });

  it("shows one group alone, and the asker's own groups first where asked", async () => {
    const first = await handedIn(world, school, 0, { daysAgo: 8 });
    const second = await handedIn(world, school, 1, { daysAgo: 3 });
    const groupId = await groupOf("Own", 1);
    const { instructorId: teacherId, teacherId: addedBy } = school;
    await insertGroupTeacher(db, { groupId, teacherId, addedBy, now: testNow });
    expect(await ids()).toEqual([first.caseId, second.caseId]);
    expect(await ids("?first=own")).toEqual([second.caseId, first.caseId]);
    expect(await ids(`?group=${groupId}`)).toEqual([second.caseId]);
    expect((await seen(`?group=${groupId}`)).queue.counts.workplace).toBe(1);
    expect((await seen("?first=own")).queue.rows[0]).toMatchObject({
      groupName: "Own",
      isOwn: true,
    });
  });

  it("gives fifty rows a page, each once", async () => {
    const many = await makeSchool(db);
    const { organisationId, learnerIds, instructorId } = many;
    const claims = Array.from({ length: 52 }, (_, index) => ({
      ...{ learner_id: learnerIds[index % 2] ?? "", organisation_id: organisationId },
      ...{ client_key: randomUUID(), machine_version: 1, state: "evidence", revision: 0 },
      ...{ waiting_since: testNow, created_at: testNow, changed_at: testNow },
    }));
    await db.insertInto("prior_learning_cases").values(claims).execute();
    const first = await ids("", instructorId);
    const second = await ids("?page=2", instructorId);
    expect([first.length, second.length]).toEqual([50, 2]);
    expect(new Set([...first, ...second]).size).toBe(52);
    expect(await ids("?page=3", instructorId)).toEqual([]);
  });

  it("puts claims that wait for their learner apart", async () => {
    const claim = await claimed(world, school, 0);
    await db
      .updateTable("prior_learning_cases")
      .set({ state: "claimed", waiting_since: null })
      .where("id", "=", claim)
      .execute();
    expect(await ids()).toEqual([]);
    expect(await ids("?kind=elsewhere")).toEqual([claim]);
  });

  it("holds second looks at a grade, of paths that the asker guides", async () => {
    const { learnerId, pathId } = await beginPath(world, {
      strategy: "degree",
      learnerId: school.learnerIds[0] ?? "",
    });
    const look = {
      path_id: pathId,
      learner_id: learnerId,
      module_id: "basics/first",
      sitting: 1,
      state: "asked",
      asked_reason: "The third answer",
      asked_at: testNow,
      grade_before: 2,
    } as const;
    await db.insertInto("second_looks").values(look).execute();
    expect(await ids()).toEqual([]);
    await inTransaction(db, (trx) =>
      insertAssignment(trx, {
        ...{ organisationId: school.organisationId, to: { groupId: school.groupId } },
        ...{ goal: { kind: "course", id: "basics" } as const, strategy: "degree", eqf: 4 },
        ...{ startsOn: null, dueOn: null, createdBy: school.teacherId, now: testNow },
      }),
    );
    expect((await seen()).queue.rows).toMatchObject([
      {
        kind: "second-look",
        to: `/fi/guide/groups/${school.groupId}/learners/${learnerId}/exams/basics/first`,
      },
    ]);
    const other = await makeSchool(db);
    expect(await ids("?kind=second-look", other.instructorId)).toEqual([]);
  });

  it("tells what was judged a moment ago, to those alone who may know", async () => {
    const visit = await handedIn(world, school, 0);
    await judge(visit);
    const search = `?judged=${visit.caseId}`;
    expect((await seen(search)).judged).toMatchObject({ learner: "Learner 001", isAccepted: true });
    const other = await makeSchool(db);
    expect((await seen(search, other.instructorId)).judged).toBeNull();
  });
});

describe("v5.0.0-8.2.2 the queue is the asker's organisations'", () => {
  it("shows nothing of another organisation, and knows none of its groups", async () => {
    await handedIn(world, school, 0);
    await claimed(world, school, 1);
    const other = await makeSchool(db);
    const { counts, rows, decided } = (await seen("", other.instructorId)).queue;
    expect([rows, decided]).toEqual([[], []]);
    expect(Object.values(counts)).toEqual([0, 0, 0, 0, 0]);
    const foreign = seen(`?group=${school.groupId}`, other.instructorId);
    expect(await statusOf(foreign)).toBe(404);
  });

  it("is for staff alone, and holds nobody's own evidence", async () => {
    const { organisationId } = school;
    const visit = await handedIn(world, school, 0);
    const [learnerId = ""] = school.learnerIds;
    expect(await statusOf(seen("", learnerId))).toBe(403);
    expect(await statusOf(seen("", null))).toBe(302);
    await insertMembership(db, { userId: learnerId, organisationId, role: "instructor" });
    expect(await ids("", learnerId)).toEqual([]);
    expect(await ids("", school.teacherId)).toEqual([visit.caseId]);
  });

  it("shows a coordinator no task and no claim that is not an appeal of theirs", async () => {
    await handedIn(world, school, 0);
    await claimed(world, school, 1);
    const { id: userId } = await makeUser(db);
    const { organisationId } = school;
    await insertMembership(db, { userId, organisationId, role: "coordinator" });
    const { queue, nav } = await seen("", userId);
    expect([queue.rows, queue.decided, nav]).toEqual([[], [], null]);
    expect(queue.counts.elsewhere).toBe(0);
  });
});

it("the queue of claims has moved here", async () => {
  const args = await pageArgs(db, null, { path: "/fi/guide/prior-learning" });
  const { headers, status } = await moved(args);
  expect([status, headers.get("location")]).toEqual([301, "/fi/guide/evidence?kind=claim"]);
});
