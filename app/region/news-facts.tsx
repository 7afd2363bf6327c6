import { Link } from "@remix-run/react";
import { regionName } from "~/domain/region/regions";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import type { NewsView } from "./news-view";
import { eventTime, projectTime } from "./news-when";

/** Whose an item is, and when, where and by whose money it is. */
export function NewsFacts({ item }: { item: NewsView }) {
  const { event, project, organisation, publishedAt, updatedAt, website } = item;
  const locale = currentLocale();
  return (
    <dl className="region-facts">
      {event && <Fact term={m.news_when()}>{eventTime(event)}</Fact>}
      {event && <Fact term={m.news_where()}>{placeOf(event)}</Fact>}
      {project && <Fact term={m.news_when()}>{projectTime(project)}</Fact>}
      {project && project.funders.length > 0 && (
        <Fact term={m.news_funders()}>{project.funders.join(", ")}</Fact>
      )}
      <Fact term={m.news_by()}>
        {organisation.isListed ? (
          <Link to={`/${locale}/region/partners/${organisation.slug}`}>{organisation.name}</Link>
        ) : (
          organisation.name
        )}
      </Fact>
      {website && (
        <Fact term={m.news_read_more()}>
          <a href={website} rel="noopener nofollow">
            {new URL(website).host}
          </a>
        </Fact>
      )}
      {publishedAt && (
        <Fact term={m.news_state_published()}>
          {formatDate(publishedAt)}
          {updatedAt.getTime() > publishedAt.getTime() &&
            formatDate(updatedAt) !== formatDate(publishedAt) &&
            ` · ${m.news_updated_on({ date: formatDate(updatedAt) })}`}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

function placeOf({ place, region, isOnline }: NonNullable<NewsView["event"]>): string {
  return [place, region && regionName(region, currentLocale()), isOnline && m.news_online()]
    .filter(Boolean)
    .join(" · ");
}
