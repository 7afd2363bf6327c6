import { expect, test } from "vitest";
import { lessonWords } from "./lesson-words";

test.each([
  ["fi", "(tilanne: 2026)", "(tilanne: tammikuu 2026)", "(tilanne: 29.4.2026)"],
  ["sv", "(uppgift från 2026)", "(uppgift från januari 2026)", "(uppgift från 29 apr. 2026)"],
  ["en", "(as of 2026)", "(as of January 2026)", "(as of 29 Apr 2026)"],
] as const)("a date in %s is as exact as the author wrote it", (locale, year, month, day) => {
  const { asOf } = lessonWords(locale);
  expect([asOf("2026"), asOf("2026-01"), asOf("2026-04-29")]).toEqual([year, month, day]);
});
