import { describe, expect, it } from "vitest";
import { difficultyOf, eloShift, eloSteps, expectedOutcome } from "./elo";
import { logistic, logit } from "./logistic";

describe("elo", () => {
  it("expects one half of an average person on an average question", () => {
    expect(expectedOutcome(0, [0], 0, 0)).toBe(0.5);
  });

  it("never expects less than luck gives", () => {
    expect(expectedOutcome(-8, [0], 0, 0.25)).toBeCloseTo(0.25, 3);
    expect(expectedOutcome(0, [0], 0, 0.25)).toBeCloseTo(0.625);
  });

  it("takes the mean over the skills of a question", () => {
    expect(expectedOutcome(0.2, [1, -1], 0.5, 0)).toBeCloseTo(logistic(-0.3));
  });

  it("seeds difficulty so that harder authored levels are harder and 2.5 is average", () => {
    expect([1, 2, 3, 4, 5].map((level) => difficultyOf(level).toFixed(1))).toEqual([
      "-0.9",
      "-0.3",
      "0.3",
      "0.9",
      "1.5",
    ]);
  });

  it("moves by K = k / (1 + .05 n) times the surprise", () => {
    expect(eloShift(eloSteps.skill, 0, 0.5)).toBeCloseTo(0.2);
    expect(eloShift(eloSteps.skill, 20, 0.5)).toBeCloseTo(0.1);
    expect(eloShift(eloSteps.fast, 0, -0.5)).toBeCloseTo(-0.9);
  });

  it("knows that logit and logistic are inverse, and that certainty has no logit", () => {
    expect(logistic(logit(0.2))).toBeCloseTo(0.2, 12);
    expect(() => logit(1)).toThrow(RangeError);
    expect(() => logit(0)).toThrow(RangeError);
  });
});
