// Swedish of Finland and Swedish of Sweden have different words for some matters of law and education. A reader of
// Swedish may say whose words to show; until then lessons show both.
import type { Locale } from "./locale";

export const swedishCountries = ["FI", "SE"] as const;
export type SwedishCountry = (typeof swedishCountries)[number];

/** The cookie that remembers the choice; it says nothing about the person but this. */
export const swedishCookie = "swedish";

export function readSwedish(value: unknown): SwedishCountry | null {
  return swedishCountries.find((country) => country === value) ?? null;
}

/** The language of a page as its `lang` attribute says it: sv-FI or sv-SE where a reader of Swedish has chosen. */
export function pageLanguage(locale: Locale, swedish: SwedishCountry | null): string {
  return locale === "sv" && swedish ? `sv-${swedish}` : locale;
}
