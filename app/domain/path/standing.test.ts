import { describe, expect, it } from "vitest";
import { earnedHours, finalGrade } from "./earned";
import { lessonMemory, type Memory } from "./memory";
import { isLessonDone, isOver, missingBefore, needsAPerson, progressOf } from "./standing";
import { contextOf, courseOf, later, news, start, testCourse } from "./test-course";

const empty = contextOf(testCourse("retrainee")).memory;
const lessonIn = (phase: "passed" | "needsAPerson" | "checking", failures = 0) => ({
  ...lessonMemory(empty, "any"),
  phase,
  failures,
});

function standing(course = testCourse("retrainee", 4), change: Partial<Memory> = {}) {
  const context = contextOf(course, change);
  const lesson = (id: string) => {
    const found = course.plan.lessons.find((one) => one.id === `c/${id}`);
    if (!found) throw new Error(`The course has no lesson ${id}`);
    return found;
  };
  return {
    context,
    missing: (id: string) => missingBefore(context, lesson(id)),
    isDone: (id: string) => isLessonDone(context, lesson(id)),
    needsHelp: (id: string) => needsAPerson(context, lesson(id)),
  };
}

describe("a retrainee's lesson", () => {
  const course = testCourse("retrainee", 4);

  it("waits for the lessons that teach what it stands on, until their skills are there", () => {
    expect(standing(course).missing("d")).toEqual(["c/b", "c/c"]);
    const one = { skills: { b: news(0.97, true) } };
    expect(standing(course, one).missing("d")).toEqual(["c/c"]);
    const both = { ...one, skipped: ["c"] };
    expect(standing(course, both).missing("d")).toEqual([]);
  });

  it("opens when what it stands on is passed without being charged, or waits for a person", () => {
    const lessons = { "c/b": lessonIn("passed"), "c/c": lessonIn("needsAPerson", 3) };
    expect(standing(course, { lessons }).missing("d")).toEqual([]);
  });

  it("stays open while the lesson before it is tried again", () => {
    const lessons = { "c/a": lessonIn("checking", 3) };
    expect(standing(course, { lessons }).missing("b")).toEqual([]);
    expect(standing(course, { lessons: { "c/a": lessonIn("checking", 2) } }).missing("b")).toEqual([
      "c/a",
    ]);
  });

  it("waits for the first lesson that teaches a skill, not for a later one that stands on it", () => {
    const twice = courseOf("retrainee", [
      { id: "a" },
      { id: "b", requires: ["a"] },
      { id: "deep", skills: ["a", "deep"], requires: ["b"] },
    ]);
    const lessons = { "c/a": lessonIn("needsAPerson", 3) };
    expect(standing(twice).missing("b")).toEqual(["c/a"]);
    expect(standing(twice, { lessons }).missing("b")).toEqual([]);
  });

  it("is done with all of its skills, except where it keeps people safe", () => {
    const skills = { a: news(0.97, true) };
    const safe = courseOf("retrainee", [{ id: "a", isSafety: true }, { id: "b" }]);
    expect(standing(course, { skills }).isDone("a")).toBe(true);
    expect(standing(safe, { skills }).isDone("a")).toBe(false);
    expect(standing(safe, { lessons: { "c/a": lessonIn("passed") } }).isDone("a")).toBe(true);
  });
});

describe("the flag for a person", () => {
  const failed = { lessons: { "c/a": lessonIn("needsAPerson", 3) } };

  it("goes up with the third failed check and down with success, however it came", () => {
    expect(standing(undefined, failed).needsHelp("a")).toBe(true);
    expect(standing(undefined, { lessons: { "c/a": lessonIn("passed", 3) } }).needsHelp("a")).toBe(
      false,
    );
    const elsewhere = { ...failed, skills: { a: news(0.97, true) } };
    expect(standing(undefined, elsewhere).needsHelp("a")).toBe(false);
    const results = [{ share: 0.6, grade: 2 as const, at: start }];
    const modules = { "c/one": { sitting: null, results, granted: 0, notBefore: null } };
    expect(standing(testCourse("degree", 4), { ...failed, modules }).needsHelp("a")).toBe(false);
  });
});

describe("progress", () => {
  it("counts lessons, and for a degree exams as well", () => {
    const lessons = { "c/a": lessonIn("passed") };
    expect(progressOf(standing(undefined, { lessons }).context)).toEqual({ done: 1, total: 4 });
    const degree = testCourse("degree", 4);
    expect(progressOf(standing(degree, { lessons }).context)).toEqual({ done: 1, total: 6 });
  });
});

describe("what is earned", () => {
  it("by a retrainee are the hours of lessons passed or mastered, not of those skipped", () => {
    const change = {
      lessons: { "c/a": lessonIn("passed") },
      skills: { b: news(0.97, true) },
      skipped: ["c"],
    };
    const { context, isDone } = standing(undefined, change);
    expect([isDone("a"), isDone("b"), isDone("c")]).toEqual([true, true, true]);
    expect(earnedHours(context)).toBe(12);
    expect(finalGrade(context)).toBeNull();
  });
});

describe("isOver", () => {
  it("is true from the instant on, and where nothing has to be waited for", () => {
    expect(isOver(null, start)).toBe(true);
    expect(isOver(later(1), start)).toBe(false);
    expect(isOver(later(1), later(1))).toBe(true);
    expect(isOver("2026-11-23T08:00:00+02:00", start)).toBe(true);
  });
});
