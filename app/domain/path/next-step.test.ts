import { describe, expect, it } from "vitest";
import { reasons } from "./decision";
import { startMemory } from "./memory";
import { decideNextStep } from "./next-step";
import type { Course } from "./snapshot";
import { courseOf, later, news, start, type Told, testCourse, toldContext } from "./test-course";

function decide(course: Course, told: Told = {}, { stage = "studying", now = start } = {}) {
  return decideNextStep(toldContext(course, told), stage, now);
}

const passed = { phase: "passed" as const, passedAt: start };
const stuck = { phase: "needsAPerson" as const, failures: 3, notBefore: later(360) };
const question = { question: "q", seed: 1 };
const grade = (value: 0 | 1 | 3) => ({ share: 0.2 * value, grade: value, at: start });

describe("the way in and the way out", () => {
  const course = testCourse("retrainee");
  it.each([
    ["intake", "intake", "path_reason_intake"],
    ["orientation", "orientation", "path_reason_orientation"],
    ["placement", "placement", "path_reason_placement"],
    ["recognising", "recognising", "path_reason_recognising"],
    ["paused", "paused", "path_reason_paused"],
  ])("at %s the step is %s", (stage, kind, reason) => {
    const decision = decide(course, {}, { stage });
    expect(decision).toMatchObject({ choice: { kind }, reason, alternatives: [] });
  });

  it("tells how many questions were asked and how many skills were there", () => {
    const begun = startMemory(start, {}).placement;
    const placement = { ...begun, serving: question, asked: [{ question: "q", skill: "a" }] };
    expect(decide(course, { placement }, { stage: "placement" }).inputs).toEqual({ asked: 1 });
    expect(decide(course, { skipped: ["a", "b"] }, { stage: "recognising" }).params).toEqual({
      count: 2,
    });
  });

  it("ends when everything is done", () => {
    const lessons = { "c/a": passed, "c/b": passed };
    expect(decide(course, { lessons }, { stage: "completed" }).choice).toEqual({
      kind: "completed",
    });
  });
});

describe("a retrainee's next step", () => {
  const course = testCourse("retrainee", 4);

  it("is what opens most for the time it takes, with the reason", () => {
    const decision = decide(course);
    expect(decision).toMatchObject({
      rule: "benefit",
      choice: { kind: "lesson", lesson: "c/a", part: "read" },
      reason: "path_reason_opens_others",
      params: { lesson: "c/a", count: 3 },
      inputs: { opens: 3, chance: 0.3 },
    });
  });

  it("names the charged skills that it stands on", () => {
    const decision = decide(course, { skills: { a: news(0.97, true) } });
    expect(decision).toMatchObject({
      choice: { lesson: "c/b" },
      reason: "path_reason_prerequisites_charged",
      params: { skills: ["a"] },
    });
    expect(decision.alternatives).toMatchObject([{ lesson: "c/c" }]);
  });

  it("prefers what the person is likely to reach", () => {
    const known = { a: news(0.97, true), b: news(0.3), c: news(0.45) };
    expect(decide(course, { skills: known }).choice).toMatchObject({ lesson: "c/c" });
  });

  it("goes on with the lesson in hand, and says so once it is begun", () => {
    const told = { skills: { a: news(0.97, true) }, lesson: "c/c" };
    expect(decide(course, told)).toMatchObject({
      rule: "continue",
      choice: { lesson: "c/c" },
      reason: "path_reason_open_now",
    });
    const begun = { ...told, lessons: { "c/c": { read: [1] } } };
    expect(decide(course, begun).reason).toBe("path_reason_continue");
  });

  it("never offers what is not open", () => {
    const { choice, alternatives } = decide(course);
    expect([choice, ...alternatives]).toHaveLength(1);
  });

  it("after a failed check is practice, then another check", () => {
    const told = {
      lesson: "c/a",
      lessons: { "c/a": { phase: "struggling" as const, failures: 1, notBefore: later(15) } },
    };
    expect(decide(course, told)).toMatchObject({
      rule: "repair",
      reason: "path_reason_repair",
      inputs: { failures: 1 },
    });
    expect(decide(course, told, { now: later(15) }).choice).toMatchObject({ part: "check" });
  });

  it("leaves a lesson that waits for a person, and keeps it at hand", () => {
    const decision = decide(course, { lesson: "c/a", lessons: { "c/a": stuck } });
    expect(decision.choice).toMatchObject({ lesson: "c/b" });
    expect(decision.alternatives).toMatchObject([{ lesson: "c/c" }, { lesson: "c/a" }]);
  });

  it("finishes a check that was begun there", () => {
    const check = { questions: [question], outcomes: [] };
    const lessons = { "c/a": { ...stuck, phase: "checking" as const, check, notBefore: null } };
    expect(decide(course, { lesson: "c/a", lessons })).toMatchObject({
      rule: "finish",
      choice: { lesson: "c/a", part: "finish" },
    });
  });

  it("is for a person to help with when nothing else is left", () => {
    const skills = { b: news(1, true), c: news(1, true), d: news(1, true) };
    expect(decide(course, { skills, lessons: { "c/a": stuck } })).toMatchObject({
      rule: "needs-a-person",
      choice: { lesson: "c/a", part: "repair" },
      reason: "path_reason_needs_a_person",
      alternatives: [],
    });
  });

  it("is a wait only where the sole lesson has nothing to practise", () => {
    const bare = courseOf("retrainee", [{ id: "a", practice: [] }]);
    const lessons = { "c/a": { ...stuck, phase: "struggling" as const, failures: 1 } };
    expect(decide(bare, { lessons })).toMatchObject({
      rule: "cool-down",
      choice: { kind: "wait", lesson: "c/a", until: later(360) },
      params: { lesson: "c/a", until: later(360) },
    });
  });
});

describe("a degree student's next step", () => {
  const course = testCourse("degree", 4);
  const firstDone = { "c/a": passed, "c/b": passed };

  it("is the first lesson in order", () => {
    expect(decide(course)).toMatchObject({
      rule: "in-order",
      choice: { lesson: "c/a" },
      reason: "path_reason_in_order",
      alternatives: [],
    });
    expect(decide(course, { lessons: { "c/a": passed } }).choice).toMatchObject({ lesson: "c/b" });
  });

  it("is the exam when its module is ready: four questions for each lesson, two minutes each", () => {
    expect(decide(course, { lessons: firstDone })).toMatchObject({
      rule: "exam-ready",
      choice: { kind: "exam", module: "c/one", minutes: 16, isBegun: false },
      reason: "path_reason_exam_ready",
    });
  });

  it("is the rest of a sitting that was begun", () => {
    const sitting = { questions: [question, question, question], outcomes: [1] };
    const told = { lessons: firstDone, modules: { "c/one": { sitting } } };
    expect(decide(course, told)).toMatchObject({
      rule: "finish-exam",
      choice: { kind: "exam", module: "c/one", minutes: 4, isBegun: true },
      params: { count: 2 },
    });
  });

  it("after a failed exam waits for the resit", () => {
    const modules = { "c/one": { results: [grade(0)], notBefore: later(1440) } };
    const told = { lessons: firstDone, modules };
    expect(decide(course, told)).toMatchObject({
      rule: "cool-down",
      choice: { kind: "wait", module: "c/one", until: later(1440) },
    });
    expect(decide(course, told, { now: later(1440) })).toMatchObject({
      rule: "resit",
      choice: { kind: "exam", module: "c/one" },
      inputs: { results: 1 },
    });
  });

  it("goes to the next module when the sittings are used up, and back when one is granted", () => {
    const results = [grade(0), grade(0), grade(0)];
    const used = { lessons: firstDone, modules: { "c/one": { results } } };
    expect(decide(course, used).choice).toMatchObject({ lesson: "c/c" });
    const granted = { lessons: firstDone, modules: { "c/one": { results, granted: 1 } } };
    expect(decide(course, granted)).toMatchObject({
      rule: "resit",
      alternatives: [{ lesson: "c/c" }],
    });
  });

  it("is a person's when only an exam without sittings is left", () => {
    const lessons = { ...firstDone, "c/c": passed, "c/d": passed };
    const modules = {
      "c/one": { results: [grade(0), grade(0), grade(0)] },
      "c/two": { results: [grade(3)] },
    };
    expect(decide(course, { lessons, modules })).toMatchObject({
      rule: "needs-a-person",
      choice: { kind: "person" },
    });
  });

  it("sits the exam although a lesson waits for a person, and that lesson stays at hand", () => {
    const read = { ...stuck, read: [1, 2] };
    const decision = decide(course, { lessons: { "c/a": read, "c/b": passed } });
    expect(decision.choice).toMatchObject({ kind: "exam", module: "c/one" });
    expect(decision.alternatives).toMatchObject([{ lesson: "c/a", part: "repair" }]);
  });

  it("forgets a stuck lesson when the exam of its module is passed", () => {
    const told = {
      lessons: { "c/a": stuck, "c/b": passed },
      modules: { "c/one": { results: [grade(1)] } },
    };
    const { choice, alternatives } = decide(course, told);
    expect(choice).toMatchObject({ lesson: "c/c" });
    expect(alternatives).toEqual([]);
  });
});

describe("every decision", () => {
  it("gives a reason that pages know", () => {
    expect(new Set(reasons).size).toBe(reasons.length);
    expect(reasons.every((reason) => /^path_reason_[a-z_]+$/.test(reason))).toBe(true);
  });
});
