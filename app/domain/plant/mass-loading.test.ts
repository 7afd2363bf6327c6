import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  arealCapacity,
  coatingThickness,
  massLoading,
  nmcSolidsDensity,
  solidThickness,
  solventLoading,
} from "./mass-loading";

const film = { film: 180, density: 2.2, solids: 0.62 };

describe("mass loading", () => {
  it("follows the worked numbers of the brief", () => {
    expect(massLoading(film)).toBeCloseTo(24.55, 2); // F8
    expect(arealCapacity(massLoading(film), 0.96, 190)).toBeCloseTo(4.48, 2);
    expect(arealCapacity(24.2, 0.96, 190)).toBeCloseTo(4.41, 2); // F6
    expect(solventLoading({ ...film, film: 177.4 })).toBeCloseTo(148, 0); // F9: 242 g/m² of solids
  });

  it("loses nothing: solids and solvent are the wet film", () => {
    const share = fc.double({ min: 0.4, max: 0.75, noNaN: true });
    fc.assert(
      fc.property(share, (solids) => {
        const wet = { ...film, solids };
        expect(10 * massLoading(wet) + solventLoading(wet)).toBeCloseTo(2.2 * 180, 6);
      }),
    );
  });

  it("is as thick as its solids and its pores", () => {
    expect(coatingThickness(24.2, nmcSolidsDensity, 0.278)).toBeCloseTo(75, 0); // F12
    expect(coatingThickness(24.2, nmcSolidsDensity, 0)).toBe(
      solidThickness(24.2, nmcSolidsDensity),
    );
    expect(coatingThickness(24.2, nmcSolidsDensity, 0.5)).toBeCloseTo(108.4, 1);
  });
});
