import { describe, expect, it } from "vitest";
import { pulseFigures } from "./pulse";

describe("pulse", () => {
  it("reads 20 mΩ at once, 28.6 mΩ after ten seconds and 30 mΩ in the end", () => {
    expect(pulseFigures(5, 0).resistance).toBeCloseTo(0.02, 9);
    expect(pulseFigures(5, 10).resistance).toBeCloseTo(0.028_647, 6);
    expect(pulseFigures(5, 1000).resistance).toBeCloseTo(0.03, 9);
  });

  it("pulls 3.700 V down by 143 mV with 5 A for ten seconds, and warms with 0.72 W", () => {
    const { voltage, drop, atOnce, heat } = pulseFigures(5, 10);
    expect(drop).toBeCloseTo(0.143_233, 6);
    expect(voltage).toBeCloseTo(3.7 - 0.143_233, 6);
    expect(atOnce).toBeCloseTo(0.1, 9);
    expect(heat).toBeCloseTo(0.716, 3);
  });

  it("reads the same resistance with any current, but four times the heat with twice of it", () => {
    const [small, large] = [pulseFigures(10, 2), pulseFigures(20, 2)];
    expect(large.resistance).toBeCloseTo(small.resistance, 9);
    expect(large.drop).toBeCloseTo(2 * small.drop, 9);
    expect(large.heat).toBeCloseTo(4 * small.heat, 9);
  });
});
