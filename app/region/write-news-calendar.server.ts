import ical from "ical-generator";
import type { Locale } from "~/domain/course/text";
import { plainText } from "~/domain/roster/roster-row";
import { m } from "~/i18n/messages";
import { type NewsView, newsPath } from "./news-view";
import { languageNote } from "./region-marks";

/** How often a calendar may look for news, in seconds. Our choice: four times a day shows a moved day the same day. */
const lookEvery = 6 * 60 * 60;

/** An iCalendar (RFC 5545) of events, their times as instants: every calendar shows them by its own clock. */
export function writeNewsCalendar(
  items: readonly NewsView[],
  { origin, locale }: { origin: string; locale: Locale },
): string {
  const calendar = ical({
    name: `${m.news_kinds_event()} · ${m.site_name()}`,
    prodId: { company: "Akkupolku", product: "Akkupolku", language: locale.toUpperCase() },
    ttl: lookEvery,
  });
  for (const item of items) {
    const { event } = item;
    if (!event) continue;
    const note = languageNote(item.language, locale);
    const title = plainText(item.title);
    calendar.createEvent({
      id: `${item.id}@akkupolku`,
      start: event.startsAt,
      end: event.endsAt,
      summary: note ? `${title} (${note})` : title,
      description: `${plainText(item.organisation.name)}: ${plainText(item.excerpt)}`,
      url: `${origin}/${locale}/${newsPath(item)}`,
      location: plainText(event.place ?? (event.isOnline ? m.news_online() : "")) || null,
      sequence: item.revision,
      stamp: item.updatedAt,
      lastModified: item.updatedAt,
    });
  }
  return calendar.toString();
}
