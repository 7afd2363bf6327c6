import { describe, expect, test } from "vitest";
import { sampleCatalogue } from "../course/sample-catalogue";
import { levelsOfGoal, suggestedLevel } from "./goal-levels";

const course = { kind: "course", id: "basics" } as const;
const track = { kind: "track", id: "operator" } as const;
const unknown = { kind: "course", id: "welding" } as const;

describe("levelsOfGoal", () => {
  test("a track has its own", () => {
    expect(levelsOfGoal(sampleCatalogue, track)).toEqual([4]);
  });
  test("a course has every level up to the highest that is written", () => {
    expect(levelsOfGoal(sampleCatalogue, course)).toEqual([4, 5]);
  });
  test("what the catalogue does not have can be taken at none", () => {
    expect(levelsOfGoal(sampleCatalogue, unknown)).toEqual([]);
    expect(levelsOfGoal(sampleCatalogue, { kind: "track", id: "basics" })).toEqual([]);
  });
});

describe("suggestedLevel", () => {
  test("a track begins at its own, whatever the strategy", () => {
    expect(suggestedLevel(sampleCatalogue, track, "degree")).toBe(4);
  });
  test("a course begins at operator level, or at the first degree as far as it is written", () => {
    expect(suggestedLevel(sampleCatalogue, course, "retrainee")).toBe(4);
    expect(suggestedLevel(sampleCatalogue, course, "degree")).toBe(5);
  });
  test("there is none for what the catalogue does not have", () => {
    expect(suggestedLevel(sampleCatalogue, unknown, "degree")).toBeUndefined();
  });
});
