import { currentLocale } from "~/i18n/current-locale";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import type { NewsView } from "./news-view";

type When = NonNullable<NewsView["event"]>;

/** When an event is, by the clock of its own place: a stranger to it must not come an hour late. */
export function eventTime({ startsLocal, endsLocal, timeZone }: When): string {
  const [from, to] = [partsOf(startsLocal), partsOf(endsLocal)];
  const span =
    from.day === to.day
      ? `${formatDate(from.day)} ${from.time}–${to.time}`
      : `${formatDate(from.day)} ${from.time} – ${formatDate(to.day)} ${to.time}`;
  return timeZone === "Europe/Stockholm"
    ? m.news_time_sweden({ span })
    : m.news_time_finland({ span });
}

function partsOf(local: string) {
  const [day = "", time = ""] = local.split("T");
  return { day, time: currentLocale() === "fi" ? time.replace(":", ".") : time };
}

/** The days of a project; one that goes on says so. */
export function projectTime({ startsOn, endsOn }: NonNullable<NewsView["project"]>): string {
  return endsOn
    ? `${formatDate(startsOn)} – ${formatDate(endsOn)}`
    : m.news_project_from({ date: formatDate(startsOn) });
}
