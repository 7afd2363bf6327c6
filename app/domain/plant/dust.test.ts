import { describe, expect, it } from "vitest";
import { dustFigures } from "./dust";

describe("dust", () => {
  it("makes 2.5 g/m³ of 50 g in 20 m³, fifty thousand times the limit", () => {
    const figures = dustFigures({ grams: 50, volume: 20 });
    expect(figures.gramsPerCubicMetre).toBe(2.5);
    expect(figures.milligramsPerCubicMetre).toBe(2500);
    expect(figures.timesLimit).toBeCloseTo(50_000, 6);
    expect(figures.isExplosive).toBe(false);
  });

  it("needs a milligram for the limit, and 1.2 kg to explode", () => {
    const { gramsToLimit, gramsToExplosive } = dustFigures({ grams: 50, volume: 20 });
    expect(gramsToLimit).toBeCloseTo(0.001, 9);
    expect(gramsToExplosive).toBe(1200);
    expect(dustFigures({ grams: gramsToLimit, volume: 20 }).timesLimit).toBeCloseTo(1, 9);
  });

  it("can explode from the limit up", () => {
    expect(dustFigures({ grams: 60, volume: 1 }).isExplosive).toBe(true);
    expect(dustFigures({ grams: 59, volume: 1 }).isExplosive).toBe(false);
  });
});
