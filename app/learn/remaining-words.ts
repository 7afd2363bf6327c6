import type { Remaining } from "~/domain/path/remaining";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";

/** “3–7 steps left, 50–110 min”: an honest range, in hours when it is long. */
export function remainingWords({ steps, minutes }: Remaining, stage: string): string {
  if (stage === "completed" || steps.to === 0) return m.learn_remaining_none();
  const range = { from: steps.from, to: steps.to };
  const isLong = minutes.to > 120;
  const time = isLong
    ? m.site_hours_range({ from: hours(minutes.from), to: hours(minutes.to) })
    : m.site_minutes_range({ from: minutes.from, to: minutes.to });
  return m.learn_remaining({ ...range, time });
}

function hours(minutes: number): string {
  return formatNumber(Math.max(0.5, Math.round(minutes / 30) / 2));
}
