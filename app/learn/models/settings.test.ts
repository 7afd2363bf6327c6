import { describe, expect, it } from "vitest";
import { readChoice, readNumber } from "./settings";

const range = { min: 1, max: 10, step: 0.5 };

describe("readNumber", () => {
  it("reads a number with point or comma", () => {
    expect(readNumber("3.5", range, 2)).toBe(3.5);
    expect(readNumber(" 3,5 ", range, 2)).toBe(3.5);
  });

  it("holds it within the slider", () => {
    expect(readNumber("0.2", range, 2)).toBe(1);
    expect(readNumber("400", range, 2)).toBe(10);
  });

  it("falls back where nothing or no number was written", () => {
    for (const text of [undefined, "", "  ", "five", "3.5 V", "Infinity", "NaN"]) {
      expect(readNumber(text, range, 2)).toBe(2);
    }
  });
});

describe("readChoice", () => {
  const shapes = ["round", "flat"] as const;

  it("takes a known choice and falls back from any other", () => {
    expect(readChoice("flat", shapes, "round")).toBe("flat");
    expect(readChoice("square", shapes, "round")).toBe("round");
    expect(readChoice(undefined, shapes, "round")).toBe("round");
  });
});
