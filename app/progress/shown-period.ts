// A workplace period as its learner and its organisation see it.
import { hoursDone, periodTime } from "~/domain/workplace-period/workplace-period";
import type {
  PeriodPlan,
  WorkplaceDayRow,
  WorkplacePeriod,
} from "~db/queries/workplace-periods.server";

/** What the form of a plan shows of it. */
export function periodPlan(period: WorkplacePeriod): PeriodPlan {
  return {
    company: period.company,
    place: period.place,
    country: period.country,
    startsOn: period.startsOn,
    endsOn: period.endsOn,
    plannedHours: period.plannedHours,
    supervisorName: period.supervisorName,
    supervisorEmail: period.supervisorEmail,
    schoolContact: period.schoolContact,
  };
}

type Shown = {
  days: readonly WorkplaceDayRow[];
  overlaps: readonly WorkplacePeriod[];
  today: string;
};

export function shownPeriod(period: WorkplacePeriod, { days, overlaps, today }: Shown) {
  return {
    company: period.company,
    place: period.place,
    startsOn: period.startsOn,
    endsOn: period.endsOn,
    time: periodTime(period, today),
    hours: hoursDone(period.plannedHours, days),
    supervisorName: period.supervisorName,
    supervisorEmail: period.supervisorEmail,
    schoolContact: period.schoolContact,
    createdBy: period.createdBy,
    createdAt: period.createdAt.toISOString(),
    changedBy: period.changedBy,
    changedAt: period.changedAt.toISOString(),
    overlaps: overlaps.map(({ id, company, startsOn, endsOn }) => ({
      id,
      company,
      startsOn,
      endsOn,
    })),
  };
}
