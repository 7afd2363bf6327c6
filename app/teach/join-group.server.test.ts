import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Db } from "~db/queries/connection.server";
import { listInvitationsFor } from "~db/queries/invitations.server";
import { listMemberships } from "~db/queries/memberships.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, makeUser, type School, testNow } from "~db/test-school";
import type { Publication } from "./add-member.server";
import { answerInvitation } from "./answer-invitation.server";
import { assignGoal } from "./assign-goal.server";
import { importRoster } from "./import-roster.server";
import { joinGroup } from "./join-group.server";

let db: Db;
let publication: Publication;
let school: School;
let person: { id: string; email: string };

beforeAll(async () => {
  db = await testDatabase();
  publication = await publishSample(db);
});
beforeEach(async () => {
  school = await makeSchool(db);
  person = await makeUser(db);
  const { groupId, organisationId, teacherId } = school;
  await assignGoal(db, {
    groupId,
    organisationIds: [organisationId],
    learnerIds: null,
    milestones: [],
    clientKey: null,
    goal: { kind: "track", id: "operator" },
    strategy: "retrainee",
    eqf: 4,
    startsOn: null,
    dueOn: null,
    actorId: teacherId,
    publication,
    now: testNow,
  });
});

const join = (joinCode = school.joinCode) =>
  joinGroup(db, { joinCode, learnerId: person.id, publication, now: testNow });

async function invite(email: string): Promise<string> {
  const { groupId, organisationId, teacherId } = school;
  await importRoster(db, {
    groupId,
    organisationIds: [organisationId],
    actorId: teacherId,
    rows: [{ line: 1, name: "", email }],
    locale: "fi",
    origin: "https://post.test",
    publication,
    now: testNow,
  });
  const invitation = await db
    .selectFrom("invitations")
    .select("id")
    .where("email", "=", email)
    .where("group_id", "=", groupId)
    .executeTakeFirstOrThrow();
  return invitation.id;
}

const answer = (invitationId: string, isAccepted: boolean, user = person) =>
  answerInvitation(db, { user, invitationId, isAccepted, publication, now: testNow });

async function standing() {
  const [memberships, groups, paths] = await Promise.all([
    listMemberships(db, person.id),
    db.selectFrom("group_members").selectAll().where("learner_id", "=", person.id).execute(),
    db.selectFrom("paths").selectAll().where("learner_id", "=", person.id).execute(),
  ]);
  return {
    roles: memberships.map(({ role }) => role),
    groups: groups.length,
    paths: paths.length,
  };
}

const inside = { roles: ["learner"], groups: 1, paths: 1 };
const outside = { roles: [], groups: 0, paths: 0 };

describe("joinGroup", () => {
  it("makes the person a learner, a member and enrolled", async () => {
    expect(await join()).toEqual({ ok: true, isNew: true });
    expect(await standing()).toEqual(inside);
  });

  it("joins once, however often and fast it is pressed", async () => {
    const results = await Promise.all(Array.from({ length: 10 }, () => join()));
    expect(results.every((result) => result.ok)).toBe(true);
    expect(results.filter((result) => result.ok && result.isNew)).toHaveLength(1);
    expect(await standing()).toEqual(inside);
  });

  it("knows no other code", async () => {
    expect(await join("ABCDEFGH")).toEqual({ ok: false, reason: "unknown-code" });
    expect(await standing()).toEqual(outside);
  });

  it("closes the invitation of whoever came in by the code", async () => {
    await invite(person.email);
    await join();
    expect(await listInvitationsFor(db, person)).toEqual([]);
  });
});

describe("answerInvitation", () => {
  it("lists the person's own invitations and takes a yes", async () => {
    const id = await invite(person.email);
    expect(await listInvitationsFor(db, person)).toMatchObject([
      { id, groupName: "Autumn", organisationName: "School" },
    ]);
    expect(await answer(id, true)).toEqual({ ok: true });
    expect(await standing()).toEqual(inside);
    expect(await listInvitationsFor(db, person)).toEqual([]);
  });

  it("takes a no: nothing else changes, and the teacher may ask again", async () => {
    expect(await answer(await invite(person.email), false)).toEqual({ ok: true });
    expect(await standing()).toEqual(outside);
    expect(await answer(await invite(person.email), true)).toEqual({ ok: true });
  });

  it("is answered once", async () => {
    const id = await invite(person.email);
    await answer(id, true);
    expect(await answer(id, true)).toEqual({ ok: false, reason: "gone" });
    expect(await answer(id, false)).toEqual({ ok: false, reason: "gone" });
    expect(await standing()).toEqual(inside);
  });

  it("v5.0.0-8.2.2 is for the invited person alone", async () => {
    const id = await invite("somebody@post.test");
    expect(await answer(id, true)).toEqual({ ok: false, reason: "gone" });
    expect(await answer(id, false)).toEqual({ ok: false, reason: "gone" });
    expect(await standing()).toEqual(outside);
  });
});
