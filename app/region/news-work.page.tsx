import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { newsKinds, newsStates } from "~/domain/region/news";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { Page } from "~/ui/page";
import { Paging } from "~/ui/paging";
import { listOwnNews } from "~db/queries/news.server";
import { NewsDone } from "./news-done";
import { newsView } from "./news-view";
import { newNewsWord, newsKindWord, newsStateWord } from "./news-words";
import { pageNumber, searchOf } from "./public-search";
import { DemoMark, LanguageMark } from "./region-marks";
import { requireCoordinator } from "./require-coordinator.server";
import { WorkNav } from "./work-nav";

const limit = 20;

const searchSchema = z.object({
  state: z.enum(newsStates).optional().catch(undefined),
  done: z.literal("discarded").optional().catch(undefined),
  page: pageNumber,
});

export const meta: MetaFunction = () => [{ title: `${m.region_nav_news()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { organisationIds } = await requireCoordinator(request, context);
  const { state, page, done } = searchSchema.parse(searchOf(request));
  const offset = (page - 1) * limit;
  const { items, found } = await listOwnNews(context.db, { organisationIds, state, limit, offset });
  return {
    state: state ?? null,
    done,
    page,
    found,
    items: items.map((item) => newsView(item, context.locale)),
  };
}

/** What the asker's organisations have written, published or not. */
export default function NewsWorkPage() {
  const { state, done, page, found, items } = useLoaderData<typeof loader>();
  const base = `/${currentLocale()}/region/work/news`;
  const tabs = [
    { to: base, label: m.region_all(), isCurrent: state === null },
    ...newsStates.map((one) => ({
      to: `${base}?state=${one}`,
      label: newsStateWord(one),
      isCurrent: state === one,
    })),
  ];
  return (
    <Page
      title={m.region_nav_news()}
      lead={m.news_work_lead()}
      nav={<WorkNav />}
      actions={newsKinds.map((kind) => (
        <ButtonLink key={kind} to={`${base}/new?kind=${kind}`}>
          {newNewsWord(kind)}
        </ButtonLink>
      ))}
    >
      <NewsDone done={done} />
      <nav className="region-tabs" aria-label={m.news_which()}>
        {tabs.map(({ to, label, isCurrent }) => (
          <Link key={to} to={to} aria-current={isCurrent ? "page" : undefined}>
            {label}
          </Link>
        ))}
      </nav>
      <Card>
        {items.length === 0 && <p className="muted-text">{m.news_work_none()}</p>}
        <ul className="plain-list news-list">
          {items.map((item) => (
            <li key={item.id} className="news-row">
              <p className="muted-text small-text numbers">
                {newsKindWord(item.kind)} ·{" "}
                {m.news_updated_on({ date: formatDate(item.updatedAt) })}
              </p>
              <h2 className="news-row__title">
                <Link to={`${base}/${item.id}`} lang={item.language}>
                  {item.title}
                </Link>
              </h2>
              <p className="row muted-text small-text">
                <Tag look={item.state === "published" ? "accent" : "waiting"}>
                  {newsStateWord(item.state)}
                </Tag>
                <span>{item.organisation.name}</span>
                <LanguageMark language={item.language} />
                <DemoMark isDemo={item.isDemo} />
              </p>
            </li>
          ))}
        </ul>
        <Paging label={m.region_nav_news()} page={page} limit={limit} of={found} />
      </Card>
    </Page>
  );
}
