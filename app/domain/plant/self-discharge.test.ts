import { describe, expect, it } from "vitest";
import { countSorting, errorPerWeek, sortCells } from "./self-discharge";

describe("self-discharge", () => {
  it("finds the four leaky cells after a week at 5 mV per week, and loses no good one", () => {
    const cells = sortCells(5, 7);
    expect(cells).toHaveLength(40);
    expect(
      cells
        .filter(({ isOut }) => isOut)
        .map(({ loss }) => loss)
        .sort((a, b) => a - b),
    ).toEqual([6, 8, 15, 40]);
    expect(countSorting(cells)).toEqual({ out: 4, leakyPassed: 0, goodLost: 0 });
  });

  it("errs by 2.1 mV per week after one day: a leaky cell slips through and a good one is lost", () => {
    expect(errorPerWeek(1)).toBeCloseTo(2.1, 9);
    expect(errorPerWeek(21)).toBeCloseTo(0.1, 9);
    expect(countSorting(sortCells(5, 1))).toEqual({ out: 4, leakyPassed: 1, goodLost: 1 });
  });

  it("lets leaky cells pass a lax limit, and loses good ones to a strict one", () => {
    expect(countSorting(sortCells(10, 7))).toEqual({ out: 2, leakyPassed: 2, goodLost: 0 });
    const strict = countSorting(sortCells(1, 7));
    expect(strict.leakyPassed).toBe(0);
    expect(strict.goodLost).toBeGreaterThan(30);
  });

  it("never measures a cell further off than the meter errs", () => {
    for (const days of [1, 3, 7, 21]) {
      for (const { loss, measured } of sortCells(5, days)) {
        expect(Math.abs(measured - loss)).toBeLessThanOrEqual(errorPerWeek(days) + 1e-9);
      }
    }
  });
});
