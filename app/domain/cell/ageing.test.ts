import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageAfter, arrheniusFactor, rootTimeLoss, wornOut, yearsUntil } from "./ageing";

const conditions = fc.record({
  temperature: fc.double({ min: 0, max: 45, noNaN: true }),
  meanSoc: fc.double({ min: 0, max: 1, noNaN: true }),
  cyclesPerYear: fc.double({ min: 0, max: 700, noNaN: true }),
});
const years = fc.double({ min: 0, max: 15, noNaN: true });

describe("rate laws", () => {
  it("follow F20, F21 and C05-9, C05-11", () => {
    expect(arrheniusFactor(50_000, 25, 45)).toBeCloseTo(3.55, 2);
    expect(arrheniusFactor(60_000, 25, 35)).toBeCloseTo(2.19, 2);
    expect(arrheniusFactor(50_000, 45, 25)).toBeCloseTo(1 / 3.55, 2);
    expect(rootTimeLoss(3, 1, 4)).toBeCloseTo(6);
    expect(rootTimeLoss(2.5, 10, 120)).toBeCloseTo(8.66, 2);
  });
});

describe("ageAfter", () => {
  it("gives the reference case: 2.5 % in ten months, 8.7 % in ten years", () => {
    const stored = { temperature: 25, meanSoc: 0.5, cyclesPerYear: 0 };
    expect(ageAfter(10 / 12, stored).calendarLoss).toBeCloseTo(0.025, 9);
    expect(ageAfter(10, stored).soh).toBeCloseTo(1 - 0.0866, 4);
  });

  it("adds a fifth in 2 000 full cycles", () => {
    const used = { temperature: 25, meanSoc: 0.5, cyclesPerYear: 200 };
    expect(ageAfter(10, used).cycleLoss).toBeCloseTo(0.2, 9);
  });

  it("is new at the start and stays between 0 and 1", () => {
    const harsh = { temperature: 60, meanSoc: 1, cyclesPerYear: 2000 };
    expect(ageAfter(15, harsh).soh).toBe(0);
    fc.assert(
      fc.property(years, conditions, (time, given) => {
        expect(ageAfter(0, given).soh).toBe(1);
        const { soh } = ageAfter(time, given);
        expect(soh >= 0 && soh <= 1).toBe(true);
      }),
    );
  });

  it("never rises with time, heat, charge or use", () => {
    fc.assert(
      fc.property(years, years, conditions, conditions, (one, other, a, b) => {
        const harsher = {
          temperature: Math.max(a.temperature, b.temperature),
          meanSoc: Math.max(a.meanSoc, b.meanSoc),
          cyclesPerYear: Math.max(a.cyclesPerYear, b.cyclesPerYear),
        };
        const later = Math.max(one, other);
        const { soh } = ageAfter(later, harsher);
        expect(soh).toBeLessThanOrEqual(ageAfter(one, a).soh + 1e-12);
        expect(soh).toBeLessThanOrEqual(ageAfter(other, b).soh + 1e-12);
      }),
    );
  });
});

describe("yearsUntil", () => {
  it("finds the year in which ageAfter gets there", () => {
    fc.assert(
      fc.property(conditions, (given) => {
        expect(ageAfter(yearsUntil(wornOut, given), given).soh).toBeCloseTo(wornOut, 9);
      }),
    );
  });
});
