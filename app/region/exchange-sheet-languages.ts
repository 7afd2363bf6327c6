import { isLocale, type Locale } from "~/i18n/locale";

/**
 * The two languages of a paper between two schools: the first one of each. Where both speak the same, English stands
 * beside it, and Finnish beside English.
 */
export function sheetLanguages(
  home: readonly string[] = [],
  host: readonly string[] = [],
): [Locale, Locale] {
  const left = home.find(isLocale) ?? "en";
  const right = host.find(isLocale) ?? "en";
  if (left !== right) return [left, right];
  return [left, left === "en" ? "fi" : "en"];
}
