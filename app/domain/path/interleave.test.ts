import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PoolQuestion, Seen } from "./draw-questions";
import { aimed, extraQuestion, extraSkills } from "./interleave";
import { lessonMemory, type Memory, type PathContext, type Visit } from "./memory";
import type { PlanLesson } from "./plan";
import { contextOf, courseOf, later, news, poolOf, start } from "./test-course";

const course = courseOf("retrainee", [{ id: "a" }, { id: "b" }, { id: "c" }, { id: "new" }]);
const pool = poolOf(course.plan.lessons);
const nothing: Seen = new Map();

function lessonCalled(id: string): PlanLesson {
  const found = course.plan.lessons.find((lesson) => lesson.id === `c/${id}`);
  if (!found) throw new Error(`There is no lesson ${id}`);
  return found;
}
const lesson = lessonCalled("new");

/** The lesson “new” after so many first tries and so many kept skills mixed in. */
function tried(answers: number, mixed: number, change: Partial<Memory> = {}): PathContext {
  const memory = contextOf(course).memory;
  const own = { ...lessonMemory(memory, lesson.id), answers, mixed };
  return contextOf(course, { lesson: lesson.id, lessons: { [lesson.id]: own }, ...change });
}

const kept: Partial<Memory> = { skills: { a: news(0.99, true), b: news(0.99, true) } };

function ask(context: PathContext, seen: Seen = nothing, seed = 1) {
  return extraQuestion(context, lesson, pool, seen, seed);
}

function metAt(minutes: number) {
  return { times: 1, lastAt: later(minutes) };
}

describe("rule interleave: kept skills between the questions of a new one", () => {
  it("asks nothing else during the block", () => {
    for (let answers = 0; answers <= 4; answers += 1)
      expect(ask(tried(answers, 0, kept))).toBeNull();
  });

  it("asks about a kept skill after the block, never about one of the lesson itself", () => {
    expect(ask(tried(5, 0, kept))).toMatchObject({ kind: "mixed", skill: "a" });
    const all = { skills: { ...kept.skills, new: news(0.9) }, toProbe: ["new"] };
    expect(ask(tried(5, 0, all))?.skill).not.toBe("new");
  });

  it("asks nothing where nothing is kept, and nothing once the lesson is done", () => {
    expect(ask(tried(9, 0, { skills: { a: news(0.6) } }))).toBeNull();
    expect(ask(tried(9, 0, { skills: { a: news(0.9, true), new: news(0.9, true) } }))).toBeNull();
  });

  it("makes at least a third of what follows the block, and never comes before its end", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), (length, seed) => {
        let [answers, mixed] = [0, 0];
        for (let asked = 0; asked < length; asked += 1) {
          const extra = ask(tried(answers, mixed, kept), nothing, seed);
          if (extra) mixed += 1;
          else answers += 1;
          if (answers <= 4) expect(mixed).toBe(0);
        }
        const following = answers + mixed - 4;
        // The last one of its own may be the very one that a kept skill follows.
        if (following > 0) expect(mixed).toBeGreaterThanOrEqual(Math.floor(following / 3));
        if (following > 0) expect(mixed).toBeLessThanOrEqual(Math.ceil(following / 2));
      }),
    );
  });

  it("is the same for the same memory, history and seed", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 5, max: 40 }), (seed, answers) => {
        const context = tried(answers, 0, kept);
        expect(ask(context, nothing, seed)).toEqual(ask(context, nothing, seed));
      }),
    );
  });

  it("takes a skip to look at again first, then the skill unseen for longest, then the first to fade", () => {
    const due = (minutes: number) => ({ ...news(0.99, true), dueAt: later(minutes) });
    const skills = { a: due(300), b: due(200) };
    expect(ask(tried(5, 0, { skills }))?.skill).toBe("b");
    const seen: Seen = new Map([["c/b/b1", metAt(60)]]);
    expect(ask(tried(5, 0, { skills }), seen)?.skill).toBe("a");
    const skips = { skills, skipped: ["c"], toProbe: ["c"] };
    expect(ask(tried(5, 0, skips), new Map([["c/c/c1", metAt(90)]]))?.skill).toBe("c");
  });

  it("counts recognised and skipped skills as kept", () => {
    expect(extraSkills(tried(5, 0, { recognised: ["a"] }), lesson)?.skills).toEqual(["a"]);
    expect(extraSkills(tried(5, 0, { skipped: ["b"] }), lesson)?.skills).toEqual(["b"]);
  });

  it("keeps to the areas of the lesson", () => {
    const apart = {
      ...course,
      plan: {
        ...course.plan,
        lessons: course.plan.lessons.map((one) =>
          one.id === "c/a" ? { ...one, areas: ["A2"] } : one,
        ),
      },
    };
    expect(extraSkills({ ...tried(5, 0, kept), ...apart }, lesson)?.skills).toEqual(["b"]);
  });

  it("asks an unseen question first, and none that an open check has drawn", () => {
    const few: PoolQuestion[] = pool.filter(({ skill }) => skill === "a").slice(0, 3);
    const [one, two, three] = few.map(({ id }) => id);
    const seen: Seen = new Map([[String(one), metAt(1)]]);
    const check = { questions: [{ question: String(two), seed: 1 }], outcomes: [] };
    const context = tried(5, 0, kept);
    const own = { ...lessonMemory(context.memory, "c/a"), check };
    const memory = { ...context.memory, lessons: { ...context.memory.lessons, "c/a": own } };
    const extra = extraQuestion({ ...context, memory }, lesson, few, seen, 7);
    expect(extra?.serving.question).toBe(three);
  });

  it("mixes nothing in under a strategy of version 1", () => {
    const old = { ...course, strategy: { ...course.strategy, interleave: null } };
    expect(ask({ ...tried(9, 0, kept), ...old })).toBeNull();
  });
});

describe("rule visit: a few questions for the sake of a later lesson", () => {
  const visit: Visit = { lesson: "c/a", of: "c/new", skill: "a", answers: 0, right: 0 };
  const context = tried(6, 0, { ...kept, visits: [visit] });

  it("asks about the visit's skill in the lesson that teaches it, an unseen question first", () => {
    const seen: Seen = new Map(pool.slice(1, 8).map(({ id }) => [id, metAt(5)]));
    expect(extraQuestion(context, lessonCalled("a"), pool, seen, 3)).toMatchObject({
      kind: "visit",
      skill: "a",
      serving: { question: "c/a/a1" },
    });
  });

  it("goes on though the lesson was passed long ago", () => {
    const own = {
      ...lessonMemory(context.memory, "c/a"),
      phase: "passed" as const,
      passedAt: start,
    };
    const memory = { ...context.memory, lessons: { ...context.memory.lessons, "c/a": own } };
    expect(extraQuestion({ ...context, memory }, lessonCalled("a"), pool, nothing, 3)?.kind).toBe(
      "visit",
    );
  });

  it("is nothing for other lessons", () => {
    expect(extraQuestion(context, lessonCalled("b"), pool, nothing, 3)).toBeNull();
  });
});

describe("rule aim: predicted success of .70 to .85", () => {
  it("puts the aimed ones first, then the nearest, and keeps the order of equal ones", () => {
    expect(aimed([0.3, 0.95, 0.72, 0.69, 0.85, 0.86], (success) => success)).toEqual([
      0.72, 0.85, 0.69, 0.86, 0.95, 0.3,
    ]);
  });

  it("asks each question once, whatever is predicted", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (successes) => {
        const ordered = aimed(successes, (success) => success);
        expect([...ordered].sort()).toEqual([...successes].sort());
      }),
    );
  });
});
