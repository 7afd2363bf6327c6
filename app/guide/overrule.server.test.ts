import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Catalogue } from "~/domain/course/catalogue";
import type { PathEvent } from "~/domain/path/event";
import { lessonMemory, moduleMemory } from "~/domain/path/memory";
import { isLessonOpen, sittingsLeft } from "~/domain/path/standing";
import { readPath } from "~/progress/read-path.server";
import { replayLearner } from "~/progress/replay.server";
import type { Db } from "~db/queries/connection.server";
import { insertMembership } from "~db/queries/memberships.server";
import { listPathsOfLearner } from "~db/queries/paths.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, makeUser, type School, testNow } from "~db/test-school";
import { overrule } from "./overrule.server";
import type { Act } from "./overrule-act";
import { day, failedExam, give, pathOf, stuckIn, walk } from "./test-walk";

let db: Db;
let publication: { id: string; catalogue: Catalogue };
let school: School;
let colleagueId: string;
let pathId: string;
let learnerId: string;

const module = "basics/first";
const cells = "basics/cells";
const volts = "basics/volts";
const reason = "Go over the parts of a cell first.";
const notAccepted = { ok: false, reason: "not-accepted" };

beforeAll(async () => {
  db = await testDatabase();
  publication = await publishSample(db);
});

beforeEach(async () => {
  school = await makeSchool(db, { learners: 1 });
  const { organisationId } = school;
  colleagueId = (await makeUser(db, { name: "Second instructor" })).id;
  await insertMembership(db, { userId: colleagueId, organisationId, role: "instructor" });
  learnerId = school.learnerIds[0] ?? "";
  const goal = { kind: "course", id: "basics" } as const;
  await give(db, school, { goal, eqf: 4, publication, now: new Date(day(1)) });
  pathId = await pathOf(db, learnerId);
  await move({ type: "ORIENTED", hoursPerWeek: 5, now: day(1) });
});

const move = (...events: PathEvent[]) =>
  walk(db, { learnerId, pathId, catalogue: publication.catalogue }, events);

/** One failed check of the first lesson, on the second day. */
const failedCheck = () => stuckIn(cells, 2).slice(0, 7);

const outOfSittings = () => [
  ...stuckIn(cells, 2),
  ...stuckIn(volts, 10),
  ...[20, 30, 40].flatMap((on, index) => failedExam(module, `${cells}/check-${index + 1}`, on)),
];

async function read() {
  const [row] = await listPathsOfLearner(db, { learnerId });
  if (!row) throw new Error("There is no path");
  return readPath(row, publication.catalogue);
}

type Change = Partial<Parameters<typeof overrule>[1]>;

async function decide(act: Act, change: Change = {}) {
  return overrule(db, {
    instructorId: school.instructorId,
    organisationIds: [school.organisationId],
    learnerId,
    pathId,
    act,
    reason,
    expectedRevision: (await read()).revision,
    clientKey: randomUUID(),
    now: new Date(day(45)),
    ...change,
  });
}

const decided = () =>
  db
    .selectFrom("path_events")
    .select(["type", "actor_id", "payload"])
    .where("path_id", "=", pathId)
    .where("actor_id", "in", [school.instructorId, colleagueId])
    .orderBy("seq")
    .execute();

describe("overrule", () => {
  it("puts a lesson first, and the learner is told why", async () => {
    expect(await decide({ kind: "step", lesson: volts })).toEqual({ ok: true });
    expect(await decided()).toMatchObject([
      { type: "STEP_OVERRULED", actor_id: school.instructorId, payload: { lesson: volts, reason } },
    ]);
    const newest = await db
      .selectFrom("decisions")
      .select(["reason", "reason_params"])
      .where("path_id", "=", pathId)
      .orderBy("seq", "desc")
      .executeTakeFirst();
    expect(newest).toMatchObject({
      reason: "path_reason_ordered",
      reason_params: { lesson: volts, text: reason },
    });
    expect(await decide({ kind: "step", lesson: volts })).toEqual(notAccepted);
    expect(await decide({ kind: "step", lesson: "basics/none" })).toEqual(notAccepted);
  });

  it("opens a lesson that is not open yet", async () => {
    const open = async () => {
      const { context } = await read();
      return context.plan.lessons
        .filter((lesson) => isLessonOpen(context, lesson))
        .map(({ id }) => id);
    };
    expect(await open()).toEqual([cells]);
    expect(await decide({ kind: "lesson", lesson: volts })).toEqual({ ok: true });
    expect(await open()).toEqual([cells, volts]);
    expect(await decide({ kind: "lesson", lesson: volts })).toEqual(notAccepted);
    expect(await decide({ kind: "lesson", lesson: cells })).toEqual(notAccepted);
  });

  it("ends the wait before a check while there is one", async () => {
    const act: Act = { kind: "lesson-cool-down", lesson: cells };
    const soon = new Date(Date.parse(day(2)) + 60_000);
    expect(await decide(act, { now: soon })).toEqual(notAccepted);
    await move(...failedCheck());
    expect(lessonMemory((await read()).context.memory, cells).notBefore).not.toBeNull();
    expect(await decide(act)).toEqual(notAccepted);
    expect(await decide(act, { now: soon })).toEqual({ ok: true });
    expect(lessonMemory((await read()).context.memory, cells).notBefore).toBeNull();
  });

  it("ends the wait before an exam while there is one", async () => {
    const act: Act = { kind: "exam-cool-down", module };
    await move(...outOfSittings().slice(0, -4));
    const soon = new Date(Date.parse(day(20)) + 60_000);
    expect(await decide(act)).toEqual(notAccepted);
    expect(await decide(act, { now: soon })).toEqual({ ok: true });
    expect(moduleMemory((await read()).context.memory, module).notBefore).toBeNull();
    await move(...failedExam(module, `${cells}/check-2`, 20));
  });

  it("gives more time, never less", async () => {
    await db.updateTable("assignments").set({ due_on: "2026-12-01" }).execute();
    const time = (dueOn: string) => decide({ kind: "time", dueOn });
    const early = (firstDay: string) => ({ ok: false, reason: "too-early", firstDay });
    expect(await time("2026-12-01")).toEqual(early("2026-12-02"));
    expect(await time("2026-12-15")).toEqual({ ok: true });
    expect((await read()).context.memory.extendedTo).toBe("2026-12-15");
    expect(await time("2026-12-10")).toEqual(early("2026-12-16"));
  });

  it("gives no time that has passed", async () => {
    const now = new Date("2026-12-31T23:00:00Z");
    const act: Act = { kind: "time", dueOn: "2027-01-01" };
    expect(await decide(act, { now })).toMatchObject({ firstDay: "2027-01-02" });
  });

  it("grants a sitting to whoever is out of sittings", async () => {
    await move(...outOfSittings().slice(0, -2));
    expect(await decide({ kind: "sitting", module })).toEqual(notAccepted);
    await move(...outOfSittings().slice(-2));
    expect(await decide({ kind: "sitting", module: "basics/second" })).toEqual(notAccepted);
    expect(await decide({ kind: "sitting", module })).toEqual({ ok: true });
    expect(sittingsLeft((await read()).context, module)).toBe(1);
    await move(...failedExam(module, `${cells}/check-4`, 46));
  });

  it("writes down who decided what, without the words", async () => {
    await decide({ kind: "step", lesson: volts });
    const written = await db
      .selectFrom("audit_log")
      .select(["actor_id", "subject", "details"])
      .where("action", "=", "overrule")
      .where("subject", "=", `path:${pathId}`)
      .execute();
    expect(written).toEqual([
      {
        actor_id: school.instructorId,
        subject: `path:${pathId}`,
        details: { kind: "step", about: volts, seq: 2 },
      },
    ]);
  });

  it("folds from the log into what is stored", async () => {
    await move(...failedCheck());
    const now = new Date(Date.parse(day(2)) + 60_000);
    await decide({ kind: "lesson-cool-down", lesson: cells }, { now });
    await decide({ kind: "step", lesson: volts });
    await decide({ kind: "lesson", lesson: "basics/charge" });
    await decide({ kind: "time", dueOn: "2027-01-31" });
    const readCatalogue = () => Promise.resolve(publication.catalogue);
    const replayed = await replayLearner(db, { learnerId, readCatalogue });
    expect(replayed).toEqual({ paths: 1, events: 12, mismatches: [] });
  });
});

describe("two who decide", () => {
  const other = { reason: "Somebody needs volts tomorrow." };

  it("row 20: the second is told what the first has decided, and nothing changes", async () => {
    const { revision: expectedRevision } = await read();
    const act: Act = { kind: "step", lesson: volts };
    expect(await decide(act, { instructorId: colleagueId, ...other })).toEqual({ ok: true });
    const second = await decide({ kind: "step", lesson: cells }, { expectedRevision });
    expect(second).toMatchObject({
      ok: false,
      reason: "overruled",
      other: { by: "Second instructor", type: "STEP_OVERRULED", ...other },
    });
    expect(await decided()).toHaveLength(1);
    expect(await decide({ kind: "step", lesson: cells })).toEqual({ ok: true });
  });

  it("v5.0.0-2.3.4 row 20: of many at the same moment one decides", async () => {
    await move(...outOfSittings());
    const { revision: expectedRevision } = await read();
    const results = await Promise.all(
      [school.instructorId, colleagueId, school.instructorId, colleagueId].map((instructorId) =>
        decide({ kind: "sitting", module }, { instructorId, expectedRevision }),
      ),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await decided()).toHaveLength(1);
  });

  it("are not stopped by what the learner has done meanwhile", async () => {
    const { revision: expectedRevision } = await read();
    await move({ type: "LESSON_OPENED", lesson: cells, now: day(2) });
    expect(await decide({ kind: "step", lesson: volts }, { expectedRevision })).toEqual({
      ok: true,
    });
  });
});

describe("the same form twice", () => {
  it("v5.0.0-2.3.4 row 15: decides once, and every reply is the same", async () => {
    const order = { clientKey: randomUUID(), expectedRevision: (await read()).revision };
    const act: Act = { kind: "time", dueOn: "2027-01-31" };
    const results = await Promise.all(Array.from({ length: 10 }, () => decide(act, order)));
    expect(results).toEqual(Array.from({ length: 10 }, () => ({ ok: true })));
    expect(await decided()).toHaveLength(1);
  });

  it("does not take another decision for the same one", async () => {
    const clientKey = randomUUID();
    await decide({ kind: "step", lesson: volts }, { clientKey });
    expect(await decide({ kind: "step", lesson: cells }, { clientKey })).toEqual(notAccepted);
    expect(await decided()).toHaveLength(1);
  });
});

describe("whose path it is", () => {
  const act: Act = { kind: "step", lesson: volts };
  const gone = { ok: false, reason: "gone" };

  it("v5.0.0-8.2.2 changes nothing for an instructor of another organisation", async () => {
    const stranger = await makeSchool(db, { learners: 1 });
    expect(await decide(act, { organisationIds: [stranger.organisationId] })).toEqual(gone);
    expect(await decide(act, { learnerId: stranger.learnerIds[0] ?? "" })).toEqual(gone);
    expect(await decide(act, { pathId: randomUUID() })).toEqual(gone);
    expect(await decided()).toEqual([]);
  });

  it("v5.0.0-8.2.2 changes nothing once nothing is assigned any more", async () => {
    await db.updateTable("assignments").set({ withdrawn_at: testNow }).execute();
    expect(await decide(act)).toEqual(gone);
    expect(await decided()).toEqual([]);
  });
});
