import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type PageVisit, pageArgs, statusOf } from "~/auth/test-page";
import type { Db } from "~db/queries/connection.server";
import { insertMembership } from "~db/queries/memberships.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, makeUser, type School } from "~db/test-school";
import * as importing from "./import.page";

let db: Db;
let school: School;

beforeAll(async () => {
  db = await testDatabase();
  await publishSample(db);
});
beforeEach(async () => {
  school = await makeSchool(db, { learners: 1 });
});

type Row = { line: number; name: string; email: string; isIn: boolean; verdict: unknown };
type Answer = { data?: unknown; rows: Row[] | null; turn: number; isChanged: boolean };

async function send(visit: Partial<PageVisit>, preview = false): Promise<unknown> {
  const path = `/fi/teach/groups/${school.groupId}/import${preview ? "?preview" : ""}`;
  const args = await pageArgs(db, school.teacherId, {
    path,
    params: { group: school.groupId },
    ...visit,
  });
  return statusOf(Promise.resolve().then(() => importing.action(args)));
}

const give = async (list: string) => (await send({ form: { list } })) as Answer;

/** The preview as a browser sends it back. */
function sendBack(rows: Row[], more: [string, string][]) {
  const form = new URLSearchParams([["turn", "1"], ...more]);
  rows.forEach((row, index) => {
    for (const [name, value] of Object.entries({
      line: row.line,
      name: row.name,
      email: row.email,
    })) {
      form.append(name, String(value));
    }
    form.append("at", String(index));
    form.append("was", (row as Row & { was?: string }).was ?? row.email);
    if (row.isIn) form.append("in", String(index));
  });
  const body = new TextEncoder().encode(form.toString());
  const contentType = "application/x-www-form-urlencoded";
  return send({ upload: { body, contentType } }, true);
}

function sendFile(bytes: Uint8Array) {
  const head = '--x\r\nContent-Disposition: form-data; name="list"\r\n\r\n\r\n';
  const part = '--x\r\nContent-Disposition: form-data; name="file"; filename="lista.csv"\r\n\r\n';
  const body = Buffer.concat([Buffer.from(head + part), bytes, Buffer.from("\r\n--x--\r\n")]);
  return send({ upload: { body, contentType: "multipart/form-data; boundary=x" } });
}

const written = async () => ({
  invitations: await db
    .selectFrom("invitations")
    .select(["email", "name"])
    .where("group_id", "=", school.groupId)
    .orderBy("email")
    .execute(),
  members: await db
    .selectFrom("group_members")
    .select("learner_id")
    .where("group_id", "=", school.groupId)
    .execute(),
});

async function colleague(name: string) {
  const person = await makeUser(db, { name });
  const { organisationId } = school;
  await insertMembership(db, { userId: person.id, organisationId, role: "learner" });
  return person;
}

describe("a list that was given", () => {
  it("is shown row by row, and nothing is written", async () => {
    const before = await written();
    const own = await colleague("Own Learner");
    const { rows } = await give(
      `Own Learner <${own.email}>\nNew Learner <new@school.test>\nx@gmial.com\nwithout address`,
    );
    expect(rows).toMatchObject([
      { line: 1, isIn: true, verdict: { kind: "known", state: "to-add" } },
      { line: 2, isIn: true, name: "New Learner", verdict: { kind: "new" } },
      { line: 3, isIn: false, verdict: { doubt: { suggestion: "x@gmail.com" } } },
      { line: 4, isIn: false, verdict: { doubt: { reason: "no-address" } } },
    ]);
    expect(await written()).toEqual(before);
    expect(await db.selectFrom("letters").select("id").execute()).toEqual([]);
  });

  it("v5.0.0-6.3.8 looks the same for an account elsewhere and for none", async () => {
    const stranger = await makeUser(db, { name: "Somebody Else" });
    const { rows } = await give(`A <${stranger.email}>\nA <none@school.test>`);
    expect(rows?.map(({ verdict }) => verdict)).toEqual([{ kind: "new" }, { kind: "new" }]);
    expect(JSON.stringify(rows)).not.toContain("Somebody");
  });

  it("may be a file of Excel", async () => {
    const bytes = Buffer.from("Nimi;Sähköposti\r\nÅsa Öinen;a@school.test\r\n", "latin1");
    expect(await sendFile(bytes)).toMatchObject({ rows: [{ name: "Åsa Öinen", line: 2 }] });
  });

  it.each([
    ["a workbook", Buffer.from([0x50, 0x4b, 3, 4])],
    ["an empty file", Buffer.from("")],
    ["one that is too large", Buffer.alloc(1024 * 1024 + 1, "a")],
  ])("%s is refused beside its field", async (_what, bytes) => {
    expect(await sendFile(bytes)).toMatchObject({
      data: { rows: null, refused: { field: "file", problem: expect.stringMatching(/\S/) } },
      init: { status: 400 },
    });
  });

  it("is refused where it is empty or too long, and keeps what was typed", async () => {
    const long = Array.from({ length: 1001 }, (_, number) => `a${number}@school.test`).join("\n");
    expect(await give(" ")).toMatchObject({ data: { refused: { field: "list" } } });
    expect(await give(long)).toMatchObject({ data: { refused: { field: "list" }, typed: long } });
  });
});

describe("a preview that comes back", () => {
  it("is written when it is confirmed, and the same when it is confirmed again", async () => {
    const { rows } = await give("New Learner <new@school.test>\nother@school.test");
    const [first, second] = rows ?? [];
    const kept = [first, { ...second, isIn: false }] as Row[];
    const confirm = () => sendBack(kept, [["intent", "confirm"]]);
    expect(await Promise.all([confirm(), confirm()])).toEqual([302, 302]);
    const once = await written();
    expect(once.invitations).toEqual([{ email: "new@school.test", name: "New Learner" }]);
    expect(await confirm()).toBe(302);
    expect(await written()).toEqual(once);
  });

  it("takes a proposed address over", async () => {
    const { rows } = await give("x@gmial.com\nother@school.test");
    const answer = (await sendBack(rows ?? [], [["take", "0"]])) as Answer;
    expect(answer.rows?.[0]).toMatchObject({ email: "x@gmail.com", isIn: true });
    expect(answer.turn).toBe(2);
  });

  it("is shown again where an address was corrected, before anything is written", async () => {
    const { rows } = await give("broken@\nother@school.test");
    const [first, second] = rows ?? [];
    const mended = [{ ...first, email: "mended@school.test", was: "broken@" }, second] as Row[];
    const answer = (await sendBack(mended, [["intent", "confirm"]])) as Answer;
    expect(answer).toMatchObject({ isChanged: true, rows: [{ isIn: true }, { isIn: true }] });
    expect((await written()).invitations).toEqual([]);
  });

  it.each([
    ["fields that do not fit together", { at: "0", line: "1", name: "", in: "0" }],
    ["a place outside of the list", { at: "5000", line: "1", name: "", email: "", was: "" }],
    ["no number", { at: "x", line: "1", name: "", email: "", was: "" }],
  ])("with %s is refused", async (_what, fields) => {
    expect(await send({ form: { intent: "confirm", ...fields } }, true)).toBe(400);
  });
});
