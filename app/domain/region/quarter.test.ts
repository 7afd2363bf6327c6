import { expect, test } from "vitest";
import {
  compareQuarters,
  firstDayOf,
  lastDayOf,
  nextQuarters,
  quarterOf,
  quarterSchema,
} from "./quarter";

test("a day belongs to the quarter of its month, and lies between its first and last day", () => {
  for (const [day, quarter] of [
    ["2026-01-01", "2026-Q1"],
    ["2026-03-31", "2026-Q1"],
    ["2026-04-01", "2026-Q2"],
    ["2026-09-30", "2026-Q3"],
    ["2026-12-31", "2026-Q4"],
  ] as const) {
    expect(quarterOf(day)).toBe(quarter);
    expect(firstDayOf(quarter) <= day && day <= lastDayOf(quarter)).toBe(true);
  }
});

test("quarters follow each other over the year's end, and compare as text does", () => {
  const quarters = nextQuarters("2026-Q3", 4);
  expect(quarters).toEqual(["2026-Q3", "2026-Q4", "2027-Q1", "2027-Q2"]);
  expect([...quarters].reverse().sort(compareQuarters)).toEqual([...quarters].sort());
  expect(compareQuarters("2026-Q4", "2026-Q4")).toBe(0);
  expect(nextQuarters("2026-Q3", 0)).toEqual([]);
});

test("anything but a quarter is refused", () => {
  for (const text of ["2026-Q5", "2026-Q0", "2026Q4", "1999-Q1", " 2026-Q4", ""]) {
    expect(quarterSchema.safeParse(text).success).toBe(false);
  }
  expect(quarterSchema.safeParse("2026-Q4").success).toBe(true);
});
