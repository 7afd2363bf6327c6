import { describe, expect, it } from "vitest";
import type { Memory, SkillNews } from "./memory";
import { nextPlacementQuestion } from "./placement";
import { contextOf, courseOf, later, news, poolOf, testCourse } from "./test-course";
import { TestLearner } from "./test-learner";

const course = testCourse("retrainee", 4);
const pool = poolOf(course.plan.lessons);

function askWith(
  skills: Record<string, SkillNews>,
  change: Partial<Memory> = {},
  seen = new Map(),
) {
  const context = contextOf(course, { skills, ...change });
  return nextPlacementQuestion(context, pool, seen, 1)?.question;
}

const known = (a: number, b: number, c: number, d: number) => ({
  a: news(a),
  b: news(b),
  c: news(c),
  d: news(d),
});

describe("nextPlacementQuestion", () => {
  it("asks about the skill that is nearest one half", () => {
    expect(askWith(known(0.2, 0.6, 0.8, 0.3))).toMatch(/^c\/b\//);
    expect(askWith(known(0.2, 0.75, 0.8, 0.4))).toMatch(/^c\/d\//);
  });

  it("asks nothing of what is clear already", () => {
    expect(askWith(known(0.1, 0.9, 0.14, 0.86))).toBeUndefined();
    expect(askWith(known(0.15, 0.9, 0.14, 0.86))).toMatch(/^c\/a\//);
    expect(askWith({ a: news(0.5, true) })).toBeUndefined();
    expect(askWith({})).toBeUndefined();
  });

  it("asks about a skill twice at most, never the same question", () => {
    const asked = [{ question: "c/a/a1", skill: "a" }];
    const once = { placement: { serving: null, asked } };
    const second = askWith({ a: news(0.5) }, once);
    expect(second).toMatch(/^c\/a\/a[2-8]$/);
    const twice = {
      placement: { serving: null, asked: [...asked, { question: second ?? "", skill: "a" }] },
    };
    expect(askWith({ a: news(0.5) }, twice)).toBeUndefined();
  });

  it("asks once more about what looks known after one answer", () => {
    const once = { placement: { serving: null, asked: [{ question: "c/a/a1", skill: "a" }] } };
    expect(askWith({ a: news(0.92) }, once)).toMatch(/^c\/a\//);
    expect(askWith({ a: news(0.92) })).toBeUndefined();
    expect(askWith({ a: news(0.1) }, once)).toBeUndefined();
  });

  it("ends at the cap", () => {
    const { cap } = course.strategy.placement;
    const asked = Array.from({ length: cap }, (_, index) => ({
      question: `q${index}`,
      skill: "x",
    }));
    expect(askWith(known(0.5, 0.5, 0.5, 0.5), { placement: { serving: null, asked } })).toBe(
      undefined,
    );
    const almost = { placement: { serving: null, asked: asked.slice(1) } };
    expect(askWith(known(0.5, 0.5, 0.5, 0.5), almost)).toBeDefined();
  });

  it("prefers questions that the person has not met", () => {
    const met = pool.filter((one) => one.skill === "a" && one.id !== "c/a/a5");
    const seen = new Map(met.map((one) => [one.id, { times: 1, lastAt: later(0) }]));
    expect(askWith({ a: news(0.5) }, {}, seen)).toBe("c/a/a5");
  });

  it("leaves safety out: its check is always taken", () => {
    const safe = courseOf("retrainee", [{ id: "a", isSafety: true }]);
    const context = contextOf(safe, { skills: { a: news(0.5) } });
    expect(nextPlacementQuestion(context, pool, new Map(), 1)).toBeNull();
  });

  it("has an end for everybody, within the cap", () => {
    for (const isRight of [() => true, () => false]) {
      const learner = new TestLearner(course, isRight);
      learner.walk(40, () => learner.stage === "recognising");
      expect(learner.stage).toBe("recognising");
      const { asked } = learner.snapshot.memory.placement;
      expect(asked.length).toBeLessThanOrEqual(course.strategy.placement.cap);
      expect(new Set(asked.map((one) => one.question)).size).toBe(asked.length);
    }
  });
});
