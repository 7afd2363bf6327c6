import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pulseCurve, timeConstant, voltageAt } from "./equivalent-circuit";

const circuit = { rest: 3.7, r0: 0.02, r1: 0.01, c1: 2000 };
const pulse = { current: 8, start: 5, end: 65 };

describe("voltageAt", () => {
  it("rests before the pulse and jumps by I · R0 at its start", () => {
    expect(voltageAt(circuit, pulse, 0)).toBe(3.7);
    expect(voltageAt(circuit, pulse, 5)).toBeCloseTo(3.7 - 0.16, 9);
  });

  it("creeps by I · R1 · (1 − e^(−t/τ)): 3.509 V after 10 s", () => {
    expect(timeConstant(circuit)).toBe(20);
    expect(voltageAt(circuit, pulse, 15)).toBeCloseTo(3.509, 3);
  });

  it("jumps back at the end and comes to rest again", () => {
    // After three time constants: slow part 8 · 0.010 · (1 − e^−3) = 0.0760 V
    expect(voltageAt(circuit, pulse, 65)).toBeCloseTo(3.7 - 0.076, 3);
    expect(voltageAt(circuit, pulse, 85)).toBeCloseTo(3.7 - 0.076 / Math.E, 3);
    expect(voltageAt(circuit, pulse, 1000)).toBeCloseTo(3.7, 6);
  });

  it("settles at the same level whatever the capacitor", () => {
    const long = { current: 8, start: 0, end: 10_000 };
    for (const c1 of [500, 2000, 4000]) {
      expect(voltageAt({ ...circuit, c1 }, long, 9999)).toBeCloseTo(3.7 - 8 * 0.03, 6);
    }
  });

  it("mirrors a charge, and never leaves the band of I · (R0 + R1)", () => {
    const time = fc.double({ min: 0, max: 300, noNaN: true });
    fc.assert(
      fc.property(time, (at) => {
        const fall = 3.7 - voltageAt(circuit, pulse, at);
        expect(fall >= 0 && fall <= 8 * 0.03 + 1e-12).toBe(true);
        expect(voltageAt(circuit, { ...pulse, current: -8 }, at) - 3.7).toBeCloseTo(fall, 9);
      }),
    );
  });
});

describe("pulseCurve", () => {
  it("keeps time and has both sides of each jump", () => {
    const curve = pulseCurve(circuit, pulse, { until: 120, points: 25 });
    const times = curve.map((point) => point.time);
    expect(times).toEqual([...times].sort((one, other) => one - other));
    const at = (time: number) => curve.filter((point) => point.time === time);
    expect(at(5)[0]?.voltage).toBe(3.7);
    expect(at(5).at(-1)?.voltage).toBeCloseTo(3.54, 9);
    const [before, after] = [at(65)[0]?.voltage ?? 0, at(65).at(-1)?.voltage ?? 0];
    expect(after - before).toBeCloseTo(0.16, 9);
  });
});
