import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { greatestKnown, learning, leastKnown, traceKnowledge } from "./bkt";

const known = fc.double({ min: leastKnown, max: greatestKnown, noNaN: true });
const guess = fc.double({ min: 0, max: 0.99, noNaN: true });
const outcome = fc.double({ min: 0, max: 1, noNaN: true });
const roundingError = 1e-12;

describe("traceKnowledge", () => {
  it("follows Bayes' rule by hand: .2 with guess .25 and slip .1, right", () => {
    // .2 · .9 / (.2 · .9 + .8 · .25) = .18 / .38
    expect(traceKnowledge(0.2, { outcome: 1, guess: 0.25, learns: false })).toBeCloseTo(
      0.18 / 0.38,
    );
    // .2 · .1 / (.2 · .1 + .8 · .75) = .02 / .62, then one tenth of the rest is learned
    const wrong = 0.02 / 0.62;
    expect(traceKnowledge(0.2, { outcome: 0, guess: 0.25, learns: true })).toBeCloseTo(
      wrong + (1 - wrong) * 0.1,
    );
  });

  it("stays strictly between 0 and 1", () => {
    fc.assert(
      fc.property(known, guess, outcome, fc.boolean(), (before, luck, result, learns) => {
        const after = traceKnowledge(before, { outcome: result, guess: luck, learns });
        expect(after).toBeGreaterThanOrEqual(leastKnown);
        expect(after).toBeLessThanOrEqual(greatestKnown);
      }),
    );
  });

  it("is never lowered by a right answer nor, without learning, raised by a wrong one", () => {
    fc.assert(
      fc.property(known, guess, fc.boolean(), (before, luck, learns) => {
        const right = traceKnowledge(before, { outcome: 1, guess: luck, learns });
        const wrong = traceKnowledge(before, { outcome: 0, guess: luck, learns: false });
        expect(right).toBeGreaterThanOrEqual(before - roundingError);
        expect(wrong).toBeLessThanOrEqual(before + roundingError);
      }),
    );
  });

  it("lets a wrong answer teach, but no more than the learning step", () => {
    fc.assert(
      fc.property(known, guess, (before, luck) => {
        const after = traceKnowledge(before, { outcome: 0, guess: luck, learns: true });
        expect(after).toBeLessThanOrEqual(before + learning * (1 - before) + roundingError);
      }),
    );
  });

  it("rises with the outcome", () => {
    fc.assert(
      fc.property(known, guess, outcome, outcome, (before, luck, one, other) => {
        const clue = { guess: luck, learns: false };
        const lower = traceKnowledge(before, { ...clue, outcome: Math.min(one, other) });
        const higher = traceKnowledge(before, { ...clue, outcome: Math.max(one, other) });
        expect(higher).toBeGreaterThanOrEqual(lower - roundingError);
      }),
    );
  });
});
