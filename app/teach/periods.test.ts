// A teacher's period from the plan to the improved lesson, in a real database: verbs and pages.
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { noticeSchema } from "~/domain/notice/notice";
import { replayPeriod } from "~/domain/teacher-period/advance-teacher-period";
import { runInLocale } from "~/i18n/request-locale.server";
import { newestTitles, noticeLine } from "~/mail/notice-line.server";
import { listLessonChanges, listLessonCredits } from "~db/queries/lesson-changes.server";
import { listRenewedSkills, sumPeriods } from "~db/queries/period-sums.server";
import { listFindings } from "~db/queries/teacher-findings.server";
import { findTeacherPeriod, listOwnTeacherPeriods } from "~db/queries/teacher-periods.server";
import { testDatabase } from "~db/test-database";
import { publishRevision, publishSample, withRenamed } from "~db/test-publication";
import { makeSchool, testNow } from "~db/test-school";
import * as editPage from "./edit-period.page";
import { moveProposal, type ProposalDeed } from "./move-proposal.server";
import * as newPage from "./new-period.page";
import { noteFinding } from "./note-finding.server";
import * as page from "./period.page";
import * as certificate from "./period-certificate.page";
import * as findingsPage from "./period-findings.page";
import * as overview from "./period-overview.page";
import * as sumsFile from "./period-sums-file";
import * as list from "./periods.page";
import * as proposalPage from "./proposal.page";
import { readProposal } from "./read-proposal.server";
import { readTeacherPeriod } from "./read-teacher-period.server";
import {
  cellsLesson,
  dayOf,
  doTo,
  hostAgreed,
  makeStaff,
  ongoingPeriod,
  type Parties,
  plannedPeriod,
  proposedChange,
  testPlan,
} from "./test-period";

const db = await testDatabase();
let parties: Parties;
let other: Parties;

beforeAll(async () => {
  await publishSample(db);
  other = await makeParties();
});

beforeEach(async () => {
  parties = await makeParties();
});

async function makeParties(): Promise<Parties> {
  const { organisationId, teacherId } = await makeSchool(db, { learners: 0 });
  const coordinatorId = await makeStaff(db, organisationId, "coordinator");
  return { organisationId, teacherId, coordinatorId };
}

const read = (periodId: string) =>
  readTeacherPeriod(db, { periodId, userId: parties.teacherId, organisationIds: [] });

type Page = { loader?: unknown; action?: unknown };

/** A page as somebody opens it, or sends its form. */
async function visit(
  { loader, action }: Page,
  userId: string,
  asked: { path: string; params?: Record<string, string>; form?: Record<string, string> },
) {
  const run = (asked.form ? action : loader) as (args: unknown) => Promise<unknown>;
  const args = await pageArgs(db, userId, { ...asked, path: `/en/teach/${asked.path}` });
  return statusOf(Promise.resolve().then(() => run(args)));
}

const onPeriod = (userId: string, period: string, form?: Record<string, string>) =>
  visit(page, userId, { path: `periods/${period}`, params: { period }, form });

describe("a plan", () => {
  const form = (change: Record<string, string> = {}) => ({
    ...{ key: randomUUID(), company: "Demo cell works", place: "", country: "FI" },
    ...{ contactRole: "Trainer", startsOn: "2026-11-16", endsOn: "2026-11-27" },
    ...{ plannedHours: "60", goalSkill: "cells", goalSentence: "I can", course: "basics" },
    ...change,
  });
  const send = (change: Record<string, string> = {}, who = parties.teacherId) =>
    visit(newPage, who, { path: "periods/new", form: form(change) });

  it("twice under one key is one period", async () => {
    const key = randomUUID();
    expect(await Promise.all([send({ key }), send({ key })])).toEqual([303, 303]);
    expect(await listOwnTeacherPeriods(db, parties)).toMatchObject([
      { company: "Demo cell works", state: "planned", waitingFor: "school", hours: 0 },
    ]);
  });

  it("that cannot be is told beside the field, and what was typed comes back", async () => {
    expect(await send({ goalSentence: "", company: "" })).toMatchObject({
      init: { status: 400 },
      data: { problems: { company: "company" }, typed: { contactRole: "Trainer" } },
    });
    expect(await send({ goalSentence: "" })).toMatchObject({
      data: { problems: { goals: "half-goal" } },
    });
    expect(await send({ organisation: other.organisationId })).toMatchObject({
      init: { status: 400 },
    });
    expect(await listOwnTeacherPeriods(db, parties)).toEqual([]);
  });

  it("of two who change it the second is told what stands now, and may send again", async () => {
    const period = await plannedPeriod(db, parties);
    const change = (more: Record<string, string>) =>
      visit(editPage, parties.teacherId, {
        ...{ path: `periods/${period}/edit`, params: { period } },
        form: form({ revision: "0", ...more }),
      });
    expect(await change({ company: "Second works" })).toBe(303);
    expect(await change({ company: "Third works" })).toMatchObject({
      init: { status: 409 },
      data: {
        revision: 1,
        typed: { company: "Third works" },
        errors: [expect.stringContaining("Second works")],
      },
    });
    // A slip is no way around it: what is sent again still tells what its page had read.
    expect(await change({ company: "", revision: "0" })).toMatchObject({
      ...{ init: { status: 400 }, data: { revision: 0, problems: { company: "company" } } },
    });
    expect(await change({ company: "Third works", revision: "1" })).toBe(303);
    // A coordinator who had read the first plan does not approve the third by it.
    const stale = { intent: "approve", key: randomUUID(), revision: "0" };
    expect(await onPeriod(parties.coordinatorId, period, stale)).toMatchObject({
      init: { status: 409 },
    });
    const slip = { ...stale, intent: "send-back", reason: " " };
    expect(await onPeriod(parties.coordinatorId, period, slip)).toMatchObject({
      ...{
        init: { status: 400 },
        data: { revision: 0, fieldErrors: { reason: expect.any(String) } },
      },
    });
  });

  it("is agreed by host and school; its teacher does not approve it, not as an admin either", async () => {
    const admin = await makeStaff(db, parties.organisationId, "admin");
    const period = await plannedPeriod(db, { ...parties, teacherId: admin });
    const approve = () => ({ intent: "approve", key: randomUUID(), revision: "0" });
    expect(await onPeriod(admin, period, approve())).toMatchObject({ init: { status: 409 } });
    expect(await onPeriod(parties.coordinatorId, period, approve())).toBe(303);
    const host = { intent: "host", key: randomUUID(), revision: "1", who: "Manager", how: "talk" };
    expect(await onPeriod(admin, period, { ...host, on: "2999-01-01" })).toMatchObject({
      data: { fieldErrors: { on: expect.any(String) } },
    });
    expect(await onPeriod(admin, period, { ...host, on: "2026-11-10" })).toBe(303);
    expect(
      await findTeacherPeriod(db, { periodId: period, userId: admin, organisationIds: [] }),
    ).toMatchObject({ state: "agreed", waitingFor: "teacher" });
  });
});

const findPublicationNumber = (id: string) =>
  db.selectFrom("publications").select("number").where("id", "=", id).executeTakeFirstOrThrow();

describe("letters", () => {
  it("say whose turn it is, to them alone, and no longer once it is over", async () => {
    const periodId = await plannedPeriod(db, parties);
    const admin = await makeStaff(db, parties.organisationId, "admin");
    const told = async () => {
      const rows = await db
        .selectFrom("notices")
        .select("user_id")
        .where(sql`notice ->> 'periodId'`, "=", periodId)
        .orderBy("created_at")
        .execute();
      return rows.map((row) => row.user_id);
    };
    const line = async (readerId: string) => {
      const titles = await newestTitles(db, "en");
      if (!titles) throw new Error("Nothing is published");
      const asked = { db, readerId, titles, now: testNow };
      return runInLocale("en", () => noticeLine(asked, { kind: "period-waiting", periodId }));
    };
    const { teacherId, coordinatorId } = parties;
    expect(await told()).toEqual([coordinatorId]);
    expect(await line(coordinatorId)).toMatchObject({ path: `teach/periods/${periodId}` });
    expect(await line(teacherId)).toBeNull();
    expect(await line(other.coordinatorId)).toBeNull();
    await doTo(db, parties, periodId).school({ type: "SENT_BACK", reason: "Fewer hours" });
    expect(await told()).toEqual([coordinatorId, teacherId]);
    expect((await line(teacherId))?.text).toContain("waits for you");
    expect(await line(coordinatorId)).toBeNull();

    const proposalId = await proposedChange(db, parties, {
      periodId: await ongoingPeriod(db, parties),
    });
    const titles = await newestTitles(db, "en");
    const ask = (readerId: string) =>
      titles &&
      noticeLine({ db, readerId, titles, now: testNow }, { kind: "proposal-waiting", proposalId });
    expect(await ask(admin)).toMatchObject({ path: `teach/periods/proposals/${proposalId}` });
    expect(await ask(coordinatorId)).toBeNull();
  });

  it("tell an editor of all that wait in one line, and the teacher what becomes of it", async () => {
    const periodId = await ongoingPeriod(db, parties);
    const admin = await makeStaff(db, parties.organisationId, "admin");
    const worksIn = [parties.organisationId];
    const first = await proposedChange(db, parties, { periodId });
    const second = await proposedChange(db, parties, { periodId, isNamed: false });
    const move = async (proposalId: string, deed: ProposalDeed, userId = admin) => {
      const found = await readProposal(db, { proposalId, organisationIds: worksIn });
      const moved = await moveProposal(db, {
        ...{ proposalId, userId, worksIn, editsFor: userId === admin ? worksIn : [], deed },
        ...{ revision: found?.row.revision ?? -1, clientKey: randomUUID(), now: testNow },
      });
      expect(moved).toEqual({ ok: true });
    };
    const lines = async (userId: string) => {
      const titles = await newestTitles(db, "en");
      const rows = await db
        .selectFrom("notices")
        .select("notice")
        .where("user_id", "=", userId)
        .where(sql`notice ->> 'proposalId'`, "in", [first, second])
        .orderBy("created_at")
        .orderBy("id")
        .execute();
      const asked = titles && { db, readerId: userId, titles, now: testNow };
      return runInLocale("en", () =>
        Promise.all(
          rows.map(({ notice }) => asked && noticeLine(asked, noticeSchema.parse(notice))),
        ),
      );
    };
    const { teacherId } = parties;
    const waiting = {
      text: "Proposed lesson changes wait for you: 2 (School)",
      path: "teach/periods/proposals",
    };
    expect(await lines(admin)).toEqual([waiting, waiting]);
    expect(await lines(teacherId)).toEqual([]);

    await move(first, { type: "TAKEN_UP" });
    expect(await lines(teacherId)).toEqual([
      {
        text: "Your proposal has been taken up: Lesson cells en",
        path: `teach/periods/proposals/${first}`,
      },
    ]);
    await move(second, { type: "DECLINED", reason: "Only at that host" });
    expect(await lines(teacherId)).toContainEqual({
      text: "Your proposal has been declined: Lesson cells en",
      path: `teach/periods/proposals/${second}`,
      note: "Reason: Only at that host",
    });
    expect((await lines(admin)).every((line) => line === null)).toBe(true);

    const { id } = await publishRevision(db, { texts: { "basics/cells": randomUUID() } });
    const { number } = await findPublicationNumber(id);
    await move(first, { type: "PUBLISHED", publication: { id, number } });
    const published = {
      text: "The lesson has changed after your proposal: Lesson cells en",
      path: "learn/courses/basics/cells",
    };
    const named = "Your name stands on the lesson's page: Teacher";
    expect(await lines(teacherId)).toContainEqual({ ...published, note: named });
    const before = (await lines(teacherId)).length;
    await move(first, { type: "CREDIT_CHOSEN", isNamed: false }, teacherId);
    const told = await lines(teacherId);
    expect(told).toHaveLength(before);
    expect(told).toContainEqual({
      ...published,
      note: expect.stringContaining("not on the lesson's page"),
    });
    // The sample as it was, for whatever comes after.
    await publishRevision(db, {});
  });
});

describe("v5.0.0-8.2.2 a period of another school", () => {
  it("is not there, to read or to act on, and nothing of it is listed", async () => {
    const period = await ongoingPeriod(db, parties);
    const proposal = await proposedChange(db, parties, { periodId: period });
    const admin = await makeStaff(db, other.organisationId, "admin");
    for (const who of [other.teacherId, other.coordinatorId, admin]) {
      expect(await onPeriod(who, period)).toBe(404);
      expect(await onPeriod(who, period, { intent: "cancel", reason: "No" })).toBe(404);
      const asked = { path: `periods/proposals/${proposal}`, params: { proposal } };
      expect(await visit(proposalPage, who, asked)).toBe(404);
      const listed = JSON.stringify(await visit(list, who, { path: "periods" }));
      expect(listed).not.toContain(period);
    }
    const { teacher } = doTo(db, other, period);
    expect(await teacher(dayOf())).toEqual({ ok: false, reason: "gone" });
    const finding = { ...cellsLesson, difference: "x", clientKey: randomUUID(), now: testNow };
    expect(
      await noteFinding(db, { teacherId: other.teacherId, periodId: period, ...finding }),
    ).toEqual({ ok: false, reason: "gone" });
    expect(await sumPeriods(db, { organisationIds: [other.organisationId] })).toEqual([]);
  });

  it("a colleague of the same school does not read the diary, the coordinator does", async () => {
    const period = await ongoingPeriod(db, parties);
    const colleague = await makeStaff(db, parties.organisationId, "teacher");
    expect(await onPeriod(colleague, period)).toBe(404);
    expect(await onPeriod(parties.coordinatorId, period)).toMatchObject({
      period: { role: "school", days: [{ day: "2026-11-17", hours: 7.5 }] },
      writing: null,
    });
  });
});

describe("the diary", () => {
  it("a day sent twice is written once, and of two windows the second is told", async () => {
    const period = await ongoingPeriod(db, parties);
    const { teacher } = doTo(db, parties, period);
    const clientKey = randomUUID();
    const day = { day: "2026-11-18", hours: 6 };
    const both = [teacher(dayOf(day), { clientKey }), teacher(dayOf(day), { clientKey })];
    expect(await Promise.all(both)).toEqual([{ ok: true }, { ok: true }]);
    // The same words from another window are no quarrel.
    expect(await teacher(dayOf(day))).toEqual({ ok: true });
    expect(await teacher(dayOf({ ...day, hours: 3 }))).toMatchObject({
      ...{ ok: false, reason: "day-changed", standing: { hours: 6, version: 1 } },
    });
    expect(await teacher(dayOf({ ...day, hours: 3, version: 1 }))).toEqual({ ok: true });
    expect(await sumPeriods(db, { organisationIds: [parties.organisationId] })).toMatchObject([
      { year: 2026, periods: 1, hours: 10.5 },
    ]);
    const found = await read(period);
    const log = found?.log.map(({ type, payload }) => ({ ...(payload as object), type }));
    expect(replayPeriod(log ?? []).memory).toEqual(found?.memory);
    expect(found?.row.revision).toBe((log?.length ?? 0) - 1);
  });

  it("is written by the form of the page, with a comma too; the future is refused", async () => {
    const period = await ongoingPeriod(db, parties);
    const { teacherId } = parties;
    const write = (change: Record<string, string>) =>
      onPeriod(teacherId, period, {
        ...{ intent: "day", key: randomUUID(), revision: "0", readDay: "2026-11-19" },
        ...{ day: "2026-11-19", version: "0", hours: "7,25", done: "", skill: "volts", ...change },
      });
    expect(await write({})).toBe(303);
    expect((await read(period))?.memory.days.at(-1)).toMatchObject({
      ...{ day: "2026-11-19", hours: 7.25, skills: ["volts"] },
    });
    for (const [change, field] of [
      [{ hours: "25" }, "hours"],
      [{ day: "2026-12-24" }, "day"],
      [{ day: "yesterday" }, "day"],
    ] as const) {
      expect(await write(change)).toMatchObject({
        ...{ init: { status: 400 }, data: { fieldErrors: { [field]: expect.any(String) } } },
      });
    }
  });
});

describe("report and sums", () => {
  it("goals that were met and confirmed are renewed skills, once, in their school alone", async () => {
    const period = await ongoingPeriod(db, parties);
    const { teacher, school } = doTo(db, parties, period);
    const outcomes = testPlan.goals.map(({ skill }) => ({
      ...{ skill, isMet: skill === "cells", sentence: "Done with my own hands" },
    }));
    await teacher({ type: "REPORT_BEGUN" });
    await teacher({ type: "REPORT_GIVEN", outcomes, summary: "Two good weeks" });
    const asked = { organisationIds: [parties.organisationId], year: null };
    expect(await listRenewedSkills(db, asked)).toEqual([]);
    const clientKey = randomUUID();
    const now = new Date("2026-12-31T22:30:00.000Z");
    const confirm = () => school({ type: "REPORT_CONFIRMED" }, { clientKey, now });
    expect([await confirm(), await confirm()]).toEqual([{ ok: true }, { ok: true }]);
    expect(await listRenewedSkills(db, asked)).toEqual(["cells"]);
    // Confirmed in the first hour of the year by the clock on the wall, the last one of the old year by UTC.
    expect(await listRenewedSkills(db, { ...asked, year: 2027 })).toEqual(["cells"]);
    expect(await listRenewedSkills(db, { ...asked, year: 2026 })).toEqual([]);
    expect(await sumPeriods(db, asked)).toMatchObject([
      { year: 2027, periods: 0, hours: 0, skills: 1, findings: 0, lessons: 0 },
      { year: 2026, periods: 1, hours: 7.5, skills: 0, findings: 0, lessons: 0 },
    ]);
    // The certificate tells what was confirmed, and is there for nobody before.
    const paper = { path: `periods/${period}/certificate`, params: { period } };
    expect(await visit(certificate, parties.teacherId, paper)).toMatchObject({
      period: {
        ...{ hours: { total: 7.5, left: 0 }, confirmation: { name: "Test coordinator" } },
        plan: { goals: [{ outcome: { isMet: true } }, { outcome: { isMet: false } }] },
      },
    });
    const unlived = await plannedPeriod(db, parties);
    const early = { path: `periods/${unlived}/certificate`, params: { period: unlived } };
    expect(await visit(certificate, parties.teacherId, early)).toBe(409);
    expect((await read(period))?.row.state).toBe("done");
    expect(await teacher({ type: "PERIOD_CANCELLED", reason: "Late" })).toMatchObject({
      ...{ ok: false, reason: "not-now" },
    });
  });

  it("the overview is open to teachers, coordinators and admins, and to nobody else", async () => {
    await ongoingPeriod(db, parties);
    const learner = await makeStaff(db, parties.organisationId, "learner");
    const instructor = await makeStaff(db, parties.organisationId, "instructor");
    for (const who of [learner, instructor]) {
      expect(await visit(overview, who, { path: "periods/overview" })).toBe(403);
    }
    for (const who of [parties.coordinatorId, parties.teacherId]) {
      expect(await visit(overview, who, { path: "periods/overview" })).toMatchObject({
        ...{
          schools: [{ years: [{ year: 2026, hours: 7.5 }] }],
          areas: [{ id: "A1", skills: [] }, { id: "A6" }],
        },
      });
    }
  });

  it("the file has its mark, and a school's name is never a formula", async () => {
    await ongoingPeriod(db, parties);
    await db
      .updateTable("organisations")
      .set({ name: "=1+1" })
      .where("id", "=", parties.organisationId)
      .execute();
    const args = await pageArgs(db, parties.coordinatorId, { path: "/en/teach/periods/x.csv" });
    const file = await sumsFile.loader(args);
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain("2026");
    expect(text).toContain("'=1+1");
    expect(text).toContain("7,5");
  });
});

describe("a finding becomes a better lesson", () => {
  const lesson = { lessonIds: ["basics/cells"], after: 1 };

  it("proposed once, taken up, and closed by a publication in which the lesson changed", async () => {
    const periodId = await ongoingPeriod(db, parties);
    const proposalId = await proposedChange(db, parties, { periodId });
    const admin = await makeStaff(db, parties.organisationId, "admin");
    const worksIn = [parties.organisationId];
    const move = async (deed: ProposalDeed, userId = admin, clientKey: string = randomUUID()) => {
      const found = await readProposal(db, { proposalId, organisationIds: worksIn });
      return moveProposal(db, {
        ...{ proposalId, userId, worksIn, editsFor: userId === admin ? worksIn : [] },
        ...{ deed, revision: found?.row.revision ?? -1, clientKey, now: testNow },
      });
    };
    const credits = (publicationId: string) =>
      listLessonCredits(db, { lessonIds: ["basics/cells"], publicationId });

    expect(await move({ type: "TAKEN_UP" }, parties.teacherId)).toMatchObject({
      ...{ ok: false, reason: "not-now" },
    });
    const key = randomUUID();
    const takeUp = () => move({ type: "TAKEN_UP" }, admin, key);
    expect([await takeUp(), await takeUp()]).toEqual([{ ok: true }, { ok: true }]);

    const same = await publishRevision(db, {});
    const number = async (id: string) => (await findPublicationNumber(id)).number;
    const inSame: ProposalDeed = {
      ...{ type: "PUBLISHED", publication: { id: same.id, number: await number(same.id) } },
    };
    expect(await move(inSame)).toMatchObject({ ok: false, reason: "not-in-publication" });

    const texts = { "basics/cells": `Robots stack, ${randomUUID()}` };
    const better = await publishRevision(db, { texts });
    const shown = await visit(proposalPage, admin, {
      ...{ path: `periods/proposals/${proposalId}`, params: { proposal: proposalId } },
    });
    expect(shown).toMatchObject({ changes: [{ number: await number(better.id) }] });
    const publication = { id: better.id, number: await number(better.id) };
    expect(await move({ type: "PUBLISHED", publication })).toEqual({ ok: true });
    expect(await credits(better.id)).toEqual(["Teacher"]);
    // Whoever still learns by an older publication reads no thanks for what is not there.
    expect(await credits(same.id)).toEqual([]);
    expect(await move({ type: "CREDIT_CHOSEN", isNamed: false })).toMatchObject({ ok: false });
    const unnamed = await move({ type: "CREDIT_CHOSEN", isNamed: false }, parties.teacherId);
    expect(unnamed).toEqual({ ok: true });
    expect(await credits(better.id)).toEqual([]);
    expect(await sumPeriods(db, { organisationIds: worksIn })).toMatchObject([
      { findings: 1, lessons: 1 },
    ]);
  });

  it("a lesson is followed under its new name", async () => {
    const before = await listLessonChanges(db, lesson);
    const { catalogue } = await publishRevision(db, {});
    const renamed = withRenamed(catalogue, "basics/cells", "basics/stacked-cells");
    await publishRevision(db, {
      ...{ catalogue: renamed, texts: { "basics/stacked-cells": "By robots" } },
    });
    const lessonIds = ["basics/cells", "basics/stacked-cells"];
    const changes = await listLessonChanges(db, { lessonIds, after: 1 });
    expect(changes.length).toBeGreaterThan(before.length);
    // The sample as it was, for whatever comes after.
    await publishRevision(db, {});
  });

  it("is noted and proposed on the page; twice is once", async () => {
    const period = await ongoingPeriod(db, parties);
    const send = (form: Record<string, string>) =>
      visit(findingsPage, parties.teacherId, {
        ...{ path: `periods/${period}/findings`, params: { period }, form },
      });
    const note = {
      ...{ intent: "note", key: randomUUID(), skill: "volts", difference: "Another meter" },
    };
    expect(await Promise.all([send(note), send(note)])).toEqual([303, 303]);
    expect(await send({ ...note, key: randomUUID(), difference: " " })).toMatchObject({
      ...{ init: { status: 400 }, data: { typed: { skill: "volts" } } },
    });
    expect(await send({ ...note, skill: "no-skill" })).toMatchObject({ init: { status: 400 } });
    const [finding, ...more] = await listFindings(db, { periodId: period });
    expect(more).toEqual([]);
    const propose = { intent: "propose", finding: finding?.id ?? "", text: "Show the new meter" };
    // A lesson that does not teach the skill of the finding is none to choose.
    expect(await send({ ...propose, lesson: "basics/cells" })).toMatchObject({
      init: { status: 400 },
    });
    const lessonOfSkill = { ...propose, lesson: "basics/volts" };
    expect([await send(lessonOfSkill), await send(lessonOfSkill)]).toEqual([303, 303]);
    // Other words from another window do not vanish in silence.
    expect(await send({ ...lessonOfSkill, text: "Throw the old meter away" })).toMatchObject({
      ...{ init: { status: 409 }, data: { errors: [expect.stringContaining("old meter")] } },
    });
    expect(await listFindings(db, { periodId: period })).toMatchObject([
      { skillId: "volts", proposalState: "proposed" },
    ]);
  });

  it("nothing is found before the teacher was there", async () => {
    const periodId = await plannedPeriod(db, parties);
    const { teacherId } = parties;
    const finding = { ...cellsLesson, difference: "x", clientKey: randomUUID(), now: testNow };
    expect(await noteFinding(db, { teacherId, periodId, ...finding })).toEqual({
      ...{ ok: false, reason: "not-now" },
    });
    await doTo(db, parties, periodId).teacher(hostAgreed);
    expect((await read(periodId))?.memory.host).toMatchObject({ notedBy: teacherId });
  });
});
