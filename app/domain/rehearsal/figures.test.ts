import { describe, expect, it } from "vitest";
import { calibrationError, figuresOf, type Walk } from "./figures";

const walk: Walk = {
  isComplete: true,
  cost: 100,
  reading: 40,
  overPractice: 10,
  escalations: 0,
  claims: 8,
  falseClaims: 1,
  severeClaims: 0,
  masteredAtEnd: 1,
  masteredLater: 0.5,
  predictions: [],
};

describe("figuresOf", () => {
  it("takes means over people and shares over all claims", () => {
    const lost = {
      ...walk,
      isComplete: false,
      cost: 300,
      claims: 2,
      falseClaims: 2,
      severeClaims: 1,
    };
    expect(figuresOf([walk, lost])).toMatchObject({
      people: 2,
      cost: 200,
      deadEnds: 0.5,
      falseMastery: 0.3,
      severeFalseMastery: 0.1,
      calibrationError: null,
    });
  });

  it("of people who claimed nothing has no false mastery", () => {
    expect(figuresOf([{ ...walk, claims: 0, falseClaims: 0 }]).falseMastery).toBe(0);
  });
});

describe("calibrationError", () => {
  const said = (predicted: number, outcomes: number[]) =>
    outcomes.map((outcome) => ({ predicted, outcome }));

  it("is 0 where seven of ten come true of what was said to be .7", () => {
    expect(calibrationError(said(0.7, [1, 1, 1, 1, 1, 1, 1, 0, 0, 0]))).toBeCloseTo(0);
  });

  it("weighs each bin's distance by its answers, and bins do not cancel out", () => {
    expect(calibrationError([...said(0.95, [0]), ...said(0.05, [1])])).toBeCloseTo(0.95);
    expect(calibrationError([...said(1, [1, 1, 1]), ...said(0.5, [0])])).toBeCloseTo(0.125);
  });
});
