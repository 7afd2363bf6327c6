import { describe, expect, it } from "vitest";
import { advance, replay, startPath } from "./advance";
import type { PathEvent } from "./event";
import type { Course, PathSnapshot } from "./snapshot";
import { isLessonDone, isLessonOpen, needsAPerson } from "./standing";
import { courseOf, news, type Sketch, start, testCourse } from "./test-course";

const now = start;
const asked = { question: "c/a/a1", seed: 1 };

function intake(next: typeof asked | null, known = 0.6): PathEvent {
  const skills = { a: news(known, false, 0), b: news(0.2, false, 0) };
  return {
    type: "INTAKE_GIVEN",
    trade: "paper",
    hasCertificate: false,
    hoursPerWeek: 8,
    skills,
    next,
    now,
  };
}

function placed(known: number, next: typeof asked | null, question = "c/a/a1"): PathEvent {
  const answer = { outcome: 1, isRight: true, skills: { a: news(known, false, 1) }, now };
  return { type: "PLACEMENT_ANSWERED", question, skill: "a", next, ...answer };
}

function tell(course: Course, events: PathEvent[]): PathSnapshot {
  return replay(course, startPath(course, start, {}), events).snapshot;
}

const accepted: PathEvent = { type: "PATH_ACCEPTED", now };
const second = { question: "c/a/a2", seed: 2 };
const shown = [intake(asked), placed(0.84, second), placed(0.95, null, "c/a/a2")];

describe("the first check", () => {
  const course = testCourse("retrainee", 2);

  it("skips what two answers have shown, and opens what stands on it", () => {
    const { value, memory } = tell(course, [...shown, accepted]);
    expect(value).toEqual({ studying: "choosing" });
    expect(memory.skipped).toEqual(["a"]);
    const context = { ...course, memory };
    const [a, b] = course.plan.lessons.map((one) => isLessonDone(context, one));
    expect([a, b]).toEqual([true, false]);
    expect(course.plan.lessons.every((one) => isLessonOpen(context, one))).toBe(true);
  });

  it("skips nothing after one answer, or below .90", () => {
    expect(tell(course, [intake(asked), placed(0.95, null)]).memory.skipped).toEqual([]);
    const doubtful = [intake(asked), placed(0.84, second), placed(0.89, null, "c/a/a2")];
    expect(tell(course, doubtful).memory.skipped).toEqual([]);
  });

  it("never skips a skill that keeps people safe", () => {
    const safe = courseOf("retrainee", [{ id: "a", isSafety: true }, { id: "b" }]);
    const { memory } = tell(safe, [...shown, accepted]);
    expect(memory.skipped).toEqual([]);
  });

  it("can be left at any time, with what it has shown so far", () => {
    const { value, memory } = tell(course, [
      intake(asked),
      placed(0.84, second),
      placed(0.95, asked, "c/a/a2"),
      { type: "PLACEMENT_SKIPPED", now },
    ]);
    expect(value).toBe("recognising");
    expect(memory.skipped).toEqual(["a"]);
    expect(memory.placement.serving).toBeNull();
  });

  it("takes only the answer to the question that it asks", () => {
    const snapshot = tell(course, [intake(asked)]);
    expect(advance(course, snapshot, placed(0.9, null, "c/a/a7")).isAccepted).toBe(false);
  });

  it("is left out where nothing is worth asking", () => {
    expect(tell(course, [intake(null)]).value).toBe("recognising");
  });

  it("may be the whole path: whoever knows all of it is done", () => {
    const { value, memory } = tell(testCourse("retrainee", 1), [...shown, accepted]);
    expect(value).toBe("completed");
    expect(memory.completedAt).toBe(now);
  });
});

describe("a lesson of a retrainee", () => {
  const course = testCourse("retrainee", 2);
  const opened = (known: number) =>
    tell(course, [intake(null, known), accepted, { type: "LESSON_OPENED", lesson: "c/a", now }]);
  const practised = (isMastered: boolean, question = "c/a/p1"): PathEvent => ({
    type: "PRACTICE_ANSWERED",
    lesson: "c/a",
    question,
    outcome: 1,
    isRight: true,
    skills: { a: news(0.96, isMastered) },
    now,
  });

  it("begins with the problems from the strategy's P on, with the text below", () => {
    const from = course.strategy.problemFirstFrom ?? 1;
    expect(opened(from).value).toEqual({ studying: { lesson: "practising" } });
    expect(opened(from - 0.01).value).toEqual({ studying: { lesson: "reading" } });
  });

  it("is passed by practice that charges its skill, except where it keeps people safe", () => {
    const after = advance(course, opened(0.6), practised(true)).snapshot;
    expect(after.value).toEqual({ studying: { lesson: "passed" } });
    const safe = courseOf("retrainee", [{ id: "a", isSafety: true }, { id: "b" }]);
    const practising = tell(safe, [
      intake(null),
      accepted,
      { type: "LESSON_OPENED", lesson: "c/a", now },
      practised(true),
    ]);
    expect(practising.value).toEqual({ studying: { lesson: "practising" } });
  });

  it("can be tested out at once", () => {
    const questions = [{ question: "q", seed: 1 }];
    const check: PathEvent = { type: "CHECK_STARTED", lesson: "c/a", questions, now };
    expect(advance(course, opened(0.2), check).snapshot.value).toEqual({
      studying: { lesson: "checking" },
    });
  });

  it("goes on where it was left, after another lesson and after a pause", () => {
    const two = courseOf("retrainee", [{ id: "a" }, { id: "b" }]);
    const open = (lesson: string): PathEvent => ({ type: "LESSON_OPENED", lesson, now });
    const away = tell(two, [
      intake(null, 0.2),
      accepted,
      open("c/a"),
      { type: "CHECK_STARTED", lesson: "c/a", questions: [{ question: "q", seed: 1 }], now },
      open("c/b"),
      { type: "PAUSED", now },
      { type: "RESUMED", now },
    ]);
    expect(away.value).toEqual({ studying: "choosing" });
    const back = advance(two, away, open("c/a")).snapshot;
    expect(back.value).toEqual({ studying: { lesson: "checking" } });
  });
});

describe("mastery that comes from another path", () => {
  const stuck: Sketch[] = [{ id: "a" }, { id: "b", requires: ["a"] }];
  const course = courseOf("retrainee", stuck, { check: { failuresBeforeHelp: 1, wrongLimit: 1 } });
  const questions = [{ question: "q", seed: 1 }];
  const failed: PathEvent[] = [
    intake(null, 0.2),
    accepted,
    { type: "LESSON_OPENED", lesson: "c/a", now },
    { type: "CHECK_STARTED", lesson: "c/a", questions, now },
    {
      type: "CHECK_ANSWERED",
      lesson: "c/a",
      index: 0,
      question: "q",
      outcome: 0,
      isRight: false,
      skills: {},
      now,
    },
  ];
  const moved = (isMastered: boolean): PathEvent => ({
    type: "SKILLS_MOVED",
    skills: { a: news(0.97, isMastered) },
    now,
  });

  it("takes the flag down", () => {
    const before = tell(course, failed);
    const [lesson] = course.plan.lessons;
    if (!lesson) throw new Error("The course has no lesson");
    expect(needsAPerson({ ...course, memory: before.memory }, lesson)).toBe(true);
    const { memory } = advance(course, before, moved(true)).snapshot;
    expect(needsAPerson({ ...course, memory }, lesson)).toBe(false);
    expect(isLessonDone({ ...course, memory }, lesson)).toBe(true);
  });

  it("is never taken away by older news", () => {
    const { memory } = tell(course, [...failed, moved(true), moved(false)]);
    expect(memory.skills.a?.isMastered).toBe(true);
  });

  it("completes the path in the middle of a lesson, and after a pause", () => {
    const both: PathEvent = {
      type: "SKILLS_MOVED",
      skills: { a: news(1, true), b: news(1, true) },
      now,
    };
    expect(tell(course, [...failed, both]).value).toBe("completed");
    const paused = tell(course, [...failed, { type: "PAUSED", now }, both]);
    expect(paused.value).toBe("paused");
    expect(advance(course, paused, { type: "RESUMED", now }).snapshot.value).toBe("completed");
  });
});

describe("a completed path", () => {
  it("can still be read and practised, and stays completed", () => {
    const course = testCourse("retrainee", 1);
    const done = tell(course, [...shown, accepted]);
    const later = [
      { type: "LESSON_OPENED" as const, lesson: "c/a", now },
      { type: "SECTION_READ" as const, lesson: "c/a", section: 2, now },
      {
        type: "PRACTICE_ANSWERED" as const,
        lesson: "c/a",
        question: "c/a/p2",
        outcome: 0,
        isRight: false,
        skills: { a: news(0.4) },
        now,
      },
    ];
    const { value, memory } = replay(course, done, later).snapshot;
    expect(value).toBe("completed");
    expect(memory.lessons["c/a"]).toMatchObject({ read: [2], practised: ["c/a/p2"] });
    expect(memory.completedAt).toBe(done.memory.completedAt);
  });
});

describe("a check that brings mastery", () => {
  const opened: PathEvent[] = [
    intake(null),
    accepted,
    { type: "LESSON_OPENED", lesson: "c/a", now },
    { type: "CHECK_STARTED", lesson: "c/a", questions: [asked, second], now },
  ];
  const answer: PathEvent = {
    type: "CHECK_ANSWERED",
    lesson: "c/a",
    index: 0,
    question: "c/a/a1",
    outcome: 1,
    isRight: true,
    skills: { a: news(0.97, true, 3) },
    now,
  };

  it("ends with the answer that brings it, so that no path completes over an open check", () => {
    const { value, memory } = tell(testCourse("retrainee", 1), [...opened, answer]);
    expect(value).toBe("completed");
    expect(memory.lessons["c/a"]).toMatchObject({ phase: "passed", check: null });
  });

  it("is not begun where there is nothing to show any more", () => {
    const course = testCourse("retrainee", 2);
    const done = tell(course, [...opened, answer]);
    const again: PathEvent = { type: "CHECK_STARTED", lesson: "c/a", questions: [asked], now };
    expect(advance(course, done, again).isAccepted).toBe(false);
  });
});
