import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slurryParts, solidsAfter } from "./slurry";

const start = { mass: 100, solids: 0.62, binder: 0.02 };

describe("slurry", () => {
  it("weighs in 59.52, 1.24 and 1.24 kg of solids and 38 kg of solvent", () => {
    const parts = slurryParts(start);
    expect(parts.active).toBeCloseTo(59.52, 9);
    expect(parts.additive).toBeCloseTo(1.24, 9);
    expect(parts.binder).toBeCloseTo(1.24, 9);
    expect(parts.solvent).toBeCloseTo(38, 9);
  });

  it("brings part of the solvent with the binder", () => {
    const { solution, addedSolvent } = slurryParts(start);
    expect(solution).toBeCloseTo(15.5, 9);
    expect(addedSolvent).toBeCloseTo(38 - 15.5 * 0.92, 9);
  });

  it("knows when the solution alone brings too much solvent", () => {
    expect(slurryParts({ mass: 100, solids: 0.75, binder: 0.05 }).addedSolvent).toBeLessThan(0);
  });

  it("thins: one kilogram too much makes 61.4 % of 62 %", () => {
    expect(solidsAfter(start, 1)).toBeCloseTo(0.6139, 4);
    expect(solidsAfter(start, 0)).toBe(0.62);
  });

  it("loses no mass", () => {
    const solids = fc.double({ min: 0.4, max: 0.75, noNaN: true });
    const binder = fc.double({ min: 0.01, max: 0.05, noNaN: true });
    fc.assert(
      fc.property(solids, binder, (share, bound) => {
        const parts = slurryParts({ mass: 250, solids: share, binder: bound });
        expect(parts.active + parts.additive + parts.binder + parts.solvent).toBeCloseTo(250, 6);
        const weighed = parts.active + parts.additive + parts.solution + parts.addedSolvent;
        expect(weighed).toBeCloseTo(250, 6);
      }),
    );
  });
});
