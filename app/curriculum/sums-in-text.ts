// Sums that a text works out before the reader's eyes: “3.7 V / 0.50 Ω = 7.4 A”. Each is worked out again.
import { evaluate } from "~/domain/assessment/expression";
import type { Locale } from "~/domain/course/text";

const space = "[ \\u00a0\\u2009\\u202f]";
const digits = String.raw`\d+(?:${space}\d{3}(?!\d))*(?:[.,]\d+)?`;
const unit = String.raw`(?:${space}?[%°µΩ\p{L}][\p{L}²³/·%]*|%)?`;
const quantity = `(${digits})(²|³)?${unit}`;
const sum = new RegExp(
  String.raw`(?<![\d\p{L}.,])(?<![)(²³/×·*^−–+-]${space}?)${quantity}((?:${space}?[−–+×·/÷-]${space}?${quantity})+)${space}?=${space}?(−?${digits})${space}?(%)?(?!${space}?[−–+×·/÷^(]|[²³\d]|[.,]\d)`,
  "gu",
);
const step = new RegExp(`([−–+×·/÷-])${space}?${quantity}`, "gu");

/** Factors by which a right sum may be off where its units change on the way: hours to minutes, watts to kilojoules. */
const conversions = [1, 60, 3600, 3.6, 24, 7, 365];

/** Rounding that a written result may carry, as a share of the value; more where its last digit is worth more. */
const rounding = 0.02;

/**
 * The sums that are wrong, as they are written. Reads products, quotients, sums and differences without brackets;
 * powers of ten and usual conversions of time are taken for changes of unit.
 */
export function wrongSums(text: string, locale: Locale): string[] {
  return [...text.matchAll(sum)].flatMap((match) => {
    const [written, first = "", firstPower, steps = "", , , result = "", percent] = match;
    const pieces = [...steps.matchAll(step)].map(
      ([, sign = "", value = "", power]) =>
        `${operatorOf(sign)} ${plain(value, locale)}${powerOf(power)}`,
    );
    const value = evaluate(`${plain(first, locale)}${powerOf(firstPower)} ${pieces.join(" ")}`, {});
    const told = Number(plain(result.replace("−", ""), locale)) * (result.startsWith("−") ? -1 : 1);
    const wanted = percent ? [value * 100, value] : [value];
    const share = Math.max(rounding, lastDigit(result, locale) / 2 / Math.abs(told));
    return wanted.some((one) => isClose(one, told, share)) ? [] : [written.trim()];
  });
}

function isClose(value: number, told: number, share: number): boolean {
  if (value === told) return true;
  const ratio = Math.abs(value / told);
  if (!Number.isFinite(ratio) || ratio === 0) return Math.abs(value - told) < 0.5;
  return conversions.some((factor) =>
    [ratio * factor, ratio / factor].some((scaled) => {
      const power = Math.round(Math.log10(scaled));
      return Math.abs(scaled / 10 ** power - 1) <= share;
    }),
  );
}

/** What one step of the last written digit is worth. */
function lastDigit(written: string, locale: Locale): number {
  return 10 ** -(plain(written, locale).split(".")[1]?.length ?? 0);
}

function plain(written: string, locale: Locale): string {
  const joined = written.replaceAll(new RegExp(space, "gu"), "");
  return locale === "en" ? joined.replaceAll(/,(?=\d{3}(?!\d))/g, "") : joined.replace(",", ".");
}

function powerOf(sign: string | undefined): string {
  if (!sign) return "";
  return sign === "²" ? "^2" : "^3";
}

function operatorOf(sign: string): string {
  if ("×·".includes(sign)) return "*";
  if ("/÷".includes(sign)) return "/";
  return sign === "+" ? "+" : "-";
}
