import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { runInLocale } from "~/i18n/request-locale.server";
import { makeWorld, type World } from "~/progress/test-world";
import type { Db } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import { makeSchool, type School } from "~db/test-school";
import { action, loader } from "./guide/learner-exam.page";
import { failedExam, give, pathOf, stuckIn, walk } from "./guide/test-walk";
import { action as ownAction, loader as ownLoader } from "./learn/exam.page";

let db: Db;
let world: World;
let school: School;
let learnerId: string;
let pathId: string;

const dayMs = 24 * 60 * 60_000;
const names = { course: "basics", module: "first" };

beforeAll(async () => {
  db = await testDatabase();
  world = await makeWorld(db);
});

/** A student whose one sitting ended a day ago, without a pass. */
beforeEach(async () => {
  school = await makeSchool(db, { learners: 1 });
  learnerId = school.learnerIds[0] ?? "";
  const { publication } = world;
  const goal = { kind: "course", id: "basics" } as const;
  const ago = (days: number) => new Date(Date.now() - days * dayMs).toISOString();
  await give(db, school, { goal, eqf: 4, publication, now: new Date(ago(60)) });
  pathId = await pathOf(db, learnerId);
  await walk(db, { learnerId, pathId, catalogue: publication.catalogue }, [
    { type: "ORIENTED", hoursPerWeek: 5, now: ago(60) },
    ...[...stuckIn("basics/cells", 1), ...stuckIn("basics/volts", 8)].map((event) => ({
      ...event,
      now: new Date(
        Date.parse(event.now) - Date.parse("2026-10-01T09:00:00Z") + Date.parse(ago(50)),
      ).toISOString(),
    })),
    ...failedExam("basics/first", "basics/cells/check-1", 1).map((event) => ({
      ...event,
      now: ago(0.5),
    })),
  ]);
});

async function visit(who: string, form?: Record<string, string>) {
  const params = { group: school.groupId, learner: learnerId, ...names };
  const args = await pageArgs(db, who, { path: "/en/guide/exam", params, ...(form && { form }) });
  return { ...args, context: { ...args.context, locale: "en" as const } };
}

async function read(who = school.instructorId) {
  const args = await visit(who);
  return runInLocale("en", () => loader(args));
}

async function send(form: Record<string, string>, who = school.instructorId) {
  const args = await visit(who, form);
  const sent = await runInLocale("en", () => action(args));
  return "data" in sent
    ? { status: sent.init?.status, refused: sent.data }
    : { status: sent.status, refused: undefined };
}

async function visitOwn(form?: Record<string, string>) {
  const params = { path: pathId, ...names };
  const args = await pageArgs(db, learnerId, { path: "/en/learn", params, ...(form && { form }) });
  return { ...args, context: { ...args.context, locale: "en" as const } };
}

async function readOwn() {
  const args = await visitOwn();
  return (await runInLocale("en", () => ownLoader(args))).lobby;
}

async function askOwn(form: Record<string, string>) {
  const args = await visitOwn({ intent: "second-look", sitting: "1", ...form });
  return statusOf(runInLocale("en", () => Promise.resolve(ownAction(args))));
}

const arrangement = (change: Record<string, string> = {}) => ({
  ...{
    intent: "accommodate",
    key: randomUUID(),
    moreSittings: "",
    coolDownHours: "",
    extraTime: "",
  },
  ...{ language: "", validFrom: "2026-01-01", validUntil: "", reason: "Agreed with the student." },
  ...change,
});

describe("arrangements", () => {
  it("are granted once, take effect, and the learner reads them", async () => {
    const form = arrangement({ coolDownHours: "0", extraTime: "25", hasReader: "on" });
    expect(await readOwn()).toMatchObject({ from: expect.any(String), accommodations: [] });
    expect(await send(form)).toMatchObject({ status: 303 });
    expect(await send(form)).toMatchObject({ status: 303 });
    const { exam } = await read();
    expect(exam.accommodations).toMatchObject([
      { coolDownHours: 0, extraTime: 25, hasReader: true, hasRoom: false, decidedBy: "Instructor" },
    ]);
    expect(exam.standing.waitsUntil).toBeNull();
    const lobby = await readOwn();
    expect(lobby).toMatchObject({
      from: null,
      accommodations: [{ extraTime: 25, hasReader: true }],
    });
    const [{ id = "" } = {}] = exam.accommodations;
    const end = { intent: "accommodation-end", accommodation: id };
    expect(await send(end)).toMatchObject({ status: 303 });
    expect((await readOwn())?.accommodations).toEqual([]);
    expect(await statusOf(send(end))).toBe(409);
  });

  it.each([
    [{}, { kinds: "Nothing is granted yet. Choose at least one arrangement." }],
    [{ moreSittings: "6" }, { moreSittings: expect.stringContaining("1 to 5") }],
    [{ extraTime: "lots" }, { extraTime: expect.stringContaining("5 to 100") }],
    [
      { hasRoom: "on", validUntil: "2025-01-01" },
      { validUntil: expect.stringContaining("later day") },
    ],
    [{ hasRoom: "on", reason: "" }, { reason: expect.stringContaining("3–500") }],
  ])("v5.0.0-2.2.1 say what is missing, and keep what was typed: %o", async (change, problems) => {
    const { status, refused } = await send(arrangement(change));
    expect(status).toBe(400);
    expect(refused).toMatchObject({ problems, typed: change });
    expect((await read()).exam.accommodations).toEqual([]);
  });
});

describe("a second look", () => {
  it("is asked for by the learner, decided by staff, and told to both", async () => {
    expect(await askOwn({ why: "" })).toMatchObject({ init: { status: 400 } });
    expect(await askOwn({ why: "Question 1: I meant the other cell." })).toBe(303);
    expect(await askOwn({ why: "Once more." })).toBe(409);
    const notices = await db.selectFrom("notices").select(["user_id", "notice"]).execute();
    expect(notices).toContainEqual({
      user_id: school.instructorId,
      notice: { kind: "second-look-asked", pathId, moduleId: "basics/first" },
    });
    const [look] = (await read()).exam.looks;
    expect(look).toMatchObject({ isOwn: true, state: "asked", gradeBefore: 0 });
    const decision = { intent: "look-decide", look: look?.id ?? "", reason: "It holds." };
    expect(await send({ ...decision, grade: "1" })).toMatchObject({ status: 303 });
    expect(await readOwn()).toMatchObject({ grade: 1, looks: { looks: [{ state: "raised" }] } });
    const late = await send({ ...decision, grade: "2", reason: "More." }, school.teacherId);
    expect(late).toMatchObject({
      status: 409,
      refused: {
        other: { by: "Instructor", grade: 1, reason: "It holds." },
        typed: { grade: "2", reason: "More." },
      },
    });
    const kinds = (await read()).log.changes.map(({ kind, before, after }) => [
      kind,
      before,
      after,
    ]);
    expect(kinds).toContainEqual(["regraded", 0, 1]);
    expect(kinds).toContainEqual(["look-decided", 0, 1]);
    expect(kinds).toContainEqual(["result", null, 0]);
  });
});

describe("who may", () => {
  it("v5.0.0-8.2.2 not staff of another school, nor the learner", async () => {
    const other = await makeSchool(db, { learners: 0 });
    expect(await statusOf(send(arrangement({ hasRoom: "on" }), other.instructorId))).toBe(404);
    expect(await statusOf(read(other.instructorId))).toBe(404);
    expect(await statusOf(send(arrangement({ hasRoom: "on" }), learnerId))).toBe(403);
    expect((await read()).exam.accommodations).toEqual([]);
  });
});
