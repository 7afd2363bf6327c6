import { describe, expect, test } from "vitest";
import { differingNumbers, numbersIn } from "./numbers-in-text";

const values = (text: string, locale: "fi" | "sv" | "en") =>
  numbersIn(text, locale).map(({ value, unit }) => (unit ? `${value} ${unit}` : value));

describe("numbers in a text", () => {
  test("are the same in each language's way of writing", () => {
    expect(values("3.7 V, 10 000 cells, 12,500 kg and 0.5 %", "en")).toEqual([
      "3.7 V",
      10000,
      "12500 kg",
      "0.5 %",
    ]);
    expect(values("3,7 V, 10\u00a0000 kennoa, 12 500 kg ja 0,5 %", "fi")).toEqual([
      "3.7 V",
      10000,
      "12500 kg",
      "0.5 %",
    ]);
  });

  test("a date gives day and year, a clock time one number, a code none", () => {
    expect(values("alkaen 18.2.2027", "fi")).toEqual([18, 2027]);
    expect(values("from 18 February 2027", "en")).toEqual([18, 2027]);
    expect(values("at 05.50", "en")).toEqual(values("kl. 05:50", "sv"));
    expect(values("H226 and C01", "en")).toEqual([]);
  });

  test("a unit is a sign of the list, not the next word", () => {
    expect(values("5 A and 5 Arbeiter and 30 min", "en")).toEqual(["5 A", 5, 30]);
  });
});

describe("texts that should say the same", () => {
  const compare = (own: string, english: string) =>
    differingNumbers(numbersIn(own, "fi"), numbersIn(english, "en"));

  test("may write a small number as a word, and a number more than once", () => {
    expect(compare("kaksi kennoa, 3,7 V ja taas 3,7 V", "2 cells of 3.7 V")).toEqual({
      missing: [],
      added: [],
      otherUnits: [],
    });
  });

  test("may not differ in a value or its unit", () => {
    expect(compare("24 mg ja 40 °C", "24 g and 45 °C")).toEqual({
      missing: ["45 °C"],
      added: ["40 °C"],
      otherUnits: ["24 mg for 24 g"],
    });
  });
});
