import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type PageVisit, pageArgs, statusOf } from "~/auth/test-page";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { insertInvitations } from "~db/queries/invitations.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, makeUser, type School, testNow } from "~db/test-school";
import * as invitations from "./invitations.page";
import * as join from "./join.page";

let db: Db;
let school: School;
let person: { id: string; email: string };

beforeAll(async () => {
  db = await testDatabase();
  await publishSample(db);
});
beforeEach(async () => {
  school = await makeSchool(db);
  person = await makeUser(db);
});

type Args = Awaited<ReturnType<typeof pageArgs>>;

async function open(page: (args: Args) => unknown, who: string | null, visit: PageVisit) {
  const args = await pageArgs(db, who, visit);
  return statusOf(Promise.resolve().then(() => page(args)));
}

const codeVisit = (code: string, form?: Record<string, string>): PageVisit => ({
  path: `/fi/join/${code}`,
  params: { code },
  form,
});
const yes = { join: "yes" };

const members = () =>
  db.selectFrom("group_members").selectAll().where("group_id", "=", school.groupId).execute();

describe("joining by a code", () => {
  it("shows the group before anything is done, and joins when asked", async () => {
    const before = await members();
    expect(await open(join.loader, person.id, codeVisit(school.joinCode))).toMatchObject({
      data: { group: { name: "Autumn", organisationName: "School" }, isMember: false },
    });
    expect(await members()).toEqual(before);
    expect(await open(join.action, person.id, codeVisit(school.joinCode, yes))).toBe(302);
    expect(await members()).toHaveLength(before.length + 1);
    expect(await open(join.loader, person.id, codeVisit(school.joinCode))).toMatchObject({
      data: { isMember: true },
    });
  });

  it("v5.0.0-8.3.1 shows the names of the group and its school, and nothing else of it", async () => {
    const seen = JSON.stringify(await open(join.loader, person.id, codeVisit(school.joinCode)));
    for (const secret of [school.groupId, school.organisationId, "Learner", "@"]) {
      expect(seen).not.toContain(secret);
    }
  });

  it("sends whoever is signed out to sign in", async () => {
    expect(await open(join.loader, null, codeVisit(school.joinCode))).toBe(302);
    expect(await open(join.action, null, codeVisit(school.joinCode, yes))).toBe(302);
  });

  it("v5.0.0-6.3.1 stops whoever tries codes", async () => {
    const statuses: unknown[] = [];
    for (let turn = 0; turn < 31; turn += 1) {
      statuses.push(await open(join.loader, person.id, codeVisit("ABCDEFGH")));
    }
    expect(statuses.at(0)).toMatchObject({ init: { status: 404 } });
    expect(statuses.at(-1)).toBe(429);
    expect(await open(join.action, person.id, codeVisit(school.joinCode, yes))).toBe(429);
  });

  it.each(["", "short", "%00%00%00%00", "../../../x"])("knows no code “%s”", async (code) => {
    expect(await open(join.loader, person.id, codeVisit(code))).toBe(404);
  });
});

describe("invitations", () => {
  const page: PageVisit = { path: "/fi/join" };

  async function invite(): Promise<string> {
    await inTransaction(db, (trx) =>
      insertInvitations(trx, {
        groupId: school.groupId,
        people: [{ email: person.email, name: "" }],
        createdBy: school.teacherId,
        now: testNow,
      }),
    );
    const { id } = await db
      .selectFrom("invitations")
      .select("id")
      .where("email", "=", person.email)
      .executeTakeFirstOrThrow();
    return id;
  }

  it("v5.0.0-8.2.2 are shown to the invited person alone, and answered by nobody else", async () => {
    const id = await invite();
    const stranger = await makeUser(db);
    const accept = { ...page, form: { intent: "accept", invitation: id } };
    expect(await open(invitations.loader, stranger.id, page)).toMatchObject({ invitations: [] });
    expect(await open(invitations.action, stranger.id, accept)).toBe(409);
    expect(await open(invitations.loader, person.id, page)).toMatchObject({
      invitations: [{ id, groupName: "Autumn", organisationName: "School" }],
    });
    expect(await open(invitations.action, person.id, accept)).toBe(302);
    expect((await members()).map((row) => row.learner_id)).toContain(person.id);
  });

  it("takes a typed code to its group, and tells what is no code", async () => {
    const typed = (code: string) =>
      open(invitations.action, person.id, { ...page, form: { intent: "code", code } });
    expect(await typed("abcd efgh")).toBe(302);
    expect(await typed("abc")).toMatchObject({ init: { status: 400 } });
  });
});
