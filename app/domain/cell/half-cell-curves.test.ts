import { describe, expect, it } from "vitest";
import { halfCellCurves } from "./half-cell-curves";
import { windowOf } from "./half-cells";

const first = <Item>(items: readonly Item[]) => items[0] as Item;
const last = <Item>(items: readonly Item[]) => items.at(-1) as Item;

describe("halfCellCurves", () => {
  const fresh = halfCellCurves(windowOf(), 101);

  it("begins at the lower and ends at the upper cut-off", () => {
    expect(first(fresh.cell)[1]).toBeCloseTo(2.5, 3);
    expect(last(fresh.cell)[1]).toBeCloseTo(4.2, 3);
    expect(fresh.full - fresh.empty).toBeCloseTo(5.15, 2);
  });

  it("draws the cell as the difference of the two electrodes", () => {
    fresh.cell.forEach(([at, volts], index) => {
      const positive = fresh.usedPositive[index];
      const negative = fresh.usedNegative[index];
      expect(positive?.[0]).toBe(at);
      expect((positive?.[1] ?? 0) - (negative?.[1] ?? 0)).toBeCloseTo(volts, 10);
    });
  });

  it("slides the graphite curve right by the lithium lost, and leaves NMC where it was", () => {
    const aged = halfCellCurves(windowOf({ lostLithium: 0.4 }), 101);
    expect(first(aged.negative)[0] - first(fresh.negative)[0]).toBeCloseTo(0.4, 3);
    expect(last(aged.negative)[0] - last(fresh.negative)[0]).toBeCloseTo(0.4, 3);
    expect(first(aged.positive)[0]).toBeCloseTo(first(fresh.positive)[0], 6);
    expect(last(aged.positive)[0]).toBeCloseTo(last(fresh.positive)[0], 6);
  });

  it("squeezes the graphite curve when graphite is lost", () => {
    const length = (curve: readonly (readonly [number, number])[]) =>
      last(curve)[0] - first(curve)[0];
    const aged = halfCellCurves(windowOf({ lostGraphite: 0.1 }), 101);
    expect(length(aged.negative) / length(fresh.negative)).toBeCloseTo(0.9, 6);
  });
});
