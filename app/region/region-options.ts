import { regions } from "~/domain/region/regions";
import { currentLocale } from "~/i18n/current-locale";

/** Regions to choose from, by country and name; those of the neighbour are told apart. */
export function regionOptions(): { value: string; label: string }[] {
  const locale = currentLocale();
  return regions
    .map((region) => ({ value: region.id, label: region[locale], country: region.country }))
    .toSorted(
      (a, b) => a.country.localeCompare(b.country) || a.label.localeCompare(b.label, locale),
    )
    .map(({ value, label, country }) => ({ value, label: `${label} (${country})` }));
}
