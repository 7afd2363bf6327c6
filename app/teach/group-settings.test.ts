// What is rarely done to a group: its name, its code, its teachers, and putting it away.
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type PageVisit, pageArgs, statusOf } from "~/auth/test-page";
import type { Db } from "~db/queries/connection.server";
import { insertMembership } from "~db/queries/memberships.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, makeUser, type School } from "~db/test-school";
import * as archived from "./archived.page";
import * as group from "./group.page";
import * as groups from "./groups.page";
import * as importing from "./import.page";
import * as join from "./join.page";

let db: Db;
let school: School;

beforeAll(async () => {
  db = await testDatabase();
  await publishSample(db);
});
beforeEach(async () => {
  school = await makeSchool(db, { learners: 1 });
});

type Args = Awaited<ReturnType<typeof pageArgs>>;

async function open(page: (args: Args) => unknown, visit: PageVisit, who = school.teacherId) {
  const args = await pageArgs(db, who, visit);
  return statusOf(Promise.resolve().then(() => page(args)));
}

const here = () => ({
  path: `/fi/teach/groups/${school.groupId}`,
  params: { group: school.groupId },
});
const act = (form: Record<string, string>, who?: string) =>
  open(group.action, { ...here(), form }, who);
const shown = async (who?: string) =>
  (await open(group.loader, here(), who)) as Awaited<ReturnType<typeof group.loader>>;
const listed = async (who?: string) =>
  (await open(groups.loader, { path: "/fi/teach" }, who)) as Awaited<
    ReturnType<typeof groups.loader>
  >;

async function staff(role: "teacher" | "instructor" = "teacher") {
  const { id } = await makeUser(db, { name: `Second ${role}` });
  await insertMembership(db, { userId: id, organisationId: school.organisationId, role });
  return id;
}

describe("a group's code", () => {
  const openCode = async () => {
    const { id } = await makeUser(db);
    const params = { code: school.joinCode };
    return open(join.loader, { path: `/fi/join/${school.joinCode}`, params }, id);
  };

  it("lets nobody in while joining is closed, and lets people in again", async () => {
    expect(await act({ intent: "close-joining" })).toBe(302);
    expect(await openCode()).toMatchObject({ init: { status: 404 } });
    expect(await act({ intent: "close-joining" })).toBe(409);
    expect(await act({ intent: "open-joining" })).toBe(302);
    expect(await openCode()).toMatchObject({ data: { isMember: false } });
  });

  it("is open again when it is a new one", async () => {
    await act({ intent: "close-joining" });
    await act({ intent: "code" });
    expect((await shown()).isOpen).toBe(true);
  });
});

describe("a group's name", () => {
  it("is changed", async () => {
    expect(await act({ intent: "rename", name: " Winter\n2027 " })).toBe(302);
    expect((await shown()).group.name).toBe("Winter 2027");
  });

  it("is taken once, also by two at the same time", async () => {
    const form = { organisation: school.organisationId, name: "Second" };
    await open(groups.action, { path: "/fi/teach", form });
    expect(await act({ intent: "rename", name: "Second" })).toMatchObject({
      data: { result: { error: { name: [expect.stringMatching(/\S/)] } } },
      init: { status: 400 },
    });
    const make = open(groups.action, { path: "/fi/teach", form: { ...form, name: "Third" } });
    const both = await Promise.all([act({ intent: "rename", name: "Third" }), make]);
    expect(both.filter((one) => one === 302)).toHaveLength(1);
  });
});

describe("a group's teachers", () => {
  it("are those who made it or were added; it comes first to them", async () => {
    const second = await staff();
    expect((await listed(second)).groups).toEqual([]);
    expect((await listed(second)).others).toMatchObject([{ teachers: ["Teacher"] }]);
    expect(await act({ intent: "add-teacher", teacher: second })).toBe(302);
    expect((await listed(second)).groups).toMatchObject([{ id: school.groupId }]);
    expect((await shown()).teachers.map(({ id }) => id)).toEqual([school.teacherId, second]);
    expect(await act({ intent: "add-teacher", teacher: second })).toBe(409);
  });

  it("may be instructors, and nobody of elsewhere", async () => {
    const other = await makeSchool(db);
    expect(await act({ intent: "add-teacher", teacher: other.teacherId })).toBe(409);
    expect(await act({ intent: "add-teacher", teacher: school.learnerIds[0] ?? "" })).toBe(409);
    expect(await act({ intent: "add-teacher", teacher: school.instructorId })).toBe(302);
  });

  it("never go all, also when two are taken away at once", async () => {
    const teacher = school.teacherId;
    expect(await act({ intent: "remove-teacher", teacher })).toBe(409);
    const second = await staff();
    await act({ intent: "add-teacher", teacher: second });
    const both = await Promise.all([
      act({ intent: "remove-teacher", teacher }),
      act({ intent: "remove-teacher", teacher: second }),
    ]);
    expect(both.toSorted()).toEqual([302, 409]);
    expect((await shown()).teachers).toHaveLength(1);
  });
});

describe("a group that is put away", () => {
  beforeEach(async () => {
    expect(await act({ intent: "archive" })).toBe(302);
  });

  it("leaves the lists and is found among those put away", async () => {
    const { groups: own, others, archived: count } = await listed();
    expect([own, others, count]).toEqual([[], [], 1]);
    expect(await open(archived.loader, { path: "/fi/teach/archived" })).toMatchObject({
      groups: [{ id: school.groupId }],
    });
    expect(await shown()).toMatchObject({ archivedAt: expect.any(Date), membersPart: { of: 1 } });
  });

  it("does not change, and lets nobody in", async () => {
    const [learner = ""] = school.learnerIds;
    const changes: Record<string, string>[] = [
      { intent: "remove", learner },
      { intent: "code" },
      { intent: "rename", name: "Winter" },
      { intent: "open-joining" },
      { intent: "archive" },
    ];
    for (const form of changes) expect(await act(form)).toBe(409);
    expect(await open(importing.action, { ...here(), form: { list: "a@b.fi" } })).toBe(409);
    const { id } = await makeUser(db);
    const params = { code: school.joinCode };
    const code = await open(join.loader, { path: `/fi/join/${school.joinCode}`, params }, id);
    expect(code).toMatchObject({ init: { status: 404 } });
  });

  it("comes back with all that was in it", async () => {
    expect(await act({ intent: "restore" })).toBe(302);
    expect((await listed()).groups).toMatchObject([{ id: school.groupId, learners: 1 }]);
    expect(await act({ intent: "restore" })).toBe(409);
  });
});

it("shows whoever was invited beside the numbers that a confirmed list leaves in the address", async () => {
  const visit = { ...here(), path: `${here().path}?done=people&added=0&invited=2` };
  const values = { group_id: school.groupId, email: "a@school.test", ends_at: new Date() };
  await db.insertInto("invitations").values(values).execute();
  expect(await open(group.loader, visit)).toMatchObject({
    imported: { added: 0, invited: 2 },
    invitations: [{ email: "a@school.test" }],
    invitationsPart: { page: 1, of: 1 },
  });
});

it("shows the learners of a large group a page at a time", async () => {
  const large = await makeSchool(db, { learners: 51 });
  const visit = (page: string) => ({
    path: `/fi/teach/groups/${large.groupId}${page}`,
    params: { group: large.groupId },
  });
  const first = await open(group.loader, visit(""), large.teacherId);
  const second = await open(group.loader, visit("?page=2"), large.teacherId);
  expect(first).toMatchObject({ membersPart: { page: 1, limit: 50, of: 51 } });
  expect((first as { members: unknown[] }).members).toHaveLength(50);
  expect((second as { members: { name: string }[] }).members).toMatchObject([
    { name: "Learner 051" },
  ]);
});
