import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";

/** How a figure stands to the one that the model began with: “0.25 × start”, or “as at the start”. */
export function timesStart(now: number, start: number): string {
  const times = Math.round((100 * now) / start) / 100;
  return times === 1 ? m.models_as_start() : m.models_times_start({ times: formatNumber(times) });
}
