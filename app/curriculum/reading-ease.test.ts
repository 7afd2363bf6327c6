import { describe, expect, test } from "vitest";
import { readingEase, sentencesOf, wordsOf } from "./reading-ease";

describe("reading ease", () => {
  test("is the words a sentence plus the share of long words", () => {
    const ease = readingEase(["The cell is warm. Everything stands still."], "en");
    expect(ease).toMatchObject({ words: 7, sentences: 2, wordsPerSentence: 3.5 });
    expect(ease.lix).toBeCloseTo(3.5 + 100 / 7, 5);
  });

  test("takes each piece for itself: a list item needs no full stop", () => {
    expect(readingEase(["one thing", "another"], "en").sentences).toBe(2);
  });

  test("does not divide at a decimal point, and a text without words has no sentence", () => {
    expect(sentencesOf("It takes 3.7 V. Then it stops.", "en")).toEqual([
      "It takes 3.7 V.",
      "Then it stops.",
    ]);
    expect(readingEase(["…", ""], "fi")).toMatchObject({ words: 0, sentences: 0, lix: 0 });
  });

  test("counts numbers and leaves the signs of arithmetic out", () => {
    expect(wordsOf("3 × 4 = 12 kg")).toEqual(["3", "4", "12", "kg"]);
  });
});
