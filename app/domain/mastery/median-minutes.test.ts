import { describe, expect, it } from "vitest";
import { leastTimed, longestAnswer, medianMinutes } from "./median-minutes";

const minute = 60_000;

/** One person's answers, so many minutes apart. */
function person(learner: string, gaps: readonly number[], purpose = "practice") {
  let at = 0;
  return [0, ...gaps].map((gap) => {
    at += gap * minute;
    return { learner, purpose, at };
  });
}

const many = (gap: number, count = leastTimed) => new Array<number>(count).fill(gap);

describe("medianMinutes", () => {
  it("is the middle of the times between answers", () => {
    expect(medianMinutes(person("a", [...many(1, 20), ...many(2, 21)]), "practice")).toBe(2);
    expect(medianMinutes(person("a", [...many(1, 20), ...many(2, 20)]), "practice")).toBe(1.5);
  });

  it("leaves out breaks, other people and other purposes", () => {
    const answers = [
      ...person("a", [...many(1), longestAnswer + 1]),
      ...person("b", many(3, 2), "check"),
      ...person("c", []),
    ];
    expect(medianMinutes(answers, "practice")).toBe(1);
    expect(medianMinutes(answers, "check")).toBeNull();
  });

  it("says nothing from too few", () => {
    expect(medianMinutes(person("a", many(1, leastTimed - 1)), "practice")).toBeNull();
    expect(medianMinutes([], "practice")).toBeNull();
  });
});
