import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayProblem,
  daysOfPeriod,
  dayToWrite,
  hoursDone,
  longestPeriodDays,
  overlapping,
  periodProblem,
  periodTime,
} from "./workplace-period";

const period = { startsOn: "2026-11-02", endsOn: "2026-12-11" };
const today = "2026-11-22";

describe("a plan", () => {
  it("counts its first and its last day", () => {
    expect(daysOfPeriod(period)).toBe(40);
    expect(daysOfPeriod({ startsOn: today, endsOn: today })).toBe(1);
    expect(daysOfPeriod({ startsOn: "2028-02-28", endsOn: "2028-03-01" })).toBe(3);
  });

  it.each([
    [{ endsOn: "2026-11-01" }, "ends-before-start"],
    [{ endsOn: "2028-01-01" }, "too-long"],
    [{ plannedHours: 961 }, "too-many-hours"],
    [{ plannedHours: 960 }, undefined],
    [{ endsOn: "2026-11-02", plannedHours: 24 }, undefined],
  ])("%j: %s", (change, problem) => {
    expect(periodProblem({ ...period, plannedHours: 160, ...change })).toBe(problem);
  });

  it(`may last ${longestPeriodDays} days and not one more`, () => {
    const startsOn = "2026-01-01";
    const end = (days: number) =>
      new Date(Date.parse(startsOn) + (days - 1) * 86_400_000).toISOString().slice(0, 10);
    const ending = (days: number) =>
      periodProblem({ startsOn, endsOn: end(days), plannedHours: 10 });
    expect(ending(longestPeriodDays)).toBeUndefined();
    expect(ending(longestPeriodDays + 1)).toBe("too-long");
  });
});

describe("a day", () => {
  it.each([
    ["2026-11-02", 8, undefined],
    ["2026-11-22", 0, undefined],
    ["2026-11-22", 24, undefined],
    ["2026-11-22", 24.25, "hours"],
    ["2026-11-22", -1, "hours"],
    ["2026-11-22", Number.NaN, "hours"],
    ["2026-11-01", 8, "outside"],
    ["2026-12-12", 8, "outside"],
    ["2026-11-23", 8, "in-future"],
  ])("%s with %s h: %s", (day, hours, problem) => {
    expect(dayProblem(period, { day, hours }, today)).toBe(problem);
  });
});

describe("hours", () => {
  it("are summed against the plan, quarters exactly", () => {
    const days = Array.from({ length: 3 }, () => ({ day: today, hours: 0.1 }));
    expect(hoursDone(2, days)).toEqual({ done: 0.3, planned: 2, share: 0.15, left: 1.7 });
  });

  it("never show more than the whole plan, nor hours that are owed", () => {
    const hours = fc.array(fc.integer({ min: 0, max: 96 }).map((quarters) => quarters / 4));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), hours, (planned, list) => {
        const sum = hoursDone(
          planned,
          list.map((one) => ({ day: today, hours: one })),
        );
        expect(sum.share).toBeGreaterThanOrEqual(0);
        expect(sum.share).toBeLessThanOrEqual(1);
        expect(sum.left).toBe(Math.max(0, planned - sum.done));
      }),
    );
  });
});

describe("time", () => {
  it("knows where today lies, and which day is written next", () => {
    const at = (day: string) => [periodTime(period, day), dayToWrite(period, day)];
    expect(at("2026-11-01")).toEqual(["coming", undefined]);
    expect(at("2026-11-02")).toEqual(["now", "2026-11-02"]);
    expect(at("2026-12-11")).toEqual(["now", "2026-12-11"]);
    expect(at("2027-01-07")).toEqual(["over", "2026-12-11"]);
  });

  it("points out periods with a day in common", () => {
    const others = [
      { id: "before", startsOn: "2026-10-01", endsOn: "2026-11-01" },
      { id: "touches", startsOn: "2026-10-01", endsOn: "2026-11-02" },
      { id: "inside", startsOn: "2026-11-10", endsOn: "2026-11-11" },
      { id: "after", startsOn: "2026-12-12", endsOn: "2026-12-20" },
    ];
    expect(overlapping(period, others).map(({ id }) => id)).toEqual(["touches", "inside"]);
  });
});
