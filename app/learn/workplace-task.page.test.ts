import { randomUUID } from "node:crypto";
import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { html, multipart, pdf, png, svg } from "~/http/test-files";
import { sweepEvidence } from "~/progress/evidence-store.server";
import { judge, openCase, type TaskVisit } from "~/progress/test-task";
import { beginPath, makeWorld, type World } from "~/progress/test-world";
import { listRequestsOfCase } from "~db/queries/supervisor-requests.server";
import { findStandingTaskCase } from "~db/queries/task-cases.server";
import { listTaskFiles } from "~db/queries/task-files.server";
import { testDatabase } from "~db/test-database";
import { makeSchool, type School } from "~db/test-school";
import * as photoFile from "./task-photo";
import * as list from "./tasks.page";
import * as room from "./workplace-task.page";

const db = await testDatabase();
let world: World;
let school: School;
let learnerId: string;
let stranger: string;
let dataFolder: string;

beforeAll(async () => {
  world = await makeWorld(db);
});

beforeEach(async () => {
  school = await makeSchool(db, { learners: 2 });
  [learnerId = "", stranger = ""] = school.learnerIds;
  for (const one of school.learnerIds)
    await beginPath(world, { strategy: "retrainee", learnerId: one });
  dataFolder = await mkdtemp(join(tmpdir(), "akkupolku-"));
});

const path = "/fi/learn/courses/basics/workplace/first";
const params = { course: "basics", module: "first" };
type Sent = { fileName: string; bytes: Uint8Array };

async function see(who = learnerId) {
  const shown = await room.loader(await pageArgs(db, who, { path, params, dataFolder }));
  if (!shown.own) throw new Error("The learner has no path through the module");
  return { ...shown, own: shown.own };
}

async function send(change: Record<string, string> = {}, photos: Sent[] = [], who = learnerId) {
  const { key, own } = await see(who);
  const form = { key, written: String(own.written), text: own.text, description: "", ...change };
  const fields = Object.entries(form).map(([name, value]) => ({ name, value }));
  const upload = multipart([...fields, ...photos.map((one) => ({ name: "photos", ...one }))]);
  const args = await pageArgs(db, who, { path, params, upload, dataFolder });
  return statusOf(Promise.resolve().then(() => room.action(args)));
}

const ask = (change: Record<string, string> = {}) =>
  send({
    intent: "ask",
    text: "Five readings",
    supervisor: "Demo supervisor",
    email: "Supervisor@Works.example",
    locale: "sv",
    greeting: "",
    ...change,
  });

async function photo(shade = 100): Promise<Sent> {
  const create = {
    width: 60,
    height: 40,
    channels: 3 as const,
    background: { r: shade, g: 0, b: 0 },
  };
  const bytes = await sharp({ create })
    .withExif({ IFD3: { GPSMapDatum: "Near home" } })
    .jpeg()
    .toBuffer();
  return { fileName: "linja.jpg", bytes };
}

const standing = async (who = learnerId) => {
  const asked = { learnerId: who, moduleId: "basics/first", kind: "workplace" as const };
  return findStandingTaskCase(db, asked);
};
const visit = async (): Promise<TaskVisit> => {
  const row = await standing();
  const { id: caseId = "", path_id: pathId = "" } = row ?? {};
  return { world, school, learnerId, pathId, caseId };
};
const onDisk = () => readdir(join(dataFolder, "evidence")).catch(() => []);
const letters = () =>
  db
    .selectFrom("letters")
    .selectAll()
    .where("to_address", "=", "supervisor@works.example")
    .orderBy("created_at", "desc")
    .execute();
const files = async () => listTaskFiles(db, { caseId: (await standing())?.id ?? randomUUID() });
const clearLetters = () =>
  db.deleteFrom("letters").where("to_address", "=", "supervisor@works.example").execute();

beforeEach(async () => {
  await clearLetters();
  await db.deleteFrom("rate_limits").execute();
});

describe("the room of a task: what is typed is stored", () => {
  it("shows the task before anything is begun, and stores nothing by being looked at", async () => {
    expect(await see()).toMatchObject({
      title: expect.any(String),
      task: { criteria: [expect.any(String), expect.any(String), expect.any(String)] },
      own: { kind: "workplace", stage: "draft", isBegun: false, photosLeft: 6 },
    });
    expect(await standing()).toBeUndefined();
  });

  it("keeps a text, and the same text twice is one event", async () => {
    expect(await send({ intent: "save", text: "Five readings" })).toBe(303);
    expect(await send({ intent: "save" })).toBe(303);
    expect((await see()).own).toMatchObject({ text: "Five readings", written: 1, isBegun: true });
    expect((await openCase(await visit())).log.map(({ type }) => type)).toEqual([
      "TASK_BEGUN",
      "TEXT_WRITTEN",
    ]);
  });

  it("a draft is stored while it is typed, without leaving the page", async () => {
    expect(await send({ intent: "draft", text: "Five" })).toEqual({ errors: {}, typed: null });
    expect((await see()).own.text).toBe("Five");
  });

  it("of two windows the second is told, with both texts", async () => {
    await send({ intent: "save", text: "From the phone" });
    const refused = await send({ intent: "save", text: "From the desk", written: "0" });
    expect(refused).toMatchObject({
      init: { status: 409 },
      data: {
        errors: { text: expect.stringContaining("From the phone") },
        typed: { text: "From the desk" },
      },
    });
    expect((await see()).own.text).toBe("From the phone");
  });

  it("two first windows at once begin one case", async () => {
    await Promise.all([
      send({ intent: "save", text: "Same" }),
      send({ intent: "save", text: "Same" }),
    ]);
    const { count } = await db
      .selectFrom("task_cases")
      .select((row) => row.fn.countAll<number>().as("count"))
      .where("learner_id", "=", learnerId)
      .executeTakeFirstOrThrow();
    expect(count).toBe(1);
  });

  it("v5.0.0-2.2.1 a text without end is refused, and comes back", async () => {
    const text = "x".repeat(4001);
    expect(await send({ intent: "save", text })).toMatchObject({
      init: { status: 400 },
      data: { errors: { text: expect.any(String) }, typed: { text } },
    });
  });
});

describe("photos", () => {
  it("v5.0.0-14.2.8 are drawn anew: where they were taken is gone from the disk", async () => {
    const sent = await photo();
    expect(Buffer.from(sent.bytes).includes("Near home")).toBe(true);
    expect(await send({ intent: "save", text: "a", description: "The line" }, [sent])).toBe(303);
    const [file] = await files();
    expect(file).toMatchObject({ kind: "jpeg", description: "The line", name: "linja.jpg" });
    const asked = { path, params: { ...params, file: file?.id ?? "" }, dataFolder };
    const given = await photoFile.loader(await pageArgs(db, learnerId, asked));
    const bytes = Buffer.from(await given.arrayBuffer());
    expect(bytes.includes("Near home")).toBe(false);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  });

  it("several come at once, each once, and six are the most", async () => {
    const three = await Promise.all([photo(1), photo(60), photo(120)]);
    expect(await send({ intent: "save" }, three)).toBe(303);
    expect(await send({ intent: "save" }, [...three, await photo(180)])).toBe(303);
    expect(await files()).toHaveLength(4);
    expect((await openCase(await visit())).memory.files).toHaveLength(4);
    expect(
      await send({ intent: "save" }, await Promise.all([20, 40, 80].map(photo))),
    ).toMatchObject({
      data: { errors: { photos: expect.any(String) } },
    });
    expect(await files()).toHaveLength(4);
  });

  it("one is removed, from the disk too, with what was typed kept; twice does no harm", async () => {
    await send({ intent: "save" }, [await photo()]);
    const [file] = await files();
    expect(await sweepEvidence(db, dataFolder, new Date(Date.now() + 7_200_000))).toBe(0);
    expect(await send({ intent: `remove:${file?.id}`, text: "Just typed" })).toBe(303);
    expect((await see()).own.text).toBe("Just typed");
    expect(await send({ intent: `remove:${file?.id}` })).toBe(303);
    expect(await files()).toEqual([]);
    expect(await onDisk()).toEqual([]);
  });

  it.each([
    ["a pixel bomb", png(65_535, 65_535)],
    ["an SVG", svg],
    ["a page", html],
    ["a PDF", pdf()],
    ["11 MB", new Uint8Array(11 * 1024 * 1024)],
  ])("v5.0.0-5.2.2 %s is refused, and the text comes back", async (_name, bytes) => {
    const refused = await send({ intent: "save", text: "Kept" }, [{ fileName: "a.jpg", bytes }]);
    expect(refused).toMatchObject({
      init: { status: 400 },
      data: { errors: { photos: expect.any(String) }, typed: { text: "Kept" } },
    });
    expect(await onDisk()).toEqual([]);
  });
});

describe("asking a supervisor", () => {
  it("sends one letter with link and code in their language, and says whom it waits for", async () => {
    expect(await ask({ greeting: "Thank you for today" })).toBe(303);
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      locale: "sv",
      letter: {
        kind: "supervisor-request",
        code: expect.stringMatching(/^\d{6}$/),
        url: expect.stringMatching(/^https:\/\/akkupolku\.test\/sv\/workplace\/[\w-]{43}$/),
      },
    });
    expect((await see()).own).toMatchObject({
      stage: "with-supervisor",
      text: "Five readings",
      supervisor: { name: "Demo supervisor", isExpired: false, isOpened: false },
    });
  });

  it("a double click sends one letter", async () => {
    const { key } = await see();
    await Promise.all([ask({ key }), ask({ key })]);
    expect(await letters()).toHaveLength(1);
  });

  it("a reminder has a new link, and pressed twice is one", async () => {
    await ask();
    const [first] = await letters();
    await db
      .updateTable("supervisor_requests")
      .set({ ends_at: new Date(Date.now() - 1000) })
      .where("case_id", "=", (await visit()).caseId)
      .execute();
    expect((await see()).own.supervisor).toMatchObject({ isExpired: true });
    expect(await send({ intent: "remind" })).toBe(303);
    expect(await send({ intent: "remind" })).toBe(303);
    const all = await letters();
    expect(all).toHaveLength(2);
    expect(all[0]?.letter).not.toEqual(first?.letter);
    expect((await see()).own.supervisor).toMatchObject({ isExpired: false });
  });

  it("revoking gives the task back, and nobody is asked any more", async () => {
    await ask();
    expect(await send({ intent: "take-back" })).toBe(303);
    expect((await see()).own).toMatchObject({ stage: "draft", supervisor: null });
    const requests = await listRequestsOfCase(db, { caseId: (await visit()).caseId });
    expect(requests).toMatchObject([{ revokedAt: expect.any(Date), codeHash: null }]);
  });

  it.each([
    ["no name", { supervisor: " " }, "supervisor"],
    ["no address", { email: "at work" }, "email"],
    ["a language that we do not speak", { locale: "de" }, "locale"],
    ["a greeting without end", { greeting: "x".repeat(501) }, "greeting"],
  ])(
    "%s is refused beside the field, and everything typed comes back",
    async (_name, change, field) => {
      const refused = await ask(change);
      expect(refused).toMatchObject({
        init: { status: 400 },
        data: { errors: { [field]: expect.any(String) }, typed: { text: "Five readings" } },
      });
      expect(await letters()).toEqual([]);
    },
  );

  it("nobody judges their own task: the learner's own address is refused", async () => {
    const { email } = await db
      .selectFrom("users")
      .select("email")
      .where("id", "=", learnerId)
      .executeTakeFirstOrThrow();
    expect(await ask({ email: email.toUpperCase() })).toMatchObject({
      data: { errors: { email: expect.any(String) } },
    });
  });

  it("nothing to judge yet is said, and no letter leaves", async () => {
    expect(await ask({ text: "" })).toMatchObject({
      data: { errors: { form: expect.any(String) } },
    });
    expect(await letters()).toEqual([]);
  });

  it("v5.0.0-2.4.1 ten letters an hour are the most", async () => {
    for (let count = 0; count < 10; count += 1) {
      expect(await ask()).toBe(303);
      await send({ intent: "take-back" });
    }
    expect(await ask()).toMatchObject({ data: { errors: { form: expect.stringMatching(/\d/) } } });
    expect(await letters()).toHaveLength(10);
  });
});

describe("giving it to an instructor, and back", () => {
  it("stores what was typed and hands it in", async () => {
    expect(await send({ intent: "hand-in", text: "Five readings" })).toBe(303);
    expect(await standing()).toMatchObject({
      state: "with-instructor",
      organisation_id: school.organisationId,
    });
    expect(await send({ intent: "save", text: "Once more" })).toMatchObject({
      init: { status: 409 },
      data: { typed: { text: "Once more" } },
    });
  });

  it("returned: what was said stands there, and it is handed in again", async () => {
    await send({ intent: "hand-in", text: "Five readings" });
    await judge(await visit(), { criteria: ["on-own", "not-yet", "on-own"] });
    const { own } = await see();
    expect(own).toMatchObject({
      stage: "returned",
      judgements: [
        {
          role: "instructor",
          sentence: "Seen at the line",
          criteria: [
            { level: "on-own", skill: { title: expect.any(String) } },
            { level: "not-yet" },
            {},
          ],
        },
      ],
    });
    expect(await send({ intent: "hand-in", text: "Six readings" })).toBe(303);
    expect(await standing()).toMatchObject({ state: "with-instructor" });
  });

  it("ended: photos are deleted, links are dead, and it may be begun anew", async () => {
    await ask();
    await send({ intent: "take-back" });
    await send({ intent: "save" }, [await photo()]);
    expect(await send({ intent: "withdraw" })).toBe(303);
    expect(await onDisk()).toEqual([]);
    expect((await see()).own).toMatchObject({ isBegun: false, text: "" });
  });

  it("whoever is in no group is told how to find an instructor", async () => {
    const { learnerId: alone } = await beginPath(world, { strategy: "retrainee" });
    expect(await send({ intent: "hand-in", text: "Five" }, [], alone)).toMatchObject({
      data: { errors: { form: expect.any(String) } },
    });
  });
});

describe("v5.0.0-8.2.2 the room is the learner's own", () => {
  it("another learner sees an empty room of theirs, and none of the photos", async () => {
    await send({ intent: "save", text: "Mine" }, [await photo()]);
    const [file] = await files();
    expect((await see(stranger)).own).toMatchObject({ text: "", isBegun: false });
    const asked = { path, params: { ...params, file: file?.id ?? "" }, dataFolder };
    expect(await statusOf(photoFile.loader(await pageArgs(db, stranger, asked)))).toBe(404);
    expect(await statusOf(photoFile.loader(await pageArgs(db, null, asked)))).toBe(302);
    await send({ intent: "save", text: "Theirs" }, [], stranger);
    expect(await send({ intent: `remove:${file?.id}` }, [], stranger)).toBe(303);
    expect(await files()).toHaveLength(1);
  });

  it("whoever has no path through the module reads the task and can give nothing", async () => {
    const args = { path, params, dataFolder };
    const shown = await room.loader(await pageArgs(db, school.teacherId, args));
    expect(shown).toMatchObject({ own: null });
    const upload = multipart([{ name: "intent", value: "save" }]);
    const sent = await pageArgs(db, school.teacherId, { ...args, upload });
    expect(await statusOf(Promise.resolve().then(() => room.action(sent)))).toBe(404);
  });

  it("the list has every task of the path, with where it stands", async () => {
    await send({ intent: "save", text: "Mine" });
    const shown = await list.loader(await pageArgs(db, learnerId, { path: "/fi/learn/tasks" }));
    expect(shown.tasks.map(({ stage, href }) => [stage, href.split("/").pop()])).toEqual([
      ["draft", "first"],
      [null, "second"],
    ]);
  });
});
