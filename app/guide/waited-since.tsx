import { dayOf } from "~/i18n/day-of";
import { formatWeekday } from "~/i18n/format";
import { m } from "~/i18n/messages";

const dayMs = 86_400_000;

/** “4 days, since Tue 18 Nov”: in days of the wall calendar. */
export function WaitedSince({ since, now }: { since: string; now: string }) {
  const days = (Date.parse(dayOf(new Date(now))) - Date.parse(dayOf(new Date(since)))) / dayMs;
  return (
    <time dateTime={since}>
      {days < 1
        ? m.evidence_since_today()
        : m.evidence_since({ count: days, day: formatWeekday(since) })}
    </time>
  );
}
