import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { getUser } from "~/auth/session.server";
import { keepPublic, publicHeaders } from "~/http/public-page";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { publicMeta } from "~/i18n/public-meta";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { Paging } from "~/ui/paging";
import { listNews } from "~db/queries/news.server";
import { NewsKinds } from "./news-kinds";
import { NewsList } from "./news-list";
import { NewsSubscribe } from "./news-subscribe";
import { newsView } from "./news-view";
import { addressOf, newsSearch, searchOf } from "./public-search";
import { RegionNav } from "./region-nav";

const limit = 12;
const nearest = 5;

export const headers = publicHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: shown, location }) => [
  ...publicMeta({
    title: m.region_nav_news(),
    description: m.news_lead(),
    path: addressOf(location.pathname, {
      kind: shown?.kind,
      when: shown?.about === "past" ? "past" : null,
      page: shown?.page ?? 1,
    }),
    locale: currentLocale(),
    origin: shown?.origin ?? "",
  }),
  {
    tagName: "link",
    rel: "alternate",
    type: "application/atom+xml",
    title: m.news_feed(),
    href: `/${currentLocale()}/region/news.atom`,
  },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale, origin } = context;
  const { kind, when, page } = newsSearch.parse(searchOf(request));
  const now = new Date();
  const about = kind === "event" ? (when === "past" ? "past" : "coming") : "news";
  const asked = {
    news: { kinds: kind && kind !== "event" ? [kind] : (["article", "result"] as const) },
    coming: { kinds: ["event"] as const, endsFrom: now },
    past: { kinds: ["event"] as const, endsBefore: now },
  };
  const [news, coming, user] = await Promise.all([
    listNews(db, { ...asked[about], limit, offset: (page - 1) * limit }),
    about === "news" ? listNews(db, { ...asked.coming, limit: nearest, offset: 0 }) : null,
    getUser(request, context),
  ]);
  const shown = {
    origin,
    kind: kind ?? null,
    about,
    page,
    found: news.found,
    items: news.items.map((item) => newsView(item, locale)),
    coming: coming?.items.map((item) => newsView(item, locale)) ?? [],
  } as const;
  return data(shown, { headers: keepPublic(user) });
}

const titles = { news: m.news_newest, coming: m.news_coming, past: m.news_past };

/** What partners tell, the newest first, with the events that come next and the ways to follow all of it. */
export default function NewsPage() {
  const { kind, about, page, found, items, coming } = useLoaderData<typeof loader>();
  const events = `/${currentLocale()}/region/news?kind=event`;
  return (
    <Page title={m.region_nav_news()} lead={m.news_lead()} nav={<RegionNav />}>
      <NewsKinds kind={kind} />
      <div className="region-columns">
        <Card labelledBy="list-title">
          <h2 id="list-title">{titles[about]()}</h2>
          {items.length > 0 ? (
            <NewsList items={items} level="h3" />
          ) : (
            <p className="muted-text">{about === "news" ? m.news_none() : m.news_none_coming()}</p>
          )}
          <Paging label={titles[about]()} page={page} limit={limit} of={found} />
          {about === "coming" && <Link to={`${events}&when=past`}>{m.news_past()}</Link>}
          {about === "past" && <Link to={events}>{m.news_coming()}</Link>}
        </Card>
        <div className="stack">
          {coming.length > 0 && (
            <Card labelledBy="coming-title">
              <h2 id="coming-title">{m.news_coming()}</h2>
              <NewsList items={coming} level="h3" isBrief />
              <Link to={events}>{m.news_all_events()}</Link>
            </Card>
          )}
          <NewsSubscribe />
        </div>
      </div>
    </Page>
  );
}
