import type { LoaderFunctionArgs } from "@remix-run/node";
import { newsKinds } from "~/domain/region/news";
import { keepPublic } from "~/http/public-page";
import { listNews } from "~db/queries/news.server";
import { newsView } from "./news-view";
import { writeNewsFeed } from "./write-news-feed.server";

const limit = 50;

/** The newest of what partners publish, for feed readers. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { db, locale, origin } = context;
  const { items } = await listNews(db, { kinds: newsKinds, limit, offset: 0 });
  const views = items.map((item) => newsView(item, locale));
  return new Response(writeNewsFeed(views, { origin, locale }), {
    headers: { ...keepPublic(null), "Content-Type": "application/atom+xml; charset=utf-8" },
  });
}
