import { describe, expect, it } from "vitest";
import { gradesAfterLook, mayAskSecondLook, mayDecideLook, secondLookUntil } from "./second-look";

const resultAt = "2026-11-01T09:00:00.000Z";

describe("asking for a second look", () => {
  it.each([
    ["2026-11-01T09:00:00.000Z", true],
    ["2026-11-15T09:00:00.000Z", true],
    ["2026-11-15T09:00:00.001Z", false],
  ])("at %s: %s", (now, isAllowed) => {
    expect(mayAskSecondLook(resultAt, now)).toBe(isAllowed);
  });

  it("ends 14 days after the result", () => {
    expect(secondLookUntil(resultAt)).toBe("2026-11-15T09:00:00.000Z");
  });
});

describe("what a second look comes to", () => {
  it("never lowers a grade", () => {
    expect(gradesAfterLook(0)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(gradesAfterLook(3)).toEqual([3, 4, 5]);
    expect(gradesAfterLook(5)).toEqual([5]);
  });
});

describe("who decides", () => {
  it("is somebody who has decided nothing about it yet", () => {
    expect(mayDecideLook("a", { earlier: [], staff: ["a", "b"] })).toBe(true);
    expect(mayDecideLook("b", { earlier: ["a"], staff: ["a", "b"] })).toBe(true);
    expect(mayDecideLook("a", { earlier: ["a"], staff: ["a", "b"] })).toBe(false);
  });

  it("is the same person where there is no other", () => {
    expect(mayDecideLook("a", { earlier: ["a"], staff: ["a"] })).toBe(true);
    expect(mayDecideLook("a", { earlier: ["a", "b"], staff: ["a", "b"] })).toBe(true);
  });
});
