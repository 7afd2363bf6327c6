import { regions } from "~/domain/region/regions";
import { currentLocale } from "~/i18n/current-locale";

/** The regions of one country by name, or those of both by country and name, the neighbour's told apart. */
export function regionOptions(
  country: "FI" | "SE" | null = null,
): { value: string; label: string }[] {
  const locale = currentLocale();
  return regions
    .filter((region) => country === null || region.country === country)
    .map((region) => ({ value: region.id, label: region[locale], country: region.country }))
    .toSorted(
      (a, b) => a.country.localeCompare(b.country) || a.label.localeCompare(b.label, locale),
    )
    .map(({ value, label, country: of }) => ({
      value,
      label: country === null ? `${label} (${of})` : label,
    }));
}
