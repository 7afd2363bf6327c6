import { quantity } from "./quantity";

const mostDecimals = 6;

/** A number above 0 with its unit to so many significant digits: for figures that run over many powers of ten. */
export function significant(value: number, digits: number, unit: string): string {
  const decimals = value > 0 ? digits - 1 - Math.floor(Math.log10(value)) : 0;
  return quantity(value, Math.min(mostDecimals, Math.max(0, decimals)), unit);
}
