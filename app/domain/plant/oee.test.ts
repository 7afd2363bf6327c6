import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { largestLoss, oeeLosses, oeeOf, shiftMinutes } from "./oee";

const usual = { availability: 0.85, performance: 0.92, quality: 0.95 };

describe("oee", () => {
  it("follows F29: 0.85 · 0.92 · 0.95 is 74.3 %", () => {
    expect(oeeOf(usual)).toBeCloseTo(0.743, 3);
  });

  it("loses 72, 32.64 and 18.77 minutes of 480, each from what is left", () => {
    const [stops, pace, scrap] = oeeLosses(usual);
    expect(stops).toMatchObject({ part: "availability", lost: expect.closeTo(72), left: 408 });
    expect(pace?.lost).toBeCloseTo(32.64);
    expect(scrap?.lost).toBeCloseTo(18.768);
    expect(scrap?.left).toBeCloseTo(356.592);
    expect(largestLoss(oeeLosses(usual))?.part).toBe("availability");
  });

  it("has no largest loss where nothing is lost, and prefers the earlier of two equal ones", () => {
    expect(largestLoss(oeeLosses({ availability: 1, performance: 1, quality: 1 }))).toBeUndefined();
    const halves = { availability: 0.5, performance: 1, quality: 0 };
    expect(largestLoss(oeeLosses(halves))?.part).toBe("availability");
  });

  it("always accounts for every minute, and ends at OEE", () => {
    const share = fc.double({ min: 0.5, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, (availability, performance, quality) => {
        const losses = oeeLosses({ availability, performance, quality });
        const lost = losses.reduce((sum, loss) => sum + loss.lost, 0);
        const good = losses.at(-1)?.left ?? 0;
        expect(lost + good).toBeCloseTo(shiftMinutes, 6);
        const oee = oeeOf({ availability, performance, quality });
        expect(good / shiftMinutes).toBeCloseTo(oee, 9);
        expect(oee).toBeLessThanOrEqual(Math.min(availability, performance, quality));
      }),
    );
  });
});
