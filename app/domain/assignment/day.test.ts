import { describe, expect, it } from "vitest";
import { addDays, daysBetween, isWeekend, mondayOf, weekNumber } from "./day";

describe("days", () => {
  it("go on over months, years and the hour that a clock loses", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2027-03-28", 1)).toBe("2027-03-29");
    expect(addDays("2028-03-01", -1)).toBe("2028-02-29");
    expect(daysBetween("2026-11-22", "2027-11-22")).toBe(365);
    expect(daysBetween("2026-11-22", "2026-11-20")).toBe(-2);
  });

  it.each([
    ["2026-11-22", "2026-11-16", true],
    ["2026-11-23", "2026-11-23", false],
    ["2026-11-28", "2026-11-23", true],
  ])("%s lies in the week of %s", (day, monday, weekend) => {
    expect(mondayOf(day)).toBe(monday);
    expect(isWeekend(day)).toBe(weekend);
  });

  it.each([
    ["2026-01-01", 1],
    ["2026-12-31", 53],
    ["2027-01-03", 53],
    ["2027-01-04", 1],
    ["2026-11-22", 47],
  ])("%s lies in ISO week %i", (day, week) => {
    expect(weekNumber(day)).toBe(week);
  });
});
