import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { potentialsAt, windowOf } from "./half-cells";
import { nominalVoltage, restCurve, restVoltage, socAt, socInterval } from "./ocv";

const soc = fc.double({ min: 0, max: 1, noNaN: true });
const chemistry = fc.constantFrom("nmc" as const, "lfp" as const);

describe("rest voltage", () => {
  it("passes through its points and runs straight between them", () => {
    expect(restVoltage("nmc", 0.5)).toBe(3.751);
    expect(restVoltage("nmc", 0.525)).toBeCloseTo((3.751 + 3.798) / 2, 9);
    expect(restVoltage("lfp", -1)).toBe(2);
    expect(restVoltage("lfp", 2)).toBe(3.649);
  });

  it("stands for the half-cell fits within 5 mV where it is tabulated closely enough", () => {
    const window = windowOf();
    for (const [at, voltage] of restCurve("nmc")) {
      expect(potentialsAt(window, at).cell).toBeCloseTo(voltage, 2.9);
    }
    for (let at = 0.1; at <= 0.95; at += 0.01) {
      const difference = Math.abs(potentialsAt(window, at).cell - restVoltage("nmc", at));
      expect(difference).toBeLessThan(0.02);
    }
  });

  it("lies around the nominal voltage over the middle of the curve", () => {
    for (const name of ["nmc", "lfp"] as const) {
      const middle = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map((at) => restVoltage(name, at));
      const mean = middle.reduce((sum, one) => sum + one, 0) / middle.length;
      expect(mean).toBeGreaterThan(nominalVoltage[name][0]);
      expect(mean).toBeLessThan(nominalVoltage[name][1] + 0.1);
    }
  });

  it("is flat for LFP between 20 and 90 %, and five times steeper for NMC", () => {
    const rise = (name: "nmc" | "lfp") => restVoltage(name, 0.9) - restVoltage(name, 0.2);
    expect(rise("lfp")).toBeLessThan(0.1);
    expect(rise("nmc")).toBeGreaterThan(5 * rise("lfp"));
  });

  it("rises with the state of charge, which it gives back", () => {
    fc.assert(
      fc.property(chemistry, soc, soc, (name, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(restVoltage(name, high)).toBeGreaterThanOrEqual(restVoltage(name, low));
        expect(socAt(name, restVoltage(name, one))).toBeCloseTo(one, 6);
      }),
    );
  });
});

describe("socInterval", () => {
  it("makes of 10 mV a point for NMC and more than ten points for LFP at half charge", () => {
    const width = (name: "nmc" | "lfp", at: number) => {
      const { low, high } = socInterval(name, restVoltage(name, at), 0.01);
      return (high - low) / 2;
    };
    expect(width("nmc", 0.5)).toBeLessThan(0.02);
    expect(width("lfp", 0.5)).toBeGreaterThan(0.1);
    expect(width("lfp", 0.05)).toBeLessThan(0.02);
  });

  it("holds the true value and stays within 0..1", () => {
    const error = fc.double({ min: 0, max: 0.1, noNaN: true });
    fc.assert(
      fc.property(chemistry, soc, error, (name, at, millivolts) => {
        const { low, high } = socInterval(name, restVoltage(name, at), millivolts);
        expect(low).toBeLessThanOrEqual(at + 1e-9);
        expect(high).toBeGreaterThanOrEqual(at - 1e-9);
        expect(low >= 0 && high <= 1).toBe(true);
      }),
    );
  });
});
