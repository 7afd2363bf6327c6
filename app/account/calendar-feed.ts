import type { LoaderFunctionArgs } from "@remix-run/node";
import { countCalendarMiss, countCalendarRead } from "~/auth/rate-limit.server";
import { notFound, tooMany } from "~/http/responses";
import { dayOf } from "~/i18n/day-of";
import { findFeedOwner, noteFeedUse } from "~db/queries/calendar.server";
import { calendarEventsOf } from "./calendar-events.server";
import { hashCalendarToken, readCalendarFile } from "./calendar-token.server";
import { writeCalendar } from "./write-calendar.server";

const minute = 60_000;
const day = 24 * 60 * minute;
/** A calendar keeps what has been for half a year. */
const shownPast = 183 * day;
const notedEvery = 10 * minute;

/** A person's days for the calendar program they use. Whoever has the address reads it: it is all the key there is. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, ip, origin } = context;
  const token = readCalendarFile(params.file) ?? notFound();
  const tokenHash = hashCalendarToken(token);
  const owner = await findFeedOwner(db, tokenHash);
  if (!owner) {
    const tries = await countCalendarMiss(db, ip);
    return tries.ok ? notFound() : tooMany(tries);
  }
  const reads = await countCalendarRead(db, owner.id);
  if (!reads.ok) tooMany(reads);
  const now = new Date();
  const unlessSince = new Date(now.getTime() - notedEvery);
  await noteFeedUse(db, { tokenHash, now, unlessSince });
  const from = dayOf(new Date(now.getTime() - shownPast));
  const events = await calendarEventsOf(db, { owner, from, origin });
  return new Response(writeCalendar(events, owner), {
    headers: {
      "Cache-Control": "no-store",
      "Content-Disposition": 'inline; filename="akkupolku.ics"',
      "Content-Type": "text/calendar; charset=utf-8",
      "X-Robots-Tag": "noindex",
    },
  });
}
