import { describe, expect, it } from "vitest";
import { faultOf, fuseAnswer } from "./battery-fault";

describe("faultOf", () => {
  it("makes 4 000 A, 1.6 MW and 160 kJ of 400 V on 100 mΩ", () => {
    const fault = faultOf(400, 0.1);
    expect(fault.current).toBeCloseTo(4000);
    expect(fault.power).toBeCloseTo(1_600_000);
    expect(fault.energy).toBeCloseTo(160_000);
    expect(fault.fallingMass).toBeCloseTo(1631, 0);
    expect(fault.fuse).toBe("fast");
  });

  it("lets 12 V drive a large current too, where the resistance is small", () => {
    expect(faultOf(12, 0.005).current).toBeCloseTo(2400);
  });

  it("doubles the current and quadruples the power with twice the voltage", () => {
    const [one, two] = [faultOf(200, 0.1), faultOf(400, 0.1)];
    expect(two.current).toBeCloseTo(2 * one.current);
    expect(two.power).toBeCloseTo(4 * one.power);
  });
});

describe("fuseAnswer", () => {
  it("never melts up to its rating, melts late above it and fast from five times", () => {
    expect([399, 400, 401, 1999, 2000].map(fuseAnswer)).toEqual([
      "never",
      "never",
      "late",
      "late",
      "fast",
    ]);
  });
});
