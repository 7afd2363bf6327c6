import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { dayOf } from "~/i18n/day-of";
import { makeTask } from "~/progress/test-task";
import { beginPath, makeWorld, type World } from "~/progress/test-world";
import { inTransaction } from "~db/queries/connection.server";
import { updateTaskPeriod } from "~db/queries/task-periods.server";
import { listPeriods, listWorkplaceDays } from "~db/queries/workplace-periods.server";
import { testDatabase } from "~db/test-database";
import { makeSchool, type School } from "~db/test-school";
import * as page from "./period.page";
import * as list from "./periods.page";

const db = await testDatabase();
let world: World;
let school: School;
let learnerId: string;
let stranger: string;

beforeAll(async () => {
  world = await makeWorld(db);
});

beforeEach(async () => {
  school = await makeSchool(db, { learners: 2 });
  [learnerId = "", stranger = ""] = school.learnerIds;
});

const dayMs = 86_400_000;
const day = (offset: number) => dayOf(new Date(Date.now() + offset * dayMs));
const today = day(0);

const plan = (change: Record<string, string> = {}) => ({
  company: "Demo cell works",
  place: "Vaasa",
  country: "FI",
  startsOn: day(-10),
  endsOn: day(10),
  plannedHours: "120",
  supervisorName: "Demo supervisor",
  supervisorEmail: "supervisor@works.example",
  schoolContact: "",
  ...change,
});

async function planned(change: Record<string, string> = {}, who = learnerId) {
  const form = { intent: "plan", key: randomUUID(), ...plan(change) };
  const args = await pageArgs(db, who, { path: "/fi/learn/workplace", form });
  return statusOf(Promise.resolve().then(() => list.action(args)));
}

async function onlyPeriod(who = learnerId) {
  const [period] = await listPeriods(db, { learnerId: who });
  if (!period) throw new Error("There is no period");
  return period;
}

async function send(form: Record<string, string>, who = learnerId) {
  const { id } = await onlyPeriod();
  const asked = { path: `/fi/learn/workplace/${id}`, params: { period: id }, form };
  const args = await pageArgs(db, who, asked);
  return statusOf(Promise.resolve().then(() => page.action(args)));
}

async function see(who = learnerId, search = "") {
  const { id } = await onlyPeriod();
  const asked = { path: `/fi/learn/workplace/${id}${search}`, params: { period: id } };
  return page.loader(await pageArgs(db, who, asked));
}

const write = (change: Record<string, string> = {}) =>
  send({
    ...{ intent: "day", day: today, readDay: today, version: "0" },
    ...{ hours: "7,5", done: "Watched the stacking" },
    ...change,
  });

const days = async () => listWorkplaceDays(db, { periodIds: [(await onlyPeriod()).id] });

describe("a period is planned by its learner", () => {
  it("and says who did, to whom it belongs, and how many hours are left", async () => {
    expect(await planned()).toBe(303);
    expect(await onlyPeriod()).toMatchObject({
      organisationId: school.organisationId,
      createdBy: "Learner 001",
      plannedHours: 120,
    });
    expect(await see()).toMatchObject({
      period: { time: "now", hours: { done: 0, planned: 120, left: 120 }, overlaps: [] },
      writing: { day: today, revision: 0, hours: null },
    });
  });

  it("twice under one key is one period", async () => {
    const key = randomUUID();
    expect(await Promise.all([planned({ key }), planned({ key })])).toEqual([303, 303]);
    expect(await listPeriods(db, { learnerId })).toHaveLength(1);
  });

  it("what cannot be right is said beside the field, and everything typed comes back", async () => {
    const refused = await planned({ endsOn: day(-20), company: "" });
    expect(refused).toMatchObject({
      init: { status: 400 },
      data: { problems: { company: "company" }, typed: { place: "Vaasa" } },
    });
    expect(await planned({ endsOn: day(-20) })).toMatchObject({
      data: { problems: { endsOn: "ends-before-start" } },
    });
    expect(await listPeriods(db, { learnerId })).toEqual([]);
  });

  it("two at the same time are allowed and pointed out", async () => {
    await planned({ company: "Other works" });
    await planned();
    const [one, other] = await listPeriods(db, { learnerId });
    const shown = await see();
    const overlap = one?.id === shown.id ? other : one;
    expect(shown.period.overlaps).toMatchObject([{ company: overlap?.company }]);
  });

  it("v5.0.0-15.3.3 extra fields give it to nobody else", async () => {
    await planned({ learnerId: stranger, organisation: randomUUID(), revision: "7" });
    expect(await listPeriods(db, { learnerId: stranger })).toEqual([]);
    expect(await onlyPeriod()).toMatchObject({
      revision: 0,
      organisationId: school.organisationId,
    });
  });

  it("whoever is in no group plans for themselves", async () => {
    const { learnerId: alone } = await beginPath(world, { strategy: "retrainee" });
    await planned({}, alone);
    expect(await onlyPeriod(alone)).toMatchObject({ organisationId: null });
  });
});

describe("a day is written on a phone", () => {
  beforeEach(() => planned());

  it("with a comma or a point, and changed again", async () => {
    expect(await write()).toBe(303);
    expect(await write({ hours: "8.25", version: "1" })).toBe(303);
    expect(await days()).toMatchObject([{ day: today, hours: 8.25, revision: 2 }]);
    expect((await see()).period.hours).toMatchObject({ done: 8.25, left: 111.75 });
  });

  it("and its page forgets what it kept of that form, and of no other", async () => {
    const { id } = await onlyPeriod();
    const { keys } = await see();
    expect(keys.day).not.toBe(keys.plan);
    const path = `/fi/learn/workplace/${id}`;
    const form = { intent: "day", key: keys.day, day: today, readDay: today, version: "0" };
    const sent = { ...form, hours: "7", done: "" };
    const saved = await page.action(
      await pageArgs(db, learnerId, { path, params: { period: id }, form: sent }),
    );
    const to = saved instanceof Response ? saved.headers.get("Location") : null;
    expect(to).toBe(`${path}?done=${keys.day}`);
    expect((await see(learnerId, "?done=x")).sentKey).toBe("x");
  });

  it("of two windows the second is told what stands there, and may replace it", async () => {
    await write();
    const refused = await write({ hours: "4", done: "Other words" });
    expect(refused).toMatchObject({
      init: { status: 409 },
      data: {
        notice: expect.stringContaining("7.5"),
        typed: { hours: "4", readDay: today, version: "1" },
      },
    });
    expect(await days()).toMatchObject([{ hours: 7.5 }]);
    expect(await write({ hours: "4", version: "1" })).toBe(303);
  });

  it("the same words twice are one, without complaint", async () => {
    expect(await Promise.all([write(), write()])).toEqual([303, 303]);
    expect(await days()).toMatchObject([{ revision: 1 }]);
  });

  it("whoever changes the day in the form does not overwrite another one", async () => {
    await write({ day: day(-1), readDay: day(-1) });
    await write();
    expect(await write({ day: day(-1), version: "1", hours: "1" })).toMatchObject({
      init: { status: 409 },
    });
    expect((await days()).map(({ hours }) => hours)).toEqual([7.5, 7.5]);
  });

  it.each([
    ["25 hours", { hours: "25" }, "hours"],
    ["no hours", { hours: "" }, "hours"],
    ["fewer than none", { hours: "-1" }, "hours"],
    ["a day before the period", { day: day(-11) }, "day"],
    ["a day that is still to come", { day: day(1) }, "day"],
    ["no day", { day: "yesterday" }, "day"],
    ["words without end", { done: "x".repeat(2001) }, "done"],
  ])("%s: refused beside the field", async (_name, change, field) => {
    expect(await write(change)).toMatchObject({
      init: { status: 400 },
      data: { errors: { [field]: expect.any(String) } },
    });
    expect(await days()).toEqual([]);
  });
});

describe("the plan is changed", () => {
  beforeEach(() => planned());
  const change = (more: Record<string, string> = {}, who = learnerId) =>
    send({ intent: "change", revision: "0", ...plan({ company: "Changed works" }), ...more }, who);

  it("but written days stay inside", async () => {
    await write({ day: day(-9) });
    expect(await change({ startsOn: day(-5) })).toMatchObject({
      init: { status: 409 },
      data: { notice: expect.stringMatching(/1/) },
    });
    expect(await onlyPeriod()).toMatchObject({ company: "Demo cell works" });
  });

  it("by one at a time: the second is told who did, and what stands now", async () => {
    expect(await change()).toBe(303);
    expect(await change({ company: "Third works" })).toMatchObject({
      init: { status: 409 },
      data: { notice: expect.stringContaining("Changed works"), typed: { company: "Third works" } },
    });
    expect(await onlyPeriod()).toMatchObject({ company: "Changed works", revision: 1 });
  });

  it("v5.0.0-8.2.2 by nobody but whose it is", async () => {
    const before = await onlyPeriod();
    expect(await statusOf(see(stranger))).toBe(404);
    expect(await change({}, stranger)).toBe(404);
    expect(await send({ intent: "day", day: today, hours: "1" }, stranger)).toBe(404);
    expect(await onlyPeriod()).toEqual(before);
    expect(await days()).toEqual([]);
  });
});

describe("tasks of a period", () => {
  it("are listed with it, and nobody names a period that is not theirs", async () => {
    await planned();
    await planned({}, stranger);
    const [learner] = [await beginPath(world, { strategy: "retrainee", learnerId })];
    const { caseId } = await makeTask(world, { school, learner });
    const theirs = await onlyPeriod(stranger);
    const name = (periodId: string) =>
      inTransaction(db, (trx) => updateTaskPeriod(trx, { caseId, learnerId, periodId }));
    await name(theirs.id);
    expect((await see()).tasks).toEqual([]);
    await name((await onlyPeriod()).id);
    expect((await see()).tasks).toMatchObject([{ caseId, stage: "draft" }]);
  });
});
