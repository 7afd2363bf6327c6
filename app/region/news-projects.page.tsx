import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
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
import { newsView } from "./news-view";
import { newsKindsWord } from "./news-words";
import { addressOf, pageNumber, searchOf } from "./public-search";
import { RegionNav } from "./region-nav";

const limit = 12;

export const headers = publicHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: shown, location }) =>
  publicMeta({
    title: newsKindsWord("project"),
    description: m.news_about_projects(),
    path: addressOf(location.pathname, { page: shown?.page ?? 1 }),
    locale: currentLocale(),
    origin: shown?.origin ?? "",
  });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale, origin } = context;
  const page = pageNumber.parse(searchOf(request).page);
  const [{ items, found }, user] = await Promise.all([
    listNews(db, { kinds: ["project"], limit, offset: (page - 1) * limit }),
    getUser(request, context),
  ]);
  return data(
    { origin, page, found, items: items.map((item) => newsView(item, locale)) },
    { headers: keepPublic(user) },
  );
}

/** The projects of the region. */
export default function NewsProjectsPage() {
  const { page, found, items } = useLoaderData<typeof loader>();
  return (
    <Page title={newsKindsWord("project")} lead={m.news_about_projects()} nav={<RegionNav />}>
      <NewsKinds kind="project" />
      <Card>
        {items.length > 0 ? (
          <NewsList items={items} />
        ) : (
          <p className="muted-text">{m.news_none()}</p>
        )}
        <Paging label={newsKindsWord("project")} page={page} limit={limit} of={found} />
      </Card>
    </Page>
  );
}
