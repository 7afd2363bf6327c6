import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Db } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, makeUser, type School, testNow } from "~db/test-school";
import type { Publication } from "./add-member.server";
import { assignGoal } from "./assign-goal.server";
import { importRoster } from "./import-roster.server";

let db: Db;
let publication: Publication;
let school: School;

beforeAll(async () => {
  db = await testDatabase();
  publication = await publishSample(db);
});
beforeEach(async () => {
  school = await makeSchool(db, { learners: 1 });
});

const goal = { kind: "course", id: "basics" } as const;

function add(emails: string[], by = school) {
  return importRoster(db, {
    groupId: school.groupId,
    organisationIds: [by.organisationId],
    actorId: by.teacherId,
    rows: emails.map((email, index) => ({ line: index + 1, name: "", email })),
    locale: "fi",
    origin: "https://post.test",
    publication,
    now: testNow,
  });
}

async function colleague() {
  const person = await makeUser(db);
  await db
    .insertInto("memberships")
    .values({ user_id: person.id, organisation_id: school.organisationId, role: "learner" })
    .execute();
  return person;
}

function assign() {
  return assignGoal(db, {
    groupId: school.groupId,
    organisationIds: [school.organisationId],
    learnerIds: null,
    milestones: [],
    clientKey: null,
    goal,
    strategy: "retrainee",
    eqf: 4,
    startsOn: null,
    dueOn: null,
    actorId: school.teacherId,
    publication,
    now: testNow,
  });
}

const membersOf = (groupId: string) =>
  db.selectFrom("group_members").select("learner_id").where("group_id", "=", groupId).execute();

const pathsOf = (learnerId: string) =>
  db.selectFrom("paths").selectAll().where("learner_id", "=", learnerId).execute();

const invitationsOf = (groupId: string) =>
  db
    .selectFrom("invitations")
    .select(["id", "email"])
    .where("group_id", "=", groupId)
    .orderBy("email")
    .execute();

const lettersTo = (email: string) =>
  db.selectFrom("letters").selectAll().where("to_address", "=", email).execute();

const address = () => `${randomUUID()}@post.test`;

describe("importRoster", () => {
  it("adds people of the organisation at once and invites all others", async () => {
    const own = await colleague();
    const stranger = await makeUser(db);
    expect(await add([own.email, stranger.email, address()])).toEqual({
      ok: true,
      added: 1,
      invited: 2,
    });
    const members = (await membersOf(school.groupId)).map((row) => row.learner_id);
    expect(members).toContain(own.id);
    expect(members).not.toContain(stranger.id);
  });

  it("sends each of the invited one letter that leads to the invitation", async () => {
    const email = address();
    await add([email]);
    await add([email]);
    const [invitation] = await invitationsOf(school.groupId);
    expect(await lettersTo(email)).toMatchObject([
      {
        locale: "fi",
        kind: "invitation",
        letter: {
          groupId: school.groupId,
          invitationId: invitation?.id,
          name: "",
          url: expect.stringMatching(/^https:\/\/post\.test\/fi\/invitations\/[\w-]{43}$/),
        },
      },
    ]);
  });

  it("v5.0.0-6.3.8 does the same with an address with an account elsewhere and one without", async () => {
    const other = await makeSchool(db);
    const { email } = await db
      .selectFrom("users")
      .select("email")
      .where("id", "=", other.teacherId)
      .executeTakeFirstOrThrow();
    expect(await add([email])).toEqual({ ok: true, added: 0, invited: 1 });
    expect(await lettersTo(email)).toHaveLength(1);
  });

  it("doubles nothing, and says that nothing was left to do", async () => {
    const own = await colleague();
    const list = [own.email, address()];
    await add(list);
    expect(await add(list)).toEqual({ ok: true, added: 0, invited: 0 });
    expect(await invitationsOf(school.groupId)).toHaveLength(1);
  });

  it("is the same when two teachers confirm one list at once", async () => {
    const own = await colleague();
    const email = address();
    const both = await Promise.all([add([own.email, email]), add([email, own.email])]);
    const sum = (of: "added" | "invited") =>
      both.reduce((all, one) => all + (one.ok ? one[of] : Number.NaN), 0);
    expect([sum("added"), sum("invited")]).toEqual([1, 1]);
    expect(await membersOf(school.groupId)).toHaveLength(2);
    expect(await lettersTo(email)).toHaveLength(1);
  });

  it("leaves out what is no address, and what stands twice", async () => {
    const email = address();
    expect(await add(["nobody@", "", email, email.toUpperCase()])).toMatchObject({ invited: 1 });
  });

  it("writes nothing to a group that was put away", async () => {
    await db
      .updateTable("groups")
      .set({ archived_at: testNow })
      .where("id", "=", school.groupId)
      .execute();
    expect(await add([address()])).toEqual({ ok: false, reason: "gone" });
    expect(await invitationsOf(school.groupId)).toEqual([]);
  });

  it("enrols whoever is added in what the group studies", async () => {
    await assign();
    const own = await colleague();
    await add([own.email]);
    expect(await pathsOf(own.id)).toMatchObject([{ machine: "retrainee", phase: "intake" }]);
  });

  it("leaves out nobody who is added while a teacher assigns", async () => {
    const people = await Promise.all(Array.from({ length: 8 }, colleague));
    await Promise.all([...people.map(({ email }) => add([email])), assign()]);
    for (const { id } of people) expect(await pathsOf(id)).toHaveLength(1);
  });

  it("takes a thousand at once", async () => {
    const emails = Array.from({ length: 1000 }, (_, number) => `many-${number}@post.test`);
    expect(await add(emails)).toEqual({ ok: true, added: 0, invited: 1000 });
  });

  it("v5.0.0-8.2.2 changes nothing for a teacher of another organisation", async () => {
    const own = await colleague();
    const other = await makeSchool(db);
    expect(await add([own.email], other)).toEqual({ ok: false, reason: "gone" });
    expect(await membersOf(school.groupId)).toHaveLength(1);
  });

  it("is written down without any address", async () => {
    await add([address()]);
    const rows = await db
      .selectFrom("audit_log")
      .selectAll()
      .where("action", "=", "import-roster")
      .where("subject", "=", `group:${school.groupId}`)
      .execute();
    expect(rows).toMatchObject([{ actor_id: school.teacherId, details: { invited: 1 } }]);
    expect(JSON.stringify(rows)).not.toContain("@");
  });
});
