import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { planPeriod } from "~/progress/plan-period.server";
import { listPeriods, saveWorkplaceDay } from "~db/queries/workplace-periods.server";
import { testDatabase } from "~db/test-database";
import { makeSchool, type School, testNow } from "~db/test-school";
import * as page from "./learner-periods.page";

const db = await testDatabase();
let school: School;
let other: School;
let learnerId: string;
let periodId: string;

const plan = {
  company: "Demo cell works",
  place: "Vaasa",
  country: "FI" as const,
  startsOn: "2026-11-02",
  endsOn: "2026-12-11",
  plannedHours: 160,
  supervisorName: "",
  supervisorEmail: "",
  schoolContact: "",
};

beforeEach(async () => {
  [school, other] = [await makeSchool(db, { learners: 1 }), await makeSchool(db, { learners: 1 })];
  learnerId = school.learnerIds[0] ?? "";
  const { organisationId } = school;
  periodId = await make(organisationId);
  await saveWorkplaceDay(db, {
    ...{ periodId, day: "2026-11-03", revision: 0, hours: 7.5, done: "Watched", now: testNow },
  });
});

function make(organisationId: string | null) {
  const who = { learnerId, organisationId, actorId: learnerId };
  return planPeriod(db, { ...who, plan, clientKey: randomUUID(), now: testNow });
}

async function args(who: string, form?: Record<string, string>, to = learnerId) {
  const params = { group: school.groupId, learner: to };
  const path = `/fi/guide/groups/${school.groupId}/learners/${to}/workplace`;
  return pageArgs(db, who, { path, params, form });
}

const send = async (who: string, form: Record<string, string>) => {
  const given = await args(who, form);
  return statusOf(Promise.resolve().then(() => page.action(given)));
};
const text = { ...plan, plannedHours: "160" };
const change = (more: Record<string, string> = {}) => ({
  ...{ ...text, intent: "change", period: periodId, revision: "0", company: "Changed works" },
  ...more,
});

describe("staff see and agree on the periods of their organisation's learners", () => {
  it("with days and hours, and only those that belong to the organisation", async () => {
    await make(null);
    const shown = await page.loader(await args(school.instructorId));
    expect(shown.periods).toMatchObject([
      {
        id: periodId,
        period: { hours: { done: 7.5, planned: 160 }, createdBy: "Learner 001" },
        days: [{ day: "2026-11-03", hours: 7.5, done: "Watched" }],
      },
    ]);
  });

  it("a teacher plans one, and it says who did", async () => {
    const form = { ...text, intent: "plan", key: randomUUID(), company: "Second works" };
    expect(await Promise.all([send(school.teacherId, form), send(school.teacherId, form)])).toEqual(
      [303, 303],
    );
    const all = await listPeriods(db, { learnerId });
    expect(all).toHaveLength(2);
    expect(all.find(({ company }) => company === "Second works")).toMatchObject({
      createdBy: "Teacher",
      organisationId: school.organisationId,
    });
  });

  it("of two who change it at once, the second is told with both values", async () => {
    expect(await send(school.teacherId, change())).toBe(303);
    expect(await send(school.instructorId, change({ company: "Third works" }))).toMatchObject({
      init: { status: 409 },
      data: {
        notice: expect.stringContaining("Changed works"),
        typed: { company: "Third works" },
      },
    });
    expect(await listPeriods(db, { learnerId })).toMatchObject([
      { company: "Changed works", changedBy: "Teacher", revision: 1 },
    ]);
  });
});

describe("v5.0.0-8.2.2 nobody else reaches them", () => {
  it("neither staff of another school nor another learner nor a period of another organisation", async () => {
    const elsewhere = await make(other.organisationId);
    expect(await statusOf(page.loader(await args(other.instructorId)))).toBe(404);
    expect(await send(other.teacherId, change())).toBe(404);
    expect(await statusOf(page.loader(await args(learnerId)))).toBe(403);
    expect(await send(school.teacherId, change({ period: elsewhere }))).toBe(404);
    const foreign = other.learnerIds[0] ?? "";
    expect(await statusOf(page.loader(await args(school.teacherId, undefined, foreign)))).toBe(404);
    const all = await listPeriods(db, { learnerId });
    expect(all.map(({ company }) => company)).toEqual(["Demo cell works", "Demo cell works"]);
  });
});
