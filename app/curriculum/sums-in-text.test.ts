import { expect, test } from "vitest";
import { wrongSums } from "./sums-in-text";

test.each([
  ["3.7 V / 0.50 Ω = 7.4 A", "en"],
  ["5,0 Ah × 3,63 V = 18,15 Wh", "fi"],
  ["4.75 / 5.40 = 88.0 %", "en"],
  ["0,008 Ω × 20² = 3,2 W", "sv"],
  ["10 000 × 24 / 24 = 10 000", "en"],
  ["200 / 3 200 = 0.06", "en"],
  ["85.2 × 0.25 + 12 × 0.47 = 21.3 + 5.6 = 26.9", "en"],
  ["1.5 h × 60 = 90 min, and 36 / 46 = 47 min", "en"],
  ["5 − 7 = −2", "en"],
] as const)("%s is right", (text, locale) => {
  expect(wrongSums(text, locale)).toEqual([]);
});

test.each([
  ["3.7 V / 0.50 Ω = 7.9 A", "en", ["3.7 V / 0.50 Ω = 7.9"]],
  ["ensin 5 A · 2 h = 11 Ah", "fi", ["5 A · 2 h = 11"]],
  ["4,75 / 5,40 = 83 %", "sv", ["4,75 / 5,40 = 83 %"]],
] as const)("%s is wrong", (text, locale, wrong) => {
  expect(wrongSums(text, locale)).toEqual(wrong);
});
