import { describe, expect, it } from "vitest";
import type { LessonMemory } from "./memory";
import { decideNextStep } from "./next-step";
import type { Course } from "./snapshot";
import { courseOf, later, news, start, type Told, testCourse, toldContext } from "./test-course";

const degree = testCourse("degree", 4);
const retrainee = testCourse("retrainee", 4);
const courses: [string, Course][] = [
  ["degree", degree],
  ["retrainee", retrainee],
];

function decide(course: Course, told: Told, minutes = 0) {
  return decideNextStep(toldContext(course, told), "studying", later(minutes));
}

const question = { question: "q", seed: 1 };
const struggling: Partial<LessonMemory> = { phase: "struggling", read: [1, 2], failures: 1 };
const passed = { phase: "passed", passedAt: start } as const;
const visit = { lesson: "c/a", of: "c/b", skill: "a", answers: 1, right: 1 };
const ordered = { lesson: "c/c", reason: "Your shift works with this next week." };
const sent: Told = { lesson: "c/b", lessons: { "c/a": passed, "c/b": { read: [1] } } };

describe.each(courses)("what is urgent, %s", (_, course) => {
  it("rule visit: the way back goes before an order and before the lesson in hand", () => {
    expect(decide(course, { ...sent, visits: [visit], ordered })).toMatchObject({
      rule: "visit",
      choice: { lesson: "c/a", part: "visit" },
      reason: "path_reason_visit",
      params: { lesson: "c/a", of: "c/b", skills: ["a"] },
      inputs: { answers: 1, right: 1 },
    });
  });

  it("rule visit: the deepest gap is first", () => {
    const told: Told = { lessons: { "c/a": passed, "c/b": {}, "c/c": {}, "c/d": {} } };
    const visits = [visit, { ...visit, lesson: "c/b", of: "c/d", skill: "b" }];
    expect(decide(course, { ...told, visits }).choice).toMatchObject({ lesson: "c/a" });
  });

  it("rule visit: nothing is visited for a lesson that is done", () => {
    const lessons = { ...sent.lessons, "c/b": passed };
    expect(decide(course, { lessons, visits: [visit] }).rule).not.toBe("visit");
  });

  it("rule finish: a check that was begun in the visited lesson is finished there first", () => {
    const check = { questions: [question], outcomes: [] };
    const lessons = { ...sent.lessons, "c/a": { phase: "checking", check } } as const;
    expect(decide(course, { ...sent, lessons, visits: [visit], ordered })).toMatchObject({
      rule: "finish",
      choice: { lesson: "c/a", part: "finish" },
    });
  });

  it("rule ordered: goes before the lesson in hand, with the person's own words", () => {
    expect(decide(course, { ...sent, ordered })).toMatchObject({
      rule: "ordered",
      choice: { lesson: "c/c" },
      reason: "path_reason_ordered",
      params: { lesson: "c/c", text: ordered.reason },
    });
    expect(decide(course, sent).choice).toMatchObject({ lesson: "c/b" });
  });

  it("rule ordered: keeps what it has displaced at hand", () => {
    expect(decide(course, { ...sent, ordered }).alternatives).toContainEqual(
      expect.objectContaining({ lesson: "c/b" }),
    );
  });

  it("rule ordered: is ignored when the lesson is done, gone, or waits for its next check", () => {
    const rule = (told: Told, from = course) => decide(from, { ...sent, ordered, ...told }).rule;
    const plain = decide(course, sent).rule;
    expect(rule({ lessons: { ...sent.lessons, "c/c": passed } })).toBe(plain);
    expect(rule({ ordered: { ...ordered, lesson: "c/nowhere" } })).toBe(plain);
    const lessons = course.plan.lessons.map((one) =>
      one.id === "c/c" ? { ...one, practice: [] } : one,
    );
    const bare = { ...course, plan: { ...course.plan, lessons } };
    const waiting = { ...struggling, notBefore: later(15) };
    expect(rule({ lessons: { ...sent.lessons, "c/c": waiting } }, bare)).toBe(plain);
  });
});

describe("what goes before what is urgent, and what after it", () => {
  const grade = { share: 0, grade: 0 as const, at: start };
  const urgent: Told = { ...sent, visits: [visit], ordered };

  it("rule completed: nothing is urgent where nothing is left", () => {
    const lessons = { "c/a": passed, "c/b": passed, "c/c": passed, "c/d": passed };
    expect(decide(retrainee, { ...urgent, lessons }).rule).toBe("completed");
  });

  it("rule finish-exam: an exam that was begun goes before a visit and an order", () => {
    const sitting = { questions: [question, question], outcomes: [1] };
    const told = { ...urgent, modules: { "c/one": { sitting } } };
    expect(decide(degree, told)).toMatchObject({
      rule: "finish-exam",
      choice: { kind: "exam", module: "c/one", isBegun: true },
      params: { count: 1 },
    });
  });

  it("rule exam-ready, resit: an exam that may be sat comes after an order", () => {
    const lessons = { "c/a": passed, "c/b": passed };
    expect(decide(degree, { lessons, ordered }).rule).toBe("ordered");
    expect(decide(degree, { lessons })).toMatchObject({
      rule: "exam-ready",
      choice: { kind: "exam", module: "c/one", isBegun: false },
    });
    const modules = { "c/one": { results: [grade] } };
    expect(decide(degree, { lessons, modules })).toMatchObject({
      rule: "resit",
      inputs: { results: 1 },
    });
  });

  it("rule in-order, benefit: each strategy chooses where nothing is urgent", () => {
    const lessons = { "c/a": passed };
    expect(decide(degree, { lessons })).toMatchObject({
      rule: "in-order",
      choice: { lesson: "c/b" },
    });
    // Lesson c takes no longer than b and is likelier to be reached.
    const skills = { b: news(0.2), c: news(0.9) };
    expect(decide(retrainee, { lessons, skills })).toMatchObject({
      choice: { lesson: "c/c" },
      alternatives: [{ lesson: "c/b" }],
    });
    expect(decide(retrainee, { lessons })).toMatchObject({ rule: "benefit" });
  });
});

describe("what is left where every open lesson rests", () => {
  const two = courseOf("retrainee", [{ id: "a" }, { id: "b", requires: ["a"] }]);
  const stuck = { phase: "needsAPerson", isStuck: true } as const;
  const putOff = { claim: "not-now", postponedUntil: later(60) } as const;
  const faded = { x: { ...news(0.99, true), dueAt: later(-1) } };

  it("rule review: what fades goes before what was put off, and is forced on nobody else", () => {
    const told: Told = { lessons: { "c/a": putOff }, skills: faded };
    expect(decide(two, told)).toMatchObject({
      rule: "review",
      choice: { kind: "review", count: 1 },
      reason: "path_reason_review",
      alternatives: [{ lesson: "c/a" }],
    });
    expect(decide(two, { skills: faded })).toMatchObject({
      rule: "benefit",
      alternatives: [{ kind: "review" }],
    });
  });

  it("rule review: is due from its instant on, and never for what is not mastered", () => {
    const due = { x: { ...news(0.99, true), dueAt: later(10) } };
    const told: Told = { lessons: { "c/a": putOff }, skills: due };
    expect(decide(two, told, 9).rule).toBe("put-off");
    expect(decide(two, told, 10).rule).toBe("review");
    const believed = { x: { ...news(0.99), dueAt: later(-1) } };
    expect(decide(two, { ...told, skills: believed }, 10).rule).toBe("put-off");
  });

  it("rule put-off: goes before a person's help", () => {
    const both = courseOf("retrainee", [{ id: "a" }, { id: "b" }]);
    expect(decide(both, { lessons: { "c/a": stuck, "c/b": putOff } })).toMatchObject({
      rule: "put-off",
      choice: { lesson: "c/b" },
      alternatives: [{ lesson: "c/a" }],
    });
  });

  it("rule cool-down: tells the earliest end, of lessons and exams", () => {
    const bare = courseOf("retrainee", [
      { id: "a", practice: [] },
      { id: "b", practice: [] },
    ]);
    const lessons = {
      "c/a": { ...struggling, notBefore: later(60) },
      "c/b": { ...struggling, notBefore: later(15) },
    };
    expect(decide(bare, { lessons })).toMatchObject({
      rule: "cool-down",
      choice: { kind: "wait", lesson: "c/b", until: later(15) },
      alternatives: [],
    });
    const one = testCourse("degree", 2);
    const results = [{ share: 0, grade: 0 as const, at: start }];
    const modules = { "c/one": { results, notBefore: later(90) } };
    const waiting = decide(one, { lessons: { "c/a": passed, "c/b": passed }, modules });
    expect(waiting).toMatchObject({
      rule: "cool-down",
      choice: { kind: "wait", module: "c/one", until: later(90) },
      alternatives: [{ kind: "lesson", part: "repair" }],
    });
  });

  it("rule repair: practice fills the wait for the next check", () => {
    const lessons = {
      "c/a": { ...struggling, notBefore: later(15) },
    };
    expect(decide(two, { lesson: "c/a", lessons }, 14)).toMatchObject({
      rule: "repair",
      choice: { lesson: "c/a", part: "repair" },
    });
    expect(decide(two, { lesson: "c/a", lessons }, 15).choice).toMatchObject({ part: "check" });
  });

  it("rule needs-a-person: comes last", () => {
    const done = { b: news(0.99, true) };
    expect(decide(two, { lessons: { "c/a": stuck }, skills: done })).toMatchObject({
      rule: "needs-a-person",
      choice: { lesson: "c/a" },
      reason: "path_reason_needs_a_person",
    });
  });
});
