import { randomUUID } from "node:crypto";
import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { html, multipart, pdf, png, svg, zip } from "~/http/test-files";
import { beginPath, makeWorld, type World } from "~/progress/test-world";
import { testDatabase } from "~db/test-database";
import { makeSchool, type School } from "~db/test-school";
import * as page from "./prior-learning.page";
import * as claimPage from "./prior-learning-case.page";
import * as file from "./prior-learning-file";
import * as newPage from "./prior-learning-new.page";

const db = await testDatabase();
let world: World;
let school: School;
let learnerId: string;
let dataFolder: string;

beforeAll(async () => {
  world = await makeWorld(db);
});

beforeEach(async () => {
  school = await makeSchool(db, { learners: 2 });
  learnerId = school.learnerIds[0] ?? "";
  await beginPath(world, { strategy: "retrainee", learnerId });
  dataFolder = await mkdtemp(join(tmpdir(), "akkupolku-"));
});

type Fields = Record<string, string | string[]>;
type Sent = { fileName: string; bytes: Uint8Array };

function claimFields(change: Fields = {}): Fields {
  return {
    key: randomUUID(),
    organisation: school.organisationId,
    skill: ["cells", "fire"],
    source: "work",
    story: "Kuusi vuotta paperikoneella",
    ...change,
  };
}

function uploadOf(fields: Fields, sent?: Sent) {
  const parts = Object.entries(fields).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value })),
  );
  return multipart([...parts, ...(sent ? [{ name: "file", ...sent }] : [])]);
}

async function post(action: Args["action"], path: string, who: string | null, given: Args) {
  const { fields, sent, caseId } = given;
  const params: Record<string, string> = caseId ? { case: caseId } : {};
  const upload = uploadOf(fields, sent);
  const args = await pageArgs(db, who, { path, params, upload, dataFolder });
  return statusOf(Promise.resolve().then(() => action(args)));
}
type Args = {
  action: (args: Awaited<ReturnType<typeof pageArgs>>) => unknown;
  fields: Fields;
  sent?: Sent;
  caseId?: string;
};

const claim = (fields: Fields, sent?: Sent, who: string | null = learnerId) => {
  const { action } = newPage;
  return post(action, "/fi/learn/prior-learning/new", who, { action, fields, sent });
};
const act = (caseId: string, fields: Fields, sent?: Sent, who: string | null = learnerId) => {
  const { action } = claimPage;
  const whole = { key: randomUUID(), ...fields };
  const path = `/fi/learn/prior-learning/${caseId}`;
  return post(action, path, who, { action, fields: whole, sent, caseId });
};

const cases = () =>
  db.selectFrom("prior_learning_cases").selectAll().where("learner_id", "=", learnerId).execute();
const onDisk = () => readdir(join(dataFolder, "evidence")).catch(() => []);
const document: Sent = { fileName: "todistus.pdf", bytes: pdf() };

async function madeClaim(sent?: Sent): Promise<string> {
  expect(await claim(claimFields(), sent)).toBe(303);
  const [row] = await cases();
  return row?.id ?? "";
}

async function fileOf(caseId: string): Promise<string> {
  const row = await db
    .selectFrom("evidence_files")
    .select("id")
    .where("case_id", "=", caseId)
    .executeTakeFirstOrThrow();
  return row.id;
}

describe("claim: what the learner sends", () => {
  it("is stored with its skills, its words and its document", async () => {
    const caseId = await madeClaim(document);
    expect(await cases()).toMatchObject([
      { state: "evidence", revision: 1, organisation_id: school.organisationId },
    ]);
    const skills = await db
      .selectFrom("prior_learning_skills")
      .selectAll()
      .where("case_id", "=", caseId)
      .orderBy("skill_id")
      .execute();
    expect(skills.map(({ skill_id, verdict }) => [skill_id, verdict])).toEqual([
      ["cells", "open"],
      ["fire", "open"],
    ]);
    expect(await onDisk()).toHaveLength(1);
  });

  it("twice under one key is one claim", async () => {
    const fields = claimFields();
    const sent = await Promise.all([
      claim(fields, document),
      claim(fields, document),
      claim(fields),
    ]);
    expect(sent).toEqual([303, 303, 303]);
    expect(await cases()).toHaveLength(1);
    expect((await onDisk()).length).toBeLessThanOrEqual(1);
  });

  it("v5.0.0-15.3.3 extra fields change nothing", async () => {
    const extra = { role: "guide", learnerId: school.instructorId, state: "recognised", by: "x" };
    expect(await claim(claimFields(extra))).toBe(303);
    const [row] = await cases();
    expect(row).toMatchObject({ state: "claimed", revision: 0, waiting_since: null });
    const [event] = await db
      .selectFrom("prior_learning_events")
      .select("payload")
      .where("case_id", "=", row?.id ?? "")
      .execute();
    expect(event?.payload).toMatchObject({ by: learnerId, role: "learner" });
  });

  it.each([
    ["a skill that is not on their path", { skill: ["ageing"] }, "skill"],
    ["no skill", { skill: [] }, "skill"],
    ["an organisation that they are not in", { organisation: randomUUID() }, "organisation"],
    ["no words", { story: " \0 " }, "story"],
    ["words without end", { story: "x".repeat(4001) }, "story"],
    ["no source", { source: "rumour" }, "source"],
  ])(
    "%s is refused beside the field, and everything typed comes back",
    async (_name, change, field) => {
      const fields = claimFields(change);
      const refused = await claim(fields);
      expect(refused).toMatchObject({
        init: { status: 400 },
        data: { errors: { [field]: expect.any(String) }, typed: { key: fields.key } },
      });
      expect(await cases()).toEqual([]);
    },
  );

  it("v5.0.0-2.2.1 a null byte in the words is left out, and stored is the rest", async () => {
    expect(await claim(claimFields({ story: "six\0 years" }))).toBe(303);
  });

  it("whoever is signed out is sent to sign in", async () => {
    expect(await claim(claimFields(), undefined, null)).toBe(302);
  });

  it("a body that is no form is the sender's error", async () => {
    const upload = { body: Buffer.from("{}"), contentType: "application/json" };
    const args = await pageArgs(db, learnerId, { path: "/fi/learn/prior-learning/new", upload });
    expect(await statusOf(newPage.action(args))).toMatchObject({ init: { status: 400 } });
  });
});

describe("v5.0.0-5.2.2 a document that is refused leaves the disk unchanged, and says what helps", () => {
  const join2 = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
  it.each([
    ["an SVG", "certificate.svg", svg],
    ["an SVG called PDF", "certificate.pdf", svg],
    ["a page", "certificate.png", html],
    ["an archive", "certificate.pdf", zip],
    ["a PDF that is an archive", "certificate.pdf", join2(pdf(), zip)],
    ["zero bytes", "certificate.pdf", new Uint8Array()],
    ["4.3 gigapixels", "certificate.png", png(65_535, 65_535)],
    ["11 MB", "certificate.pdf", new Uint8Array(11 * 1024 * 1024)],
  ])("%s", async (_name, fileName, bytes) => {
    const fields = claimFields();
    expect(await claim(fields, { fileName, bytes })).toMatchObject({
      init: { status: 400 },
      data: { errors: { file: expect.any(String) }, typed: fields },
    });
    expect(await onDisk()).toEqual([]);
    expect(await cases()).toEqual([]);
  });

  it("a PDF under another extension is taken as what it is", async () => {
    await madeClaim({ fileName: "photo.exe", bytes: pdf() });
    expect(await onDisk()).toHaveLength(1);
  });

  it("v5.0.0-5.3.2 a name full of paths is text, and goes nowhere", async () => {
    const caseId = await madeClaim({ fileName: "../../../etc/cron.d/x.pdf", bytes: pdf() });
    const [row] = await db
      .selectFrom("evidence_files")
      .select(["name", "stored_as"])
      .where("case_id", "=", caseId)
      .execute();
    expect(row?.name).toBe("x.pdf");
    expect(await onDisk()).toEqual([row?.stored_as]);
  });

  it("five documents are the most", async () => {
    const caseId = await madeClaim();
    for (let count = 0; count < 5; count += 1) {
      expect(await act(caseId, { intent: "document" }, document)).toBe(303);
    }
    expect(await act(caseId, { intent: "document" }, document)).toMatchObject({
      init: { status: 409 },
    });
    expect(await onDisk()).toHaveLength(5);
  });

  it("v5.0.0-2.4.1 twenty an hour are the most, and the words come back", async () => {
    const caseId = await madeClaim();
    for (let count = 0; count < 19; count += 1) {
      await act(caseId, { intent: "document" }, { fileName: "a.svg", bytes: svg });
    }
    const fields = claimFields();
    expect(await claim(fields, document)).toMatchObject({
      data: { errors: { file: expect.stringMatching(/\d/) }, typed: fields },
    });
    expect(await onDisk()).toEqual([]);
  });

  it("the same document sent twice under one key is stored once", async () => {
    const caseId = await madeClaim();
    const fields = { intent: "document", key: randomUUID() };
    expect(
      await Promise.all([act(caseId, fields, document), act(caseId, fields, document)]),
    ).toEqual([303, 303]);
    expect(await onDisk()).toHaveLength(1);
  });
});

describe("evidence: what the learner shows", () => {
  it("answers are read as they are at the moment, and only those about claimed skills", async () => {
    const caseId = await madeClaim();
    expect(await act(caseId, { intent: "answers" })).toMatchObject({ init: { status: 400 } });
    const known = { ability: 1, fast: 1, known: 0.8, prior: 0.2, recent: "[]" };
    await db
      .insertInto("skill_mastery")
      .values(
        ["cells", "volts"].map((skill_id) => ({
          ...known,
          learner_id: learnerId,
          skill_id,
          answers: 4,
        })),
      )
      .execute();
    expect(await act(caseId, { intent: "answers" })).toBe(303);
    const [, event] = await db
      .selectFrom("prior_learning_events")
      .select("payload")
      .where("case_id", "=", caseId)
      .orderBy("seq")
      .execute();
    expect(event?.payload).toMatchObject({
      evidence: { kind: "questions", skills: [{ skill: "cells", known: 0.8, answers: 4 }] },
    });
  });

  it("a claim that is taken back ends, and its documents are deleted", async () => {
    const caseId = await madeClaim(document);
    expect(await act(caseId, { intent: "withdraw" })).toBe(303);
    expect(await cases()).toMatchObject([{ state: "withdrawn" }]);
    expect(await onDisk()).toEqual([]);
    expect(await act(caseId, { intent: "document" }, document)).toMatchObject({
      init: { status: 409 },
    });
  });

  it("nothing can be appealed before it was decided, nor without a reason", async () => {
    const caseId = await madeClaim(document);
    expect(await act(caseId, { intent: "appeal", reason: "It is not so" })).toMatchObject({
      init: { status: 409 },
    });
    expect(await act(caseId, { intent: "appeal", reason: " " })).toMatchObject({
      data: { errors: { reason: expect.any(String) } },
    });
  });

  it("v5.0.0-8.2.1 a learner cannot decide through their own page", async () => {
    const caseId = await madeClaim(document);
    expect(await act(caseId, { intent: "decide", "verdict-cells": "recognise" })).toMatchObject({
      init: { status: 400 },
    });
    expect(await cases()).toMatchObject([{ state: "evidence" }]);
  });
});

describe("v5.0.0-8.2.2 a claim and its documents are the learner's own", () => {
  const visit = (caseId: string, fileId?: string) => ({
    path: `/fi/learn/prior-learning/${caseId}`,
    params: { case: caseId, ...(fileId && { file: fileId }) },
    dataFolder,
  });

  it("the learner downloads the very bytes, as a file to keep", async () => {
    const caseId = await madeClaim({ fileName: "työ.pdf", bytes: pdf("mine") });
    const fileId = await fileOf(caseId);
    const given = await file.loader(await pageArgs(db, learnerId, visit(caseId, fileId)));
    expect(given.headers.get("content-disposition")).toContain("attachment");
    expect(given.headers.get("content-security-policy")).toBe("sandbox");
    expect(Buffer.from(await given.arrayBuffer())).toEqual(pdf("mine"));
  });

  it("another learner finds neither claim nor document, and can do nothing with it", async () => {
    const caseId = await madeClaim(document);
    const fileId = await fileOf(caseId);
    const stranger = school.learnerIds[1] ?? "";
    const seen = [
      statusOf(claimPage.loader(await pageArgs(db, stranger, visit(caseId)))),
      statusOf(file.loader(await pageArgs(db, stranger, visit(caseId, fileId)))),
      act(caseId, { intent: "withdraw" }, undefined, stranger),
      act(caseId, { intent: "answers" }, undefined, stranger),
      act(caseId, { intent: "document" }, document, stranger),
    ];
    expect(await Promise.all(seen)).toEqual([404, 404, 404, 404, 404]);
    expect(await cases()).toMatchObject([{ state: "evidence", revision: 1 }]);
    expect(await onDisk()).toHaveLength(1);
  });

  it("a document is found under its own claim alone, and never by what is no id", async () => {
    const caseId = await madeClaim(document);
    const fileId = await fileOf(caseId);
    await claim(claimFields());
    const other = (await cases()).find(({ id }) => id !== caseId)?.id ?? "";
    for (const [wanted, name] of [
      [other, fileId],
      [caseId, randomUUID()],
      [caseId, "../../etc"],
    ] as const) {
      const args = await pageArgs(db, learnerId, visit(wanted, name));
      expect(await statusOf(file.loader(args))).toBe(404);
    }
  });

  it("pages show the claim, its story and what stands recognised", async () => {
    const caseId = await madeClaim(document);
    const shown = await claimPage.loader(await pageArgs(db, learnerId, visit(caseId)));
    expect(shown).toMatchObject({
      claim: { stage: "evidence", mayAdd: true, mayAppeal: false, documentsLeft: 4 },
      lines: [{ kind: "made" }, { kind: "document", name: "todistus.pdf" }],
      skills: [
        { id: "cells", isSafety: false },
        { id: "fire", isSafety: true },
      ],
      appeal: "other-guide",
    });
    const listed = await page.loader(
      await pageArgs(db, learnerId, { path: "/fi/learn/prior-learning" }),
    );
    expect(listed).toMatchObject({ claims: [{ id: caseId, stage: "evidence" }], recognitions: [] });
    expect(Math.abs(Date.parse(listed.claims[0]?.waitingSince ?? "") - Date.now())).toBeLessThan(
      60_000,
    );
  });

  it("the form offers the skills of the learner's own path with the charge that each has", async () => {
    const shown = await newPage.loader(
      await pageArgs(db, learnerId, { path: "/fi/learn/prior-learning/new" }),
    );
    expect(shown.areas.map(({ id, skills }) => [id, skills.map((one) => one.id)])).toEqual([
      ["A1", ["cells", "volts", "charge"]],
      ["A6", ["fire"]],
    ]);
    expect(shown.organisations).toMatchObject([{ id: school.organisationId }]);
  });
});
