const dayMs = 24 * 60 * 60 * 1000;

/** A morning in both countries so many days earlier, 1 or more: at 8.15 UTC. */
export function daysBefore(now: Date, days: number): Date {
  const day = new Date(now.getTime() - days * dayMs);
  day.setUTCHours(8, 15, 0, 0);
  return day;
}
