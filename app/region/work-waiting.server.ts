import type { Db } from "~db/queries/connection.server";
import { countWorkExchanges } from "~db/queries/exchange-cases.server";
import { listGaps } from "~db/queries/gaps.server";
import { countNewsDrafts } from "~db/queries/news.server";
import { countOwnOfferings } from "~db/queries/offerings.server";
import { countWaitingPeriods } from "~db/queries/period-told.server";
import { countNeeds } from "~db/queries/region-needs.server";

type Asked = { user: { id: string }; organisationIds: readonly string[] };

/** More open gaps than this are hardly one coordinator's. */
const mostGaps = 200;

/** How many of each matter wait for this coordinator. */
export async function workWaiting(db: Db, { user, organisationIds }: Asked) {
  const of = { organisationIds };
  const [newsDrafts, offerings, needs, exchanges, gaps, periods] = await Promise.all([
    countNewsDrafts(db, of),
    countOwnOfferings(db, of),
    countNeeds(db, of),
    countWorkExchanges(db, of),
    listGaps(db, { ...of, states: ["seen", "collecting", "drafted"], limit: mostGaps }),
    countWaitingPeriods(db, { userId: user.id, organisationIds }),
  ]);
  return {
    exchanges: exchanges.ours,
    surveyAnswers: needs.received,
    offeringDrafts: offerings.draft ?? 0,
    gaps: gaps.length,
    newsDrafts,
    periods,
  };
}

export type WorkWaiting = Awaited<ReturnType<typeof workWaiting>>;
