import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import type { Locale } from "~/i18n/locale";
import { runInLocale } from "~/i18n/request-locale.server";
import { makeWorld, type World } from "~/progress/test-world";
import type { Db } from "~db/queries/connection.server";
import { insertMembership, type Role } from "~db/queries/memberships.server";
import { testDatabase } from "~db/test-database";
import { makeSchool, makeUser, type School } from "~db/test-school";
import { loader as examChangesLoader } from "./exam-changes.page";
import { loader as examsLoader } from "./exams.page";
import { loader as exportLoader } from "./export.page";
import { loader as fileLoader } from "./export-file";
import { loader as groupExamsLoader } from "./group-exams.page";
import { loader as learnerExamLoader } from "./learner-exam.page";
import { loader as printLoader } from "./print.page";
import { day, failedExam, give, pathOf, stuckIn, walk } from "./test-walk";
import { writeExport } from "./write-export.server";

let db: Db;
let world: World;
let school: School;
let other: School;

const module = "basics/first";
/** Names that a spreadsheet would take for formulas. */
const names = ["=1+1", "+1", "-1", "@SUM(A1)", "\tTab", 'Quo"te; and, signs'];

beforeAll(async () => {
  db = await testDatabase();
  world = await makeWorld(db);
  const { publication } = world;
  school = await makeSchool(db, { learners: names.length });
  other = await makeSchool(db, { learners: 0 });
  for (const [place, name] of names.entries()) {
    const id = school.learnerIds[place] ?? "";
    await db.updateTable("users").set({ name }).where("id", "=", id).execute();
  }
  const goal = { kind: "course", id: "basics" } as const;
  await give(db, school, { goal, eqf: 4, publication, now: new Date(day(1)) });
  const learnerId = school.learnerIds[0] ?? "";
  const pathId = await pathOf(db, learnerId);
  await walk(db, { learnerId, pathId, catalogue: publication.catalogue }, [
    { type: "ORIENTED", hoursPerWeek: 5, now: day(1) },
    ...stuckIn("basics/cells", 2),
    ...stuckIn("basics/volts", 12),
    ...failedExam(module, "basics/cells/check-1", 40),
  ]);
});

async function visit(
  who: string,
  at: string,
  params: Record<string, string> = {},
  locale: Locale = "en",
) {
  const args = await pageArgs(db, who, { path: at, params: { group: school.groupId, ...params } });
  return { ...args, context: { ...args.context, locale } };
}

async function fileOf(who: string, file: string, locale: Locale = "en") {
  const args = await visit(who, "/en/guide/export", { file }, locale);
  return runInLocale(locale, () => fileLoader(args));
}

async function staff(role: Role, of: School) {
  const { id: userId } = await makeUser(db, { name: `Test ${role}` });
  await insertMembership(db, { userId, organisationId: of.organisationId, role });
  return userId;
}

const rowsOf = (text: string, delimiter: string): string[][] =>
  parse(text, { bom: true, delimiter });

describe("an export as a file", () => {
  it("opens again with every name as it was, safe from formulas", async () => {
    const response = await fileOf(school.teacherId, "progress.csv");
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toMatch(
      /^attachment; filename="Autumn .+\.csv"/,
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, ...rows] = rowsOf(new TextDecoder().decode(bytes), ",");
    expect(head?.slice(0, 3)).toEqual(["Learner", "E-mail", "Goal"]);
    const shown = rows.map(([name = ""]) => name);
    expect([...shown].sort()).toEqual(
      names.map((name) => (/^[=+\-@\t]/.test(name) ? `'${name}` : name)).sort(),
    );
    expect(rows.every((row) => row.length === head?.length)).toBe(true);
  });

  it.each([
    ["en", ",", "12.5"],
    ["fi", ";", "12,5"],
    ["sv", ";", "12,5"],
  ] as const)("%s: columns parted by “%s”, numbers stay numbers", async (locale, sign, number) => {
    async function* pages() {
      yield [
        { learner: "-12.5", percent: -12.5 },
        { learner: "One", percent: 12.5 },
      ];
      yield [{ learner: "Two", percent: null }];
    }
    const columns = [
      { id: "learner", type: "text" },
      { id: "percent", type: "number" },
    ] as const;
    const file = runInLocale(locale, () => writeExport({ columns, pages: pages(), locale }));
    const [, ...rows] = rowsOf((await file.toArray()).join(""), sign);
    expect(rows).toEqual([
      ["'-12.5", `-${number}`],
      ["One", number],
      ["Two", ""],
    ]);
  });

  it("has results by exam", async () => {
    const [head, ...rows] = rowsOf(
      await (await fileOf(school.teacherId, "results.csv")).text(),
      ",",
    );
    const row = Object.fromEntries((head ?? []).map((name, place) => [name, rows[0]?.[place]]));
    expect(rows).toHaveLength(1);
    expect(row).toMatchObject({ Learner: "'=1+1", Sittings: "1", "Best result, %": "0" });
    expect(row["Grade of the module"]).toBe("0");
  });

  it("holds no addresses for an instructor", async () => {
    const text = await (await fileOf(school.instructorId, "progress.csv")).text();
    expect(text).not.toContain("@post.test");
    expect(await (await fileOf(school.teacherId, "progress.csv")).text()).toContain("@post.test");
  });

  it("v5.0.0-8.2.2 is for nobody of another school, and for no other name", async () => {
    expect(await statusOf(fileOf(other.teacherId, "progress.csv"))).toBe(404);
    expect(await statusOf(fileOf(school.teacherId, "everything.csv"))).toBe(404);
    expect(await statusOf(fileOf(school.teacherId, "progress"))).toBe(404);
    expect(await statusOf(fileOf(await staff("coordinator", school), "progress.csv"))).toBe(403);
  });
});

describe("the log of exports", () => {
  it("has every file and every print, with how much left", async () => {
    const noted = () =>
      db.selectFrom("audit_log").selectAll().where("action", "=", "export").orderBy("at").execute();
    const before = (await noted()).length;
    await fileOf(school.teacherId, "progress.csv");
    const args = await visit(school.teacherId, "/en/guide/print", { what: "progress" });
    const print = await runInLocale("en", () => printLoader(args));
    expect(print.rows).toHaveLength(names.length);
    expect(print.rows.map(([name]) => name)).toContain("=1+1");
    expect((await noted()).slice(before)).toMatchObject([
      {
        actor_id: school.teacherId,
        organisation_id: school.organisationId,
        subject: `group:${school.groupId}`,
        details: { what: "progress", form: "csv", rows: names.length },
      },
      { details: { what: "progress", form: "print", rows: names.length } },
    ]);
  });
});

describe("the pages around it", () => {
  it("says what each export has", async () => {
    const args = await visit(school.teacherId, "/en/guide/export");
    const { kinds } = await exportLoader(args);
    expect(kinds.map(({ kind, rows }) => [kind, rows])).toEqual([
      ["progress", names.length],
      ["results", 1],
      ["evidence", 0],
    ]);
  });

  it("shows the exams of all groups, of one, and of one learner", async () => {
    const { groups } = await examsLoader(await visit(school.instructorId, "/en/guide/exams"));
    expect(groups).toMatchObject([{ learners: names.length, sittings: 1, passed: 0, looks: 0 }]);
    const group = await groupExamsLoader(await visit(school.instructorId, "/en/guide/exams"));
    expect(group.exams.of).toBe(names.length);
    const row = group.exams.rows.find(({ learnerName }) => learnerName === "=1+1");
    expect(row).toMatchObject({ sittings: 1, sittingsLeft: 2, bestShare: 0, grade: 0 });
    const learner = school.learnerIds[0] ?? "";
    const params = { learner, course: "basics", module: "first" };
    const at = await visit(school.instructorId, "/en/guide/exams", params);
    const { exam, log } = await runInLocale("en", () => learnerExamLoader(at));
    expect(exam.standing).toMatchObject({ used: 1, left: 2, grade: 0 });
    expect(exam.sittings).toMatchObject([{ number: 1, questions: 1, result: { grade: 0 } }]);
    expect(log.changes).toMatchObject([{ kind: "result", before: null, after: 0, sitting: 1 }]);
    const changes = await examChangesLoader(await visit(school.instructorId, "/en/guide/exams"));
    expect(changes.log).toMatchObject({ of: 1, changes: [{ learnerName: "=1+1" }] });
  });

  it.each([
    [
      "another learner's exam",
      { learner: "7d5b4b0e-6a11-4a0f-9a53-3b1f0a2f1c11", module: "first" },
    ],
    ["an exam that is not there", { module: "none" }],
    ["a malformed name", { module: "../etc" }],
  ])("v5.0.0-8.2.2 gives 404 for %s", async (_, change) => {
    const params = { learner: school.learnerIds[0] ?? "", course: "basics", ...change };
    const at = visit(school.instructorId, "/en/guide/exams", params);
    expect(await statusOf(at.then(learnerExamLoader))).toBe(404);
  });

  it("v5.0.0-8.2.2 gives 404 to another school", async () => {
    for (const load of [groupExamsLoader, examChangesLoader, exportLoader]) {
      const args = await visit(other.instructorId, "/en/guide/exams");
      expect(await statusOf(load(args))).toBe(404);
    }
  });
});
