import { describe, expect, it } from "vitest";
import { isLockedOut } from "./locked-out";
import { type LessonMemory, lessonMemory, startMemory } from "./memory";
import { decideNextStep } from "./next-step";
import type { Course } from "./snapshot";
import { contextOf, courseOf, later, start, testCourse } from "./test-course";

const fresh = startMemory(start, {});
const inLesson = (id: string, change: Partial<LessonMemory>) => ({
  lessons: { [id]: { ...lessonMemory(fresh, id), ...change } },
});

/** Two lessons that stand on each other: neither ever opens. No publication with such a ring is let through. */
const ring = courseOf("retrainee", [
  { id: "a", requires: ["b"] },
  { id: "b", requires: ["a"] },
]);
/** One lesson with nothing to practise: after a check that did not work its learner can only wait. */
const unpractised = courseOf("retrainee", [{ id: "a", practice: [] }]);

const failed = (notBefore: string) =>
  inLesson("c/a", { phase: "struggling", failures: 1, read: [1, 2], notBefore });

const at = (course: Course, told = {}, { stage = "studying", now = start } = {}) => {
  const context = contextOf(course, told);
  return {
    choice: decideNextStep(context, stage, now).choice.kind,
    isLockedOut: isLockedOut(context, stage, now),
  };
};

describe("locked-out", () => {
  it.each(["retrainee", "degree"] as const)(
    "locked-out: a %s who can go on is not locked out",
    (id) => {
      expect(at(testCourse(id, 4))).toEqual({ choice: "lesson", isLockedOut: false });
    },
  );

  it("locked-out: nothing opens and nobody is asked", () => {
    expect(at(ring)).toEqual({ choice: "person", isLockedOut: true });
  });

  it.each(["intake", "orientation", "placement", "recognising", "paused"])(
    "locked-out: at %s the next step is the learner's own",
    (stage) => {
      expect(at(ring, {}, { stage })).toEqual({ choice: stage, isLockedOut: false });
    },
  );

  it("locked-out: a path that is complete is not locked out", () => {
    const recognised = ["a", "b"];
    expect(at(ring, { recognised })).toEqual({ choice: "completed", isLockedOut: false });
  });

  it("locked-out: a wait that ends is not a dead end", () => {
    expect(at(unpractised, failed(later(60)))).toEqual({ choice: "wait", isLockedOut: false });
  });

  it("locked-out: a wait without an end is one", () => {
    expect(at(unpractised, failed("never"))).toEqual({ choice: "wait", isLockedOut: true });
  });

  it("locked-out: with another step beside the wait it is none", () => {
    const course = courseOf("retrainee", [{ id: "a", practice: [] }, { id: "b" }]);
    expect(at(course, failed("never")).isLockedOut).toBe(false);
  });

  it("locked-out: whoever waits for a person is not locked out", () => {
    const { failuresBeforeHelp } = unpractised.strategy.check;
    const told = inLesson("c/a", {
      phase: "needsAPerson",
      failures: failuresBeforeHelp,
      read: [1, 2],
      notBefore: "never",
    });
    expect(at(unpractised, told)).toEqual({ choice: "wait", isLockedOut: false });
  });

  it("locked-out: nor whoever is out of sittings, for one can be granted", () => {
    const course = testCourse("degree", 1);
    const result = { share: 0, grade: 0 as const, at: start };
    const { sittings } = course.strategy.exam;
    const told = {
      ...inLesson("c/a", { phase: "passed", passedAt: start }),
      modules: {
        "c/one": {
          results: Array.from({ length: sittings }, () => result),
          granted: 0,
          sitting: null,
          notBefore: null,
        },
      },
    };
    expect(at(course, told)).toEqual({ choice: "person", isLockedOut: false });
  });
});
