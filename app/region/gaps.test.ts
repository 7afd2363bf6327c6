// Gaps on a real database: the sums of SQL against the rule, and a gap from seen to closed.
import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { sampleCatalogue } from "~/domain/course/sample-catalogue";
import { gapCells, type OpenNeeds } from "~/domain/region/gap";
import { type GapAt, isSameGap } from "~/domain/region/gap-at";
import { nextQuarters, quarterOf } from "~/domain/region/quarter";
import type { ConfidentialNeed } from "~/domain/region/told-needs";
import { m } from "~/i18n/messages";
import { listEvents } from "~db/queries/case-log.server";
import type { Db } from "~db/queries/connection.server";
import {
  countInterests,
  listContactable,
  listOwnInterests,
} from "~db/queries/gap-interests.server";
import {
  listConfidentialNeeds,
  listHeldSums,
  listOpenNeeds,
  listSeatSums,
} from "~db/queries/gap-sums.server";
import { findGap } from "~db/queries/gaps.server";
import { findOfferingTold } from "~db/queries/notice-facts.server";
import { listWaitingNotices } from "~db/queries/notices.server";
import { findOwnOffering } from "~db/queries/offerings.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeUser, testNow as now } from "~db/test-school";
import { dropGap, giveUpDraft, openInterestList } from "./change-gap.server";
import { publishOffering } from "./change-offering.server";
import { countAllHolders } from "./count-holders.server";
import { draftGap } from "./draft-gap.server";
import { followPublication } from "./follow-publication.server";
import * as casePage from "./gap-case.page";
import * as listPage from "./gap-list.page";
import { readGaps } from "./gap-picture.server";
import * as workPage from "./gaps-work.page";
import { joinGap, leaveGap } from "./join-gap.server";
import { takeUpGap } from "./take-up-gap.server";
import { makePartner } from "./test-partner";

const quarters = ["2026-Q4", "2027-Q1", "2027-Q2"];
const { skills } = sampleCatalogue;
const areaOf = new Map(skills.map(({ id, area }) => [id, area]));
let db: Db;
let publicationId: string;
let ours: Awaited<ReturnType<typeof makePartner>>;

beforeAll(async () => {
  db = await testDatabase();
  publicationId = (await publishSample(db)).id;
  ours = await makePartner(db);
});

type Row = {
  visibility: "public" | "unnamed" | "confidential";
  company: string;
  region: string;
  eqf: number;
  quarter: string;
  heads: number;
  skills: string[];
  state: "stated" | "received" | "withdrawn";
};

const anyRow: fc.Arbitrary<Row> = fc.record({
  visibility: fc.constantFrom("public", "unnamed", "confidential"),
  company: fc.constantFrom("k1", "k2", "k3", "k4", "k5"),
  region: fc.constantFrom("kymenlaakso", "vasterbotten"),
  eqf: fc.constantFrom(4, 5),
  quarter: fc.constantFrom("2026-Q3", ...quarters),
  heads: fc.integer({ min: 1, max: 40 }),
  skills: fc.subarray(
    skills.map(({ id }) => id),
    { minLength: 1 },
  ),
  state: fc.constantFrom("stated", "stated", "stated", "received", "withdrawn"),
});

async function insertNeeds(rows: Row[]): Promise<void> {
  for (const row of rows) {
    const { id } = await db
      .insertInto("needs")
      .values({
        ...{ organisation_id: ours.organisationId, employer_key: row.company, eqf: row.eqf },
        ...{ visibility: row.visibility, heads: row.heads, quarter: row.quarter },
        ...{ region: row.region, state: row.state, role: "operator", permanence: "permanent" },
        ...{ source: "survey", as_of: "2026-11-20", created_at: now, changed_at: now },
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await db
      .insertInto("need_skills")
      .values(row.skills.map((skill) => ({ need_id: id, skill, level: 2 })))
      .execute();
  }
  // Nobody has written their areas yet, as in a database of before there were any.
  await followPublication(db, now);
}

type Needs = { open: OpenNeeds[]; confidential: ConfidentialNeed[] };

/** The same rows for the rule, one by one. */
function asSums(rows: Row[]): Needs {
  const needs: Needs = { open: [], confidential: [] };
  for (const { region, eqf, quarter, heads, ...row } of rows) {
    if (row.state !== "stated") continue;
    const areas = [...new Set(row.skills.map((skill) => areaOf.get(skill) ?? ""))];
    if (row.visibility === "confidential") {
      const companyKey = row.company;
      needs.confidential.push({ region, areas, eqf, quarter, heads, companyKey });
    } else if (quarters.includes(quarter)) {
      for (const area of areas) addOpen(needs.open, { region, area, eqf }, { quarter, heads });
    }
  }
  return needs;
}

function addOpen(
  open: OpenNeeds[],
  place: Omit<OpenNeeds, "heads">,
  { quarter, heads }: { quarter: string; heads: number },
): void {
  const at = open.findIndex((one) =>
    isDeepStrictEqual({ ...one, heads: [] }, { ...place, heads: [] }),
  );
  const known = at < 0 ? quarters.map(() => 0) : (open.splice(at, 1)[0]?.heads ?? []);
  const sums = quarters.map((one, index) => (known[index] ?? 0) + (one === quarter ? heads : 0));
  open.push({ ...place, heads: sums });
}

async function makeOffering(given: {
  skills: string[];
  areas: string[];
  seats: number | null;
  startsOn: string | null;
  region?: string | null;
}): Promise<void> {
  const { skills: taught, areas, seats, startsOn, region = "kymenlaakso" } = given;
  await db
    .insertInto("offerings")
    .values({
      ...{ organisation_id: ours.organisationId, ref: randomUUID(), country: "FI", region },
      ...{ title_fi: "Kurssi", title_sv: "Kurs", title_en: "Course", eqf: 4, seats },
      ...{ mode: region ? "on-site" : "online", languages: ["fi"], starts_on: startsOn },
      ...{ hours: 40, currency: "EUR", funding: "public", skills: taught, areas },
      ...{ contact_role: "office", contact: "office@demo.example", source: "Test" },
      ...{ as_of: "2026-11-20", state: "published", published_at: now },
      ...{ created_at: now, changed_at: now },
    })
    .execute();
}

async function makeHolder(mastered: string[]): Promise<void> {
  const { id } = await makeUser(db, { name: "Demo learner" });
  const { organisationId } = ours;
  await db
    .insertInto("memberships")
    .values({ user_id: id, organisation_id: organisationId, role: "learner" })
    .execute();
  await db
    .insertInto("enrolments")
    .values({
      ...{ learner_id: id, goal_kind: "course", goal_id: "basics", strategy: "degree" },
      ...{ strategy_version: 1, eqf: 4, publication_id: publicationId },
    })
    .execute();
  await db
    .insertInto("skill_mastery")
    .values(
      mastered.map((skill) => ({
        ...{ learner_id: id, skill_id: skill, ability: 1, fast: 1, known: 0.99, answers: 5 },
        ...{ recent: "[]", prior: 0.2, mastered_at: now.toISOString() },
      })),
    )
    .execute();
}

describe("the sums", () => {
  it("SQL and the rule come to the same gaps on generated needs", async () => {
    const samples = fc.sample(fc.array(anyRow, { minLength: 30, maxLength: 60 }), 6);
    for (const rows of samples) {
      await db.deleteFrom("needs").execute();
      await insertNeeds(rows);
      const figures = (needs: Needs) =>
        gapCells({ ...needs, seats: [], held: [] }, quarters)
          .map((cell) => JSON.stringify(cell))
          .sort();
      const summed = figures({
        open: await listOpenNeeds(db, { quarters }),
        confidential: await listConfidentialNeeds(db, { quarters }),
      });
      expect(summed).toEqual(figures(asSums(rows)));
      expect(summed.length).toBeGreaterThan(0);
    }
    await db.deleteFrom("needs").execute();
  });

  it("seats count by their days and by their number, learners in steps of five", async () => {
    await insertNeeds([
      {
        ...{ visibility: "public", company: "k1", region: "kymenlaakso", eqf: 4, state: "stated" },
        ...{ quarter: "2027-Q1", heads: 40, skills: ["cells", "volts"] },
      },
    ]);
    await makeOffering({ skills: ["cells"], areas: ["A1"], seats: 10, startsOn: "2027-01-11" });
    await makeOffering({
      skills: ["cells"],
      areas: ["A1"],
      seats: 3,
      startsOn: null,
      region: null,
    });
    await makeOffering({ skills: ["cells"], areas: ["A1"], seats: null, startsOn: null });
    await makeOffering({ skills: ["cells"], areas: ["A1"], seats: 90, startsOn: "2024-01-11" });
    const seats = await listSeatSums(db, { from: "2025-10-01", to: "2028-09-30" });
    expect(seats.reduce((sum, one) => sum + one.seats, 0)).toBe(13);
    // Half of A1's four skills is two: one alone is not enough.
    for (const mastered of [["cells"], ["fire"]]) await makeHolder(mastered);
    for (let number = 0; number < 4; number += 1) await makeHolder(["cells", "volts"]);
    const held = async () => {
      await countAllHolders(db);
      return listHeldSums(db);
    };
    expect((await held()).find(({ area }) => area === "A1")).toEqual({
      ...{ region: "kymenlaakso", area: "A1", eqf: 4, learners: 4 },
    });
    const cellAt = async () =>
      (await readGaps(db, { now })).cells.find(({ quarter }) => quarter === "2027-Q1");
    expect(await cellAt()).toMatchObject({ heads: 40, seats: 13, held: 0, gap: 27 });
    await makeHolder(["charge", "ageing"]);
    await countAllHolders(db);
    expect(await cellAt()).toMatchObject({ held: 5, gap: 22 });
  });
});

describe("a gap that somebody works on", () => {
  type Partner = Awaited<ReturnType<typeof makePartner>>;
  const anew = (quarter: string): GapAt => ({ region: "kymenlaakso", area: "A1", eqf: 4, quarter });

  async function takeUp(partner: Partner, at: GapAt, when = now): Promise<string> {
    const { organisationId, coordinatorId: actorId } = partner;
    const taken = await takeUpGap(db, { at, organisationId, actorId, people: 22, now: when });
    return taken.ok ? taken.gapId : expect.unreachable(taken.reason);
  }

  function asker({ organisationId, coordinatorId }: Partner, gapId: string, revision: number) {
    const actorId = coordinatorId;
    const clientKey = randomUUID();
    return { gapId, revision, clientKey, organisationIds: [organisationId], actorId, now };
  }

  async function join(gapId: string, mayContact: boolean): Promise<string> {
    const { id: learnerId } = await makeUser(db, { name: "Demo learner" });
    expect(await joinGap(db, { gapId, learnerId, mayContact, now })).toEqual({ ok: true });
    return learnerId;
  }

  it("closes by the training that was drafted from it, and tells everybody on the list", async () => {
    const gapId = await takeUp(ours, anew("2027-Q1"));
    expect(await takeUp(ours, anew("2027-Q1"))).toBe(gapId);
    const { id: early } = await makeUser(db);
    const tooEarly = await joinGap(db, { gapId, learnerId: early, mayContact: true, now });
    expect(tooEarly).toEqual({ ok: false, reason: "not-open" });
    expect(await openInterestList(db, asker(ours, gapId, 0))).toMatchObject({ ok: true });

    const shown = await join(gapId, true);
    const hidden = await join(gapId, false);
    const leaving = await join(gapId, true);
    await joinGap(db, { gapId, learnerId: hidden, mayContact: false, now });
    await leaveGap(db, { gapId, learnerId: leaving });
    await leaveGap(db, { gapId, learnerId: leaving });
    expect((await countInterests(db, { gapIds: [gapId] })).get(gapId)).toBe(2);
    expect(await listOwnInterests(db, { learnerId: hidden })).toMatchObject([
      { gapId, mayContact: false, state: "collecting" },
    ]);
    const { organisationId } = ours;
    const contactable = await listContactable(db, { gapId, organisationIds: [organisationId] });
    expect(contactable).toHaveLength(1);

    const order = { ...asker(ours, gapId, 1), email: "own@demo.example" };
    const drafted = await draftGap(db, order);
    const offeringId = drafted.ok ? drafted.offeringId : expect.unreachable(drafted.reason);
    expect(await draftGap(db, order)).toEqual(drafted);
    const draft = await findOwnOffering(db, { id: offeringId, organisationIds: [organisationId] });
    expect(draft).toMatchObject({
      ...{ state: "draft", gapId, region: "kymenlaakso", eqf: 4, seats: 22 },
      ...{ startsOn: "2027-01-01", contact: "own@demo.example", titleFi: "Cell fi", areas: ["A1"] },
    });

    const told = () => findOfferingTold(db, { gapId, offeringId, readerId: hidden });
    expect(await told()).toBeUndefined();
    const actorId = ours.coordinatorId;
    const publish = { offeringId, organisationIds: [organisationId], actorId, revision: 1, now };
    expect(await publishOffering(db, publish)).toMatchObject({ ok: true });
    expect(await findGap(db, { gapId })).toMatchObject({ state: "closed", offeringId });
    for (const [userId, count] of [
      [shown, 1],
      [hidden, 1],
      [leaving, 0],
    ] as const) {
      const notices = await listWaitingNotices(db, userId);
      expect(notices).toHaveLength(count);
      if (count) {
        expect(notices[0]?.notice).toEqual({ kind: "offering-for-you", gapId, offeringId });
      }
    }
    expect(await told()).toMatchObject({ sv: "Cell sv" });
    const log = await listEvents(db, { kind: "gap", id: gapId });
    expect(log.map(({ type }) => type)).toEqual([
      ...["GAP_SEEN", "LIST_OPENED", "DRAFTED", "OFFERING_PUBLISHED"],
    ]);
    expect(await joinGap(db, { gapId, learnerId: early, mayContact: false, now })).toMatchObject({
      reason: "not-open",
    });
    // It is over: the same gap can be taken up anew.
    expect(await takeUp(ours, anew("2027-Q1"))).not.toBe(gapId);
  });

  it("is offered to nobody while somebody works on it, and is found on a later page too", async () => {
    // Pages go by today's quarters.
    const [quarter = ""] = nextQuarters(quarterOf(new Date().toISOString().slice(0, 10)), 1);
    const at = { region: "lapland", area: "A1", eqf: 4, quarter };
    await insertNeeds([
      {
        ...{ visibility: "public", company: "k1", state: "stated", heads: 900 },
        ...{ region: "lapland", eqf: 4, quarter, skills: ["cells"] },
      },
    ]);
    const mine = await makePartner(db);
    const theirs = await makePartner(db);
    const look = async ({ coordinatorId }: Partner, page = 1) => {
      const path = `/fi/region/work/gaps?region=lapland&quarter=${quarter}&page=${page}`;
      const { largest, own, others, part } = await workPage.loader(
        await pageArgs(db, coordinatorId, { path }),
      );
      const count = (list: readonly GapAt[]) => list.filter((one) => isSameGap(one, at)).length;
      return [count(largest), count(own), count(others), part.of];
    };
    expect(await look(theirs)).toEqual([1, 0, 0, 0]);
    await takeUp(mine, at, new Date(now.getTime() - 1));
    expect(await look(theirs)).toEqual([0, 0, 1, 0]);
    expect(await look(mine)).toEqual([0, 1, 0, 1]);
    for (let year = 2030; year < 2080; year += 1) await takeUp(mine, anew(`${year}-Q1`));
    expect(await look(mine)).toEqual([0, 0, 0, 51]);
    expect(await look(mine, 2)).toEqual([0, 1, 0, 51]);
  });

  it("tells everybody how it stands and what closed it, and of fewer than five people nothing", async () => {
    const theirs = await makePartner(db, { region: "vasterbotten", country: "SE" });
    const gapId = await takeUp(ours, anew("2028-Q1"));
    const open = async (page: { loader: unknown }, userId: string | null) => {
      const asked = { path: `/en/region/gap/lists/${gapId}`, params: { gap: gapId } };
      const loader = page.loader as (args: unknown) => Promise<unknown>;
      return loader(await pageArgs(db, userId, asked));
    };
    const publicly = async () => ((await open(listPage, null)) as { data: unknown }).data;
    expect(await publicly()).toMatchObject({ isOpen: false, gap: { state: "seen" } });
    await openInterestList(db, asker(ours, gapId, 0));
    for (let number = 0; number < 4; number += 1) await join(gapId, true);
    const few = await publicly();
    expect(few).toMatchObject({ isOpen: true, own: null, interest: m.gap_interest_few() });
    expect(JSON.stringify(few)).not.toMatch(/Demo learner|"interested"/);
    await join(gapId, false);
    expect(await publicly()).toMatchObject({ interest: m.gap_interest({ count: 5 }) });

    expect(await open(casePage, ours.coordinatorId)).toMatchObject({
      ...{ isOwn: true, interested: 5, people: { length: 4 } },
    });
    expect(await open(casePage, theirs.coordinatorId)).toMatchObject({
      ...{ isOwn: false, interested: null, people: [] },
    });

    const drafted = await draftGap(db, { ...asker(ours, gapId, 1), email: "own@demo.example" });
    const offeringId = drafted.ok ? drafted.offeringId : expect.unreachable(drafted.reason);
    const { organisationId, coordinatorId: actorId } = ours;
    const publish = { offeringId, organisationIds: [organisationId], actorId, revision: 1, now };
    // A draft is its organisation's own: its title stands nowhere before it is published.
    expect(await publicly()).toMatchObject({ gap: { state: "drafted", offering: null } });
    expect(await publishOffering(db, publish)).toMatchObject({ ok: true });
    expect(await publicly()).toMatchObject({
      ...{ isOpen: false, gap: { state: "closed", offeringId, offering: { sv: "Cell sv" } } },
    });
  });

  it("is seen by other organisations, and changed by its own alone", async () => {
    const theirs = await makePartner(db, { region: "vasterbotten", country: "SE" });
    const gapId = await takeUp(ours, anew("2027-Q2"));
    const { organisationId, coordinatorId: actorId } = theirs;
    const at = anew("2027-Q2");
    expect(await takeUpGap(db, { at, organisationId, actorId, people: 1, now })).toEqual({
      ...{ ok: false, reason: "taken", gapId },
    });
    const foreign = asker(theirs, gapId, 0);
    for (const refused of [
      await openInterestList(db, foreign),
      await dropGap(db, { ...foreign, reason: "Mine" }),
      await giveUpDraft(db, foreign),
      await draftGap(db, { ...foreign, email: "t@demo.example" }),
    ]) {
      expect(refused).toEqual({ ok: false, reason: "gone" });
    }
    await openInterestList(db, asker(ours, gapId, 0));
    await join(gapId, true);
    expect(await listContactable(db, { gapId, organisationIds: [organisationId] })).toEqual([]);
    expect(await findGap(db, { gapId })).toMatchObject({ state: "collecting", revision: 1 });
  });

  it("tells the second of two people how it stands, and keeps nothing of what they tried", async () => {
    const gapId = await takeUp(ours, anew("2027-Q3"));
    const opened = asker(ours, gapId, 0);
    expect(await openInterestList(db, opened)).toMatchObject({ ok: true });
    // An impatient thumb is told nothing of itself.
    expect(await openInterestList(db, opened)).toMatchObject({ ok: true, gap: { revision: 1 } });
    expect(await openInterestList(db, asker(ours, gapId, 0))).toMatchObject({
      ...{ ok: false, reason: "moved", gap: { state: "collecting" } },
    });
    const before = await db.selectFrom("offerings").select("id").execute();
    const stale = { ...asker(ours, gapId, 0), email: "e@demo.example" };
    expect(await draftGap(db, stale)).toMatchObject({ ok: false, reason: "moved" });
    expect(await db.selectFrom("offerings").select("id").execute()).toHaveLength(before.length);
    const drop = async (reason: string) => {
      const form = { intent: "drop", key: randomUUID(), revision: "1", reason };
      const asked = { path: `/en/region/work/gaps/${gapId}`, params: { gap: gapId }, form };
      return statusOf(casePage.action(await pageArgs(db, ours.coordinatorId, asked)));
    };
    expect(await drop(" ")).toMatchObject({ init: { status: 400 } });
    expect(await drop("No\0 teacher")).toBe(303);
    expect(await findGap(db, { gapId })).toMatchObject({ state: "dropped", reason: "No teacher" });
  });

  it("is nobody's who may not publish offerings", async () => {
    const silent = await makePartner(db, { mayPublish: ["news"] });
    const { organisationId, coordinatorId: actorId } = silent;
    const at = anew("2027-Q4");
    expect(await takeUpGap(db, { at, organisationId, actorId, people: 1, now })).toEqual({
      ...{ ok: false, reason: "not-allowed" },
    });
  });
});
