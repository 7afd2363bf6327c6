// Numbers are written the reader's way and read forgivingly: what we show, we understand.
import type { Locale } from "../course/text";

export const nonBreakingSpace = "\u00a0";

/** Digits after the decimal sign of a number whose decimals nobody fixed. */
const mostDecimals = 10;

/**
 * A number in the reader's way: decimal comma in Finnish and Swedish, point in English; groups of three
 * apart by a non-breaking space in all three, because a comma would be read as a decimal sign here.
 * @param decimals fixed number of decimals; left out, as many as the number has, at most 10
 */
export function formatNumber(value: number, locale: Locale, decimals?: number): string {
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? mostDecimals,
    signDisplay: "negative",
  });
  return format
    .formatToParts(value)
    .map(({ type, value: part }) => {
      if (type === "group") return nonBreakingSpace;
      return type === "minusSign" ? "−" : part;
    })
    .join("");
}

export type Quantity = { value: number; unit?: string; decimals?: number };

/** A number with its unit after a non-breaking space; without a unit the number alone. */
export function formatQuantity({ value, unit, decimals }: Quantity, locale: Locale): string {
  const number = formatNumber(value, locale, decimals);
  return unit ? `${number}${nonBreakingSpace}${unit}` : number;
}

const space = "[ \\u00a0\\u2009\\u202f]";
const numberAtStart = new RegExp(
  `^(?:[+-]${space}?)?(?:(?:\\d{1,3}(?:${space}\\d{3})+|\\d+)(?:[.,]\\d*)?|[.,]\\d+)(?:[eE][+-]?\\d+)?`,
);

/**
 * A number, and what stands after it, from what a person typed. Decimal comma or point; spaces between
 * groups of three; any minus sign; 1.2e3.
 * @returns null when the text is not one number, perhaps with a unit
 */
export function parseQuantity(text: string): { value: number; unit: string } | null {
  const plain = text.trim().replace(/[−‐‑–]/g, "-");
  const number = numberAtStart.exec(plain)?.[0];
  if (number === undefined) return null;
  const unit = plain.slice(number.length).trim();
  if (/^[\d.,+-]/.test(unit)) return null;
  const value = Number(number.replace(new RegExp(space, "g"), "").replace(",", "."));
  return Number.isFinite(value) ? { value, unit } : null;
}

/**
 * Whether two units are the same to a forgiving reader: case, spaces, µ and μ and u, ² and 2, Ω signs.
 * A leading M (mega) and m (milli) stay apart: they are a thousand million times apart.
 */
export function isSameUnit(one: string, other: string): boolean {
  return plainUnit(one) === plainUnit(other);
}

function plainUnit(unit: string): string {
  const folded = unit
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[·⋅∙*]/g, "·")
    .replace(/\^/g, "")
    .replace(/μ/g, "u");
  const isMega = /^M(?!in)./.test(folded);
  return isMega ? `M${folded.slice(1).toLowerCase()}` : folded.toLowerCase();
}
