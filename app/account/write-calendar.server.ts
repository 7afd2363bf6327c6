import ical, { ICalEventTransparency } from "ical-generator";
import { plainText } from "~/domain/roster/roster-row";
import type { Locale } from "~/i18n/locale";
import type { CalendarEvent } from "./calendar-events.server";

/** How often a calendar may look for news, in seconds. Our choice: four times a day shows a moved day the same day. */
const lookEvery = 6 * 60 * 60;

/** An iCalendar (RFC 5545) of whole days. Text is one line and escaped: a title can add no event of its own. */
export function writeCalendar(
  events: readonly CalendarEvent[],
  { locale }: { locale: Locale },
): string {
  const calendar = ical({
    name: "Akkupolku",
    prodId: { company: "Akkupolku", product: "Akkupolku", language: locale.toUpperCase() },
    ttl: lookEvery,
  });
  for (const event of events) {
    calendar.createEvent({
      id: `${event.uid}@akkupolku`,
      start: new Date(`${event.day}T00:00:00Z`),
      allDay: true,
      summary: plainText(event.title),
      description: plainText(event.text),
      url: event.url,
      sequence: event.sequence,
      stamp: event.changedAt,
      lastModified: event.changedAt,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
