import { describe, expect, it } from "vitest";
import type { PlacementAnswer } from "../placement/placement";
import type { Memory, SkillNews } from "./memory";
import {
  beliefsOf,
  nextPlacementQuestion,
  placementCap,
  probesOf,
  skippable,
  verificationQuestion,
} from "./placement";
import { contextOf, courseOf, later, news, poolOf, testCourse } from "./test-course";
import { TestLearner } from "./test-learner";

const course = testCourse("retrainee", 4);
const pool = poolOf(course.plan.lessons);

/** The memory of a first check; with `priors` its answers are heard, without they only count as asked. */
function placed(
  asked: PlacementAnswer[],
  change: Partial<Memory["placement"]> & { priors?: Record<string, number> } = {},
): Pick<Memory, "placement"> {
  return { placement: { serving: null, asked, beliefs: {}, contested: {}, ...change } };
}

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

const about = (skill: string, number: number, outcome?: number): PlacementAnswer => ({
  question: `c/${skill}/${skill}${number}`,
  skill,
  outcome,
});

const priors = { a: 0.2, b: 0.6, c: 0.2, d: 0.2 };

describe("nextPlacementQuestion", () => {
  it("placement-next: asks about the skill that is nearest one half", () => {
    expect(askWith(known(0.2, 0.6, 0.8, 0.3))).toMatch(/^c\/b\//);
    expect(askWith(known(0.2, 0.75, 0.8, 0.4))).toMatch(/^c\/d\//);
  });

  it("placement-next: asks nothing of what is clearly unknown, mastered or recognised", () => {
    expect(askWith(known(0.1, 0.05, 0.14, 0.12))).toBeUndefined();
    expect(askWith(known(0.15, 0.05, 0.14, 0.12))).toMatch(/^c\/a\//);
    expect(askWith({ a: news(0.5, true) })).toBeUndefined();
    expect(askWith({ a: news(0.5) }, { recognised: ["a"] })).toBeUndefined();
    expect(askWith({})).toBeUndefined();
  });

  it("placement-next: asks twice to know, more only while that can prove it, never the same question", () => {
    const asked: PlacementAnswer[] = [];
    for (let times = 0; times < 3; times += 1) {
      const question = askWith({ a: news(0.5) }, placed(asked)) ?? "none";
      expect(question).toMatch(/^c\/a\/a[1-8]$/);
      expect(asked.map((one) => one.question)).not.toContain(question);
      asked.push({ question, skill: "a" });
    }
    expect(askWith({ a: news(0.5) }, placed(asked))).toBeUndefined();
    expect(askWith({ a: news(0.4) }, placed(asked.slice(1)))).toBeUndefined();
  });

  it("placement-next: what looks known is asked until two answers stand for it", () => {
    expect(askWith({ a: news(0.92) })).toMatch(/^c\/a\//);
    expect(askWith({ a: news(0.92) }, placed([about("a", 1)]))).toMatch(/^c\/a\//);
    expect(askWith({ a: news(0.92) }, placed([about("a", 1), about("a", 2)]))).toBeUndefined();
    expect(askWith({ a: news(0.1) }, placed([about("a", 1)]))).toBeUndefined();
  });

  it("placement-next: hears the answers: a lack of the ground clears what stands on it", () => {
    const lacking = { ...about("a", 1, 0), isUnknown: true };
    const heard = contextOf(course, {
      skills: known(0.05, 0.6, 0.2, 0.2),
      ...placed([lacking], { priors }),
    });
    const beliefs = beliefsOf(heard);
    expect(beliefs.b).toBeLessThan(0.57);
    expect(beliefs.a).toBeLessThan(0.05);
    expect(nextPlacementQuestion(heard, pool, new Map(), 1)?.question).toMatch(/^c\/b\//);
  });

  it("placement-next: the same seed asks the same", () => {
    const context = contextOf(course, {
      skills: known(0.2, 0.2, 0.2, 0.2),
      ...placed([about("a", 1, 1)], { priors }),
    });
    const once = nextPlacementQuestion(context, pool, new Map(), 7);
    expect(nextPlacementQuestion(context, pool, new Map(), 7)).toEqual(once);
    const others = [1, 2, 3, 4, 5, 6].map(
      (seed) => nextPlacementQuestion(context, pool, new Map(), seed)?.question,
    );
    expect(new Set(others).size).toBeGreaterThan(1);
  });

  it("placement-cap: one and a half questions for each skill, within the strategy's cap", () => {
    const context = contextOf(course);
    expect(placementCap(context)).toBe(6);
    const asked = Array.from({ length: 6 }, (_, index) => ({
      question: `q${index}`,
      skill: "x",
    }));
    expect(askWith(known(0.5, 0.5, 0.5, 0.5), placed(asked))).toBeUndefined();
    expect(askWith(known(0.5, 0.5, 0.5, 0.5), placed(asked.slice(1)))).toBeDefined();
    const sketches = Array.from({ length: 40 }, (_, index) => ({ id: `s${index}` }));
    const large = courseOf("retrainee", sketches);
    expect(placementCap(contextOf(large))).toBe(large.strategy.placement.cap);
  });

  it("placement-next: prefers questions that the person has not met, then those met longest ago", () => {
    const met = pool.filter((one) => one.skill === "a" && one.id !== "c/a/a5");
    const seen = new Map(met.map((one) => [one.id, { times: 1, lastAt: later(9) }]));
    expect(askWith({ a: news(0.5) }, {}, seen)).toBe("c/a/a5");
    seen.set("c/a/a5", { times: 1, lastAt: later(10) });
    seen.set("c/a/a3", { times: 1, lastAt: later(1) });
    expect(askWith({ a: news(0.5) }, {}, seen)).toBe("c/a/a3");
  });

  it("placement-next: goes on to other skills where a pool is empty", () => {
    const context = contextOf(course, { skills: known(0.5, 0.4, 0.2, 0.2) });
    const without = pool.filter((one) => one.skill !== "a");
    expect(nextPlacementQuestion(context, without, new Map(), 1)?.question).toMatch(/^c\/b\//);
    expect(nextPlacementQuestion(context, [], new Map(), 1)).toBeNull();
  });

  it("placement-safety: is never asked, skipped or proved: its check is always taken", () => {
    const safe = courseOf("retrainee", [{ id: "a", isSafety: true }]);
    const context = contextOf(safe, {
      skills: { a: news(0.5) },
      ...placed([about("a", 1, 1), about("a", 2, 1)], { beliefs: { a: 0.99 } }),
    });
    expect(nextPlacementQuestion(context, pool, new Map(), 1)).toBeNull();
    expect(verificationQuestion(context, "a", pool, new Map(), 1)).toBeNull();
    expect(skippable(context)).toEqual([]);
  });

  it("placement-end: has an end for everybody, within the cap", () => {
    for (const isRight of [() => true, () => false]) {
      const learner = new TestLearner(course, isRight);
      learner.walk(40, () => learner.stage === "recognising");
      expect(learner.stage).toBe("recognising");
      const { asked } = learner.snapshot.memory.placement;
      expect(asked.length).toBeLessThanOrEqual(placementCap(learner.context));
      expect(new Set(asked.map((one) => one.question)).size).toBe(asked.length);
    }
  });
});

describe("verificationQuestion", () => {
  it("placement-proof: two questions settle a claim, unseen ones first, beyond the cap", () => {
    const used = [about("a", 1, 0), ...[1, 2, 3, 4, 5].map((one) => about("b", one, 0))];
    const contested = { a: "known" as const };
    const seen = new Map([2, 3, 4].map((one) => [`c/a/a${one}`, { times: 1, lastAt: later(1) }]));
    const asked: PlacementAnswer[] = [...used];
    for (let times = 0; times < 2; times += 1) {
      const context = contextOf(course, placed(asked, { priors, contested }));
      const question = verificationQuestion(context, "a", pool, seen, 1)?.question ?? "none";
      expect(question).toMatch(/^c\/a\/a[5-8]$/);
      expect(nextPlacementQuestion(context, pool, seen, 1)?.question).toBe(question);
      expect(asked.map((one) => one.question)).not.toContain(question);
      asked.push({ question, skill: "a", outcome: 1, isProof: true });
    }
    const done = contextOf(course, placed(asked, { priors, contested }));
    expect(verificationQuestion(done, "a", pool, seen, 1)).toBeNull();
    expect(nextPlacementQuestion(done, pool, seen, 1)).toBeNull();
  });

  it("placement-proof: nothing is asked after a claim not to know", () => {
    const contested = { a: "unknown" as const };
    const context = contextOf(course, {
      skills: known(0.5, 0.5, 0.5, 0.5),
      ...placed([], { priors, contested }),
    });
    expect(nextPlacementQuestion(context, pool, new Map(), 1)).toBeNull();
  });
});

describe("skippable", () => {
  const twice = [about("a", 1, 1), about("a", 2, 1), about("b", 1, 1)];

  it("placement-skip: from P .90 on, and with two answers about the very skill", () => {
    const beliefs = { a: 0.9, b: 0.97, c: 0.99, d: 0.5 };
    const context = contextOf(course, placed(twice, { priors, beliefs }));
    expect(skippable(context)).toEqual(["a"]);
    const below = contextOf(course, placed(twice, { priors, beliefs: { a: 0.89 } }));
    expect(skippable(below)).toEqual([]);
  });

  it("placement-skip: never what the person says not to know", () => {
    const contested = { a: "unknown" as const };
    const context = contextOf(course, placed(twice, { beliefs: { a: 0.99 }, contested }));
    expect(skippable(context)).toEqual([]);
  });

  it("placement-skip: an old path is believed by what is known of each skill", () => {
    const context = contextOf(course, { skills: known(0.95, 0.95, 0, 0), ...placed(twice) });
    expect(skippable(context)).toEqual(["a"]);
  });
});

describe("probesOf", () => {
  it("placement-probe: the share of version 2, none in version 1", () => {
    const skips = Array.from({ length: 20 }, (_, index) => `s${index}`);
    const interleave = { block: 4, every: 2, probedShare: 0.15 };
    const context = contextOf({ ...course, strategy: { ...course.strategy, interleave } });
    expect(probesOf(context, skips, "x")).toHaveLength(3);
    const old = contextOf({ ...course, strategy: { ...course.strategy, interleave: null } });
    expect(probesOf(old, skips, "x")).toEqual([]);
  });
});
