import { defaultTimeZone } from "./format";

const days = new Intl.DateTimeFormat("en-CA", {
  timeZone: defaultTimeZone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day that the wall calendar shows at this instant, YYYY-MM-DD. */
export function dayOf(now: Date): string {
  const parts = Object.fromEntries(days.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}`;
}
