import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import type { Catalogue } from "~/domain/course/catalogue";
import { runInLocale } from "~/i18n/request-locale.server";
import type { Db } from "~db/queries/connection.server";
import { insertMembership, type Role } from "~db/queries/memberships.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, makeUser, type School } from "~db/test-school";
import { action, loader } from "./story.page";
import { day, give, pathOf, walk } from "./test-walk";

let db: Db;
let publication: { id: string; catalogue: Catalogue };
let school: School;
let learnerId: string;
let pathId: string;

const reason = "Volts are needed at work tomorrow.";

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
  await walk(db, { learnerId, pathId, catalogue: publication.catalogue }, [
    { type: "ORIENTED", hoursPerWeek: 5, now: day(1) },
  ]);
});

async function visit(who: string, form?: Record<string, string>) {
  const path = `/en/guide/groups/${school.groupId}/learners/${learnerId}`;
  const params = { group: school.groupId, learner: learnerId };
  const args = await pageArgs(db, who, { path, params, ...(form && { form }) });
  return { ...args, context: { ...args.context, locale: "en" as const } };
}

async function read() {
  const args = await visit(school.instructorId);
  const { told } = await runInLocale("en", () => loader(args));
  if (!told) throw new Error("There is no path");
  return told;
}

const fields = (change: Record<string, string> = {}) => ({
  path: pathId,
  revision: "1",
  key: randomUUID(),
  kind: "step",
  about: "basics/volts",
  reason,
  ...change,
});

async function send(change: Record<string, string> = {}, who = school.instructorId) {
  const args = await visit(who, fields(change));
  const sent = await runInLocale("en", () => action(args));
  return "data" in sent
    ? { status: sent.init?.status, refused: sent.data }
    : { status: sent.status, refused: undefined };
}

async function person(role: Role, name = "Somebody") {
  const { id: userId } = await makeUser(db, { name });
  await insertMembership(db, { userId, organisationId: school.organisationId, role });
  return userId;
}

const events = () =>
  db
    .selectFrom("path_events")
    .innerJoin("paths", "paths.id", "path_events.path_id")
    .select(["path_id", "type", "actor_id", "payload"])
    .where("paths.learner_id", "in", school.learnerIds)
    .where("seq", ">", 1)
    .execute();

describe("the form of a decision", () => {
  it("decides, comes back and says so", async () => {
    expect(await send()).toMatchObject({ status: 302 });
    expect(await events()).toMatchObject([{ path_id: pathId, type: "STEP_OVERRULED" }]);
  });

  it.each([
    ["", "Write a reason, so that the learner knows why you decided so."],
    ["  no  ", "The reason is too short. Write at least three characters."],
    ["x".repeat(501), "The reason is too long. Shorten it to at most 500 characters."],
  ])("wants a reason that can be read (%#)", async (written, message) => {
    const { status, refused } = await send({ reason: written });
    expect(status).toBe(400);
    expect(refused?.result.error).toEqual({ reason: [message] });
    expect(refused?.result.initialValue).toMatchObject({ about: "basics/volts" });
    expect(await events()).toEqual([]);
  });

  it("keeps what was typed where the day is too early, and names the first day", async () => {
    const { status, refused } = await send({ kind: "time", about: "2026-01-01" });
    expect(status).toBe(400);
    expect(refused?.result.error?.about).toEqual([
      expect.stringMatching(/^The day is too early\. Choose .+ or later\.$/),
    ]);
    expect(refused?.result.initialValue).toMatchObject({ about: "2026-01-01", reason });
  });

  it.each<Record<string, string>>([
    { kind: "everything" },
    { kind: "time", about: "basics/volts" },
    { kind: "step", about: "2027-01-01" },
    { revision: "-1" },
    { revision: "1e99" },
    { key: "1" },
    { path: "../../etc" },
    { about: "basics/volts\u0001" },
  ])("v5.0.0-2.2.1 refuses %o", async (change) => {
    expect(await send(change)).toMatchObject({ status: 400 });
    expect(await events()).toEqual([]);
  });

  it("v5.0.0-15.3.3 row 4: takes no other person or organisation from the form", async () => {
    const other = await makeSchool(db, { learners: 1 });
    const forged = {
      instructorId: other.instructorId,
      actorId: other.instructorId,
      learnerId: other.learnerIds[0] ?? "",
      organisationIds: other.organisationId,
    };
    expect(await send(forged)).toMatchObject({ status: 302 });
    expect(await events()).toMatchObject([{ path_id: pathId, actor_id: school.instructorId }]);
  });
});

describe("a decision that comes too late", () => {
  it("row 20: is told beside the one that stands", async () => {
    const colleague = await person("instructor", "Second instructor");
    const theirs = "Begin with the cells after all.";
    await send({ about: "basics/cells", reason: theirs }, colleague);
    const { status, refused } = await send();
    expect(status).toBe(409);
    expect(refused?.moved).toEqual({
      theirs: {
        by: "Second instructor",
        text: "The lesson “Lesson cells en” now comes first.",
        reason: theirs,
      },
      yours: { text: "The lesson “Lesson volts en” now comes first.", reason },
    });
    expect(refused?.result.initialValue).toMatchObject({ about: "basics/volts", reason });
    expect(await events()).toHaveLength(1);
    const { overruling } = await read();
    expect(await send({ revision: String(overruling.revision) })).toMatchObject({ status: 302 });
  });

  it("is told where the path has no place for it any more", async () => {
    const { status, refused } = await send({ kind: "sitting", about: "basics/first" });
    expect(status).toBe(409);
    expect(refused?.moved).toMatchObject({ theirs: null, yours: { reason } });
  });
});

describe("who may decide", () => {
  it.each(["teacher", "instructor", "admin"] as const)("%s", async (role) => {
    expect(await send({}, await person(role))).toMatchObject({ status: 302 });
  });

  it.each(["learner", "coordinator"] as const)("v5.0.0-8.2.1 not %s", async (role) => {
    expect(await statusOf(send({}, await person(role)))).toBe(403);
    expect(await events()).toEqual([]);
  });

  it("v5.0.0-8.2.2 nobody on the path of another learner than the page's", async () => {
    const path = await pathOf(db, school.learnerIds[1] ?? "");
    expect(await statusOf(send({ path, revision: "0" }))).toBe(409);
    expect(await events()).toEqual([]);
  });
});

describe("what the page offers", () => {
  it("is what the path has a place for", async () => {
    const { overruling } = await read();
    expect(overruling).toMatchObject({ pathId, revision: 1, dueOn: null });
    const offered = overruling.offers.map(({ kind, options }) => [
      kind,
      options.map(({ label }) => label),
    ]);
    const titles = ["cells", "volts", "charge", "fire"].map((id) => `Lesson ${id} en`);
    expect(offered).toEqual([
      ["step", titles],
      ["lesson", titles.slice(1)],
      ["time", []],
    ]);
  });

  it("has a key of its own for each form", async () => {
    const keys = (await read()).overruling.offers.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("shows the later of the assigned and the granted day", async () => {
    await db.updateTable("assignments").set({ due_on: "2027-03-01" }).execute();
    expect((await read()).overruling.dueOn).toBe("2027-03-01");
    await send({ kind: "time", about: "2027-04-01" });
    expect((await read()).overruling.dueOn).toBe("2027-04-01");
  });
});
