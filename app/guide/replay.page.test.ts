import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import type { Catalogue } from "~/domain/course/catalogue";
import type { PathEvent } from "~/domain/path/event";
import { runInLocale } from "~/i18n/request-locale.server";
import { enrol } from "~/progress/enrol.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, type School, testNow } from "~db/test-school";
import { action, loader } from "./replay.page";
import { day, give, pathOf, stuckIn, walk } from "./test-walk";

let db: Db;
let publication: { id: string; catalogue: Catalogue };
let school: School;
let learnerId: string;
let pathId: string;

const lesson = "basics/cells";
const oriented: PathEvent = { type: "ORIENTED", hoursPerWeek: 5, now: day(1) };

beforeAll(async () => {
  db = await testDatabase();
  publication = await publishSample(db);
});

beforeEach(async () => {
  school = await makeSchool(db, { learners: 2 });
  learnerId = school.learnerIds[0] ?? "";
  const goal = { kind: "course", id: "basics" } as const;
  await give(db, school, { goal, eqf: 4, publication, now: new Date(day(1)) });
  pathId = await pathOf(db, learnerId);
});

function move(...events: PathEvent[]) {
  return walk(db, { learnerId, pathId, catalogue: publication.catalogue }, events);
}

async function read(search = "", who = school.instructorId) {
  const path = `/en/guide/groups/${school.groupId}/learners/${learnerId}/replay${search}`;
  const params = { group: school.groupId, learner: learnerId };
  const args = await pageArgs(db, who, { path, params });
  const given = await runInLocale("en", () =>
    loader({ ...args, context: { ...args.context, locale: "en" } }),
  );
  if (!given.view) throw new Error("There is no path");
  return given.view;
}

describe("the replay of a path", () => {
  it("shows the last step at first, and any other that is asked for", async () => {
    await move(oriented, { type: "LESSON_OPENED", lesson, now: day(2) });
    expect(await read()).toMatchObject({ step: 2, steps: 2, stage: "studying", total: 6 });
    const first = await read("?step=0");
    expect(first).toMatchObject({ step: 0, stage: "orientation", since: null, changes: [] });
    expect(first.entry.text).toBe("The path began.");
    expect(await read("?step=999")).toMatchObject({ step: 2 });
  });

  it("tells where lessons and skills stood then, not now", async () => {
    await move(oriented, { type: "LESSON_OPENED", lesson, now: day(2) });
    const placesOf = async (search: string) =>
      (await read(search)).modules.flatMap((module) => module.lessons.map(({ kind }) => kind));
    expect((await placesOf("?step=1")).slice(0, 2)).toEqual(["open", "locked"]);
    expect((await placesOf("?step=2")).slice(0, 2)).toEqual(["in-hand", "locked"]);
  });

  it("says in words what a step changed, and what changed since an earlier one", async () => {
    await move(oriented, { type: "LESSON_OPENED", lesson, now: day(2) });
    expect((await read("?step=1")).changes).toEqual(["The path: not begun → under way"]);
    expect((await read("?step=2")).changes).toEqual(["Lesson cells en: open → in hand"]);
    const both = await read("?step=2&since=0");
    expect(both.since).toBe(0);
    expect(both.changes).toEqual([
      "The path: not begun → under way",
      "Lesson cells en: open → in hand",
    ]);
    expect(await read("?step=1&since=2")).toMatchObject({ since: 0 });
  });

  it("shows the decision that held, with rule, inputs and reason, and what came next", async () => {
    await move(oriented, { type: "LESSON_OPENED", lesson, now: day(2) });
    const { decision } = await read("?step=1");
    expect(decision).toMatchObject({ seq: 1, rule: "in-order 2" });
    expect(decision?.reason).toContain("Lesson cells en");
    expect(decision?.next).toContain("Lesson cells en");
  });

  it("jumps to decisions, overrules, failed checks and days", async () => {
    const failing = stuckIn(lesson, 2);
    await move(oriented, ...failing);
    await move({ type: "STEP_OVERRULED", lesson, reason: "First this.", now: day(12) });
    const { jumps, steps } = await read("?step=1");
    const failed = failing.flatMap(({ type }, index) =>
      type === "CHECK_ANSWERED" ? index + 2 : [],
    );
    expect(jumps.failure).toEqual({ back: null, on: failed[2] });
    expect(jumps.overrule).toEqual({ back: null, on: steps });
    expect(jumps.day).toEqual({ back: null, on: 2 });
    const last = await read();
    expect(last.jumps.failure).toEqual({ back: failed.at(-1), on: null });
    expect(last.jumps.overrule).toEqual({ back: null, on: null });
    expect(last.jumps.day).toEqual({ back: steps - 1, on: null });
    expect(last.jumps.decision.on).toBeNull();
  });

  it("goes to the first step of a day or later, else to the last one", async () => {
    await move(oriented, { type: "LESSON_OPENED", lesson, now: day(5) });
    expect((await read("?on=2026-10-03")).step).toBe(2);
    expect((await read("?on=2026-10-01")).step).toBe(0);
    expect((await read("?on=2026-12-24")).step).toBe(2);
  });

  it("offers there what may be decided about the step, or about the lesson that was chosen", async () => {
    await move(oriented, { type: "LESSON_OPENED", lesson, now: day(2) });
    const offered = async (search: string) =>
      (await read(search)).overruling.offers.map(({ kind, options }) => [
        kind,
        options.map(({ value }) => value),
      ]);
    expect(await offered("?step=2")).toEqual([["step", [lesson]]]);
    expect(await offered("?step=2&lesson=basics/volts")).toEqual([
      ["step", ["basics/volts"]],
      ["lesson", ["basics/volts"]],
    ]);
    expect(await offered("?step=2&lesson=nowhere")).toEqual([]);
  });

  it("takes the decision there", async () => {
    await move(oriented);
    const { overruling } = await read();
    const form = {
      path: pathId,
      revision: String(overruling.revision),
      key: "11111111-1111-4111-8111-111111111111",
      ...{ kind: "step", about: "basics/volts", reason: "Volts are needed at work." },
    };
    const path = `/en/guide/groups/${school.groupId}/learners/${learnerId}/replay`;
    const params = { group: school.groupId, learner: learnerId };
    const send = async (more: Record<string, string>) =>
      action(await pageArgs(db, school.instructorId, { path, params, form: { ...form, ...more } }));
    const shown = await send({ intent: "preview" });
    expect("data" in shown && shown.init?.status).toBe(200);
    expect((await read()).steps).toBe(1);
    const done = await send({});
    expect(done instanceof Response && done.headers.get("location")).toContain("/replay?");
    expect((await read()).entry.text).toContain("Lesson volts en");
  });
});

describe("who may replay a path", () => {
  it("v5.0.0-8.2.2 not another school, and no path that the learner keeps to themselves", async () => {
    const other = await makeSchool(db, { learners: 1 });
    expect(await statusOf(read("", other.instructorId))).toBe(404);
    expect(await statusOf(read("", learnerId))).toBe(403);
    const own = await inTransaction(db, (trx) =>
      enrol(trx, {
        learnerId,
        goal: { kind: "track", id: "operator" },
        strategy: "retrainee",
        eqf: 4,
        publication,
        now: testNow,
        actorId: learnerId,
      }),
    );
    expect(await statusOf(read(`?path=${own.pathId}`))).toBe(404);
  });

  it.each(["?step=-1", "?step=x", "?step=1e99", "?since=-2", "?on=yesterday", "?path=x"])(
    "reads %s without breaking",
    async (search) => {
      await move(oriented);
      expect((await read(search)).step).toBe(1);
    },
  );
});
