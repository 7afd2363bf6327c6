import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type PageVisit, pageArgs, statusOf } from "~/auth/test-page";
import { letterSchema } from "~/domain/notice/letter";
import { hashOfToken, newToken } from "~/mail/secret-token.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { insertInvitations } from "~db/queries/invitations.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, makeUser, type School, testNow } from "~db/test-school";
import * as invitation from "./invitation.page";
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
  const day = 24 * 60 * 60 * 1000;

  /** An invitation of the person's address whose link works for so long. */
  async function invite(lasts = day): Promise<PageVisit> {
    const token = newToken();
    await inTransaction(db, (trx) =>
      insertInvitations(trx, {
        groupId: school.groupId,
        people: [{ email: person.email, name: "", tokenHash: hashOfToken(token) }],
        endsAt: new Date(Date.now() + lasts),
        createdBy: school.teacherId,
        now: testNow,
      }),
    );
    return { path: `/fi/invitations/${token}`, params: { token } };
  }

  const accept = { intent: "accept" };
  const isMember = async () => (await members()).some((row) => row.learner_id === person.id);

  async function lettersTo(address: string) {
    const rows = await db
      .selectFrom("letters")
      .select("letter")
      .where("to_address", "=", address)
      .orderBy("created_at")
      .execute();
    return rows.map(({ letter }) => letterSchema.parse(letter));
  }

  it("v5.0.0-8.2.2 are answered by their link alone: an account of the address is not enough", async () => {
    const link = await invite();
    const seen = await open(invitations.loader, person.id, page);
    expect(seen).toMatchObject({ invited: 1, email: person.email });
    expect(JSON.stringify(seen)).not.toContain("Autumn");
    const { id } = await db
      .selectFrom("invitations")
      .select("id")
      .where("email", "=", person.email)
      .executeTakeFirstOrThrow();
    const form = { ...accept, invitation: id };
    expect(await open(invitations.action, person.id, { ...page, form })).toBe(400);
    for (const token of [id, "guess"]) {
      const guess = { path: `/fi/invitations/${token}`, params: { token } };
      expect(await open(invitation.loader, person.id, guess)).toMatchObject({
        init: { status: 404 },
      });
      expect(await open(invitation.action, person.id, { ...guess, form: accept })).toBe(409);
    }
    expect(await isMember()).toBe(false);

    expect(await open(invitation.loader, null, link)).toBe(302);
    expect(await open(invitation.loader, person.id, link)).toMatchObject({
      data: { kind: "open", groupName: "Autumn", organisationName: "School" },
    });
    expect(await open(invitation.action, person.id, { ...link, form: accept })).toBe(303);
    expect(await isMember()).toBe(true);
    expect(await open(invitation.action, person.id, { ...link, form: accept })).toBe(409);
    expect(await open(invitation.loader, person.id, link)).toMatchObject({
      data: { kind: "accepted" },
    });
  });

  it("v5.0.0-8.2.2 are the invited person's: whoever else holds the link is shown the way to their account", async () => {
    const link = await invite();
    const stranger = await makeUser(db);
    expect(await open(invitation.loader, stranger.id, link)).toMatchObject({
      ...{ data: { kind: "wrong", address: person.email }, init: { status: 403 } },
    });
    for (const intent of ["accept", "decline"]) {
      expect(await open(invitation.action, stranger.id, { ...link, form: { intent } })).toBe(409);
    }
    expect(await open(invitation.loader, person.id, link)).toMatchObject({
      data: { kind: "open" },
    });
  });

  it("end, and go out anew to the invited address; the link before opens nothing any more", async () => {
    const link = await invite(-1);
    expect(await open(invitation.loader, person.id, link)).toMatchObject({
      ...{ data: { kind: "ended" }, init: { status: 410 } },
    });
    expect(await open(invitation.action, person.id, { ...link, form: accept })).toBe(409);

    const again = { ...page, form: { intent: "send-again" } };
    expect(await open(invitations.action, person.id, again)).toBe(303);
    const [letter] = await lettersTo(person.email);
    const url = letter?.kind === "invitation" ? letter.url : "";
    expect(url).toMatch(/\/fi\/invitations\/[\w-]{43}$/);
    expect(await open(invitation.loader, person.id, link)).toMatchObject({
      init: { status: 404 },
    });
    const token = url.split("/").at(-1) ?? "";
    const renewed = { path: `/fi/invitations/${token}`, params: { token } };
    expect(await open(invitation.action, person.id, { ...renewed, form: accept })).toBe(303);
    expect(await isMember()).toBe(true);
    expect(await open(invitations.action, person.id, again)).toBe(303);
    expect(await lettersTo(person.email)).toHaveLength(1);
    await open(invitations.action, person.id, again);
    expect(await open(invitations.action, person.id, again)).toBe(429);
  });

  it("takes a typed code to its group, and tells what is no code", async () => {
    const typed = (code: string) =>
      open(invitations.action, person.id, { ...page, form: { intent: "code", code } });
    expect(await typed("abcd efgh")).toBe(302);
    expect(await typed("abc")).toMatchObject({ init: { status: 400 } });
  });
});
