import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Grade5 } from "../credit/grade-scale";
import type { CriteriaLevels } from "../workplace-task/judgement";
import { advance, startPath } from "./advance";
import type { EventOf } from "./event";
import degree from "./fixtures/v3-degree.json";
import retrainee from "./fixtures/v3-retrainee.json";
import { type Memory, startMemory } from "./memory";
import { examGrade, moduleGrade, taskGrade } from "./module-grade";
import { restoreSnapshot } from "./restore";
import type { PathSnapshot } from "./snapshot";
import { isComplete, isModulePassed, progressOf } from "./standing";
import { recordTask } from "./task-change";
import { later, news, start, testCourse } from "./test-course";

const module = "c/one";
const allAlone: CriteriaLevels = ["on-own", "on-own", "on-own"];
const allHelped: CriteriaLevels = ["with-help", "with-help", "with-help"];
const notYet: CriteriaLevels = ["on-own", "not-yet", "on-own"];

const judged = (change: Partial<EventOf<"TASK_JUDGED">> = {}): EventOf<"TASK_JUDGED"> => {
  const criteria = change.criteria ?? allAlone;
  return {
    ...{ type: "TASK_JUDGED", module, kind: "exam-task", by: "instructor" },
    ...{ skills: {}, now: later(10), isAccepted: !criteria.includes("not-yet") },
    ...change,
    criteria,
  };
};

const empty = startMemory(start, {});

/** A memory whose exam of the module got this grade. */
function graded(grade: Grade5): Memory {
  const results = [{ share: grade / 5, grade, at: start }];
  return {
    ...empty,
    modules: { [module]: { sitting: null, results, granted: 0, notBefore: null } },
  };
}

describe("TASK_JUDGED", () => {
  const restored = [
    ["retrainee", restoreSnapshot(retrainee.snapshot, 3, "retrainee")],
    ["degree", restoreSnapshot(degree.snapshot, 3, "degree")],
  ] as const;

  it.each(restored)("a %s hears of it wherever the path stands, and stays there", (id, middle) => {
    const course = testCourse(id, 4);
    const beginning = startPath(course, start, {});
    const states: PathSnapshot[] = [
      beginning,
      { ...beginning, value: "paused" },
      ...(middle ? [middle] : []),
    ];
    expect(states).toHaveLength(3);
    for (const before of states) {
      const { isAccepted, snapshot } = advance(course, before, judged({ module: "c/two" }));
      expect(isAccepted).toBe(true);
      expect(snapshot.value).toEqual(before.value);
      expect(snapshot.memory.tasks["c/two"]).toMatchObject({ isAccepted: true, by: "instructor" });
    }
  });

  it("brings news of the skills that it moved", () => {
    const skills = { a: news(0.7, false) };
    expect(recordTask(empty, judged({ skills })).skills).toEqual(skills);
  });

  it("neither passes nor fails a module, and is asked of nobody", () => {
    const course = testCourse("degree", 4);
    const [one] = course.plan.modules;
    const before = startPath(course, start, {}).memory;
    for (const criteria of [allAlone, notYet]) {
      const memory = recordTask(before, judged({ criteria }));
      expect(one && isModulePassed({ ...course, memory }, one)).toBe(false);
      expect(progressOf({ ...course, memory })).toEqual(progressOf({ ...course, memory: before }));
      expect(isComplete({ ...course, memory })).toBe(false);
    }
  });

  it("takes nothing back that was accepted", () => {
    const accepted = recordTask(empty, judged());
    for (const after of [
      judged({ criteria: notYet }),
      judged({ criteria: allHelped }),
      judged({ kind: "workplace", by: "supervisor" }),
    ]) {
      expect(recordTask(accepted, after).tasks).toEqual(accepted.tasks);
    }
    const helped = recordTask(empty, judged({ criteria: allHelped }));
    expect(taskGrade(recordTask(helped, judged()), module)).toBe(5);
    const returned = recordTask(empty, judged({ criteria: notYet }));
    expect(recordTask(returned, judged()).tasks[module]?.isAccepted).toBe(true);
  });
});

describe("the grade of a module", () => {
  const cases: [Grade5, CriteriaLevels, Grade5][] = [
    [4, allAlone, 4],
    [3, allAlone, 4],
    [1, allAlone, 2],
    [5, allHelped, 5],
    [3, notYet, 3],
    [0, allAlone, 0],
  ];
  it.each(cases)("exam %i and task %j make %i", (exam, criteria, grade) => {
    expect(moduleGrade(recordTask(graded(exam), judged({ criteria })), module)).toBe(grade);
  });

  it("counts the exam task alone: a task of the workplace bears no grade", () => {
    const memory = recordTask(graded(3), judged({ kind: "workplace", by: "supervisor" }));
    expect(taskGrade(memory, module)).toBeNull();
    expect(moduleGrade(memory, module)).toBe(3);
  });

  it("is never less than the exam's, never more than the better of both, and rises with the exam", () => {
    const level = fc.constantFrom("not-yet" as const, "with-help" as const, "on-own" as const);
    const grade = fc.constantFrom<Grade5>(0, 1, 2, 3, 4);
    fc.assert(
      fc.property(grade, fc.tuple(level, level, level), (exam, criteria) => {
        const memory = recordTask(graded(exam), judged({ criteria }));
        const made = moduleGrade(memory, module);
        expect(made).toBeGreaterThanOrEqual(examGrade(memory, module));
        expect(made).toBeLessThanOrEqual(Math.max(exam, taskGrade(memory, module) ?? 0));
        const better = recordTask(graded((exam + 1) as Grade5), judged({ criteria }));
        expect(moduleGrade(better, module)).toBeGreaterThanOrEqual(made);
      }),
    );
  });
});
