import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type PageVisit, pageArgs, statusOf } from "~/auth/test-page";
import { hashOfToken, newToken } from "~/mail/secret-token.server";
import type { Db } from "~db/queries/connection.server";
import { insertInvitations } from "~db/queries/invitations.server";
import { deleteMembership } from "~db/queries/memberships.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, type School, testNow } from "~db/test-school";
import * as assign from "./assign.page";
import { assignGoal } from "./assign-goal.server";
import * as assignment from "./assignment.page";
import * as dates from "./assignment-dates.page";
import * as group from "./group.page";
import * as groups from "./groups.page";
import * as importing from "./import.page";

let db: Db;
let publication: Awaited<ReturnType<typeof publishSample>>;
let school: School;
let other: School;
let assignmentId: string;
let invitationId: string;

beforeAll(async () => {
  db = await testDatabase();
  publication = await publishSample(db);
});

beforeEach(async () => {
  school = await makeSchool(db, { learners: 1 });
  other = await makeSchool(db, { learners: 1 });
  await assignGoal(db, {
    groupId: school.groupId,
    organisationIds: [school.organisationId],
    learnerIds: null,
    milestones: [],
    clientKey: null,
    goal: { kind: "course", id: "basics" },
    strategy: "retrainee",
    eqf: 4,
    startsOn: null,
    dueOn: null,
    actorId: school.teacherId,
    publication,
    now: testNow,
  });
  await db.transaction().execute((trx) =>
    insertInvitations(trx, {
      groupId: school.groupId,
      people: [{ email: "guest@post.test", name: "", tokenHash: hashOfToken(newToken()) }],
      endsAt: new Date("2100-01-01"),
      createdBy: school.teacherId,
      now: testNow,
    }),
  );
  const idIn = async (table: "assignments" | "invitations") => {
    const row = await db
      .selectFrom(table)
      .select("id")
      .where("group_id", "=", school.groupId)
      .executeTakeFirstOrThrow();
    return row.id;
  };
  assignmentId = await idIn("assignments");
  invitationId = await idIn("invitations");
});

const groupVisit = (form?: Record<string, string>, groupId = school.groupId): PageVisit => ({
  path: `/fi/teach/groups/${groupId}`,
  params: { group: groupId },
  form,
});
const assignVisit = (form?: Record<string, string>): PageVisit => ({
  path: `/fi/teach/groups/${school.groupId}/assign?goal=track:operator`,
  params: { group: school.groupId },
  form,
});
const assignmentVisit = (form?: Record<string, string>, groupId = school.groupId): PageVisit => ({
  path: `/fi/teach/groups/${groupId}/assignments/${assignmentId}`,
  params: { group: groupId, assignment: assignmentId },
  form,
});
const confirmVisit = () => ({
  ...groupVisit({
    ...{ intent: "confirm", turn: "1", at: "0", line: "1", in: "0" },
    ...{ name: "", email: "a@b.fi", was: "a@b.fi" },
  }),
  path: `/fi/teach/groups/${school.groupId}/import?preview`,
});
const learnerOf = ({ learnerIds }: School) => learnerIds[0] ?? "";

/** Each form of this area as it would be sent for the school. Who may open the pages is walked by app/rights.test.ts. */
const forms: Record<string, () => [(args: Args) => unknown, PageVisit]> = {
  "a new group": () => [
    groups.action,
    { path: "/fi/teach", form: { organisation: school.organisationId, name: "Winter" } },
  ],
  "reading a list": () => [importing.action, groupVisit({ list: "a@b.fi" })],
  "confirming a list": () => [importing.action, confirmVisit()],
  "closing the code": () => [group.action, groupVisit({ intent: "close-joining" })],
  "another name": () => [group.action, groupVisit({ intent: "rename", name: "Winter" })],
  "putting a group away": () => [group.action, groupVisit({ intent: "archive" })],
  "another teacher": () => [
    group.action,
    groupVisit({ intent: "add-teacher", teacher: school.instructorId }),
  ],
  "a new code": () => [group.action, groupVisit({ intent: "code" })],
  "removing a member": () => [
    group.action,
    groupVisit({ intent: "remove", learner: learnerOf(school) }),
  ],
  "withdrawing an invitation": () => [
    group.action,
    groupVisit({ intent: "uninvite", invitation: invitationId }),
  ],
  "a day of their own": () => [
    assignment.action,
    assignmentVisit({
      intent: "own-day",
      revision: "0",
      learner: learnerOf(school),
      module: "",
      dueOn: "2099-01-30",
      reason: "Parental leave",
    }),
  ],
  "changing what is assigned": () => [
    assignment.action,
    assignmentVisit({
      intent: "plan",
      revision: "0",
      goal: "course:basics",
      strategy: "degree",
      eqf: "4",
    }),
  ],
  "withdrawing an assignment": () => [
    assignment.action,
    assignmentVisit({ intent: "withdraw", revision: "0" }),
  ],
  "changing dates": () => [
    dates.action,
    assignmentVisit({ intent: "save", revision: "0", dueOn: "2099-01-30" }),
  ],
  "seeing a forecast": () => [
    assign.action,
    assignVisit({ intent: "forecast", strategy: "retrainee", dueOn: "2099-01-30" }),
  ],
  assigning: () => [assign.action, assignVisit({ strategy: "retrainee" })],
};

type Args = Awaited<ReturnType<typeof pageArgs>>;

async function send(name: string, who: string | null) {
  const form = forms[name]?.();
  if (!form) throw new Error(`There is no form for ${name}`);
  return open(form[0], who, form[1]);
}

async function open(page: (args: Args) => unknown, who: string | null, visit: PageVisit) {
  const args = await pageArgs(db, who, visit);
  return statusOf(Promise.resolve().then(() => page(args)));
}

/** Everything that the forms above could change for the school. */
async function standing() {
  const inGroup = (table: "group_members" | "group_teachers" | "invitations" | "assignments") =>
    db.selectFrom(table).selectAll().where("group_id", "=", school.groupId).execute();
  return {
    groups: await db
      .selectFrom("groups")
      .selectAll()
      .where("organisation_id", "=", school.organisationId)
      .execute(),
    members: await inGroup("group_members"),
    teachers: await inGroup("group_teachers"),
    invitations: await inGroup("invitations"),
    assignments: await inGroup("assignments"),
    paths: await db
      .selectFrom("paths")
      .selectAll()
      .where("learner_id", "in", school.learnerIds)
      .execute(),
  };
}

describe.each(Object.keys(forms))("%s", (name) => {
  it("v5.0.0-8.2.1 is for teachers alone", async () => {
    const before = await standing();
    expect(await send(name, null)).toBe(302);
    expect(await send(name, learnerOf(school))).toBe(403);
    expect(await send(name, school.instructorId)).toBe(403);
    expect(await standing()).toEqual(before);
  });

  it("v5.0.0-8.2.2 changes nothing of another organisation", async () => {
    const before = await standing();
    const answer = await send(name, other.teacherId);
    if (name === "a new group") expect(answer).toMatchObject({ init: { status: 400 } });
    else expect(answer).toBe(404);
    expect(await standing()).toEqual(before);
  });

  it("v5.0.0-8.3.2 follows a removed role at once", async () => {
    const { teacherId: userId, organisationId } = school;
    expect([403, 404]).not.toContain(await send(name, userId));
    await deleteMembership(db, { userId, organisationId, role: "teacher" });
    const before = await standing();
    expect(await send(name, userId)).toBe(403);
    expect(await standing()).toEqual(before);
  });
});

describe("ids of another organisation in a form of one's own group", () => {
  it.each([
    ["remove", () => ({ learner: learnerOf(school) })],
    ["uninvite", () => ({ invitation: invitationId })],
  ] as const)("%s changes nothing", async (intent, fields) => {
    const before = await standing();
    const visit = groupVisit({ intent, ...fields() }, other.groupId);
    expect(await open(group.action, other.teacherId, visit)).toBe(409);
    expect(await standing()).toEqual(before);
  });

  it.each([
    ["withdraw", () => assignment.action],
    ["give-back", () => assignment.action],
    ["save", () => dates.action],
  ] as const)("%s changes nothing of an assignment", async (intent, page) => {
    const before = await standing();
    const visit = assignmentVisit({ intent, revision: "0" }, other.groupId);
    expect(await open(page(), other.teacherId, visit)).toBe(404);
    expect(await standing()).toEqual(before);
  });

  it.each(["remove", "uninvite"])("%s of what is no id is no page", async (intent) => {
    const visit = groupVisit({ intent, learner: "1", invitation: "\0" });
    expect(await open(group.action, school.teacherId, visit)).toBe(404);
  });

  it("an unknown intent is refused", async () => {
    const visit = groupVisit({ intent: "constructor" });
    expect(await open(group.action, school.teacherId, visit)).toBe(400);
  });
});
