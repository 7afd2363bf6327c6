import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, isWeekend } from "./day";
import { type FreeDays, isFreeDay, type Pace, spreadMilestones } from "./spread-milestones";

const none: FreeDays = { holidays: new Set(), isJulyOff: false };
const work = (...hours: number[]) =>
  hours.map((one, index) => ({ moduleId: `basics/m${index + 1}`, minutes: 60 * one }));

function daysOf(hours: number[], startsOn: string, pace: Pace, free = none) {
  const spread = spreadMilestones(work(...hours), startsOn, pace, free);
  if (!spread.ok) throw new Error(spread.reason);
  return spread.milestones.map(({ dueOn }) => dueOn);
}

function daysThatAreNotFree(from: string, to: string, free: FreeDays): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!isFreeDay(day, free)) days.push(day);
  }
  return days;
}

describe("spreadMilestones", () => {
  it("spreads evenly by work up to the last day", () => {
    const pace: Pace = { kind: "until", endsOn: "2026-12-18" };
    expect(daysOf([10, 10], "2026-11-23", pace)).toEqual(["2026-12-04", "2026-12-18"]);
    expect(daysOf([30, 10], "2026-11-23", pace)).toEqual(["2026-12-11", "2026-12-18"]);
  });

  it("lets the end follow from the hours a week", () => {
    const pace: Pace = { kind: "hours", hoursPerWeek: 10 };
    expect(daysOf([20, 10], "2026-11-23", pace)).toEqual(["2026-12-04", "2026-12-11"]);
  });

  it("gives each module as many weeks, and ends on their Fridays", () => {
    const pace: Pace = { kind: "weeks", weeks: 2 };
    expect(daysOf([1, 40], "2026-11-23", pace)).toEqual(["2026-12-04", "2026-12-18"]);
  });

  it("moves a date before a holiday, and tells which day it was", () => {
    const free = { ...none, holidays: new Set(["2026-12-24", "2026-12-25"]) };
    const pace: Pace = { kind: "until", endsOn: "2026-12-25" };
    expect(spreadMilestones(work(1), "2026-11-23", pace, free)).toEqual({
      ok: true,
      milestones: [{ moduleId: "basics/m1", dueOn: "2026-12-23", movedFrom: "2026-12-25" }],
    });
  });

  it("leaves out July and does not count it", () => {
    const free = { ...none, isJulyOff: true };
    const pace: Pace = { kind: "weeks", weeks: 2 };
    expect(daysOf([1, 1], "2026-06-15", pace, free)).toEqual(["2026-06-26", "2026-08-12"]);
  });

  it("says so where nothing but free days lies between", () => {
    const pace: Pace = { kind: "until", endsOn: "2026-11-29" };
    expect(spreadMilestones(work(1), "2026-11-28", pace, none)).toEqual({
      ok: false,
      reason: "no-day",
    });
  });

  const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays("2026-01-01", days));
  const pace = (startsOn: string): fc.Arbitrary<Pace> =>
    fc.oneof(
      fc
        .integer({ min: 0, max: 500 })
        .map((days): Pace => ({ kind: "until", endsOn: addDays(startsOn, days) })),
      fc
        .integer({ min: 1, max: 60 })
        .map((hoursPerWeek): Pace => ({ kind: "hours", hoursPerWeek })),
      fc.integer({ min: 1, max: 8 }).map((weeks): Pace => ({ kind: "weeks", weeks })),
    );
  const asked = day.chain((startsOn) =>
    fc.record({
      startsOn: fc.constant(startsOn),
      pace: pace(startsOn),
      hours: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }),
      holidays: fc.uniqueArray(day, { maxLength: 60 }).map((days) => new Set(days)),
      isJulyOff: fc.boolean(),
    }),
  );

  it("never falls on a free day, ascends, and ends on the last day that is not free", () => {
    fc.assert(
      fc.property(asked, ({ startsOn, pace, hours, ...free }) => {
        const spread = spreadMilestones(work(...hours), startsOn, pace, free);
        const last = pace.kind === "until" ? pace.endsOn : "";
        if (!spread.ok) {
          expect(daysThatAreNotFree(startsOn, last, free)).toEqual([]);
          return;
        }
        const days = spread.milestones.map(({ dueOn }) => dueOn);
        expect(days).toHaveLength(hours.length);
        expect(days.filter((one) => isFreeDay(one, free) || one < startsOn)).toEqual([]);
        expect(days).toEqual(days.toSorted());
        const end = days.at(-1) ?? "";
        expect(daysThatAreNotFree(addDays(end, 1), last, free)).toEqual([]);
      }),
    );
  });

  it("gives no module less time for more work", () => {
    const hours = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(hours, fc.integer({ min: 1, max: 20 }), (given, more) => {
        const pace: Pace = { kind: "hours", hoursPerWeek: 5 };
        const [first = 0, ...rest] = given;
        const before = daysOf(given, "2026-01-05", pace)[0] ?? "";
        const after = daysOf([first + more, ...rest], "2026-01-05", pace)[0] ?? "";
        expect(after >= before).toBe(true);
        expect(isWeekend(after)).toBe(false);
      }),
    );
  });
});
