import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chargeFigures,
  chargeOf,
  cRateOf,
  currentAt,
  energyOf,
  idealHours,
  specificEnergy,
} from "./charge";

describe("charge", () => {
  it("follows the worked formulas of the brief", () => {
    // F1: 2.5 A · 2 h; F2: 10 A / 5 Ah; F3: 5.0 Ah · 3.63 V, over 0.070 kg
    expect(chargeOf(2.5, 2)).toBe(5);
    expect(cRateOf(10, 5)).toBe(2);
    expect(idealHours(2)).toBe(0.5);
    expect(energyOf(5, 3.63)).toBeCloseTo(18.15);
    expect(specificEnergy(18.15, 0.07)).toBeCloseTo(259, 0);
  });

  it("gives all figures of a charge", () => {
    expect(chargeFigures({ capacity: 5, cRate: 2, voltage: 3.6 })).toEqual({
      current: 10,
      hours: 0.5,
      energy: 18,
      power: 36,
    });
  });

  it("moves the whole capacity and its energy at any rate", () => {
    const rate = fc.double({ min: 0.1, max: 3, noNaN: true });
    const capacity = fc.double({ min: 0.5, max: 300, noNaN: true });
    fc.assert(
      fc.property(rate, capacity, (cRate, ampereHours) => {
        const given = { capacity: ampereHours, cRate, voltage: 3.6 };
        const { current, hours, energy, power } = chargeFigures(given);
        expect(current * hours).toBeCloseTo(ampereHours, 6);
        expect(power * hours).toBeCloseTo(energy, 6);
        expect(cRateOf(currentAt(ampereHours, cRate), ampereHours)).toBeCloseTo(cRate, 9);
      }),
    );
  });
});
