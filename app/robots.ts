import type { LoaderFunctionArgs } from "@remix-run/node";
import { locales } from "~/i18n/locale";

/** Places of people, which have nothing to read for a search engine. */
const closed = ["account", "guide", "inbox", "join", "learn", "region/work", "teach", "workplace"];

export function loader({ context: { origin } }: LoaderFunctionArgs) {
  const lines = locales.flatMap((locale) => closed.map((place) => `Disallow: /${locale}/${place}`));
  const text = ["User-agent: *", ...lines, "", `Sitemap: ${origin}/sitemap.xml`, ""].join("\n");
  return new Response(text, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
