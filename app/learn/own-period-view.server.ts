import { dayToWrite } from "~/domain/workplace-period/workplace-period";
import { dayOf } from "~/i18n/day-of";
import type { Locale } from "~/i18n/locale";
import { overlappingPeriods } from "~/progress/plan-period.server";
import { periodPlan, shownPeriod } from "~/progress/shown-period";
import type { Db } from "~db/queries/connection.server";
import { listTasksOfPeriod } from "~db/queries/task-periods.server";
import { findPeriod, listWorkplaceDays } from "~db/queries/workplace-periods.server";
import { ownTasks } from "./own-tasks.server";

type Asked = {
  learnerId: string;
  periodId: string;
  /** The day that is to be changed, where one was asked for. */
  askedDay: string | null;
  locale: Locale;
  now: Date;
};

/** The learner's own period as its page shows it; undefined where it is not theirs. */
export async function ownPeriodView(db: Db, { learnerId, periodId, askedDay, locale, now }: Asked) {
  const period = await findPeriod(db, { learnerId, periodId });
  if (!period) return undefined;
  const asker = { learnerId };
  const [days, overlaps, tasks] = await Promise.all([
    listWorkplaceDays(db, { periodIds: [periodId] }),
    overlappingPeriods(db, { asker, period }),
    ownTasks(db, { learnerId, locale }),
  ]);
  const here = await listTasksOfPeriod(db, { periodId });
  const today = dayOf(now);
  const asked = days.find(({ day }) => day === askedDay)?.day;
  const day = asked ?? dayToWrite(period, today);
  const standing = days.find((one) => one.day === day);
  return {
    id: period.id,
    revision: period.revision,
    organisation: period.organisationName,
    plan: periodPlan(period),
    period: shownPeriod(period, { days, overlaps, today }),
    tasks: tasks.filter(({ caseId }) => caseId !== null && here.includes(caseId)),
    days: days.map(({ day: one, hours, done }) => ({ day: one, hours, done })),
    writing: day
      ? {
          day,
          revision: standing?.revision ?? 0,
          hours: standing?.hours ?? null,
          done: standing?.done ?? "",
          isAsked: asked !== undefined,
        }
      : null,
  };
}
