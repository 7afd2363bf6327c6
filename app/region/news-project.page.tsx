import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { keepPublic, publicHeaders } from "~/http/public-page";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { publicMeta } from "~/i18n/public-meta";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { Paging } from "~/ui/paging";
import { listNews, listRelatedProjects } from "~db/queries/news.server";
import { NewsFacts } from "./news-facts";
import { NewsList } from "./news-list";
import { NewsNotPublic } from "./news-not-public";
import { newsView } from "./news-view";
import { newsKindsWord } from "./news-words";
import { openNews } from "./open-news.server";
import { Paragraphs } from "./paragraphs";
import { addressOf, pageNumber, searchOf } from "./public-search";
import { DemoMark, LanguageMark } from "./region-marks";
import { RegionNav } from "./region-nav";

const limit = 10;
/** A project with more results than this is rare; the newest are shown. */
const mostResults = 50;

export const headers = publicHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: shown, location }) =>
  shown
    ? publicMeta({
        title: shown.item.title,
        description: shown.item.excerpt,
        path: addressOf(location.pathname, { page: shown.page }),
        locale: currentLocale(),
        origin: shown.origin,
      })
    : [];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale, origin } = context;
  const { user, item, isOwn } = await openNews({ request, context, params }, ["project"]);
  const page = pageNumber.parse(searchOf(request).page);
  const projectId = item.id;
  const [results, news, related] = await Promise.all([
    listNews(db, { kinds: ["result"], projectId, limit: mostResults, offset: 0 }),
    listNews(db, { kinds: ["article", "event"], projectId, limit, offset: (page - 1) * limit }),
    listRelatedProjects(db, { projectId }),
  ]);
  const shown = {
    origin,
    item,
    isOwn,
    page,
    found: news.found,
    results: results.items.map((row) => newsView(row, locale)),
    news: news.items.map((row) => newsView(row, locale)),
    related: related.map((row) => newsView(row, locale)),
  };
  return data(shown, { headers: keepPublic(user) });
}

/** One project: what it is about, what came out of it, its news, and the projects it belongs together with. */
export default function NewsProjectPage() {
  const { item, isOwn, page, found, results, news, related } = useLoaderData<typeof loader>();
  return (
    <Page
      title={<span lang={item.language}>{item.title}</span>}
      nav={<RegionNav />}
      crumbs={{
        label: m.region_crumbs(),
        trail: [{ label: newsKindsWord("project"), to: `/${currentLocale()}/region/projects` }],
      }}
    >
      <NewsNotPublic item={item} isOwn={isOwn} />
      <div className="row">
        <LanguageMark language={item.language} />
        <DemoMark isDemo={item.isDemo} />
      </div>
      <div className="region-columns">
        <Paragraphs text={item.body} language={item.language} />
        <Card>
          <NewsFacts item={item} />
        </Card>
      </div>
      <Card labelledBy="results-title">
        <h2 id="results-title">{m.news_results()}</h2>
        {results.length > 0 ? (
          <NewsList items={results} level="h3" />
        ) : (
          <p className="muted-text">{m.news_results_none()}</p>
        )}
      </Card>
      {news.length > 0 && (
        <Card labelledBy="of-project-title">
          <h2 id="of-project-title">{m.news_of_project()}</h2>
          <NewsList items={news} level="h3" />
          <Paging label={m.news_of_project()} page={page} limit={limit} of={found} />
        </Card>
      )}
      {related.length > 0 && (
        <Card labelledBy="related-title">
          <h2 id="related-title">{m.news_related()}</h2>
          <NewsList items={related} level="h3" />
        </Card>
      )}
    </Page>
  );
}
