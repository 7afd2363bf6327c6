import fc from "fast-check";
import { expect, test } from "vitest";
import { readingMinutes } from "./reading-minutes";

test("words, questions and models each take their time, rounded up", () => {
  expect(readingMinutes({ words: 260, questions: 0, models: 0 })).toBe(2);
  expect(readingMinutes({ words: 261, questions: 0, models: 0 })).toBe(3);
  expect(readingMinutes({ words: 260, questions: 1, models: 1 })).toBe(6);
});

test("is a whole number of at least one minute, and more of anything never takes less time", () => {
  const load = fc.record({ words: fc.nat(3000), questions: fc.nat(9), models: fc.nat(9) });
  fc.assert(
    fc.property(load, load, (a, b) => {
      const minutes = readingMinutes(a);
      expect(Number.isInteger(minutes) && minutes >= 1).toBe(true);
      const both = {
        words: a.words + b.words,
        questions: a.questions + b.questions,
        models: a.models + b.models,
      };
      expect(readingMinutes(both)).toBeGreaterThanOrEqual(minutes);
    }),
  );
});
