import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillingFigures, fillingMass, wettedShare } from "./filling";

describe("filling", () => {
  it("needs 6.5 g to fill the pores", () => {
    expect(fillingMass).toBeCloseTo(6.5, 9);
    expect(fillingFigures({ dose: 6.5, minutes: 0 }).verdict).toBe("reserve");
    expect(fillingFigures({ dose: 7, minutes: 120 }).spare).toBeCloseTo(0.5, 9);
  });

  it("wets at its own pace: 0, 63 and 74 %", () => {
    expect(wettedShare(0)).toBe(0);
    expect(wettedShare(90)).toBeCloseTo(0.632, 3);
    expect(wettedShare(120)).toBeCloseTo(0.736, 3);
  });

  it("leaves dry spots for good when there is too little", () => {
    const { filled, fillable, verdict } = fillingFigures({ dose: 5, minutes: 600 });
    expect(verdict).toBe("too-little");
    expect(filled).toBe(fillable);
    expect(fillable).toBeCloseTo(0.769, 3);
  });

  it("calls more than a fifth above the pores an excess", () => {
    expect(fillingFigures({ dose: 7.8, minutes: 0 }).verdict).toBe("reserve");
    expect(fillingFigures({ dose: 7.9, minutes: 0 }).verdict).toBe("excess");
  });

  it("never fills more than there is", () => {
    const dose = fc.double({ min: 5, max: 9, noNaN: true });
    const minutes = fc.double({ min: 0, max: 600, noNaN: true });
    fc.assert(
      fc.property(dose, minutes, (grams, time) => {
        const { filled, fillable } = fillingFigures({ dose: grams, minutes: time });
        expect(filled).toBeGreaterThanOrEqual(0);
        expect(filled).toBeLessThanOrEqual(fillable);
        expect(fillable).toBeLessThanOrEqual(1);
      }),
    );
  });
});
