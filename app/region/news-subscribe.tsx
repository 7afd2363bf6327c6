import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";

/** The addresses by which other programs follow the news and the events. */
export function NewsSubscribe() {
  const base = `/${currentLocale()}/region`;
  return (
    <Card labelledBy="subscribe-title" look="quiet">
      <h2 id="subscribe-title">{m.news_subscribe()}</h2>
      <p className="muted-text">{m.news_subscribe_text()}</p>
      <ul className="plain-list region-links">
        <li>
          <a href={`${base}/news.atom`}>{m.news_feed()}</a>
        </li>
        <li>
          <a href={`${base}/events.ics`}>{m.news_calendar()}</a>
        </li>
      </ul>
    </Card>
  );
}
