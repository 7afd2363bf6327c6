// People of extremes on the whole course: whoever can, completes; nobody is ever locked out.
import { describe, expect, it } from "vitest";
import { lessonMemory } from "./memory";
import { isLessonOpen, needsAPerson, progressOf } from "./standing";
import { nineLessons, testCourse } from "./test-course";
import { TestLearner } from "./test-learner";

const right = () => true;
const wrong = () => false;

function alternating(): () => boolean {
  let count = 0;
  return () => {
    count += 1;
    return count % 2 === 0;
  };
}

const yearMinutes = 365 * 24 * 60;
const strategies = ["retrainee", "degree"] as const;

function flags({ context }: TestLearner): string[] {
  return context.plan.lessons.filter((one) => needsAPerson(context, one)).map(({ id }) => id);
}

function openLessons({ context }: TestLearner): string[] {
  return context.plan.lessons.filter((one) => isLessonOpen(context, one)).map(({ id }) => id);
}

describe.each(strategies)("a %s who is always right", (id) => {
  it("completes the nine lessons without being sent back once", () => {
    const learner = new TestLearner(nineLessons(id), right);
    learner.walk(300);
    expect(learner.stage).toBe("completed");
    const lessons = Object.values(learner.snapshot.memory.lessons);
    expect(lessons.every(({ failures }) => failures === 0)).toBe(true);
    expect(progressOf(learner.context).done).toBe(progressOf(learner.context).total);
  });
});

describe.each(strategies)("a %s who is always wrong", (id) => {
  it("is locked out of nothing, and completes as soon as it gets better", () => {
    const learner = new TestLearner(nineLessons(id), wrong);
    const all = learner.course.plan.lessons.map((lesson) => lesson.id);
    let open: string[] = [];
    for (let step = 0; step < 400; step += 1) {
      learner.walk(1);
      const now = openLessons(learner);
      expect(now).toEqual(expect.arrayContaining(open));
      open = now;
    }
    expect(flags(learner)).toEqual(all);
    expect(open).toEqual(all);

    learner.isRight = right;
    learner.walk(600);
    expect(learner.stage).toBe("completed");
    expect(flags(learner)).toEqual([]);
  });

  it("passes a lesson after the third failed check, and the flag is gone", () => {
    const learner = new TestLearner(testCourse(id, 1), wrong);
    learner.walk(200, () => flags(learner).length > 0);
    expect(lessonMemory(learner.snapshot.memory, "c/a")).toMatchObject({
      phase: "needsAPerson",
      failures: 3,
    });
    learner.isRight = right;
    const memory = () => lessonMemory(learner.snapshot.memory, "c/a");
    learner.waitUntil(memory().notBefore ?? "");
    expect(learner.give(learner.check("c/a"))).toBe(true);
    expect(flags(learner)).toEqual(["c/a"]);
    while (memory().check) expect(learner.give(learner.checkAnswer("c/a"))).toBe(true);
    expect(memory()).toMatchObject({ phase: "passed", notBefore: null });
    expect(flags(learner)).toEqual([]);
  });
});

describe.each(strategies)("a %s who is right every other time", (id) => {
  it("finds every lesson open, and completes once it is right", () => {
    const learner = new TestLearner(nineLessons(id), alternating());
    learner.walk(1500);
    if (learner.stage === "completed") return;
    expect(openLessons(learner)).toHaveLength(9);
    learner.isRight = right;
    learner.walk(600);
    expect(learner.stage).toBe("completed");
  });
});

describe.each(strategies)("a %s who leaves in the middle", (id) => {
  it("goes on where it was, after a pause in a check and after a year", () => {
    const learner = new TestLearner(nineLessons(id), right);
    const hasOpenCheck = () =>
      Object.values(learner.snapshot.memory.lessons).some(({ check }) => check?.outcomes.length);
    learner.walk(200, hasOpenCheck);
    const { lessons } = learner.snapshot.memory;
    expect(learner.give({ type: "PAUSED", now: learner.now })).toBe(true);
    learner.wait(yearMinutes);
    learner.walk(2);
    expect(learner.snapshot.memory.lessons).toEqual(lessons);
    expect(learner.decision.rule).toBe("finish");
    learner.walk(300);
    expect(learner.stage).toBe("completed");
  });
});

describe("a degree student who fails every exam", () => {
  it("goes on to the next module, and completes with the sittings that a person grants", () => {
    const learner = new TestLearner(nineLessons("degree"), right);
    learner.isRight = () => learner.decision.rule !== "finish-exam";
    learner.walk(400, () => learner.decision.choice.kind === "person");
    expect(learner.decision.choice).toEqual({ kind: "person" });
    const { modules, lessons } = learner.snapshot.memory;
    expect(Object.values(modules).map(({ results }) => results.length)).toEqual([3, 3, 3]);
    expect(Object.values(lessons).every(({ phase }) => phase === "passed")).toBe(true);
    learner.isRight = right;
    learner.walk(200);
    expect(learner.stage).toBe("completed");
  });
});
