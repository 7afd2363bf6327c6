// A period at a workplace: its days lie inside its dates, a day has at most twenty-four hours, and periods that overlap
// are allowed but pointed out, because half days at two places do happen.
import { z } from "zod";

/** Letters of what was done on one day: a diary, not a report. Our choice. */
export const longestDone = 2000;
/** Days that a period may last: an apprenticeship year with its holidays. Our choice. */
export const longestPeriodDays = 400;
const hoursOfDay = 24;
const dayMs = 86_400_000;

const isoDay = z.iso.date();

/** First and last day, YYYY-MM-DD, both of them days of the period. */
export type PeriodDates = { startsOn: string; endsOn: string };
export type WorkplaceDay = { day: string; hours: number };

export type PeriodProblem = "ends-before-start" | "too-long" | "too-many-hours";

/** How many days a period has, its first and last among them; 0 where it ends before it begins. */
export function daysOfPeriod({ startsOn, endsOn }: PeriodDates): number {
  const days = (Date.parse(isoDay.parse(endsOn)) - Date.parse(isoDay.parse(startsOn))) / dayMs + 1;
  return Math.max(0, days);
}

/**
 * What cannot be right about a plan; undefined where nothing stands against it.
 * @param period planned hours are whole hours above 0
 */
export function periodProblem(
  period: PeriodDates & { plannedHours: number },
): PeriodProblem | undefined {
  const days = daysOfPeriod(period);
  if (days === 0) return "ends-before-start";
  if (days > longestPeriodDays) return "too-long";
  return period.plannedHours > days * hoursOfDay ? "too-many-hours" : undefined;
}

export type DayProblem = "outside" | "hours" | "in-future";

/**
 * What cannot be right about the entry of one day; undefined where nothing stands against it.
 * @param today YYYY-MM-DD: hours are written down when they are done
 */
export function dayProblem(
  period: PeriodDates,
  { day, hours }: WorkplaceDay,
  today: string,
): DayProblem | undefined {
  if (!(hours >= 0 && hours <= hoursOfDay)) return "hours";
  if (day < period.startsOn || day > period.endsOn) return "outside";
  return day > today ? "in-future" : undefined;
}

/** Those of the other periods that have a day in common with this one. */
export function overlapping<T extends PeriodDates>(period: PeriodDates, others: readonly T[]): T[] {
  return others.filter(
    (other) => other.startsOn <= period.endsOn && other.endsOn >= period.startsOn,
  );
}

export type HoursDone = {
  done: number;
  planned: number;
  /** Share of the plan that is done, 0 to 1; never above 1. */
  share: number;
  /** Hours that the plan still wants; 0 where more was done. */
  left: number;
};

/** Hours done against the plan. Hours are counted in hundredths, so that quarters add up exactly. */
export function hoursDone(
  plannedHours: number,
  days: readonly Pick<WorkplaceDay, "hours">[],
): HoursDone {
  const done = days.reduce((sum, { hours }) => sum + Math.round(hours * 100), 0) / 100;
  return {
    done,
    planned: plannedHours,
    share: Math.min(1, done / plannedHours),
    left: Math.max(0, plannedHours - done),
  };
}

export type PeriodTime = "coming" | "now" | "over";

/** Where today lies. */
export function periodTime({ startsOn, endsOn }: PeriodDates, today: string): PeriodTime {
  if (today < startsOn) return "coming";
  return today > endsOn ? "over" : "now";
}

/** The day whose hours are to be written next: today, or the last day of a period that is over. */
export function dayToWrite({ startsOn, endsOn }: PeriodDates, today: string): string | undefined {
  if (today < startsOn) return undefined;
  return today > endsOn ? endsOn : today;
}
