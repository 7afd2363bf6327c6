// For tests: a gap that one organisation works on, for the walk of docs/rights.md. Everybody may see it.
import { randomUUID } from "node:crypto";
import { openInterestList } from "~/region/change-gap.server";
import { takeUpGap } from "~/region/take-up-gap.server";
import type { Db } from "~db/queries/connection.server";
import { listGaps } from "~db/queries/gaps.server";
import { testNow as now } from "~db/test-school";

/** To be called after the organisation's public side is there. Each gap has a year of its own: one is open at most. */
export async function makeRightsGap(
  db: Db,
  { organisationId, actorId }: { organisationId: string; actorId: string },
) {
  const before = await listGaps(db, { limit: 50 });
  const at = { region: "kymenlaakso", area: "A1", eqf: 4, quarter: `${2030 + before.length}-Q1` };
  const taken = await takeUpGap(db, { at, organisationId, actorId, people: 3, now });
  if (!taken.ok) throw new Error(`The gap was refused: ${taken.reason}`);
  const { gapId } = taken;
  const organisationIds = [organisationId];
  const clientKey = randomUUID();
  await openInterestList(db, { gapId, revision: 0, clientKey, organisationIds, actorId, now });
  return { gap: gapId, region: at.region, area: at.area };
}
