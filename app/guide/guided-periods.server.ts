import { overlapping } from "~/domain/workplace-period/workplace-period";
import { dayOf } from "~/i18n/day-of";
import { periodPlan, shownPeriod } from "~/progress/shown-period";
import type { Db } from "~db/queries/connection.server";
import { listPeriods, listWorkplaceDays } from "~db/queries/workplace-periods.server";

type Asked = { learnerId: string; organisationId: string; now: Date };

/** The periods of a learner that belong to an organisation, each with its days. */
export async function guidedPeriods(db: Db, { learnerId, organisationId, now }: Asked) {
  const periods = await listPeriods(db, { learnerId, organisationIds: [organisationId] });
  const all = await listWorkplaceDays(db, { periodIds: periods.map(({ id }) => id) });
  const today = dayOf(now);
  return periods.map((period) => {
    const days = all.filter(({ periodId }) => periodId === period.id);
    const others = periods.filter(({ id }) => id !== period.id);
    return {
      id: period.id,
      revision: period.revision,
      plan: periodPlan(period),
      period: shownPeriod(period, { days, overlaps: overlapping(period, others), today }),
      days: days.map(({ day, hours, done }) => ({ day, hours, done })),
    };
  });
}
