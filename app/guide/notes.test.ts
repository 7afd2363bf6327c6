import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import type { Catalogue } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import { runInLocale } from "~/i18n/request-locale.server";
import { noticeLine } from "~/mail/notice-line.server";
import type { Db } from "~db/queries/connection.server";
import { insertMembership } from "~db/queries/memberships.server";
import { listOwnNotes } from "~db/queries/notes.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, makeUser, type School, testNow } from "~db/test-school";
import { action, loader } from "./notes.page";
import { day, give, pathOf } from "./test-walk";

let db: Db;
let publication: { id: string; catalogue: Catalogue };
let school: School;
let learnerId: string;

beforeAll(async () => {
  db = await testDatabase();
  publication = await publishSample(db);
});

beforeEach(async () => {
  school = await makeSchool(db, { learners: 2 });
  learnerId = school.learnerIds[0] ?? "";
});

async function visit(who: string, form?: Record<string, string>, search = "") {
  const path = `/en/guide/groups/${school.groupId}/learners/${learnerId}/notes${search}`;
  const params = { group: school.groupId, learner: learnerId };
  const args = await pageArgs(db, who, { path, params, ...(form && { form }) });
  return { ...args, context: { ...args.context, locale: "en" as const } };
}

async function read(who = school.instructorId, search = "") {
  const args = await visit(who, undefined, search);
  return runInLocale("en", () => loader(args));
}

async function send(form: Record<string, string>, who = school.instructorId) {
  const args = await visit(who, form);
  const sent = await runInLocale("en", () => action(args));
  if (!("data" in sent)) return { status: sent.status, refused: undefined };
  return { status: sent.init?.status, refused: sent.data };
}

const words = "Ask for the second example first.";
const written = (change: Record<string, string> = {}) => ({
  ...{ intent: "write", key: randomUUID(), text: words, readers: "staff" },
  ...change,
});

async function newest() {
  const [note] = (await read()).notes;
  if (!note) throw new Error("There is no note");
  return note;
}

const edit = async (change: Record<string, string>) => {
  const { id, revision } = await newest();
  return send({ intent: "edit", note: id, revision: String(revision), text: words, ...change });
};

const own = () => listOwnNotes(db, { learnerId, limit: 10 });
const notices = () =>
  db.selectFrom("notices").selectAll().where("user_id", "=", learnerId).execute();
const audits = async () => {
  const rows = await db
    .selectFrom("audit_log")
    .select(["action", "details"])
    .where("organisation_id", "=", school.organisationId)
    .where("action", "like", "note-%")
    .orderBy("at")
    .execute();
  return rows.map(({ action: done }) => done);
};

describe("a note", () => {
  it("says who may read it, and is the newest first", async () => {
    await send(written());
    await send(written({ text: "Well done.", readers: "learner" }), school.teacherId);
    const { notes, found, school: name } = await read();
    expect(found).toBe(2);
    expect(name).toBe("School");
    expect(notes.map(({ text, isVisible, isOwn }) => [text, isVisible, isOwn])).toEqual(
      expect.arrayContaining([
        ["Well done.", true, false],
        [words, false, true],
      ]),
    );
  });

  it("v5.0.0-8.2.2 for staff alone never reaches the learner", async () => {
    await send(written());
    expect(await own()).toEqual([]);
    expect(await notices()).toEqual([]);
    await send(written({ text: "Well done.", readers: "learner" }));
    expect((await own()).map(({ text }) => text)).toEqual(["Well done."]);
    expect(await notices()).toHaveLength(1);
  });

  it("v5.0.0-2.2.1 is kept without what no database holds, however the browser ends its lines", async () => {
    const lines = "x".repeat(998);
    const { status } = await send(written({ text: `${lines}\0\r\n\r\n${lines}\r\n\r\n` }));
    expect(status).toBe(303);
    expect((await newest()).text).toBe(`${lines}\n\n${lines}`);
  });

  it("of one form is written once", async () => {
    const form = written();
    expect([(await send(form)).status, (await send(form)).status]).toEqual([303, 303]);
    expect((await read()).found).toBe(1);
  });

  it.each([
    [{ text: " \n " }, { text: "Write first what you want to remember." }],
    [{ text: "x".repeat(2001) }, { text: expect.stringContaining("2000") }],
    [{ readers: "" }, { readers: "Choose who may read the note." }],
  ])("is not taken as %o, and nothing typed is lost", async (change, problems) => {
    const form = written(change);
    const { status, refused } = await send(form);
    expect(status).toBe(400);
    expect(refused?.problems).toMatchObject(problems);
    expect(refused?.typed).toEqual(form);
    expect((await read()).found).toBe(0);
  });

  it("counts a line as one letter, however browsers send it", async () => {
    expect((await send(written({ text: "a\r\n".repeat(1000) }))).status).toBe(303);
  });

  it("can be about a step of a path that the writer guides, and about no other", async () => {
    const goal = { kind: "course", id: "basics" } as const;
    await give(db, school, { goal, eqf: 4, publication, now: new Date(day(1)) });
    const path = await pathOf(db, learnerId);
    const other = await pathOf(db, school.learnerIds[1] ?? "");
    expect((await send(written({ path, step: "0" }))).status).toBe(303);
    expect((await newest()).about).toEqual({ path, step: 0 });
    expect(await statusOf(send(written({ path, step: "7" })))).toBe(409);
    expect(await statusOf(send(written({ path: other, step: "0" })))).toBe(409);
  });
});

describe("a note of one's own", () => {
  it("becomes visible only where that is said twice", async () => {
    await send(written());
    const { status, refused } = await edit({ readers: "learner" });
    expect(status).toBe(400);
    expect(refused?.problems.confirm).toMatch(/^This note has been for staff alone/);
    expect(await own()).toEqual([]);
    expect((await edit({ readers: "learner", confirm: "on" })).status).toBe(303);
    expect(await own()).toHaveLength(1);
    expect(await notices()).toHaveLength(1);
  });

  it("is kept from the learner again without asking, and told of no more", async () => {
    await send(written({ readers: "learner" }));
    const { id: noteId } = await newest();
    const line = () =>
      runInLocale("en", () =>
        noticeLine(
          {
            db,
            readerId: learnerId,
            titles: titlesIn(publication.catalogue, "en"),
            now: testNow,
          },
          { kind: "note-written", noteId },
        ),
      );
    expect(await line()).not.toBeNull();
    expect((await edit({ readers: "staff" })).status).toBe(303);
    expect(await own()).toEqual([]);
    expect(await line()).toBeNull();
  });

  it("is not written over what was changed elsewhere meanwhile", async () => {
    await send(written());
    const { id: note } = await newest();
    await edit({ text: "From another window.", readers: "staff" });
    const late = { intent: "edit", note, revision: "0", text: "Late.", readers: "staff" };
    const { status, refused } = await send(late);
    expect(status).toBe(409);
    expect(refused?.standing).toEqual({ text: "From another window.", isVisible: false });
    expect(refused?.typed.text).toBe("Late.");
    expect((await newest()).text).toBe("From another window.");
  });

  it("goes with its words; the log keeps that it was there", async () => {
    await send(written({ readers: "learner" }));
    const { id: note, revision } = await newest();
    await send({ intent: "delete", note, revision: String(revision) });
    expect((await read()).found).toBe(0);
    expect(await own()).toEqual([]);
    const kept = await db
      .selectFrom("learner_notes")
      .select(["text", "author_id"])
      .where("id", "=", note)
      .execute();
    expect(kept).toEqual([{ text: "", author_id: school.instructorId }]);
    expect((await audits()).sort()).toEqual(["note-delete", "note-write"]);
  });

  it("v5.0.0-8.2.2 is nobody else's to change", async () => {
    await send(written());
    const { id: note, revision } = await newest();
    const form = { note, revision: String(revision), text: "Mine.", readers: "staff" };
    const { teacherId } = school;
    expect(await statusOf(send({ ...form, intent: "edit" }, teacherId))).toBe(409);
    expect(await statusOf(send({ ...form, intent: "delete" }, teacherId))).toBe(409);
    expect((await newest()).text).toBe(words);
  });
});

describe("who may read notes", () => {
  it("v5.0.0-8.2.2 not another school, not the learner", async () => {
    await send(written());
    const other = await makeSchool(db, { learners: 1 });
    expect(await statusOf(read(other.instructorId))).toBe(404);
    expect(await statusOf(read(learnerId))).toBe(403);
    expect(await statusOf(send(written(), other.instructorId))).toBe(404);
  });

  it("another school of the same learner shares none of them", async () => {
    await send(written());
    const other = await makeSchool(db, { learners: 1 });
    const { id } = await makeUser(db, { name: "Both" });
    await insertMembership(db, {
      userId: id,
      organisationId: other.organisationId,
      role: "instructor",
    });
    await db
      .insertInto("group_members")
      .values({ group_id: other.groupId, learner_id: learnerId, joined_at: testNow })
      .execute();
    const args = await pageArgs(db, id, {
      path: "/en/guide",
      params: { group: other.groupId, learner: learnerId },
    });
    const { notes } = await runInLocale("en", () => loader(args));
    expect(notes).toEqual([]);
  });

  it("reads its pages fifty at a time", async () => {
    for (let turn = 0; turn < 3; turn += 1) await send(written({ text: `Note ${turn}` }));
    expect((await read(school.instructorId, "?page=2")).notes).toEqual([]);
    expect((await read(school.instructorId, "?page=x&path=y")).notes).toHaveLength(3);
  });
});
