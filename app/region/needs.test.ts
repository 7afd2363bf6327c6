import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { type Need, needSchema, type Visibility } from "~/domain/need/need";
import { type NeedColumn, needColumns } from "~/domain/need/need-columns";
import { needCells, readNeedTable } from "~/domain/need/need-table";
import { splitTable } from "~/http/split-table.server";
import type { Db } from "~db/queries/connection.server";
import { insertMembership } from "~db/queries/memberships.server";
import { countNeeds, findNeed } from "~db/queries/region-needs.server";
import * as publicQueries from "~db/queries/region-needs-public.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { testNow } from "~db/test-school";
import { changeNeed } from "./change-need.server";
import { withdrawNeed } from "./close-need.server";
import { readGaps } from "./gap-picture.server";
import { importNeeds, previewNeeds } from "./import-needs.server";
import { loader as needExport } from "./need-export";
import { needHistory } from "./need-history.server";
import { importTurn } from "./need-import-turn.server";
import * as newNeed from "./need-new.page";
import * as newOffering from "./offering-new.page";
import { stateNeed } from "./state-need.server";
import { makeSide, type Side, sampleNeed, stateSample } from "./test-needs";
import { makePartner } from "./test-partner";
import { writeNeeds } from "./write-needs.server";

let db: Db;
let own: Side;
let other: Side;

beforeAll(async () => {
  db = await testDatabase();
  await publishSample(db);
  own = await makeSide(db);
  other = await makeSide(db);
});

/** A table of one row that corrects a need. */
function tableOf(ref: string, over: Partial<Record<NeedColumn, string>> = {}): string {
  const skills = [{ skill: "volts", level: 2 as const }];
  const cells = needCells({ need: { ...sampleNeed, heads: 3, skills }, ref });
  const row = Object.values({ ...cells, ...over }).map((cell) => `"${cell}"`);
  return [needColumns.join(";"), row.join(";")].join("\n");
}

describe("what everybody may see", () => {
  const secretOf = (index: number) => `Secret${index}Works`;

  it("no public query ever returns the company of an unnamed or confidential need", async () => {
    // The organisation is itself the employer of some: its name, address and id are secrets as well.
    const side = await makeSide(db);
    await db
      .updateTable("organisations")
      .set({ name: "SecretOwn Cells", slug: "secretown-cells" })
      .where("id", "=", side.organisationId)
      .execute();
    const shapes = fc.record({
      visibility: fc.constantFrom<Visibility>("unnamed", "confidential"),
      isOwn: fc.boolean(),
      role: fc.constantFrom(...needSchema.shape.role.options),
      eqf: fc.integer({ min: 2, max: 8 }),
      heads: fc.integer({ min: 1, max: 5000 }),
    });
    const made = fc.sample(shapes, { numRuns: 24, seed: 6 });
    const ids: string[] = [];
    for (const [index, { isOwn, ...need }] of made.entries()) {
      const employerName = isOwn ? null : secretOf(index);
      ids.push(await stateSample(db, side, { ...need, employerName, note: secretOf(index) }));
    }
    const filters = [
      {},
      { region: "kymenlaakso" },
      { role: "operator" as const },
      { quarter: "2027-Q1" },
      { eqf: 4 },
      { skills: ["slurry-mixing"] },
    ].map((filter) => ({ since: "2026-Q1", ...filter }));
    const page = { limit: 200, offset: 0 };
    const asked: Record<keyof typeof publicQueries, () => Promise<unknown[]>> = {
      listPublicNeeds: () =>
        Promise.all(filters.map((one) => publicQueries.listPublicNeeds(db, { ...one, ...page }))),
      countPublicNeeds: () =>
        Promise.all(filters.map((one) => publicQueries.countPublicNeeds(db, one))),
      findPublicNeed: () =>
        Promise.all(ids.map((needId) => publicQueries.findPublicNeed(db, { needId }))),
    };
    // A public query that is added later has to be asked here too.
    expect(Object.keys(asked).toSorted()).toEqual(Object.keys(publicQueries).toSorted());
    for (const ask of Object.values(asked)) {
      const told = JSON.stringify(await ask());
      expect(told).not.toMatch(/secret/i);
      expect(told).not.toContain(side.organisationId);
    }
    const shown = await publicQueries.listPublicNeeds(db, { since: "2026-Q1", ...page });
    const confidential = ids.filter((_, index) => made[index]?.visibility === "confidential");
    expect(confidential.length).toBeGreaterThan(3);
    expect(shown.filter(({ id }) => confidential.includes(id))).toEqual([]);
    expect(shown.filter(({ id }) => ids.includes(id))).toHaveLength(24 - confidential.length);
  });

  it("a public need names its company; past, received and ended ones are not listed", async () => {
    const stated = await stateSample(db, own, { heads: 7 });
    const past = await stateSample(db, own, { quarter: "2025-Q1" });
    const ended = await stateSample(db, own);
    await withdrawNeed(db, { ...own, needId: ended, revision: 0, reason: null, now: testNow });
    const filter = { since: "2026-Q4", limit: 200, offset: 0 };
    const shown = await publicQueries.listPublicNeeds(db, filter);
    expect(shown.find(({ id }) => id === stated)).toMatchObject({
      ...{ employer: "Demo Cell Works Oy", partner: null, heads: 7, isDemo: false },
      skills: [{ skill: "slurry-mixing", level: 3 }],
    });
    expect(shown.some(({ id }) => id === past || id === ended)).toBe(false);
    expect(await publicQueries.findPublicNeed(db, { needId: ended })).toBeUndefined();
  });
});

describe("a coordinator's needs", () => {
  it("the same form sent twice states one need", async () => {
    const clientKey = randomUUID();
    const asked = { ...own, clientKey, need: sampleNeed, now: testNow };
    const once = await stateNeed(db, asked);
    expect(await stateNeed(db, asked)).toEqual(once);
  });

  it("an organisation that may not publish needs states none", async () => {
    const side = await makeSide(db, []);
    const asked = { ...side, clientKey: randomUUID(), need: sampleNeed, now: testNow };
    expect(await stateNeed(db, asked)).toEqual({ ok: false, reason: "not-allowed" });
    expect((await countNeeds(db, side)).stated).toBe(0);
  });

  it("history tells each edit as a difference, and the same said again is no edit", async () => {
    const needId = await stateSample(db, own);
    const changed: Need = {
      ...{ ...sampleNeed, heads: 20, employerName: null },
      skills: [
        { skill: "slurry-mixing", level: 4 },
        { skill: "web-handling", level: 2 },
      ],
    };
    const edit = { ...own, needId, now: testNow };
    expect(await changeNeed(db, { ...edit, revision: 0, need: changed })).toEqual({ ok: true });
    expect(await changeNeed(db, { ...edit, revision: 1, need: changed })).toEqual({ ok: true });
    const late = await changeNeed(db, { ...edit, revision: 0, need: sampleNeed });
    expect(late).toMatchObject({ ok: false, reason: "changed", standing: { heads: 20 } });
    // Each form pressed twice does its work once.
    expect(await changeNeed(db, { ...edit, revision: 0, need: changed })).toEqual({ ok: true });
    const withdraw = { ...edit, revision: 1, reason: "The line was cancelled" };
    expect(await withdrawNeed(db, withdraw)).toEqual({ ok: true });
    expect(await withdrawNeed(db, withdraw)).toEqual({ ok: true });
    const told = await needHistory(db, { needId, organisationIds: own.organisationIds });
    expect(told.map(({ act, revision }) => [act, revision])).toEqual([
      ["withdrawn", 2],
      ["changed", 1],
      ["stated", 0],
    ]);
    expect(told[0]?.change).toEqual({
      before: { state: "stated" },
      after: { state: "withdrawn", reason: "The line was cancelled" },
    });
    expect(told[1]).toMatchObject({ editor: "Demo coordinator" });
    expect(told[1]?.change).toEqual({
      before: { heads: 12, employerName: "Demo Cell Works Oy", skills: sampleNeed.skills },
      after: { heads: 20, employerName: null, skills: changed.skills },
    });
    expect(told[2]?.change).toBeNull();
  });

  it("a table twice is once, corrects by its names and leaves no half behind", async () => {
    const side = await makeSide(db);
    const rows = ["a", "b"].map((ref, line) => ({ ref, line, need: sampleNeed }));
    const first = await importNeeds(db, { ...side, rows, now: testNow });
    expect(first).toEqual({ ok: true, counts: { stated: 2, changed: 0, same: 0 } });
    const second = await importNeeds(db, {
      ...side,
      rows: rows.map((row) =>
        row.ref === "b" ? { ...row, need: { ...sampleNeed, heads: 3 } } : row,
      ),
      now: testNow,
    });
    expect(second).toEqual({ ok: true, counts: { stated: 0, changed: 1, same: 1 } });
    const broken = { ref: "d", line: 3, need: { ...sampleNeed, heads: 0 } };
    const whole = [{ ref: "c", line: 2, need: sampleNeed }, broken];
    await expect(importNeeds(db, { ...side, rows: whole, now: testNow })).rejects.toThrow();
    expect((await countNeeds(db, side)).stated).toBe(2);
  });
});

it("a table is not written over what somebody changed since its preview", async () => {
  const side = await makeSide(db);
  const stated = { quarter: "2027-Q2", skills: [{ skill: "volts", level: 2 as const }] };
  const needId = await stateSample(db, side, stated);
  const turn = (fields: Record<string, string>) => {
    const upload = { fields: { table: tableOf(needId), ...fields }, file: undefined };
    return importTurn(db, { ...side, upload: { ...upload, isTooLarge: false }, now: testNow });
  };
  const preview = await turn({});
  if (preview.kind !== "preview") throw new Error(preview.kind);
  const need = { ...sampleNeed, ...stated, heads: 40 };
  await changeNeed(db, { ...side, needId, revision: 0, need, now: testNow });
  const late = await turn({ intent: "confirm", seen: preview.seen });
  expect(late).toMatchObject({
    isMoved: true,
    rows: [{ change: { before: { heads: 40 }, after: { heads: 3 } } }],
  });
  expect(await findNeed(db, { ...side, needId })).toMatchObject({ heads: 40 });
  const again = { intent: "confirm", seen: late.kind === "preview" ? late.seen : "" };
  expect(await turn(again)).toMatchObject({ kind: "done", counts: { changed: 1 } });
  expect(await turn(again)).toMatchObject({ kind: "done", counts: { same: 1 } });
});

it.each([";", ","])("a cell too many is told with its row, split by %j", async (separator) => {
  const side = await makeSide(db);
  const lines = tableOf("a")
    .split("\n")
    .map((line) => line.replaceAll(";", separator));
  const [head = "", row = ""] = lines;
  const turn = (table: string) => {
    const upload = { fields: { table, intent: "confirm" }, file: undefined, isTooLarge: false };
    return importTurn(db, { ...side, upload, now: testNow });
  };
  expect(await turn(`${head}\n${row}${separator} and nights`)).toMatchObject({
    kind: "problems",
    problems: [{ line: 2, column: null, problem: "stray-cells", value: "and nights" }],
  });
  expect((await countNeeds(db, side)).stated).toBe(0);
  expect(await turn(`${head}\n${row}`)).toMatchObject({ kind: "done" });
});

it("two who bring in the same table at once bring it in once", async () => {
  const side = await makeSide(db);
  const rows = ["a", "b"].map((ref, line) => ({ ref, line, need: sampleNeed }));
  const all = [1, 2, 3].map(() => importNeeds(db, { ...side, rows, now: testNow }));
  const counts = (await Promise.all(all)).map((done) => done.ok && done.counts.stated);
  expect(counts.sort()).toEqual([0, 0, 2]);
});

it("a form that is not accepted comes back as it was typed, with the organisation that it is for", async () => {
  const [first, second] = [await makePartner(db), await makePartner(db)];
  const { organisationId: organisation } = second;
  const membership = { organisationId: organisation, role: "coordinator" as const };
  await insertMembership(db, { userId: first.coordinatorId, ...membership });
  const form = { key: randomUUID(), organisation, heads: "many", note: "as typed" };
  const args = await pageArgs(db, first.coordinatorId, { path: "/fi/region/work/needs/new", form });
  expect(await statusOf(Promise.resolve(newNeed.action(args)))).toMatchObject({
    data: { organisation, typed: { heads: "many", note: "as typed" } },
    init: { status: 400 },
  });
  const offering = { key: randomUUID(), organisation, titleFi: "As typed" };
  const path = "/fi/region/work/offerings/new";
  const sent = await pageArgs(db, first.coordinatorId, { path, form: offering });
  expect(await statusOf(Promise.resolve(newOffering.action(sent)))).toMatchObject({
    data: { organisationId: organisation, result: { initialValue: { titleFi: "As typed" } } },
    init: { status: 400 },
  });
});

describe("an export", () => {
  it("is safe for spreadsheets, and an import of it finds every need as it was", async () => {
    const side = await makeSide(db);
    const byHand = await stateSample(db, side, { employerName: "=1+1", note: "-2 on shifts" });
    const listed = [{ ref: "a", line: 1, need: { ...sampleNeed, employerName: null } }];
    await importNeeds(db, { ...side, rows: listed, now: testNow });
    const { text, rows: count } = await writeNeeds(db, { ...side, locale: "fi" });
    expect(count).toBe(2);
    expect(text.startsWith("\uFEFFref;employer;")).toBe(true);
    expect(text).toContain(`${byHand};'=1+1;public`);
    const known = { skills: new Set(["slurry-mixing"]), today: "2026-11-22" };
    const read = readNeedTable(splitTable(text), known);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const previewed = await previewNeeds(db, { ...side, rows: read.rows });
    expect(previewed.rows.map(({ becomes }) => becomes)).toEqual(["same", "same"]);
    expect(await importNeeds(db, { ...side, rows: read.rows, now: testNow })).toEqual({
      ...{ ok: true, counts: { stated: 0, changed: 0, same: 2 } },
    });
  });
});

it("stands in the next picture of the gap as soon as it is stated, corrected or withdrawn", async () => {
  const side = await makeSide(db);
  const heads = async () => {
    const { cells } = await readGaps(db, { now: testNow });
    return cells
      .filter(({ region, quarter }) => region === "lapland" && quarter === "2027-Q1")
      .reduce((sum, cell) => sum + cell.heads, 0);
  };
  expect(await heads()).toBe(0);
  const skills: Need["skills"] = [{ skill: "cells", level: 2 }];
  const needId = await stateSample(db, side, { region: "lapland", heads: 7, skills });
  expect(await heads()).toBe(7);
  const need = { ...sampleNeed, region: "lapland" as const, heads: 9, skills };
  const edit = { ...side, needId, now: testNow };
  expect(await changeNeed(db, { ...edit, revision: 0, need })).toEqual({ ok: true });
  expect(await heads()).toBe(9);
  expect(await withdrawNeed(db, { ...edit, revision: 1, reason: null })).toEqual({ ok: true });
  expect(await heads()).toBe(0);
});

it("a coordinator of two organisations gets a file of each, whose rows are known again", async () => {
  const [one, two] = [await makeSide(db), await makeSide(db)];
  const [first, second, actorId] = [one.organisationId, two.organisationId, one.actorId];
  for (const organisationId of [first, second]) {
    await insertMembership(db, { userId: actorId, organisationId, role: "coordinator" });
  }
  const both = { organisationIds: [first, second], actorId };
  const skills = [{ skill: "volts", level: 2 as const }];
  await stateSample(db, { ...both, organisationId: first }, { skills, heads: 5 });
  await stateSample(db, { ...both, organisationId: second }, { skills, heads: 7 });
  for (const [organisation, heads] of [
    [first, 5],
    [second, 7],
  ] as const) {
    const path = `/fi/region/work/needs/export/${organisation}`;
    const args = await pageArgs(db, actorId, { path, params: { organisation } });
    const file = await needExport(args);
    const upload = { fields: { organisation, table: await file.text() }, file: undefined };
    const turn = { ...both, upload: { ...upload, isTooLarge: false }, now: testNow };
    expect(await importTurn(db, turn)).toMatchObject({
      kind: "preview",
      rows: [{ becomes: "same", need: { heads } }],
    });
  }
});

describe("another organisation's needs do not exist", () => {
  it("nothing can be read, changed, ended or stated for it", async () => {
    const needId = await stateSample(db, own);
    const { organisationIds, actorId } = other;
    const foreign = { organisationIds, actorId, needId, revision: 0, now: testNow };
    const gone = { ok: false, reason: "gone" };
    expect(await findNeed(db, { needId, organisationIds })).toBeUndefined();
    expect(await needHistory(db, { needId, organisationIds })).toEqual([]);
    expect(await changeNeed(db, { ...foreign, need: { ...sampleNeed, heads: 1 } })).toEqual(gone);
    expect(await withdrawNeed(db, { ...foreign, reason: null })).toEqual(gone);
    const clientKey = randomUUID();
    const forOwn = { ...other, organisationId: own.organisationId, now: testNow };
    expect(await stateNeed(db, { ...forOwn, clientKey, need: sampleNeed })).toEqual(gone);
    expect(await importNeeds(db, { ...forOwn, rows: [] })).toEqual(gone);
    const { organisationId } = own;
    const upload = { fields: { organisation: organisationId, table: tableOf(needId) } };
    const turn = { file: undefined, isTooLarge: false, ...upload };
    expect(await importTurn(db, { ...other, upload: turn, now: testNow })).toEqual({
      ...{ kind: "gone", organisationId },
    });
    expect(await importTurn(db, { ...own, upload: turn, now: testNow })).toMatchObject({
      rows: [{ becomes: "changed", change: { before: { heads: 12 } } }],
    });
    expect(await findNeed(db, { needId, organisationIds: own.organisationIds })).toMatchObject({
      ...{ heads: 12, state: "stated", revision: 0 },
    });
  });
});
