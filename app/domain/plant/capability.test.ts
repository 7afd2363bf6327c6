import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capabilityOf, coatingSpec, normalTail, verdictOf } from "./capability";

describe("capabilityOf", () => {
  it("follows F27: Cp 1.39 and Cpk 1.11", () => {
    const { cp, cpk, above, below } = capabilityOf({ mean: 24.3, sigma: 0.12 }, coatingSpec);
    expect(cp).toBeCloseTo(1.39, 2);
    expect(cpk).toBeCloseTo(1.11, 2);
    expect(above * 1e6).toBeCloseTo(429, 0);
    expect(below * 1e6).toBeCloseTo(0.29, 2);
  });

  it("follows C12-2 when centred: 2 700 ppm at Cp 1.00, and 0.57 at 1.67", () => {
    const outside = (cp: number) => {
      const { above, below } = capabilityOf({ mean: 24.2, sigma: 0.5 / (3 * cp) }, coatingSpec);
      return (above + below) * 1e6;
    };
    expect(outside(1)).toBeCloseTo(2700, 0);
    expect(outside(1.33)).toBeCloseTo(66, 0);
    expect(outside(5 / 3)).toBeCloseTo(0.573, 3);
  });

  it("never gives a Cpk above Cp, and below 0 where the mean is outside", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 23.7, max: 24.7, noNaN: true }),
        fc.double({ min: 0.05, max: 0.3, noNaN: true }),
        (mean, sigma) => {
          const { cp, cpk } = capabilityOf({ mean, sigma }, coatingSpec);
          expect(cpk).toBeLessThanOrEqual(cp + 1e-9);
        },
      ),
    );
    expect(capabilityOf({ mean: 25, sigma: 0.1 }, coatingSpec).cpk).toBeLessThan(0);
  });
});

describe("verdictOf", () => {
  it("changes at 1 and at 1.33", () => {
    expect([0.99, 1, 1.32, 1.33].map(verdictOf)).toEqual([
      "not-capable",
      "barely",
      "barely",
      "capable",
    ]);
  });
});

describe("normalTail", () => {
  it("is half at the middle and whole far below", () => {
    expect(normalTail(0)).toBeCloseTo(0.5, 6);
    expect(normalTail(-8)).toBeCloseTo(1, 12);
    expect(normalTail(1.959964) + normalTail(-1.959964)).toBeCloseTo(1, 12);
    expect(normalTail(1.959964)).toBeCloseTo(0.025, 6);
  });
});
