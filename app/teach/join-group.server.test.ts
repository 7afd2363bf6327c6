import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { letterSchema } from "~/domain/notice/letter";
import { endOfInvitation } from "~/domain/roster/invitation";
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

/** Invites an address by a class list. @returns the secret of the letter's link */
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
  const { letter } = await db
    .selectFrom("letters")
    .select("letter")
    .where("to_address", "=", email)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .executeTakeFirstOrThrow();
  const sent = letterSchema.parse(letter);
  if (sent.kind !== "invitation") throw new Error(`${email} had another letter`);
  return sent.url.split("/").at(-1) ?? "";
}

const answer = (token: string, isAccepted: boolean, user = person, now = testNow) =>
  answerInvitation(db, { user, token, isAccepted, publication, now });

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
  it("takes a yes, once", async () => {
    const token = await invite(person.email);
    expect(await listInvitationsFor(db, person)).toHaveLength(1);
    const stored = await db.selectFrom("invitations").selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(await answer(token, true)).toEqual({ ok: true });
    expect(await standing()).toEqual(inside);
    expect(await listInvitationsFor(db, person)).toEqual([]);
    expect(await answer(token, true)).toEqual({ ok: false, reason: "gone" });
    expect(await answer(token, false)).toEqual({ ok: false, reason: "gone" });
    expect(await standing()).toEqual(inside);
  });

  it("of one link that is pressed often and fast one is taken", async () => {
    const token = await invite(person.email);
    const answers = await Promise.all(Array.from({ length: 5 }, () => answer(token, true)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await standing()).toEqual(inside);
  });

  it("takes a no: nothing else changes, and the teacher may ask again", async () => {
    const token = await invite(person.email);
    expect(await answer(token, false)).toEqual({ ok: true });
    expect(await standing()).toEqual(outside);
  });

  it("takes nothing once the link has ended", async () => {
    const token = await invite(person.email);
    const late = endOfInvitation(testNow);
    expect(await answer(token, true, person, late)).toEqual({ ok: false, reason: "gone" });
    expect(await answer(token, false, person, late)).toEqual({ ok: false, reason: "gone" });
    expect(await standing()).toEqual(outside);
  });

  it("v5.0.0-8.2.2 is for the invited person alone", async () => {
    const token = await invite("somebody@post.test");
    expect(await answer(token, true)).toEqual({ ok: false, reason: "gone" });
    expect(await answer(token, false)).toEqual({ ok: false, reason: "gone" });
    expect(await standing()).toEqual(outside);
  });
});
