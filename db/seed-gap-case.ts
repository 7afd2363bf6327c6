// A gap of the demo region that somebody works on: the school in Kymenlaakso collects interest in dry-room training.
import { randomUUID } from "node:crypto";
import { gapStages } from "~/domain/region/advance-gap-case";
import { openInterestList } from "~/region/change-gap.server";
import { readGaps } from "~/region/gap-picture.server";
import { joinGap } from "~/region/join-gap.server";
import { takeUpGap } from "~/region/take-up-gap.server";
import { type DemoPeople, findDemoPeople } from "./demo-people";
import type { Db } from "./queries/connection.server";
import { findOpenGap, listGaps } from "./queries/gaps.server";

const at = { region: "kymenlaakso", area: "A4", eqf: 4, quarter: "2027-Q1" };

type Demo = { people: DemoPeople; now: Date };

/** Takes the gap up and opens its list, where it is open and nobody of the school ever did. */
export async function seedGapCase(db: Db, { people, now }: Demo): Promise<void> {
  const { finnishSchool: organisationId, coordinator: actorId } = people;
  const asked = { ...at, organisationIds: [organisationId], states: gapStages, limit: 100 };
  const known = await listGaps(db, asked);
  if (known.some(({ eqf, quarter }) => eqf === at.eqf && quarter === at.quarter)) return;
  const { cells } = await readGaps(db, { now });
  const cell = cells.find(
    ({ region, area, eqf, quarter }) =>
      region === at.region && area === at.area && eqf === at.eqf && quarter === at.quarter,
  );
  if (!cell || cell.gap === 0) return;
  const taken = await takeUpGap(db, { at, organisationId, actorId, people: cell.gap, now });
  if (!taken.ok) return;
  const { gapId } = taken;
  await openInterestList(db, {
    ...{ gapId, revision: 0, clientKey: randomUUID() },
    ...{ organisationIds: [organisationId], actorId, now },
  });
  await seedInterest(db, now);
}

/** Puts the demo's learners on the list while it is open. Whoever left it is on it again. */
export async function seedInterest(db: Db, now: Date): Promise<void> {
  const gap = await findOpenGap(db, at);
  const { finnishSchool } = await findDemoPeople(db);
  if (gap?.organisationId !== finnishSchool) return;
  for (const learnerId of await listDemoLearners(db, finnishSchool)) {
    await joinGap(db, { gapId: gap.id, learnerId, mayContact: true, now });
  }
}

async function listDemoLearners(db: Db, organisationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("memberships")
    .innerJoin("users", "users.id", "memberships.user_id")
    .select("users.id")
    .where("memberships.organisation_id", "=", organisationId)
    .where("memberships.role", "=", "learner")
    .where("users.is_demo", "=", true)
    .execute();
  return rows.map(({ id }) => id);
}
