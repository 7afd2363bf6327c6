import { describe, expect, it } from "vitest";
import { hydrogenFluorideOf, stageAt } from "./runaway";

describe("runaway", () => {
  it("follows F35: 60 kWh may give 1.2 to 12 kg of hydrogen fluoride", () => {
    const { low, high } = hydrogenFluorideOf(60);
    expect(low).toBeCloseTo(1.2, 9);
    expect(high).toBeCloseTo(12, 9);
  });

  it("gives 0.36 to 3.6 g for a cell of 18 Wh, and none for none", () => {
    expect(hydrogenFluorideOf(0.018).low).toBeCloseTo(0.000_36, 9);
    expect(hydrogenFluorideOf(0.018).high).toBeCloseTo(0.0036, 9);
    expect(hydrogenFluorideOf(0)).toEqual({ low: 0, high: 0 });
  });

  it("begins each stage at its temperature and not before", () => {
    const at = [20, 79, 80, 119, 120, 159, 160, 219, 220, 300].map(stageAt);
    expect(at).toEqual([
      ...["normal", "normal", "sei", "sei", "separator", "separator"],
      ...["cathode", "cathode", "runaway", "runaway"],
    ]);
  });
});
