import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellCurve, graphitePotential, nmcPotential, potentialsAt, windowOf } from "./half-cells";

/** Room for binary rounding between neighbouring numbers. */
const dust = 1e-9;

/** Lost lithium (Ah) and lost graphite (share). */
const lost = fc.double({ min: 0, max: 2, noNaN: true });
const gone = fc.double({ min: 0, max: 0.2, noNaN: true });

describe("half-cell potentials", () => {
  it("give the published fits at half filling, worked by hand", () => {
    // Every tanh is ±1 to 4 digits but for the graphite step at .6103: tanh(−3.3580) = −.99758.
    expect(graphitePotential(0.5)).toBeCloseTo(
      0.2482 - 0.0909 - 0.04478 * 0.99734 + 0.0205 * 0.99758,
      3,
    );
    // −.647 + 4.4875 − .0428 · tanh(4.5507) − 17.7326 + 17.5842
    expect(nmcPotential(0.8)).toBeCloseTo(-0.6472 + 4.4875 - 0.0428 * 0.99978 - 0.1484, 3);
  });

  it("fall as lithium comes in", () => {
    const filling = fc.double({ min: 0.25, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(filling, filling, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(graphitePotential(high)).toBeLessThanOrEqual(graphitePotential(low) + dust);
        expect(nmcPotential(high)).toBeLessThanOrEqual(nmcPotential(low) + dust);
      }),
    );
  });
});

describe("windowOf", () => {
  it("solves the new LG M50 between 2.5 and 4.2 V", () => {
    const window = windowOf();
    expect(window.x0).toBeCloseTo(0.026, 3);
    expect(window.x100).toBeCloseTo(0.911, 3);
    expect(window.y0).toBeCloseTo(0.854, 3);
    expect(window.y100).toBeCloseTo(0.264, 3);
    expect(window.capacity).toBeCloseTo(5.15, 2);
    expect(potentialsAt(window, 0).cell).toBeCloseTo(2.5, 6);
    expect(potentialsAt(window, 1).cell).toBeCloseTo(4.2, 6);
  });

  it("leaves graphite less full when lithium is lost", () => {
    const window = windowOf({ lostLithium: 0.4 });
    expect(window.capacity).toBeCloseTo(4.76, 2);
    expect(window.x100).toBeCloseTo(0.842, 3);
    expect(window.y0).toBeCloseTo(0.809, 3);
  });

  it("fills graphite to the brim when a tenth of it is lost, at hardly any loss of capacity", () => {
    const window = windowOf({ lostGraphite: 0.1 });
    expect(window.x100).toBeGreaterThan(0.99);
    expect(window.capacity / windowOf().capacity).toBeCloseTo(0.99, 2);
  });

  it("loses the steep knee when graphite is not emptied", () => {
    const window = windowOf({ leastFilling: 0.2 });
    expect(window.x0).toBe(0.2);
    expect(potentialsAt(window, 0).cell).toBeGreaterThan(3.4);
    expect(window.capacity).toBeLessThan(windowOf().capacity);
  });

  it("loses capacity steadily with lithium", () => {
    fc.assert(
      fc.property(lost, lost, (one, other) => {
        const less = windowOf({ lostLithium: Math.min(one, other) });
        const more = windowOf({ lostLithium: Math.max(one, other) });
        expect(more.capacity).toBeLessThanOrEqual(less.capacity + dust);
      }),
    );
  });

  it("keeps every filling between 0 and 1, and the voltage within its limits", () => {
    fc.assert(
      fc.property(lost, gone, (lostLithium, lostGraphite) => {
        const window = windowOf({ lostLithium, lostGraphite });
        for (const filling of [window.x0, window.x100, window.y0, window.y100]) {
          expect(filling > 0 && filling <= 1).toBe(true);
        }
        expect(potentialsAt(window, 0).cell).toBeCloseTo(2.5, 6);
        expect(potentialsAt(window, 1).cell).toBeLessThan(4.2 + dust);
      }),
    );
  });
});

describe("cellCurve", () => {
  it("rises from 2.5 to 4.2 V over the whole capacity", () => {
    const window = windowOf();
    const curve = cellCurve(window, 101);
    expect(curve).toHaveLength(101);
    expect(curve[0]?.charge).toBe(0);
    expect(curve.at(-1)?.charge).toBeCloseTo(window.capacity, 9);
    for (const [index, point] of curve.entries()) {
      const before = curve[index - 1];
      if (before) expect(point.cell).toBeGreaterThan(before.cell);
      expect(point.positive - point.negative).toBeCloseTo(point.cell, 9);
    }
  });
});
