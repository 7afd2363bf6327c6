// Numbers, dates, durations and names of languages as the reader writes them. Every date is shown in the time of the
// Gulf's eastern shore unless told otherwise; days without a time do not shift.
import { currentLocale } from "./current-locale";
import type { Locale } from "./locale";

const tags: Record<Locale, string> = { fi: "fi-FI", sv: "sv-SE", en: "en-GB" };
const formatters = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.DisplayNames>();

function numberFormat(locale: Locale, decimals: number | undefined): Intl.NumberFormat {
  const key = `n${locale}${decimals ?? ""}`;
  const known = formatters.get(key);
  if (known instanceof Intl.NumberFormat) return known;
  const made = new Intl.NumberFormat(
    tags[locale],
    decimals === undefined
      ? { maximumFractionDigits: 3 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals },
  );
  formatters.set(key, made);
  return made;
}

function dateFormat(locale: Locale, name: string, options: Intl.DateTimeFormatOptions) {
  const key = `d${locale}${name}`;
  const known = formatters.get(key);
  if (known instanceof Intl.DateTimeFormat) return known;
  const made = new Intl.DateTimeFormat(tags[locale], options);
  formatters.set(key, made);
  return made;
}

export const defaultTimeZone = "Europe/Helsinki";

const nonBreakingSpace = "\u00a0";

/**
 * Decimal comma in Finnish and Swedish, point in English; groups of three apart by a non-breaking space in all three,
 * as lessons and questions write them: a comma between groups would be read as a decimal sign.
 */
export function formatNumber(value: number, decimals?: number, locale = currentLocale()): string {
  return written(numberFormat(locale, decimals).formatToParts(value));
}

function written(parts: Intl.NumberFormatPart[]): string {
  return parts
    .map((part) => {
      if (part.type === "group") return nonBreakingSpace;
      return part.type === "minusSign" ? "−" : part.value;
    })
    .join("");
}

/** Whole units of a currency: “1 200 €” in Finnish and Swedish, “€1 200” in English, crowns as each language names them. */
export function formatMoney(
  amount: number,
  currency: "EUR" | "SEK",
  locale = currentLocale(),
): string {
  const key = `m${locale}${currency}`;
  const known = formatters.get(key);
  const options = { style: "currency", currency, maximumFractionDigits: 0 } as const;
  const format =
    known instanceof Intl.NumberFormat ? known : new Intl.NumberFormat(tags[locale], options);
  formatters.set(key, format);
  return written(format.formatToParts(amount));
}

/** 0.42 → “42 %”, with a space that never breaks. */
export function formatPercent(share: number, locale = currentLocale()): string {
  return `${formatNumber(Math.round(share * 100), 0, locale)}${nonBreakingSpace}%`;
}

/** A day: “22.11.2026”, “22 nov. 2026”, “22 Nov 2026”. Takes an instant or YYYY-MM-DD. */
export function formatDate(value: Date | string, locale = currentLocale()): string {
  const isDay = typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
  const timeZone = isDay ? "UTC" : defaultTimeZone;
  const options: Intl.DateTimeFormatOptions =
    locale === "fi"
      ? { day: "numeric", month: "numeric", year: "numeric", timeZone }
      : { day: "numeric", month: "short", year: "numeric", timeZone };
  return dateFormat(locale, timeZone, options).format(new Date(value));
}

/** A day of this year with its day of the week: “ti 17.11.”, “tis 17 nov.”, “Tue 17 Nov”. Takes an instant. */
export function formatWeekday(value: Date | string, locale = currentLocale()): string {
  const month = locale === "fi" ? "numeric" : "short";
  const options = {
    weekday: "short",
    day: "numeric",
    month,
    timeZone: defaultTimeZone,
  } as const;
  return dateFormat(locale, "weekday", options).format(new Date(value));
}

/** A month: “tammikuu 2026”, “januari 2026”, “January 2026”. Takes YYYY-MM. */
export function formatMonth(month: string, locale = currentLocale()): string {
  return dateFormat(locale, "month", { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-01`),
  );
}

/** “14.03” in Finnish, “14:03” elsewhere. */
export function formatTime(value: Date | string, locale = currentLocale()): string {
  return dateFormat(locale, "time", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: defaultTimeZone,
  }).format(new Date(value));
}

export function formatDateTime(value: Date | string, locale = currentLocale()): string {
  return `${formatDate(value, locale)} ${formatTime(value, locale)}`;
}

/** “a, b and c” in the reader's language. */
export function formatList(items: string[], locale = currentLocale()): string {
  return new Intl.ListFormat(tags[locale], { type: "conjunction" }).format(items);
}

/** A language as the reader calls it, a word inside a sentence: “ruotsi”, “svenska”, “Swedish”. */
export function formatLanguage(language: Locale, locale = currentLocale()): string {
  const key = `l${locale}`;
  const known = formatters.get(key);
  const names =
    known instanceof Intl.DisplayNames
      ? known
      : new Intl.DisplayNames(tags[locale], { type: "language" });
  formatters.set(key, names);
  return names.of(language) ?? language;
}
