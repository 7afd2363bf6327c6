import { describe, expect, it } from "vitest";
import { shockOf, shockZone } from "./shock-current";

describe("shockOf", () => {
  it("drives 400 mA and 160 W through 1 000 Ω at 400 V", () => {
    const shock = shockOf(400, 1000);
    expect(shock.current).toBeCloseTo(0.4);
    expect(shock.power).toBeCloseTo(160);
    expect(shock.zone).toBe("heart");
    expect(shock.heartVoltage).toBeCloseTo(150);
  });

  it("feels 12 V on a wet skin, and 60 V without reaching the heart's threshold", () => {
    expect(shockOf(12, 500).zone).toBe("felt");
    expect(shockOf(60, 1000).zone).toBe("felt");
    expect(shockOf(60, 1000).current).toBeCloseTo(0.06);
  });
});

describe("shockZone", () => {
  it("changes at 2 mA and at 150 mA", () => {
    expect([0.0019, 0.002, 0.149, 0.15].map(shockZone)).toEqual([
      "unfelt",
      "felt",
      "felt",
      "heart",
    ]);
  });
});
