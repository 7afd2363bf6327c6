import { describe, expect, it } from "vitest";
import { coatingDensity, judgePorosity, porosityOf } from "./porosity";

const pressed = { loading: 24.2, thickness: 75, density: 4.467 };

describe("porosity", () => {
  it("follows the worked numbers of the brief", () => {
    expect(porosityOf(pressed)).toBeCloseTo(0.278, 3); // F12
    expect(porosityOf({ ...pressed, thickness: 100 })).toBeCloseTo(0.458, 3); // F12
    expect(coatingDensity(pressed)).toBeCloseTo(3.23, 2);
  });

  it("names each share of pores", () => {
    expect([0.458, 0.3, 0.278, 0.2, 0.19, 0.15, 0.14, 0, -0.2].map(judgePorosity)).toEqual([
      "open",
      "in-band",
      "in-band",
      "in-band",
      "tight",
      "tight",
      "cracked",
      "impossible",
      "impossible",
    ]);
  });
});
