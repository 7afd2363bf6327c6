import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measure } from "./measures";

const of = (expected: number[], outcomes: number[]) =>
  measure({ expected: Float64Array.from(expected), outcomes: Float64Array.from(outcomes) });

describe("measure", () => {
  it("counts the pairs of right and wrong that stand in the right order", () => {
    // right: .8 .4, wrong: .6 .2; of four pairs only .4 before .6 is in the wrong order
    expect(of([0.8, 0.6, 0.4, 0.2], [1, 0, 1, 0]).auc).toBe(0.75);
    expect(of([0.9, 0.8, 0.2, 0.1], [1, 1, 0, 0]).auc).toBe(1);
    expect(of([0.9, 0.8, 0.2, 0.1], [0, 0, 1, 1]).auc).toBe(0);
  });

  it("counts ties half", () => {
    expect(of([0.5, 0.5, 0.5], [1, 0, 1]).auc).toBe(0.5);
    // pairs: .7 over .3 won, .7 with .7 half
    expect(of([0.7, 0.7, 0.3], [1, 0, 0]).auc).toBe(0.75);
  });

  it("is the same as counting every pair", () => {
    const answer = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(answer, { minLength: 2, maxLength: 40 }), (answers) => {
        const right = answers.filter(([, isRight]) => isRight).map(([chance]) => chance);
        const wrong = answers.filter(([, isRight]) => !isRight).map(([chance]) => chance);
        fc.pre(right.length > 0 && wrong.length > 0);
        const won = right.flatMap((one) => wrong.map((other) => (Math.sign(one - other) + 1) / 2));
        const pairs = won.reduce((sum, part) => sum + part, 0) / won.length;
        const expected = answers.map(([chance]) => chance / 10);
        const outcomes = answers.map(([, isRight]) => (isRight ? 1 : 0));
        expect(of(expected, outcomes).auc).toBeCloseTo(pairs, 12);
      }),
    );
  });

  it("has no AUC where all answers are of one kind", () => {
    expect(of([0.9, 0.1], [1, 1]).auc).toBeNull();
    expect(of([0.9, 0.1], [0, 0]).auc).toBeNull();
  });

  it("takes a fraction for so much right and the rest wrong", () => {
    expect(of([0.9, 0.5, 0.1], [1, 0.5, 0]).auc).toBeCloseTo((1 * 1.5 + 0.5 * 1.25) / 2.25);
  });

  it("knows the root of the mean squared error", () => {
    expect(of([0.5, 1], [1, 1]).rmse).toBeCloseTo(Math.sqrt(0.125));
  });

  it("compares expectation and outcome in ten equal bins", () => {
    // bin .7–.8: expected .75, came .5; bin .9–1: expected .95 and 1 (which belongs to it), came 1
    const { ece } = of([0.75, 0.75, 0.95, 1], [1, 0, 1, 1]);
    expect(ece).toBeCloseTo((2 * 0.25 + 2 * 0.025) / 4);
    expect(
      of([0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3], [1, 1, 1, 0, 0, 0, 0, 0, 0, 0]).ece,
    ).toBeCloseTo(0);
  });
});
