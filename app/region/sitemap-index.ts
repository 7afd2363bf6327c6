import type { LoaderFunctionArgs } from "@remix-run/node";
import { SitemapIndexStream } from "sitemap";
import { countPublicPages } from "~db/queries/public-pages.server";
import { pagesOfPart, xmlOf } from "./sitemap-xml.server";

/** The parts of the map of the site, for search engines. */
export async function loader({ context: { db, origin } }: LoaderFunctionArgs) {
  const parts = Math.max(1, Math.ceil((await countPublicPages(db)) / pagesOfPart));
  const entries = Array.from({ length: parts }, (_, index) => ({
    url: `${origin}/sitemaps/${index + 1}.xml`,
  }));
  return xmlOf(new SitemapIndexStream(), entries);
}
