import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chargingVoltage, dischargingVoltage, firstCharge, firstCycle } from "./formation";

const efficiency = fc.double({ min: 0.8, max: 0.95, noNaN: true });
const rate = fc.double({ min: 0.05, max: 1, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("formation", () => {
  it("follows F16: of 5.40 Ah at 88 % come back 4.75 Ah, and 0.65 Ah stay", () => {
    const { out, lost } = firstCycle(0.88);
    expect(out).toBeCloseTo(4.752, 9);
    expect(lost).toBeCloseTo(0.648, 9);
    expect(out / firstCharge).toBeCloseTo(0.88, 9);
  });

  it("charges up to 4.2 V and discharges down to 2.5 V", () => {
    expect(chargingVoltage(1, 0.88, 0.1)).toBe(4.2);
    expect(dischargingVoltage(1, 0.1)).toBe(2.5);
  });

  it("rises all along a charge and falls all along a discharge", () => {
    fc.assert(
      fc.property(efficiency, rate, share, share, (ce, c, one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        const rise = chargingVoltage(late, ce, c) - chargingVoltage(early, ce, c);
        const fall = dischargingVoltage(late, c) - dischargingVoltage(early, c);
        expect(rise).toBeGreaterThanOrEqual(-1e-9);
        expect(fall).toBeLessThanOrEqual(1e-9);
      }),
    );
  });

  it("stays low for longer where more is lost, and higher at a higher rate", () => {
    expect(chargingVoltage(0.1, 0.8, 0.1)).toBeLessThan(chargingVoltage(0.1, 0.95, 0.1));
    expect(chargingVoltage(0.5, 0.88, 1)).toBeGreaterThan(chargingVoltage(0.5, 0.88, 0.1));
  });
});
