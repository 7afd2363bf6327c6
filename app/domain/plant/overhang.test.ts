import { describe, expect, it } from "vitest";
import { coverOf } from "./overhang";

describe("overhang", () => {
  it("loses on one side what it gains on the other", () => {
    expect(coverOf({ overhang: 1, shift: 0.5 })).toEqual({
      tightSide: 0.5,
      wideSide: 1.5,
      verdict: "covered",
    });
  });

  it("has nothing opposite the cathode at or past the edge", () => {
    expect(coverOf({ overhang: 1, shift: 1 }).verdict).toBe("bare");
    expect(coverOf({ overhang: 0.5, shift: 1.5 })).toMatchObject({
      tightSide: -1,
      verdict: "bare",
    });
    expect(coverOf({ overhang: 0, shift: 0 }).verdict).toBe("bare");
  });

  it("is tight under 0.3 mm, and reads tenths as tenths", () => {
    expect(coverOf({ overhang: 1.2, shift: 0.9 })).toMatchObject({
      tightSide: 0.3,
      verdict: "covered",
    });
    expect(coverOf({ overhang: 1.2, shift: 1 }).verdict).toBe("tight");
  });
});
