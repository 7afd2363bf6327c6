import { describe, expect, it } from "vitest";
import { dayMean, doseOf, heaviestTask, nmpLevel } from "./exposure";

describe("exposure", () => {
  it("spreads all tasks over eight hours", () => {
    const day = [
      { concentration: 40, hours: 0.5 },
      { concentration: 10, hours: 2 },
      { concentration: 1, hours: 5.5 },
    ];
    expect(dayMean(day)).toBeCloseTo((20 + 20 + 5.5) / 8, 9);
    expect(dayMean(day) / nmpLevel).toBeCloseTo(0.395, 3);
  });

  it("counts a long day against eight hours too", () => {
    expect(dayMean([{ concentration: 14.4, hours: 8 }])).toBeCloseTo(nmpLevel, 9);
    expect(dayMean([{ concentration: 14.4, hours: 12 }])).toBeCloseTo(1.5 * nmpLevel, 9);
    expect(dayMean([{ concentration: 14.4, hours: 4 }])).toBeCloseTo(nmpLevel / 2, 9);
  });

  it("weighs a quarter of an hour at 60 like five hours at 3", () => {
    expect(doseOf({ concentration: 60, hours: 0.25 })).toBe(doseOf({ concentration: 3, hours: 5 }));
  });

  it("names the task with the largest dose, and none on an empty day", () => {
    const short = { concentration: 40, hours: 1 };
    const long = { concentration: 4, hours: 5 };
    expect(heaviestTask([long, short])).toBe(1);
    expect(heaviestTask([{ concentration: 0, hours: 8 }])).toBeUndefined();
    expect(dayMean([{ concentration: 50, hours: 0 }])).toBe(0);
  });
});
