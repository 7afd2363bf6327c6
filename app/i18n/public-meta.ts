// What search engines read of a public page: its title and words, its one address, and the same page in other languages.
import { inLocale, type Locale, locales } from "./locale";
import { m } from "./messages";

type PublicPage = {
  title: string;
  description: string;
  /** Path with the search that makes another page of it, such as "/fi/region/offerings?page=2". */
  path: string;
  locale: Locale;
  /** Canonical origin of this site. */
  origin: string;
};

/** Meta descriptors of a public page, with `canonical`, `hreflang` for each language and `x-default` (English). */
export function publicMeta({ title, description, path, locale, origin }: PublicPage) {
  const at = (chosen: Locale) => `${origin}${inLocale(path, chosen)}`;
  const alternates = [
    ...locales.map((language) => ({ hrefLang: language as string, href: at(language) })),
    { hrefLang: "x-default", href: at("en") },
  ];
  return [
    { title: `${title} · ${m.site_name()}` },
    { name: "description", content: description },
    { property: "og:title", content: title },
    { property: "og:description", content: description },
    { property: "og:url", content: at(locale) },
    { property: "og:site_name", content: m.site_name() },
    { tagName: "link", rel: "canonical", href: at(locale) },
    ...alternates.map((link) => ({ tagName: "link", rel: "alternate", ...link })),
  ];
}
