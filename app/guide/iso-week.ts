const dayMs = 24 * 60 * 60 * 1000;

/** Number of a week as calendars of both countries print it: week 1 has the year's first Thursday (ISO 8601). */
export function isoWeek(monday: string): number {
  const thursday = new Date(Date.parse(monday) + 3 * dayMs);
  const firstOfYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return 1 + Math.floor((thursday.getTime() - firstOfYear) / (7 * dayMs));
}

/** The last day of a week, YYYY-MM-DD. */
export function sundayOf(monday: string): string {
  return new Date(Date.parse(monday) + 6 * dayMs).toISOString().slice(0, 10);
}

/** Whether a day is a Monday that a calendar has. */
export function isMonday(day: string): boolean {
  const instant = Date.parse(day);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(day) &&
    !Number.isNaN(instant) &&
    new Date(instant).toISOString().startsWith(day) &&
    new Date(instant).getUTCDay() === 1
  );
}
