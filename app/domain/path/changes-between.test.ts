import { describe, expect, it } from "vitest";
import { changesBetween, type Moment } from "./changes-between";
import type { PathEvent } from "./event";
import { lessonPlace, skillPlace } from "./step-picture";
import { courseOf, news, start } from "./test-course";
import { TestLearner } from "./test-learner";

const course = courseOf("degree", [{ id: "a" }, { id: "b", requires: ["a"] }]);

function begun(): TestLearner {
  const learner = new TestLearner(course, () => true);
  learner.give(learner.orient(false));
  return learner;
}

function momentOf({ course: at, snapshot, now }: TestLearner): Moment {
  return { course: at, snapshot, at: now };
}

/** What an event changes. */
function changesOf(learner: TestLearner, event: PathEvent) {
  const before = momentOf(learner);
  expect(learner.give(event)).toBe(true);
  return changesBetween(before, momentOf(learner));
}

describe("changesBetween", () => {
  it("tells of a lesson that is taken in hand, and of nothing else", () => {
    const learner = begun();
    const { now } = learner;
    expect(changesOf(learner, { type: "LESSON_OPENED", lesson: "c/a", now })).toEqual([
      { kind: "lesson", lesson: "c/a", from: { kind: "open" }, to: { kind: "in-hand" } },
    ]);
  });

  it("tells of skills that moved", () => {
    const learner = begun();
    const { now } = learner;
    const skills = { a: news(0.64, false, 5) };
    expect(changesOf(learner, { type: "SKILLS_MOVED", skills, now })).toEqual([
      {
        kind: "skill",
        skill: "a",
        from: { kind: "empty", percent: 0 },
        to: { kind: "charging", percent: 64 },
      },
    ]);
  });

  it("tells of what people decide", () => {
    const learner = begun();
    const { now } = learner;
    const reason = "as we said";
    const put: PathEvent = { type: "STEP_OVERRULED", lesson: "c/b", reason, now };
    expect(changesOf(learner, put)).toContainEqual({ kind: "ordered", lesson: "c/b" });
    const more: PathEvent = { type: "TIME_EXTENDED", dueOn: "2027-06-01", reason, now };
    expect(changesOf(learner, more)).toEqual([{ kind: "due", day: "2027-06-01" }]);
  });

  it("tells of nothing where nothing has changed", () => {
    const moment = momentOf(begun());
    expect(changesBetween(moment, moment)).toEqual([]);
  });

  it("tells of lessons that left the plan and of those that came", () => {
    const { snapshot } = begun();
    const next = courseOf("degree", [{ id: "a" }, { id: "new" }]);
    const changes = changesBetween(
      { course, snapshot, at: start },
      { course: next, snapshot, at: start },
    );
    expect(changes).toEqual([
      { kind: "lesson", lesson: "c/new", from: null, to: { kind: "locked", missing: ["c/a"] } },
      { kind: "lesson", lesson: "c/b", from: { kind: "locked", missing: ["c/a"] }, to: null },
    ]);
  });

  it("follows a learner to the end: every lesson is done, every exam is told once", () => {
    const learner = begun();
    const before = momentOf(learner);
    learner.walk(400);
    const changes = changesBetween(before, momentOf(learner));
    expect(changes).toContainEqual({ kind: "stage", from: "studying", to: "completed" });
    const done = changes.filter((one) => one.kind === "lesson" && one.to?.kind === "done");
    expect(done).toHaveLength(2);
    expect(changes.filter(({ kind }) => kind === "exam")).toHaveLength(1);
  });
});

describe("lessonPlace", () => {
  it("names what comes first", () => {
    const { context, now } = begun();
    const [a, b] = context.plan.lessons;
    if (!a || !b) throw new Error("The course has two lessons");
    expect(lessonPlace(context, a, now)).toEqual({ kind: "open" });
    expect(lessonPlace(context, b, now)).toEqual({ kind: "locked", missing: ["c/a"] });
  });
});

describe("skillPlace", () => {
  const { memory } = begun().snapshot;
  const withNews = (one: ReturnType<typeof news>, dueAt?: string) => ({
    ...memory,
    skills: { a: { ...one, dueAt } },
  });

  it.each([
    [memory, "empty", 0],
    [withNews(news(0.5, false, 2)), "not-enough-data", 50],
    [withNews(news(0.999, false, 9)), "charging", 99],
    [withNews(news(0.97, true, 9)), "mastered", 100],
    [withNews(news(0.97, true, 9), start), "fading", 100],
    [{ ...memory, skipped: ["a"] }, "brought", 100],
    [{ ...memory, recognised: ["a"] }, "recognised", 100],
  ])("is told from what the path knows (%#)", (of, kind, percent) => {
    expect(skillPlace(of, "a", start)).toEqual({ kind, percent });
  });
});
