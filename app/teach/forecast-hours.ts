import { formatNumber } from "~/i18n/format";

/** Hours as people say them: tenths below ten, whole from there on. */
export function hours(value: number): string {
  return formatNumber(value < 10 ? Math.round(value * 10) / 10 : Math.round(value));
}
