import { describe, expect, it } from "vitest";
import { type LessonMemory, lessonMemory } from "./memory";
import { lessonStep, minutesOfCheck, minutesOfExam } from "./step";
import type { StrategyId } from "./strategy";
import { contextOf, courseOf, later, news, type Sketch, start } from "./test-course";

type Told = { id?: StrategyId; sketch?: Partial<Sketch>; known?: number; now?: string };

function stepOf(change: Partial<LessonMemory> = {}, told: Told = {}) {
  const { id = "retrainee", sketch, known = 0.2, now = start } = told;
  const course = courseOf(id, [{ id: "a", sections: 4, ...sketch }]);
  const empty = contextOf(course);
  const lessons = { "c/a": { ...lessonMemory(empty.memory, "c/a"), ...change } };
  const context = contextOf(course, { lessons, skills: { a: news(known) } });
  const [lesson] = course.plan.lessons;
  if (!lesson) throw new Error("The course has no lesson");
  return lessonStep(context, lesson, now);
}

const both = ["c/a/p1", "c/a/p2"];

describe("the next part of a lesson", () => {
  it("is as much of the text as fits a break: 24 minutes in four sections, 20 at once", () => {
    expect(stepOf()).toMatchObject({ part: "read", section: 1, toSection: 3, minutes: 18 });
    expect(stepOf({ read: [1, 2, 3] })).toMatchObject({ section: 4, toSection: 4, minutes: 6 });
    expect(stepOf({ read: [2] })).toMatchObject({ section: 1, toSection: 1 });
  });

  it("is the whole text for a degree student", () => {
    expect(stepOf({}, { id: "degree" })).toMatchObject({ section: 1, toSection: 4, minutes: 24 });
  });

  it("is never less than one section, however long", () => {
    expect(stepOf({}, { sketch: { sections: 1 } })).toMatchObject({ toSection: 1, minutes: 24 });
  });

  it("is the problems where the person probably knows", () => {
    expect(stepOf({}, { known: 0.5 })).toMatchObject({ part: "problems", minutes: 3 });
    expect(stepOf({}, { known: 0.5, id: "degree" })).toMatchObject({ part: "read" });
    expect(stepOf({}, { known: 0.5, sketch: { practice: [] } })).toMatchObject({ part: "read" });
  });

  it("is the practice that is left, then the check", () => {
    const read = [1, 2, 3, 4];
    expect(stepOf({ phase: "practising", read })).toMatchObject({ part: "practise", minutes: 3 });
    const one = { phase: "practising" as const, read, practised: both.slice(0, 1) };
    expect(stepOf(one)).toMatchObject({ part: "practise", minutes: 2 });
    expect(stepOf({ ...one, practised: both })).toMatchObject({ part: "check", minutes: 8 });
  });

  it("is the rest of a check that was begun", () => {
    const check = { questions: [{ question: "q", seed: 1 }], outcomes: [true, true] };
    expect(stepOf({ phase: "checking", check })).toMatchObject({ part: "finish", minutes: 5 });
  });

  it.each(["struggling", "needsAPerson"] as const)(
    "when %s is practice until the check opens",
    (phase) => {
      const resting = { phase, failures: 1, notBefore: later(15), practised: both };
      expect(stepOf(resting)).toMatchObject({ part: "repair", minutes: 3 });
      expect(stepOf(resting, { now: later(15) })).toMatchObject({ part: "check" });
    },
  );

  it("is a wait only where there is nothing to practise", () => {
    const resting = { phase: "struggling" as const, failures: 1, notBefore: later(15) };
    const bare = { sketch: { practice: [] } };
    expect(stepOf(resting, bare)).toEqual({ kind: "wait", until: later(15), lesson: "c/a" });
    expect(stepOf(resting, { ...bare, now: later(15) })).toMatchObject({ part: "check" });
  });
});

describe("minutes", () => {
  it("are whole and at least one", () => {
    expect([minutesOfCheck(1), minutesOfCheck(10), minutesOfCheck(0)]).toEqual([2, 15, 1]);
    expect([minutesOfExam(4), minutesOfExam(0)]).toEqual([8, 1]);
  });
});
