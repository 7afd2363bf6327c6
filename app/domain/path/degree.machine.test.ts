import { describe, expect, it } from "vitest";
import { advance, startPath } from "./advance";
import { earnedHours, finalGrade } from "./earned";
import type { PathEvent } from "./event";
import { moduleMemory } from "./memory";
import { moduleGrade } from "./module-grade";
import type { PathSnapshot } from "./snapshot";
import {
  isExamOpen,
  isLessonOpen,
  isModuleSettled,
  isOutOfSittings,
  sittingsLeft,
} from "./standing";
import { later, news, start, testCourse } from "./test-course";

const course = testCourse("degree", 4);
const [one, two] = course.plan.modules;
if (!one || !two) throw new Error("The course needs two modules");

const dayMinutes = 24 * 60;

/** A student with this much behind them; every event has to be accepted. */
function student(...events: PathEvent[]) {
  let snapshot: PathSnapshot = startPath(course, start, {});
  const give = (...more: PathEvent[]) => {
    for (const event of more) {
      const next = advance(course, snapshot, event);
      expect(next.isAccepted, JSON.stringify(event)).toBe(true);
      snapshot = next.snapshot;
    }
    return path;
  };
  const path = {
    give,
    refuses: (event: PathEvent) =>
      expect(advance(course, snapshot, event)).toMatchObject({ isAccepted: false, snapshot }),
    get value() {
      return snapshot.value;
    },
    get context() {
      return { ...course, memory: snapshot.memory };
    },
    get open() {
      return course.plan.lessons
        .filter((lesson) => isLessonOpen(path.context, lesson))
        .map(({ id }) => id);
    },
  };
  return give({ type: "ORIENTED", hoursPerWeek: 10, now: start }, ...events);
}

function opened(lesson: string): PathEvent {
  return { type: "LESSON_OPENED", lesson, now: start };
}

/** A lesson from its first line to its passed check. */
function lesson(id: string): PathEvent[] {
  const questions = Array.from({ length: 3 }, (_, index) => ({ question: `q${index}`, seed: 1 }));
  return [
    opened(id),
    { type: "SECTION_READ", lesson: id, section: 1, now: start },
    { type: "SECTION_READ", lesson: id, section: 2, now: start },
    { type: "CHECK_STARTED", lesson: id, questions, now: start },
    ...questions.map(({ question }, index): PathEvent => {
      const skills = {};
      return {
        type: "CHECK_ANSWERED",
        lesson: id,
        index,
        question,
        outcome: 1,
        isRight: true,
        skills,
        now: start,
      };
    }),
  ];
}

const questions = Array.from({ length: 4 }, (_, index) => ({ question: `x${index}`, seed: 1 }));

function sitting(module: string, minute = 0): PathEvent {
  return { type: "SITTING_STARTED", module, questions, now: later(minute) };
}

function exam(module: string, outcomes: number[], minute = 0): PathEvent[] {
  return [
    sitting(module, minute),
    ...outcomes.map((outcome, index): PathEvent => {
      const answer = { outcome, isRight: outcome === 1, skills: {}, now: later(minute) };
      return { type: "EXAM_ANSWERED", module, index, question: `x${index}`, ...answer };
    }),
  ];
}

const failed = [0, 0, 0, 1];
const firstModule = [...lesson("c/a"), ...lesson("c/b")];

describe("the order of the studies", () => {
  it("opens one lesson after the other, also when the skills are known", () => {
    const path = student();
    expect(path.open).toEqual(["c/a"]);
    path.give({ type: "SKILLS_MOVED", skills: { a: news(0.99, true) }, now: start });
    expect(path.open).toEqual(["c/a"]);
    path.give(...lesson("c/a"));
    expect(path.open).toEqual(["c/a", "c/b"]);
  });

  it("opens the next module when the exam is passed", () => {
    const path = student(...firstModule);
    path.refuses(opened("c/c"));
    path.give(...exam("c/one", [1, 1, 0, 0]));
    expect(path.open).toEqual(["c/a", "c/b", "c/c"]);
  });
});

describe("a module exam", () => {
  it("opens when the lessons of its module are done", () => {
    const path = student(...lesson("c/a"));
    path.refuses(sitting("c/one"));
    path.refuses(sitting("c/two"));
    path.give(...lesson("c/b"));
    expect(isExamOpen(path.context, one)).toBe(true);
    expect(isExamOpen(path.context, two)).toBe(false);
  });

  it("is finished before anything else, also after a pause", () => {
    const path = student(...firstModule, sitting("c/one"));
    path.refuses(opened("c/a"));
    path.refuses(sitting("c/one"));
    const at = { module: "c/one", outcome: 1, isRight: true, skills: {}, now: start };
    path.refuses({ type: "EXAM_ANSWERED", ...at, index: 1, question: "x1" });
    path.refuses({ type: "EXAM_ANSWERED", ...at, index: 0, question: "x1" });
    path.give({ type: "PAUSED", now: start }, { type: "RESUMED", now: start });
    expect(path.value).toEqual({ studying: "sitting" });
    path.give({ type: "EXAM_ANSWERED", ...at, index: 0, question: "x0" });
  });

  it.each([
    [[1, 1, 1, 1], 5],
    [[1, 1, 1, 0.2], 4],
    [[1, 1, 0.8, 0], 3],
    [[1, 1, 0.5, 0], 2],
    [[1, 1, 0, 0], 1],
    [[1, 0.9, 0, 0], 0],
  ])("%j is worth a %i: partial credit counts", (outcomes, grade) => {
    const path = student(...firstModule, ...exam("c/one", outcomes));
    expect(moduleGrade(path.context.memory, "c/one")).toBe(grade);
  });

  it("that failed can be sat again after a day, then after three", () => {
    const path = student(...firstModule, ...exam("c/one", failed));
    path.refuses(sitting("c/one", dayMinutes - 1));
    path.give(...exam("c/one", failed, dayMinutes));
    path.refuses(sitting("c/one", 4 * dayMinutes - 1));
    path.give(sitting("c/one", 4 * dayMinutes));
  });

  it("that passed may be sat again at once, and the better grade stays", () => {
    const path = student(...firstModule, ...exam("c/one", [1, 1, 0.8, 0]));
    path.give(...exam("c/one", [1, 1, 0, 0]));
    expect(moduleGrade(path.context.memory, "c/one")).toBe(3);
    path.give(...exam("c/one", [1, 1, 1, 1]));
    expect(moduleGrade(path.context.memory, "c/one")).toBe(5);
    path.refuses(sitting("c/one"));
  });
});

describe("a module without sittings left", () => {
  const used = () =>
    student(
      ...firstModule,
      ...exam("c/one", failed),
      ...exam("c/one", failed, dayMinutes),
      ...exam("c/one", failed, 4 * dayMinutes),
    );
  const granted: PathEvent = {
    type: "SITTING_GRANTED",
    module: "c/one",
    reason: "talked it over",
    now: later(5 * dayMinutes),
  };

  it("waits for a person, and the rest of the path opens", () => {
    const path = used();
    expect(sittingsLeft(path.context, "c/one")).toBe(0);
    expect(isOutOfSittings(path.context, one)).toBe(true);
    expect(isModuleSettled(path.context, one)).toBe(true);
    expect(path.open).toContain("c/c");
    path.refuses(sitting("c/one", 30 * dayMinutes));
  });

  it("opens again with a granted sitting, at once, and takes nothing away meanwhile", () => {
    const path = used().give(granted);
    expect(isOutOfSittings(path.context, one)).toBe(false);
    expect(path.open).toContain("c/c");
    path.give(...lesson("c/c"));
    path.give(...exam("c/one", [1, 1, 1, 0.2], 5 * dayMinutes));
    expect(moduleGrade(path.context.memory, "c/one")).toBe(4);
    expect(moduleMemory(path.context.memory, "c/one").results).toHaveLength(4);
  });

  it("can be granted a sitting while the student pauses", () => {
    const path = used().give({ type: "PAUSED", now: start }, granted, {
      type: "RESUMED",
      now: start,
    });
    expect(sittingsLeft(path.context, "c/one")).toBe(1);
  });

  it("of another course cannot be granted anything", () => {
    used().refuses({ ...granted, module: "c/nowhere" });
  });
});

describe("the end of the studies", () => {
  it("comes with the last passed exam; hours accrue by module, the grade weighs them", () => {
    const path = student(...firstModule);
    expect(earnedHours(path.context)).toBe(0);
    path.give(...exam("c/one", [1, 1, 1, 1]));
    expect(earnedHours(path.context)).toBe(12);
    expect(finalGrade(path.context)).toBeNull();
    path.give(...lesson("c/c"), ...lesson("c/d"), ...exam("c/two", [1, 1, 0, 0]));
    expect(path.value).toBe("completed");
    expect(earnedHours(path.context)).toBe(30);
    // (12 · 5 + 18 · 1) / 30 = 2.6
    expect(finalGrade(path.context)).toBe(3);
    expect(path.context.memory.completedAt).toBe(start);
  });
});
