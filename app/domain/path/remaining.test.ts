import { describe, expect, it } from "vitest";
import { type LessonMemory, lessonMemory, type PathContext } from "./memory";
import { remainingOf } from "./remaining";
import { contextOf, courseOf, news, start, testCourse } from "./test-course";

const nothing = { steps: { from: 0, to: 0 }, minutes: { from: 0, to: 0 } };
const empty = contextOf(testCourse("retrainee", 1)).memory;
const read = { "c/a": { ...lessonMemory(empty, "c/a"), read: [1, 2], practised: ["c/a/p1"] } };
const passed = { ...lessonMemory(empty, "c/a"), phase: "passed" as const };

describe("what remains", () => {
  it("of a retrainee's lesson is a check of three answers at least", () => {
    // Most: 24 minutes of text in two breaks, two practice questions, two checks, an example and a round of repair.
    expect(remainingOf(contextOf(testCourse("retrainee", 1)))).toEqual({
      steps: { from: 1, to: 7 },
      minutes: { from: 5, to: 24 + 3 + 16 + 12 + 3 },
    });
  });

  it("of a degree student's lesson is its text, its check and the exam at least", () => {
    expect(remainingOf(contextOf(testCourse("degree", 1)))).toEqual({
      steps: { from: 1 + 1 + 1, to: 1 + 5 + 2 },
      minutes: { from: 24 + 8 + 8, to: 24 + 3 + 16 + 12 + 3 + 16 },
    });
  });

  it("shrinks with what is read and practised", () => {
    const left = remainingOf(contextOf(testCourse("retrainee", 1), { lessons: read }));
    expect(left).toEqual({ steps: { from: 1, to: 5 }, minutes: { from: 5, to: 2 + 16 + 12 + 3 } });
  });

  it("counts what helps now: another reading, a look at what it stands on, open visits", () => {
    const course = testCourse("retrainee", 2);
    const most = (change: Partial<PathContext["memory"]>) =>
      remainingOf(contextOf(course, change)).steps.to;
    const own = lessonMemory(empty, "c/b");
    const seen = { ...own.round, hasSeenExample: true };
    const withOwn = (change: Partial<LessonMemory>) => ({
      lessons: { "c/b": { ...own, round: seen, ...change } },
    });
    const usual = most(withOwn({}));
    expect(most(withOwn({ remedy: "example" }))).toBe(usual + 1);
    expect(most(withOwn({ remedy: "explain" }))).toBe(usual + 1);
    // The questions, then a visit to the lesson that it stands on.
    expect(most(withOwn({ remedy: "probe" }))).toBe(usual + 2);
    const visit = { lesson: "c/a", of: "c/b", skill: "a", answers: 0, right: 0 };
    expect(most({ ...withOwn({}), visits: [visit] })).toBe(usual + 1);
    const done = { "c/b": { ...own, phase: "passed" as const } };
    expect(most({ lessons: done, visits: [visit] })).toBe(most({ lessons: done }));
  });

  it("counts a lesson once whose skills another one brings along", () => {
    const course = courseOf("retrainee", [{ id: "a" }, { id: "b", skills: ["a"] }]);
    expect(remainingOf(contextOf(course)).steps.from).toBe(1);
    const safe = courseOf("retrainee", [{ id: "a" }, { id: "b", skills: ["a"], isSafety: true }]);
    expect(remainingOf(contextOf(safe)).steps.from).toBe(1);
    const apart = courseOf("retrainee", [{ id: "a" }, { id: "b", skills: ["a", "b"] }]);
    expect(remainingOf(contextOf(apart)).steps.from).toBe(1);
  });

  it("needs no lesson of a module whose exam may be sat without it", () => {
    const degree = testCourse("degree", 1);
    const stuck = { ...lessonMemory(empty, "c/a"), isStuck: true, read: [1, 2] };
    expect(remainingOf(contextOf(degree, { lessons: { "c/a": stuck } })).steps.from).toBe(1);
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
