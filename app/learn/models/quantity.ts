import { formatNumber } from "~/i18n/format";

/** A number with its unit, never broken over two lines: “7,4 A”. */
export function quantity(value: number, decimals: number, unit: string): string {
  return `${formatNumber(value, decimals)}\u00a0${unit}`;
}
