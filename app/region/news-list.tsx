import { Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { type NewsView, newsPath } from "./news-view";
import { eventTime, projectTime } from "./news-when";
import { newsKindWord } from "./news-words";
import { DemoMark, LanguageMark } from "./region-marks";

type NewsListProps = {
  items: NewsView[];
  /** The heading of the list decides that of its rows. */
  level?: "h2" | "h3";
  /** Beside a longer list: without the first words. */
  isBrief?: boolean;
};

/** News of partners as rows: what it is, since when or when, its first words, whose. */
export function NewsList({ items, level: Heading = "h2", isBrief = false }: NewsListProps) {
  const locale = currentLocale();
  return (
    <ul className="plain-list news-list">
      {items.map((item) => (
        <li key={item.id} className="news-row">
          <p className="muted-text small-text numbers">
            {newsKindWord(item.kind)} · {newsTime(item)}
          </p>
          <Heading className="news-row__title">
            <Link
              to={`/${locale}/${newsPath(item)}`}
              lang={item.language === locale ? undefined : item.language}
            >
              {item.title}
            </Link>
          </Heading>
          {!isBrief && (
            <p lang={item.language === locale ? undefined : item.language}>{item.excerpt}</p>
          )}
          <p className="row muted-text small-text">
            <span>{item.organisation.name}</span>
            <LanguageMark language={item.language} />
            <DemoMark isDemo={item.isDemo} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** When it is, for events and projects; for others the day on which it was published. */
export function newsTime({ event, project, publishedAt }: NewsView): string {
  if (event) return eventTime(event);
  if (project) return projectTime(project);
  return publishedAt ? formatDate(publishedAt) : m.news_state_draft();
}
