// Which language a request is in: the path decides, then what was remembered, then what the browser asks for.

export const locales = ["fi", "sv", "en"] as const;
export type Locale = (typeof locales)[number];

export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}

/** The locale of a path such as /fi/learn, if it names one. */
export function localeOfPath(pathname: string): Locale | undefined {
  const first = pathname.split("/")[1];
  return isLocale(first) ? first : undefined;
}

/** Finnish, Swedish or English: the remembered choice, else the best of Accept-Language, else English. */
export function negotiateLocale(input: { remembered?: string; acceptLanguage?: string }): Locale {
  if (isLocale(input.remembered)) return input.remembered;
  const wanted = (input.acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...settings] = part.trim().split(";");
      const quality = settings.map((setting) => /^\s*q=([\d.]+)$/.exec(setting)?.[1]).find(Boolean);
      return { language: tag.toLowerCase().split("-")[0], weight: quality ? Number(quality) : 1 };
    })
    .filter((choice) => choice.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const best = wanted.find((choice) => isLocale(choice.language))?.language;
  return isLocale(best) ? best : "en";
}

/** The same place in another language: path, search and all. */
export function inLocale(href: string, locale: Locale): string {
  const match = /^\/(?:fi|sv|en)(?=[/?#]|$)/.exec(href);
  return match ? `/${locale}${href.slice(3)}` : `/${locale}${href === "/" ? "" : href}`;
}
