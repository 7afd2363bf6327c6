import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { pageArgs } from "~/auth/test-page";
import { columnsOfFields, offeringCells } from "~/domain/offering/offering-table";
import type { Db } from "~db/queries/connection.server";
import { insertMembership } from "~db/queries/memberships.server";
import { listOwnAfter, listOwnOfferings, type OfferingsAfter } from "~db/queries/offerings.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { testNow as now } from "~db/test-school";
import { importTurn } from "./offering-import-turn.server";
import { loader as ownFile } from "./offerings-own-file";
import { sampleOffering } from "./test-offering";
import { makePartner } from "./test-partner";
import { offeringsFile } from "./write-offerings.server";

let db: Db;
beforeAll(async () => {
  db = await testDatabase();
  await publishSample(db);
});

const actsFor = ({ organisationId, coordinatorId }: Awaited<ReturnType<typeof makePartner>>) => ({
  organisationIds: [organisationId],
  actorId: coordinatorId,
  now,
});

const pasted = (text: string, more: Record<string, string> = {}) => ({
  fields: { table: text, ...more },
  file: undefined,
  isTooLarge: false,
});

function table(...rows: Record<string, string>[]): string {
  const columns = ["ref", ...Object.values(columnsOfFields)];
  const lines = rows.map((row) => columns.map((column) => `"${row[column] ?? ""}"`).join(";"));
  return [columns.join(";"), ...lines].join("\n");
}

const cells = (ref: string, over: Record<string, string> = {}) => ({
  ...offeringCells(ref, sampleOffering()),
  ...over,
});

const exportOf = (organisationId: string) => ({
  read: (page: OfferingsAfter) => listOwnAfter(db, { organisationIds: [organisationId], ...page }),
  ...({ name: "offerings", locale: "fi", origin: "https://x.test" } as const),
});

describe("import", () => {
  it("shows, writes all, and the second time changes only what differs; the export is read again", async () => {
    const partner = await makePartner(db);
    const { organisationId } = partner;
    const text = table(cells("a", { starts_on: "31.1.2027", hours: "1 200,5" }), cells("b"));
    const turn = (upload: ReturnType<typeof pasted>) =>
      importTurn(db, { ...actsFor(partner), upload });
    const preview = await turn(pasted(text));
    expect(preview).toMatchObject({ rows: [{ becomes: "added" }, { becomes: "added" }] });
    const own = () =>
      listOwnOfferings(db, { organisationIds: [organisationId], state: null, limit: 9, offset: 0 });
    expect(await own()).toHaveLength(0);
    await turn(pasted(text, { intent: "confirm", publish: "on" }));
    const stored = { startsOn: "2027-01-31", hours: 1200.5, state: "published" };
    expect((await own()).find(({ ref }) => ref === "a")).toMatchObject(stored);

    const again = table(
      cells("a", { starts_on: "2027-01-31", hours: "1200.5" }),
      cells("b", { seats: "9" }),
    );
    const second = await turn(pasted(again, { intent: "confirm" }));
    expect(second).toMatchObject({ counts: { added: 0, changed: 1, same: 1 } });

    for (const kind of ["csv", "json"] as const) {
      // Both where a page is read after another, and where all stand on one.
      for (const limit of [1, 2, 9]) {
        const file = offeringsFile({ ...exportOf(organisationId), kind, limit });
        const read = await turn(pasted(await file.text()));
        expect(read).toMatchObject({ rows: [{ becomes: "same" }, { becomes: "same" }] });
      }
      const nothing = offeringsFile({ ...exportOf(randomUUID()), kind });
      expect(await turn(pasted(await nothing.text()))).toMatchObject({ kind: "refused" });
    }
  });

  it("knows the rows again of each file that a coordinator of two organisations is offered", async () => {
    const [first, second] = [await makePartner(db), await makePartner(db)];
    const { coordinatorId: actorId } = first;
    const organisationIds = [first.organisationId, second.organisationId];
    await insertMembership(db, {
      ...{ userId: actorId, organisationId: second.organisationId, role: "coordinator" },
    });
    const turn = (organisation: string, text: string, more = {}) => {
      const upload = pasted(text, { organisation, ...more });
      return importTurn(db, { organisationIds, actorId, now, upload });
    };
    for (const organisation of organisationIds) {
      await turn(organisation, table(cells(`of ${organisation}`)), { intent: "confirm" });
    }
    for (const organisation of organisationIds) {
      for (const file of ["offerings.csv", "offerings.json"]) {
        const path = `/sv/region/work/offerings/export/${organisation}/${file}`;
        const args = await pageArgs(db, actorId, { path, params: { organisation, file } });
        const text = await (await ownFile(args)).text();
        expect(await turn(organisation, text)).toMatchObject({
          kind: "preview",
          rows: [{ ref: `of ${organisation}`, becomes: "same" }],
        });
      }
    }
  });

  it("by two at once is one import", async () => {
    const partner = await makePartner(db);
    const upload = pasted(table(cells("a"), cells("b")), { intent: "confirm" });
    const turns = [1, 2, 3].map(() => importTurn(db, { ...actsFor(partner), upload }));
    const added = (await Promise.all(turns)).map(
      (turn) => turn.kind === "done" && turn.counts.added,
    );
    expect(added.sort()).toEqual([0, 0, 2]);
  });

  it("is not written over what somebody changed since its preview", async () => {
    const partner = await makePartner(db);
    const asker = actsFor(partner);
    const turn = (text: string, fields = {}) =>
      importTurn(db, { ...asker, upload: pasted(text, fields) });
    const [first, second] = [table(cells("a")), table(cells("a", { seats: "9" }))];
    await turn(first, { intent: "confirm" });
    const preview = await turn(second);
    if (preview.kind !== "preview") throw new Error(preview.kind);
    await turn(table(cells("a", { seats: "5" })), { intent: "confirm" });
    const late = await turn(second, { intent: "confirm", seen: preview.seen });
    expect(late).toMatchObject({ isMoved: true, rows: [{ becomes: "changed" }] });
    const again = { intent: "confirm", seen: late.kind === "preview" ? late.seen : "" };
    expect(await turn(second, again)).toMatchObject({ counts: { changed: 1 } });
    expect(await turn(second, again)).toMatchObject({ counts: { same: 1 } });
  });

  it("writes nothing where anything is wrong, and says row, column and cure", async () => {
    const partner = await makePartner(db);
    const text = table(
      cells("a"),
      cells("a", { title_sv: "", hours: "many", skills: "cells vollts", region: "kymenlaakos" }),
      cells("", { mode: "distance", contact: "call us" }),
    );
    const upload = pasted(text, { intent: "confirm" });
    const turn = await importTurn(db, { ...actsFor(partner), upload });
    if (turn.kind !== "problems") throw new Error(turn.kind);
    expect(turn.problems.map((one) => [one.line, one.column, one.problem, one.suggestion])).toEqual(
      [
        [3, "ref", "twice", "2"],
        [3, "title_sv", "missing", null],
        [3, "region", "unknown-region", "kymenlaakso"],
        [3, "hours", "hours", null],
        [3, "skills", "unknown-skill", "volts"],
        [4, "ref", "no-ref", null],
        [4, "mode", "choice", null],
        [4, "contact", "contact", null],
      ],
    );
    const { organisationIds } = actsFor(partner);
    const asked = { organisationIds, state: null, limit: 9, offset: 0 };
    expect(await listOwnOfferings(db, asked)).toHaveLength(0);
  });

  it.each([";", ","])("tells of a row with a cell too many, split by %j", async (separator) => {
    const asker = actsFor(await makePartner(db));
    const columns = ["ref", ...Object.values(columnsOfFields)];
    const plain = { contact: "a@b.test", as_of: "2026-11-20", skills: "cells", languages: "fi" };
    const line = (of: Record<string, string>) => columns.map((column) => `"${of[column] ?? ""}"`);
    const row = line(cells("a", plain)).join(separator);
    const read = (...rows: string[]) => {
      const text = [columns.join(separator), ...rows].join("\n");
      return importTurn(db, { ...asker, upload: pasted(text) });
    };
    expect(await read(row)).toMatchObject({ kind: "preview" });
    expect(await read(row, `${row}${separator} and more`)).toMatchObject({
      problems: [{ line: 3, column: null, problem: "stray-cells", value: "and more" }],
    });
    for (const place of columns.keys()) {
      const short = line(cells("b", plain)).toSpliced(place, 1).join(separator);
      expect([columns[place], (await read(short)).kind]).toEqual([columns[place], "problems"]);
    }
  });

  it("takes back what it showed, however the browser ends its lines, and refuses what is too large", async () => {
    const partner = await makePartner(db);
    const turn = (text: string) =>
      importTurn(db, { ...actsFor(partner), upload: pasted(text, { intent: "confirm" }) });
    const head = table(cells("a"));
    const room = 1024 * 1024 - head.length;
    const full = `${head}${"\n".repeat(room)}`;
    expect(await turn(full.replaceAll("\n", "\r\n"))).toMatchObject({ counts: { added: 1 } });
    expect(await turn(`${full}\n`)).toMatchObject({ kind: "refused", field: "table" });
  });

  it("names columns that are missing or unknown, and JSON that is none", async () => {
    const asker = actsFor(await makePartner(db));
    const read = (text: string) => importTurn(db, { ...asker, upload: pasted(text) });
    const { title_fi: _title, ...rest } = cells("a");
    const columns = await read(JSON.stringify([{ ...rest, titel_fi: "x" }]));
    expect(columns).toMatchObject({
      problems: [
        { column: "titel_fi", problem: "unknown-column", suggestion: "title_fi" },
        { column: "title_fi", problem: "missing-column" },
      ],
    });
    expect(await read('[{"ref": ]')).toMatchObject({ kind: "refused" });
    expect(await read('{"offering": []}')).toMatchObject({ kind: "refused" });
    expect(await read("[".repeat(100_000))).toMatchObject({ kind: "refused" });
    const nested = [cells("a"), { ...cells("b"), title_fi: { fi: "x" } }, 7];
    expect(await read(JSON.stringify({ offerings: nested }))).toMatchObject({
      problems: [
        { line: 2, column: "title_fi", problem: "value", value: '{"fi":"x"}' },
        { line: 3, column: null, problem: "value", value: "7" },
      ],
    });
  });

  it("shows nothing of another organisation's offerings, not even what a row would change there", async () => {
    const [partner, other] = [await makePartner(db), await makePartner(db)];
    const upload = pasted(table(cells("a")), { intent: "confirm" });
    await importTurn(db, { ...actsFor(partner), upload });
    const { organisationId: organisation } = partner;
    const asked = pasted(table(cells("a", { seats: "1" })), { organisation });
    expect(await importTurn(db, { ...actsFor(other), upload: asked })).toEqual({
      ...{ kind: "gone", text: "", organisation },
    });
  });

  it("takes a formula of a cell as text, in and out", async () => {
    const partner = await makePartner(db);
    const text = table(cells("a", { title_fi: "=1+1" }));
    const asker = actsFor(partner);
    await importTurn(db, { ...asker, upload: pasted(text, { intent: "confirm" }) });
    const file = offeringsFile({ ...exportOf(partner.organisationId), kind: "csv", locale: "en" });
    const csv = await file.text();
    expect(csv).toContain("'=1+1");
    expect(await importTurn(db, { ...asker, upload: pasted(csv) })).toMatchObject({
      rows: [{ becomes: "same" }],
    });
  });
});
