import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import type { PathEvent } from "~/domain/path/event";
import { insertAssignment } from "~db/queries/assignments.server";
import { inTransaction } from "~db/queries/connection.server";
import { insertGroupTeacher } from "~db/queries/group-teachers.server";
import { insertGroup, insertGroupMember } from "~db/queries/groups.server";
import { testDatabase } from "~db/test-database";
import { makeSchool, testNow } from "~db/test-school";
import { loader } from "./needs.page";
import { answer, type Classroom, makeClassroom } from "./test-revision";
import { day, stuckIn, walk } from "./test-walk";

const db = await testDatabase();
const lesson = "basics/cells";
let room: Classroom;

beforeEach(async () => {
  room = await makeClassroom(db, { learners: 3 });
  // Whoever has begun is heard of today: each test tells who is not.
  await heardOf(testDay());
});

const testDay = () => new Date();
const heardOf = (at: Date, index?: number) =>
  db
    .updateTable("paths")
    .set({ last_event_at: at })
    .where("id", "in", index === undefined ? room.pathIds : [room.pathIds[index] ?? ""])
    .execute();

async function seen(search = "", who = room.school.instructorId) {
  return loader(await pageArgs(db, who, { path: `/en/guide/needs${search}` }));
}

function go(index: number, events: PathEvent[]) {
  const [learnerId = "", pathId = ""] = [room.school.learnerIds[index], room.pathIds[index]];
  return walk(db, { learnerId, pathId, catalogue: room.publication.catalogue }, events);
}

const getStuck = (index: number) => go(index, stuckIn(lesson, 2));

async function pass(index: number) {
  const questions = [1, 2, 3].map((number) => ({ question: `${lesson}/check-${number}`, seed: 7 }));
  const now = day(28);
  await go(index, [
    { type: "CHECK_STARTED", lesson, questions, now },
    ...questions.map(({ question }, place): PathEvent => {
      const said = { question, outcome: 1, isRight: true, skills: {}, now };
      return { type: "CHECK_ANSWERED", lesson, index: place, ...said };
    }),
  ]);
}

const told = async (search?: string) =>
  (await seen(search)).list.people.map(({ name, reasons }) => [
    name,
    reasons.map(({ kind }) => kind),
  ]);

describe("who needs me", () => {
  it("is empty while nobody does", async () => {
    const { list, counts } = await seen();
    expect(list).toMatchObject({ people: [], found: 0 });
    expect(counts).toEqual({ stuck: 0, waiting: 0 });
  });

  it("shows who is stuck, since when, with the idea behind it and one act; success takes it away", async () => {
    await answer(room, 0, { question: `${lesson}/check-9`, option: "wrong", on: 2 });
    await getStuck(0);
    await heardOf(testDay());
    const { list, counts } = await seen();
    expect(counts.stuck).toBe(1);
    expect(list.people).toMatchObject([
      {
        name: "Learner 001",
        reasons: [{ kind: "stuck", since: day(8), idea: "Mixed up in check-9 fi" }],
      },
    ]);
    expect(list.people[0]?.reasons[0]?.text).toContain("Lesson cells fi");
    expect(list.people[0]?.act.to).toContain(room.pathIds[0]);
    await pass(0);
    await heardOf(testDay());
    expect((await seen()).list.people).toEqual([]);
    expect((await seen()).counts.stuck).toBe(0);
  });

  it("tells staff by mail, once", async () => {
    await getStuck(0);
    const notices = await db
      .selectFrom("notices")
      .select(["user_id", "notice"])
      .where("user_id", "in", [room.school.instructorId, room.school.teacherId])
      .execute();
    expect(notices.map(({ user_id }) => user_id)).toContain(room.school.instructorId);
    expect(new Set(notices.map(({ user_id }) => user_id)).size).toBe(notices.length);
    expect(notices[0]?.notice).toMatchObject({ kind: "needs-you", pathId: room.pathIds[0] });
  });

  it("shows each person once with all reasons, whoever has waited longest first", async () => {
    await getStuck(1);
    await heardOf(testDay());
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
    await heardOf(ago(12), 1);
    await heardOf(ago(400), 2);
    expect(await told()).toEqual([
      ["Learner 003", ["silent"]],
      ["Learner 002", ["stuck", "silent"]],
    ]);
    expect(await told("?kind=stuck")).toEqual([["Learner 002", ["stuck", "silent"]]]);
    const { counts, found } = (await seen("?kind=stuck")).list;
    expect({ ...counts, found }).toMatchObject({ silent: 2, stuck: 1, found: 1 });
  });

  it("does not take a break, or a beginning still to come, for silence", async () => {
    await heardOf(new Date("2026-01-01T00:00:00Z"));
    await db
      .updateTable("paths")
      .set({ phase: "paused" })
      .where("id", "in", room.pathIds)
      .execute();
    expect(await told()).toEqual([]);
    await db
      .updateTable("paths")
      .set({ phase: "orientation" })
      .where("id", "in", room.pathIds)
      .execute();
    await db
      .updateTable("enrolments")
      .set({ created_at: new Date("2026-01-01T00:00:00Z") })
      .where("id", "in", room.pathIds)
      .execute();
    await db
      .updateTable("assignments")
      .set({ starts_on: "2099-01-01" })
      .where("group_id", "=", room.school.groupId)
      .execute();
    expect(await told()).toEqual([]);
    await db
      .updateTable("assignments")
      .set({ starts_on: "2026-01-01" })
      .where("group_id", "=", room.school.groupId)
      .execute();
    expect((await told()).map(([, kinds]) => kinds)).toEqual(Array(3).fill(["not-begun"]));
  });

  it("shows who is ahead, after all others", async () => {
    await db
      .updateTable("assignments")
      .set({ starts_on: "2026-01-01", due_on: "2099-01-01" })
      .where("group_id", "=", room.school.groupId)
      .execute();
    await db
      .updateTable("paths")
      .set({ done: 5, total: 7 })
      .where("id", "=", room.pathIds[0] ?? "")
      .execute();
    await heardOf(new Date(Date.now() - 9 * 86_400_000), 1);
    expect(await told()).toEqual([
      ["Learner 002", ["silent"]],
      ["Learner 001", ["ahead"]],
    ]);
  });

  it("puts the asker's own groups first, and shows one group alone where asked", async () => {
    const { organisationId, instructorId, teacherId, learnerIds } = room.school;
    const own = { organisationId, name: "Own", joinCode: randomUUID().slice(0, 8), now: testNow };
    const groupId = (await insertGroup(db, { ...own, createdBy: teacherId })) ?? "";
    await insertGroupMember(db, { groupId, learnerId: learnerIds[2] ?? "", now: testNow });
    const teacher = { groupId, teacherId: instructorId, addedBy: teacherId, now: testNow };
    await insertGroupTeacher(db, teacher);
    await inTransaction(db, (trx) =>
      insertAssignment(trx, {
        ...{ organisationId, to: { groupId }, goal: { kind: "course", id: "basics" } as const },
        ...{ strategy: "degree" as const, eqf: 4, startsOn: null, dueOn: null },
        ...{ createdBy: teacherId, now: testNow },
      }),
    );
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
    await heardOf(ago(40), 0);
    await heardOf(ago(9), 2);
    expect((await told()).map(([name]) => name)).toEqual(["Learner 003", "Learner 001"]);
    expect(await told(`?group=${groupId}`)).toEqual([["Learner 003", ["silent"]]]);
  });

  it("v5.0.0-8.2.2 knows no group and no learner of another organisation", async () => {
    await getStuck(0);
    const other = await makeSchool(db, { learners: 1 });
    expect((await seen("", other.instructorId)).list.people).toEqual([]);
    expect((await seen("", other.instructorId)).counts.stuck).toBe(0);
    const status = await statusOf(seen(`?group=${room.school.groupId}`, other.instructorId));
    expect(status).toBe(404);
    expect(await statusOf(seen("", room.school.learnerIds[0]))).toBe(403);
  });

  it("survives addresses that nobody wrote", async () => {
    for (const search of ["?page=0", "?page=x", "?kind=all", "?group=1", "?page=999"]) {
      expect((await seen(search)).list.page).toBe(1);
    }
  });
});
