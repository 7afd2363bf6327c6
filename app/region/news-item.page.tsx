import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { keepPublic, publicHeaders } from "~/http/public-page";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { publicMeta } from "~/i18n/public-meta";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { findNews } from "~db/queries/news.server";
import { NewsFacts } from "./news-facts";
import { NewsNotPublic } from "./news-not-public";
import { newsPath, newsView } from "./news-view";
import { newsKindWord } from "./news-words";
import { openNews } from "./open-news.server";
import { Paragraphs } from "./paragraphs";
import { DemoMark, LanguageMark } from "./region-marks";
import { RegionNav } from "./region-nav";
import { articleData, eventData } from "./structured-data";

export const headers = publicHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: shown, location }) => {
  if (!shown) return [];
  const { origin, item } = shown;
  return [
    ...publicMeta({
      title: item.title,
      description: item.excerpt,
      path: location.pathname,
      locale: currentLocale(),
      origin,
    }),
    {
      "script:ld+json": item.event
        ? eventData(origin, item, item.event)
        : articleData(origin, item),
    },
  ];
};

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user, row, item, isOwn } = await openNews({ request, context, params }, [
    "article",
    "event",
    "result",
  ]);
  const project = row.projectId
    ? await findNews(context.db, { newsId: row.projectId, organisationIds: [] })
    : undefined;
  return data(
    {
      origin: context.origin,
      item,
      isOwn,
      project: project ? newsView(project, context.locale) : null,
    },
    { headers: keepPublic(user) },
  );
}

/** One article, event or result of a partner. */
export default function NewsItemPage() {
  const { item, isOwn, project } = useLoaderData<typeof loader>();
  const locale = currentLocale();
  return (
    <Page
      width="reading"
      title={<span lang={item.language}>{item.title}</span>}
      lead={newsKindWord(item.kind)}
      nav={<RegionNav />}
      crumbs={{
        label: m.region_crumbs(),
        trail: [{ label: m.region_nav_news(), to: `/${locale}/region/news` }],
      }}
    >
      <NewsNotPublic item={item} isOwn={isOwn} />
      <article className="stack stack--loose">
        <div className="row">
          <LanguageMark language={item.language} />
          <DemoMark isDemo={item.isDemo} />
        </div>
        {item.event && <NewsFacts item={item} />}
        <Paragraphs text={item.body} language={item.language} />
        {!item.event && <NewsFacts item={item} />}
      </article>
      {project && (
        <Card labelledBy="project-title">
          <h2 id="project-title">{m.news_part_of()}</h2>
          <p>
            <Link to={`/${locale}/${newsPath(project)}`} lang={project.language}>
              {project.title}
            </Link>
          </p>
        </Card>
      )}
    </Page>
  );
}
