import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";

/** How a figure stands to the one that the model began with: “0.25 × start”, or “as at the start”. */
export function timesStart(now: number, start: number): string {
  const times = formatNumber(now / start, 2);
  return times === formatNumber(1, 2) ? m.models_as_start() : m.models_times_start({ times });
}
