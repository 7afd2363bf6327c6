import { describe, expect, test } from "vitest";
import { sampleCatalogue } from "../course/sample-catalogue";
import type { Grade5 } from "../credit/grade-scale";
import { helpWanted } from "./help-wanted";
import { lessonMemory, type Memory, moduleMemory, type PathContext, startMemory } from "./memory";
import { planOf } from "./plan";
import { newestStrategy, type StrategyId } from "./strategy";

const now = "2026-11-22T09:00:00.000Z";

function path(id: StrategyId, change: (memory: Memory) => Partial<Memory>): PathContext {
  const strategy = newestStrategy(id);
  const plan = planOf(sampleCatalogue, { kind: "course", id: "basics" }, 5, strategy);
  const memory = startMemory(now, {});
  return { plan, strategy, memory: { ...memory, ...change(memory) } };
}

const stuckIn = (lesson: string) => (memory: Memory) => ({
  lessons: {
    [lesson]: { ...lessonMemory(memory, lesson), phase: "needsAPerson" as const, failures: 3 },
  },
});

const exam = (grade: Grade5) => ({ share: grade / 5, grade, at: now });

const sat =
  (grades: Grade5[], granted = 0) =>
  (memory: Memory) => ({
    modules: {
      "basics/first": {
        ...moduleMemory(memory, "basics/first"),
        results: grades.map(exam),
        granted,
      },
    },
  });

describe("helpWanted", () => {
  test("nobody is needed at the beginning", () => {
    expect(helpWanted(path("degree", () => ({})))).toEqual({ lessons: [], modules: [] });
  });

  test("a lesson that did not work time after time", () => {
    expect(helpWanted(path("retrainee", stuckIn("basics/charge"))).lessons).toEqual([
      "basics/charge",
    ]);
  });

  test("the flag clears itself when the skill is mastered elsewhere", () => {
    const skills = { charge: { known: 0.99, isMastered: true, answers: 9 } };
    const context = path("retrainee", (memory) => ({
      ...stuckIn("basics/charge")(memory),
      skills,
    }));
    expect(helpWanted(context).lessons).toEqual([]);
  });

  test("safety is not cleared by a skill alone", () => {
    const skills = { fire: { known: 0.99, isMastered: true, answers: 9 } };
    const context = path("retrainee", (memory) => ({ ...stuckIn("basics/fire")(memory), skills }));
    expect(helpWanted(context).lessons).toEqual(["basics/fire"]);
  });

  test("a module that is out of sittings", () => {
    expect(helpWanted(path("degree", sat([0, 0, 0]))).modules).toEqual(["basics/first"]);
  });

  test("a module with a sitting left, granted or not, or passed, needs nobody", () => {
    expect(helpWanted(path("degree", sat([0, 0]))).modules).toEqual([]);
    expect(helpWanted(path("degree", sat([0, 0, 0], 1))).modules).toEqual([]);
    expect(helpWanted(path("degree", sat([0, 0, 3]))).modules).toEqual([]);
  });

  test("a passed exam covers the lessons of its module", () => {
    const context = path("degree", (memory) => ({
      ...stuckIn("basics/cells")(memory),
      ...sat([2])(memory),
    }));
    expect(helpWanted(context)).toEqual({ lessons: [], modules: [] });
  });
});
