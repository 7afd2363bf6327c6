import Holidays from "date-holidays";
import { addDays } from "~/domain/assignment/day";
import type { Locale } from "~/i18n/locale";

export type Country = "FI" | "SE";

/** How far ahead dates are spread at most: the longest track at an hour a week ends sooner. */
const years = 8;

const known = new Map<string, ReadonlyMap<string, string>>();

/**
 * The public holidays of a country from the year of a day on, by day (YYYY-MM-DD) with their names, and the days off
 * before Midsummer and Christmas, on which nothing is due either.
 */
export function holidaysFrom(
  day: string,
  country: Country,
  locale: Locale,
): ReadonlyMap<string, string> {
  const first = Number(day.slice(0, 4));
  const key = `${country} ${locale} ${first}`;
  const found = known.get(key) ?? readHolidays(first, country, locale);
  known.set(key, found);
  return found;
}

function readHolidays(first: number, country: Country, locale: Locale) {
  const calendar = new Holidays(country);
  calendar.setLanguages([locale, "sv", "en"]);
  const days = Array.from({ length: years }, (_, year) => calendar.getHolidays(first + year))
    .flat()
    .filter(({ type }) => type === "public" || type === "bank")
    .flatMap(({ date, start, end, name }) => daysOf(date.slice(0, 10), start, end, name));
  return new Map(days);
}

const dayLength = 86_400_000;

function daysOf(day: string, start: Date, end: Date, name: string): [string, string][] {
  const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / dayLength));
  return Array.from({ length: count }, (_, index) => [addDays(day, index), name]);
}
