import { describe, expect, test } from "vitest";
import { sampleCatalogue } from "../course/sample-catalogue";
import { isKnownGoal, levelsOfGoal, suggestedLevel } from "./goal-levels";

const course = { kind: "course", id: "basics" } as const;
const track = { kind: "track", id: "operator" } as const;
const unwritten = { kind: "track", id: "later" } as const;
const unknown = { kind: "course", id: "welding" } as const;

/** The sample with every lesson of its course at the level of a degree. */
const advanced = {
  ...sampleCatalogue,
  courses: sampleCatalogue.courses.map((one) => ({
    ...one,
    modules: one.modules.map((module) => ({
      ...module,
      lessons: module.lessons.map((lesson) => ({ ...lesson, eqf: 6 })),
    })),
  })),
};

describe("levelsOfGoal", () => {
  test("a track has its own", () => {
    expect(levelsOfGoal(sampleCatalogue, track)).toEqual([4]);
  });
  test("a course has every level up to the highest that is written", () => {
    expect(levelsOfGoal(sampleCatalogue, course)).toEqual([4, 5]);
  });
  test("a track of which nothing is written can be taken at none", () => {
    expect(levelsOfGoal(sampleCatalogue, unwritten)).toEqual([]);
    expect(levelsOfGoal(advanced, track)).toEqual([]);
  });
  test("a course cannot be taken below the lowest level that is written", () => {
    expect(levelsOfGoal(advanced, course)).toEqual([6]);
  });
  test("what the catalogue does not have can be taken at none", () => {
    expect(levelsOfGoal(sampleCatalogue, unknown)).toEqual([]);
    expect(levelsOfGoal(sampleCatalogue, { kind: "track", id: "basics" })).toEqual([]);
  });
});

describe("isKnownGoal", () => {
  test("knows a goal also where nothing of it is written", () => {
    expect([track, course, unwritten].map((goal) => isKnownGoal(sampleCatalogue, goal))).toEqual([
      true,
      true,
      true,
    ]);
    expect(isKnownGoal(sampleCatalogue, unknown)).toBe(false);
    expect(isKnownGoal(sampleCatalogue, { kind: "track", id: "basics" })).toBe(false);
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
  test("a course above the strategy's level begins at the lowest that is written", () => {
    expect(suggestedLevel(advanced, course, "retrainee")).toBe(6);
  });
  test("there is none for what the catalogue does not have", () => {
    expect(suggestedLevel(sampleCatalogue, unknown, "degree")).toBeUndefined();
  });
});
