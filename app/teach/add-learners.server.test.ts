import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Db } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, makeUser, type School, testNow } from "~db/test-school";
import { addLearners } from "./add-learners.server";
import type { Publication } from "./add-member.server";
import { assignGoal } from "./assign-goal.server";

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
  return addLearners(db, {
    groupId: school.groupId,
    organisationIds: [by.organisationId],
    actorId: by.teacherId,
    emails,
    publication,
    now: testNow,
  });
}

async function outcomesOf(emails: string[]) {
  const result = await add(emails);
  return result.ok ? result.learners.map(({ outcome }) => outcome) : result.reason;
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
    learnerId: null,
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

describe("addLearners", () => {
  it("adds people of the organisation at once and invites all others", async () => {
    const own = await colleague();
    const stranger = await makeUser(db);
    expect(await outcomesOf([own.email, stranger.email, "nobody@post.test"])).toEqual([
      "added",
      "invited",
      "invited",
    ]);
    const members = (await membersOf(school.groupId)).map((row) => row.learner_id);
    expect(members).toContain(own.id);
    expect(members).not.toContain(stranger.id);
  });

  it("v5.0.0-6.3.8 says the same of an address with an account elsewhere and of one without", async () => {
    const other = await makeSchool(db);
    const elsewhere = await db
      .selectFrom("users")
      .select("email")
      .where("id", "=", other.teacherId)
      .executeTakeFirstOrThrow();
    expect(await outcomesOf([elsewhere.email, "no-account@post.test"])).toEqual([
      "invited",
      "invited",
    ]);
  });

  it("says what stood already, and doubles nothing", async () => {
    const own = await colleague();
    await add([own.email, "later@post.test"]);
    expect(await outcomesOf([own.email, "later@post.test"])).toEqual([
      "already-in",
      "already-invited",
    ]);
    const invitations = await db
      .selectFrom("invitations")
      .select("email")
      .where("group_id", "=", school.groupId)
      .execute();
    expect(invitations).toEqual([{ email: "later@post.test" }]);
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

  it("takes two hundred at once", async () => {
    const emails = Array.from({ length: 200 }, (_, number) => `many-${number}@post.test`);
    expect(new Set(await outcomesOf(emails))).toEqual(new Set(["invited"]));
  });

  it("v5.0.0-8.2.2 changes nothing for a teacher of another organisation", async () => {
    const own = await colleague();
    const other = await makeSchool(db);
    expect(await add([own.email], other)).toEqual({ ok: false, reason: "gone" });
    expect(await membersOf(school.groupId)).toHaveLength(1);
  });

  it("is written down without any address", async () => {
    await add(["quiet@post.test"]);
    const rows = await db
      .selectFrom("audit_log")
      .selectAll()
      .where("action", "=", "add-learners")
      .where("subject", "=", `group:${school.groupId}`)
      .execute();
    expect(rows).toMatchObject([{ actor_id: school.teacherId, details: { people: 1 } }]);
    expect(JSON.stringify(rows)).not.toContain("@");
  });
});
