import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type PageVisit, pageArgs, statusOf } from "~/auth/test-page";
import type { Db } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, type School } from "~db/test-school";
import * as assign from "./assign.page";
import * as group from "./group.page";
import * as groups from "./groups.page";

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

async function open(page: (args: Args) => unknown, visit: PageVisit) {
  const args = await pageArgs(db, school.teacherId, visit);
  return statusOf(Promise.resolve().then(() => page(args)));
}

const act = (form: Record<string, string>) =>
  open(group.action, {
    path: `/fi/teach/groups/${school.groupId}`,
    params: { group: school.groupId },
    form,
  });

const give = (goal: string, form: Record<string, string>) =>
  open(assign.action, {
    path: `/fi/teach/groups/${school.groupId}/assign?goal=${goal}`,
    params: { group: school.groupId },
    form,
  });

const assignment = () =>
  db
    .selectFrom("assignments")
    .selectAll()
    .where("group_id", "=", school.groupId)
    .executeTakeFirstOrThrow();

describe("a group's page", () => {
  it("makes a new code and forgets the old one", async () => {
    expect(await act({ intent: "code" })).toBe(302);
    const { join_code: code } = await db
      .selectFrom("groups")
      .select("join_code")
      .where("id", "=", school.groupId)
      .executeTakeFirstOrThrow();
    expect(code).not.toBe(school.joinCode);
  });

  it("removes a member and leaves them their path", async () => {
    const [learner = ""] = school.learnerIds;
    await give("course:basics", { strategy: "retrainee" });
    expect(await act({ intent: "remove", learner })).toBe(302);
    const members = db.selectFrom("group_members").selectAll();
    expect(await members.where("group_id", "=", school.groupId).execute()).toEqual([]);
    const paths = db.selectFrom("paths").select("id").where("learner_id", "=", learner);
    expect(await paths.execute()).toHaveLength(1);
    expect(await act({ intent: "remove", learner })).toBe(409);
  });
});

describe("assigning", () => {
  it("takes the suggested level, or the one that was chosen", async () => {
    await give("course:basics", { strategy: "degree" });
    expect(await assignment()).toMatchObject({ goal_kind: "course", strategy: "degree", eqf: 5 });
    await db.deleteFrom("assignments").execute();
    await give("course:basics", { strategy: "degree", eqf: "4" });
    expect(await assignment()).toMatchObject({ eqf: 4 });
  });

  it.each([
    ["a due date that has passed", { dueOn: "2020-01-01" }],
    ["no way of studying", { strategy: "" }],
    ["a level that the goal does not have", { eqf: "7" }],
    ["a person who is not in the group", { learner: "11111111-1111-4111-8111-111111111111" }],
  ])("refuses %s", async (_what, change) => {
    const refused = await give("course:basics", { strategy: "degree", ...change });
    expect(refused).toMatchObject({ init: { status: 400 } });
    const stored = db.selectFrom("assignments").select("id");
    const own = stored.where("organisation_id", "=", school.organisationId);
    expect(await own.execute()).toEqual([]);
  });

  it("knows no other goal", async () => {
    expect(await give("track:nowhere", { strategy: "degree" })).toBe(404);
    expect(await give("", { strategy: "degree" })).toBe(404);
  });
});

describe("a new group", () => {
  const create = (name: string) =>
    open(groups.action, {
      path: "/fi/teach",
      form: { organisation: school.organisationId, name },
    });

  it("is made once under a name", async () => {
    expect(await create("Winter")).toBe(302);
    expect(await create("Winter")).toMatchObject({
      data: { error: { name: [expect.stringMatching(/\S/)] } },
      init: { status: 400 },
    });
  });

  it.each(["", "   ", "x".repeat(121)])("has a name that people can read (“%s”)", async (name) => {
    expect(await create(name)).toMatchObject({ init: { status: 400 } });
  });

  it("keeps a name as text, whatever it looks like", async () => {
    expect(await create("<script>alert(1)</script>")).toBe(302);
  });
});
