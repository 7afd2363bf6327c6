import type { LoaderFunctionArgs } from "@remix-run/node";
import { keepPublic } from "~/http/public-page";
import { listNews } from "~db/queries/news.server";
import { newsView } from "./news-view";
import { writeNewsCalendar } from "./write-news-calendar.server";

const day = 24 * 60 * 60 * 1000;
/** A calendar keeps what has been for half a year. */
const shownPast = 183 * day;
const limit = 500;

/** The events of all partners, for calendar programs. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { db, locale, origin } = context;
  const endsFrom = new Date(Date.now() - shownPast);
  const { items } = await listNews(db, { kinds: ["event"], endsFrom, limit, offset: 0 });
  const views = items.map((item) => newsView(item, locale));
  return new Response(writeNewsCalendar(views, { origin, locale }), {
    headers: {
      ...keepPublic(null),
      "Content-Disposition": 'inline; filename="akkupolku-events.ics"',
      "Content-Type": "text/calendar; charset=utf-8",
    },
  });
}
