import type { LoaderFunctionArgs } from "@remix-run/node";
import { SitemapStream } from "sitemap";
import { regionIds } from "~/domain/region/regions";
import { notFound } from "~/http/responses";
import { inLocale, locales } from "~/i18n/locale";
import { listPublicPages } from "~db/queries/public-pages.server";
import { pagesOfPart, xmlOf } from "./sitemap-xml.server";

const places = ["", "/offerings", "/needs", "/gap", "/news", "/projects", "/partners", "/exchange"];
const steadyPaths = [
  ...["/", "/help", "/help/coordinator"],
  ...places.map((path) => `/region${path}`),
  ...regionIds.map((id) => `/region/regions/${id}`),
];

/** One part of the map of the site: its public pages, each in three languages that name each other. */
export async function loader({ context: { db, origin }, params }: LoaderFunctionArgs) {
  const part = Number(/^([1-9]\d{0,3})\.xml$/.exec(params.part ?? "")?.[1] ?? notFound());
  const rows = await listPublicPages(db, {
    limit: pagesOfPart,
    offset: (part - 1) * pagesOfPart,
  });
  if (part > 1 && rows.length === 0) notFound();
  const pages: { path: string; changedAt?: Date }[] =
    part === 1 ? [...steadyPaths.map((path) => ({ path })), ...rows] : rows;
  const entries = pages.flatMap(({ path, changedAt }) => {
    const links = locales.map((lang) => ({ lang, url: `${origin}${inLocale(path, lang)}` }));
    return links.map(({ url }) => ({ url, links, lastmod: changedAt?.toISOString() }));
  });
  return xmlOf(new SitemapStream({ hostname: origin }), entries);
}
