// A day is the date on the wall calendar, YYYY-MM-DD: it has no time zone and compares as text.

/** One day in milliseconds, for days without a clock. */
const dayLength = 86_400_000;

/**
 * The day so many days later.
 * @param day YYYY-MM-DD
 * @param days whole days; negative goes back
 */
export function addDays(day: string, days: number): string {
  return new Date(numberOf(day) + days * dayLength).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((numberOf(to) - numberOf(from)) / dayLength);
}

/** Monday of the week of a day, YYYY-MM-DD. Weeks begin on Monday. Source: ISO 8601. */
export function mondayOf(day: string): string {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/** Number of the week of a day, 1..53. Source: ISO 8601: week 1 is the week of 4 January. */
export function weekNumber(day: string): number {
  const thursday = addDays(mondayOf(day), 3);
  const first = mondayOf(`${thursday.slice(0, 4)}-01-04`);
  return 1 + Math.floor(daysBetween(first, thursday) / 7);
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(day: string): boolean {
  return weekdayOf(day) % 6 === 0;
}

// 0 Sunday .. 6 Saturday
function weekdayOf(day: string): number {
  return new Date(numberOf(day)).getUTCDay();
}

function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00.000Z`);
}
