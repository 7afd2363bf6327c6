import { describe, expect, it } from "vitest";
import { lessonMemory } from "./memory";
import { remainingOf } from "./remaining";
import { contextOf, news, start, testCourse } from "./test-course";

const nothing = { steps: { from: 0, to: 0 }, minutes: { from: 0, to: 0 } };
const empty = contextOf(testCourse("retrainee", 1)).memory;
const read = { "c/a": { ...lessonMemory(empty, "c/a"), read: [1, 2], practised: ["c/a/p1"] } };
const passed = { ...lessonMemory(empty, "c/a"), phase: "passed" as const };

describe("what remains", () => {
  it("of a retrainee's lesson is a check of three answers at least", () => {
    // Most: 24 minutes of text in two breaks, two practice questions, two checks and a round of repair.
    expect(remainingOf(contextOf(testCourse("retrainee", 1)))).toEqual({
      steps: { from: 1, to: 6 },
      minutes: { from: 5, to: 24 + 3 + 16 + 3 },
    });
  });

  it("of a degree student's lesson is its text, its check and the exam at least", () => {
    expect(remainingOf(contextOf(testCourse("degree", 1)))).toEqual({
      steps: { from: 1 + 1 + 1, to: 1 + 4 + 2 },
      minutes: { from: 24 + 8 + 8, to: 24 + 3 + 16 + 3 + 16 },
    });
  });

  it("shrinks with what is read and practised", () => {
    const left = remainingOf(contextOf(testCourse("retrainee", 1), { lessons: read }));
    expect(left).toEqual({ steps: { from: 1, to: 4 }, minutes: { from: 5, to: 2 + 16 + 3 } });
  });

  it("is nothing exactly when nothing is left", () => {
    const retrainee = testCourse("retrainee", 1);
    expect(remainingOf(contextOf(retrainee, { skills: { a: news(0.97, true) } }))).toEqual(nothing);
    expect(remainingOf(contextOf(retrainee, { skipped: ["a"] }))).toEqual(nothing);
    const degree = testCourse("degree", 1);
    const withLesson = contextOf(degree, { lessons: { "c/a": passed } });
    expect(remainingOf(withLesson)).toEqual({
      steps: { from: 1, to: 2 },
      minutes: { from: 8, to: 16 },
    });
    const results = [{ share: 0.6, grade: 2 as const, at: start }];
    const modules = { "c/one": { sitting: null, results, granted: 0, notBefore: null } };
    expect(remainingOf(contextOf(degree, { modules }))).toEqual(nothing);
  });
});
