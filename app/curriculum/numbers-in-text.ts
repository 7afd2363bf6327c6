// The numbers that a text says, so that three languages can be held against each other.
import type { Locale } from "~/domain/course/text";

export type NumberInText = { value: number; unit: string | undefined };

/** Signs of units, written the same way in all three languages. */
const unitSigns =
  "% °C K V mV kV A mA kA Ah mAh W kW MW Wh kWh MWh mWh Ω mΩ kΩ MΩ Hz J kJ MJ N kN Pa kPa MPa mbar bar hPa ppm ppmv µm mm cm m km mm² cm² m² cm³ m³ mg g kg µg mol ml l C lx dB".split(
    " ",
  );
const units = new Set(unitSigns);

/** Spaces that may stand inside a number: “10 000”. */
const space = " \u00a0\u2009\u202f";
const number = new RegExp(
  String.raw`(?<![\p{L}\d.,])\d+(?:[${space}]\d{3}(?!\d))*(?:[.,:]\d+)*`,
  "gu",
);

/**
 * Reads numbers as each language writes them: decimal point in English, where a comma parts thousands; decimal comma
 * in Finnish and Swedish. A date gives day and year, a clock time the same number in every language. Codes such as
 * H226 or C01 are names and no numbers.
 */
export function numbersIn(text: string, locale: Locale): NumberInText[] {
  return [...text.matchAll(number)].flatMap((match) => {
    const written = match[0].replaceAll(new RegExp(`[${space}]`, "g"), "");
    const after = text.slice(match.index + match[0].length);
    const unit = unitAfter(after);
    const values = valuesOf(written, locale);
    return values.map((value, place) => ({
      value,
      unit: place === values.length - 1 ? unit : undefined,
    }));
  });
}

function valuesOf(written: string, locale: Locale): number[] {
  const parts = written.split(/[.,:]/);
  if (locale === "en" && /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(written)) {
    return [Number(written.replaceAll(",", ""))];
  }
  // 18.2.2027 is a date: its month is a word elsewhere.
  if (parts.length === 3) return [Number(parts[0]), Number(parts[2])];
  if (parts.length > 3) return [];
  return [Number(parts.join("."))];
}

function unitAfter(text: string): string | undefined {
  const sign = new RegExp(String.raw`^[${space}]?([%°µΩ\p{L}][\p{L}²³]*)`, "u").exec(text)?.[1];
  return sign !== undefined && units.has(sign) ? sign : undefined;
}

/** Numbers that a language may write as words, with their units: “twelve volts”. */
const isWord = (value: number) =>
  Number.isInteger(value) && (value <= 12 || [100, 1000].includes(value));

/**
 * What two texts that should say the same do not both say: numbers that one lacks, and numbers whose unit differs.
 * Each text may say a number more often than the other.
 */
export function differingNumbers(
  own: readonly NumberInText[],
  english: readonly NumberInText[],
): { missing: string[]; added: string[]; otherUnits: string[] } {
  const isCounted = ({ value }: NumberInText) => !isWord(value);
  const lacking = (wanted: readonly NumberInText[], there: readonly NumberInText[]) => [
    ...new Set(
      wanted
        .filter((one) => isCounted(one) && !there.some(({ value }) => value === one.value))
        .map(write),
    ),
  ];
  const shared = new Set(own.map(({ value }) => value));
  const otherUnits = [...shared].flatMap((value) => {
    const [mine, theirs] = [own, english].map((numbers) => unitsOf(value, numbers));
    if (!mine || !theirs || mine.length === 0 || theirs.length === 0) return [];
    if (mine.some((unit) => theirs.includes(unit))) return [];
    return [`${value} ${mine.join("/")} for ${value} ${theirs.join("/")}`];
  });
  return { missing: lacking(english, own), added: lacking(own, english), otherUnits };
}

function unitsOf(value: number, numbers: readonly NumberInText[]): string[] {
  return numbers.flatMap((one) => (one.value === value && one.unit ? [one.unit] : []));
}

function write({ value, unit }: NumberInText): string {
  return unit ? `${value} ${unit}` : String(value);
}
