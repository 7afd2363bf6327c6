// A teacher's steps through the form: who lacks a skill, dates, forecast, confirming, and the dates afterwards.
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import type { Db } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, type School } from "~db/test-school";
import * as assign from "./assign.page";
import * as dates from "./assignment-dates.page";

let db: Db;
let school: School;

beforeAll(async () => {
  db = await testDatabase();
  await publishSample(db);
});
beforeEach(async () => {
  school = await makeSchool(db, { learners: 2 });
});

const key = "22222222-2222-4222-8222-222222222222";

async function send(form: Record<string, string>, goal = "course:basics") {
  const path = `/en/teach/groups/${school.groupId}/assign?goal=${goal}`;
  const args = await pageArgs(db, school.teacherId, {
    path,
    params: { group: school.groupId },
    form: { strategy: "retrainee", who: "group", clientKey: key, ...form },
  });
  return statusOf(assign.action(args));
}

const assignments = () =>
  db
    .selectFrom("assignments")
    .selectAll()
    .where("organisation_id", "=", school.organisationId)
    .execute();

const until = { startsOn: "2099-01-05", pace: "until", dueOn: "2099-01-30" };

describe("the form", () => {
  it("is filled in at first so that it can be sent as it is", async () => {
    const path = `/en/teach/groups/${school.groupId}/assign?goal=course:basics`;
    const args = await pageArgs(db, school.teacherId, { path, params: { group: school.groupId } });
    const { first } = await assign.loader(args);
    expect(first?.dates.map(({ moduleId }) => moduleId)).toEqual(["basics/first", "basics/second"]);
    expect(first?.draft.dueOn).toBe(first?.dates.at(-1)?.dueOn);
  });

  it("keeps a date that was changed by hand when the others are worked out anew", async () => {
    const shown = (await send({ ...until, intent: "dates" })) as {
      draft: { spreadBy: string };
      dates: { moduleId: string; dueOn: string }[];
    };
    expect(shown.dates.map(({ dueOn }) => dueOn)).toEqual(["2099-01-16", "2099-01-30"]);
    const again = await send({
      ...until,
      dueOn: "2099-02-13",
      intent: "dates",
      spreadBy: shown.draft.spreadBy,
      "due.basics/first": "2099-01-12",
      "due.basics/second": "2099-01-30",
    });
    expect(again).toMatchObject({ dates: [{ dueOn: "2099-01-12" }, { dueOn: "2099-02-13" }] });
  });

  it("ticks everybody who lacks a skill", async () => {
    const [has = "", lacks = ""] = school.learnerIds;
    await db
      .insertInto("recognitions")
      .values({
        learner_id: has,
        skill_id: "cells",
        organisation_id: school.organisationId,
        reason: "Shown at work",
        at: new Date(),
      })
      .execute();
    expect(await send({ intent: "pick", skill: "cells" })).toMatchObject({
      draft: { who: "people", learners: [lacks] },
      seen: [
        { learnerId: has, hasIt: true, level: "recognised" },
        { learnerId: lacks, hasIt: false, level: "unseen" },
      ],
    });
  });

  it("tells in the form what is wrong, and keeps what was typed", async () => {
    expect(
      await send({ ...until, pace: "hours", hours: "none", intent: "forecast" }),
    ).toMatchObject({
      init: { status: 400 },
      data: { step: "form", draft: { hours: "none" }, error: { hours: [expect.any(String)] } },
    });
    expect(await send({ who: "people", intent: "forecast" })).toMatchObject({
      data: { error: { learners: [expect.any(String)] } },
    });
    expect(
      await send({ ...until, startsOn: "2099-01-03", dueOn: "2099-01-04", intent: "assign" }),
    ).toMatchObject({ data: { error: { dueOn: [expect.any(String)] } } });
    expect(await assignments()).toEqual([]);
  });
});

describe("the forecast", () => {
  it("writes nothing, and confirming stores the same dates once", async () => {
    expect(await send({ ...until, intent: "forecast" })).toMatchObject({
      step: "forecast",
      forecast: { weeks: expect.any(Array), review: { figures: expect.any(Array) } },
    });
    expect(await assignments()).toEqual([]);
    expect(await send({ ...until, intent: "assign" })).toBe(302);
    expect(await send({ ...until, intent: "assign" })).toBe(302);
    expect(await assignments()).toMatchObject([{ due_on: "2099-01-30", client_key: key }]);
  });

  it("names who has it already, and leaves them out in one click", async () => {
    const [first = "", second = ""] = school.learnerIds;
    await send({ ...until, who: "people", learner: first, clientKey: "", intent: "assign" });
    const params = { group: school.groupId };
    const path = `/en/teach/groups/${school.groupId}/assign?goal=course:basics`;
    const body = new URLSearchParams({ ...until, strategy: "retrainee", who: "people" });
    for (const id of [first, second]) body.append("learner", id);
    const post = async (intent: string, without = "") => {
      const args = await pageArgs(db, school.teacherId, { path, params, form: {} });
      const sent = new URLSearchParams(body);
      sent.set("intent", intent);
      if (without) sent.set("without", without);
      const { url, headers } = args.request;
      return statusOf(
        assign.action({
          ...args,
          request: new Request(url, { method: "POST", headers, body: sent }),
        }),
      );
    };
    expect(await post("assign")).toMatchObject({
      init: { status: 400 },
      data: { step: "forecast", have: [{ id: first }] },
    });
    expect(await assignments()).toHaveLength(1);
    expect(await post("without", first)).toMatchObject({
      step: "forecast",
      draft: { learners: [second] },
    });
  });
});

describe("the dates of an assignment", () => {
  async function change(form: Record<string, string>) {
    const assignment = (await assignments())[0]?.id ?? "";
    const args = await pageArgs(db, school.teacherId, {
      path: `/en/teach/groups/${school.groupId}/assignments/${assignment}/dates`,
      params: { group: school.groupId, assignment },
      form: { startsOn: until.startsOn, pace: "until", ...form },
    });
    return statusOf(dates.action(args));
  }
  const standing = { "due.basics/first": "2099-01-16", "due.basics/second": "2099-01-30" };

  beforeEach(async () => {
    await send({ ...until, intent: "assign" });
  });

  it("move on together, and are only looked at", async () => {
    const moved = await change({ ...standing, intent: "shift", days: "7", revision: "0" });
    expect(moved).toMatchObject({
      step: "preview",
      dates: [{ dueOn: "2099-01-23" }, { dueOn: "2099-02-06" }],
    });
    expect((await assignments())[0]?.due_on).toBe("2099-01-30");
  });

  it("are told with both values to whoever comes second", async () => {
    const later = { ...standing, "due.basics/second": "2099-02-27" };
    expect(await change({ ...later, intent: "save", revision: "0" })).toBe(302);
    const own = { ...standing, "due.basics/second": "2099-03-27" };
    expect(await change({ ...own, intent: "save", revision: "0" })).toMatchObject({
      init: { status: 409 },
      data: {
        revision: 1,
        dates: [{ dueOn: "2099-01-16" }, { dueOn: "2099-03-27" }],
        overtaken: { by: "Teacher", dates: [{}, { dueOn: "2099-02-27" }] },
      },
    });
    expect((await assignments())[0]?.due_on).toBe("2099-02-27");
  });

  it("can be taken away", async () => {
    expect(await change({ startsOn: "", intent: "save", revision: "0" })).toBe(302);
    expect((await assignments())[0]).toMatchObject({ starts_on: null, due_on: null });
  });

  it("are refused beside the field where they are none", async () => {
    const wrong = { ...standing, "due.basics/first": "soon", intent: "forecast", revision: "0" };
    expect(await change(wrong)).toMatchObject({
      init: { status: 400 },
      data: { error: { "due.basics/first": [expect.any(String)] } },
    });
  });
});
