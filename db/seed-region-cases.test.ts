import { beforeAll, expect, test } from "vitest";
import { ownContentDir } from "~/curriculum/publish.server";
import { readContent } from "~/curriculum/read-content.server";
import type { Catalogue } from "~/domain/course/catalogue";
import { sampleCatalogue } from "~/domain/course/sample-catalogue";
import { readGaps } from "~/region/gap-picture.server";
import type { Db } from "./queries/connection.server";
import { seedDemo } from "./seed";
import { seedRegion } from "./seed-region";
import { seedRegionCases } from "./seed-region-cases";
import { testDatabase } from "./test-database";
import { publishRevision } from "./test-publication";

const now = new Date("2026-11-23T08:00:00Z");
let db: Db;
let catalogue: Catalogue;

beforeAll(async () => {
  db = await testDatabase();
  const { content } = await readContent(ownContentDir);
  if (!content) throw new Error("content/ cannot be read");
  const { areas, skills } = content.skills.data;
  catalogue = { ...sampleCatalogue, areas, skills };
  await publishRevision(db, { catalogue });
  await seedDemo(db, { password: "battery-path-demo", now });
  await seedRegion(db, { now });
  await seedRegionCases(db, { catalogue, now });
});

test("the gaps of the demo region are where its files say they are, and some are met", async () => {
  const { cells } = await readGaps(db, { now });
  const gapOf = (region: string, area: string, eqf: number, quarter: string) =>
    cells.find(
      (cell) =>
        cell.region === region &&
        cell.area === area &&
        cell.eqf === eqf &&
        cell.quarter === quarter,
    )?.gap;
  expect(gapOf("vasterbotten", "A3", 4, "2027-Q3")).toBeGreaterThan(50);
  expect(gapOf("vasterbotten", "A5", 4, "2027-Q2")).toBeGreaterThan(50);
  expect(gapOf("kymenlaakso", "A4", 4, "2027-Q3")).toBeGreaterThan(30);
  expect(gapOf("central-ostrobothnia", "A9", 4, "2028-Q1")).toBeGreaterThan(30);
  expect(gapOf("vasterbotten", "A7", 5, "2027-Q2")).toBe(0);
  expect(gapOf("north-ostrobothnia", "A8", 4, "2027-Q1")).toBe(0);
  // Three companies told in confidence, and two did.
  expect(gapOf("north-ostrobothnia", "A8", 5, "2027-Q3")).toBeGreaterThan(0);
  expect(gapOf("south-karelia", "A8", 6, "2027-Q2")).toBe(0);
});

async function standing() {
  const [gaps, interests, exchanges, exchangeEvents, periods, days, findings, proposals] =
    await Promise.all([
      db.selectFrom("gaps").select(["state", "people", "revision"]).execute(),
      db.selectFrom("gap_interests").select("learner_id").orderBy("learner_id").execute(),
      db.selectFrom("exchange_cases").select(["state", "waiting_for"]).execute(),
      db.selectFrom("exchange_events").select(["seq", "type"]).orderBy("seq").execute(),
      db.selectFrom("teacher_periods").select(["state", "revision"]).execute(),
      db.selectFrom("teacher_period_days").select(["day", "hours"]).orderBy("day").execute(),
      db.selectFrom("teacher_findings").select("id").orderBy("id").execute(),
      db.selectFrom("lesson_proposals").select(["lesson_id", "state"]).execute(),
    ]);
  return { gaps, interests, exchanges, exchangeEvents, periods, days, findings, proposals };
}

test("a gap collects interest, an exchange and a teacher's period are under way, once", async () => {
  const before = await standing();
  expect(before.gaps).toMatchObject([{ state: "collecting" }]);
  expect(before.interests.length).toBeGreaterThanOrEqual(2);
  expect(before.exchanges).toMatchObject([{ state: "ongoing", waiting_for: "host" }]);
  expect(before.exchangeEvents.map(({ type }) => type).slice(4)).toEqual([
    ...["WORKPLACE_ASKED", "WORKPLACE_AGREED", "STARTED", "WORKPLACE_SEEN", "EVIDENCE_NOTED"],
  ]);
  expect(before.periods).toMatchObject([{ state: "ongoing" }]);
  expect(before.days).toHaveLength(5);
  expect(before.findings).toHaveLength(2);
  expect(before.proposals).toMatchObject([
    { lesson_id: "cell-assembly/dry-room-work", state: "proposed" },
  ]);
  const nextWeek = new Date("2026-11-30T08:00:00Z");
  await seedRegionCases(db, { catalogue, now: nextWeek });
  expect(await standing()).toEqual(before);
});
