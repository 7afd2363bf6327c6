import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beliefsOf } from "./beliefs";
import type { Placement, PlacementAnswer } from "./placement";
import { rules } from "./test-learners";

/** A chain a → b → c, d beside it on a, and e alone. */
const requires: Record<string, string[]> = { a: [], b: ["a"], c: ["b"], d: ["a"], e: [] };
const ids = Object.keys(requires);

function placementOf(answers: PlacementAnswer[], change: Partial<Placement> = {}): Placement {
  const skills = ids.map((id) => ({
    id,
    requires: requires[id] ?? [],
    prior: id === "b" ? 0.6 : 0.2,
    isAskable: true,
  }));
  return { rules, skills, answers, contested: {}, ...change };
}

function answered(skill: string, outcome: number, guess = 0.25): PlacementAnswer {
  return { question: `${skill}?`, skill, outcome, guess };
}

const unknown = (skill: string): PlacementAnswer => ({
  question: `${skill}?`,
  skill,
  outcome: 0,
  isUnknown: true,
});

const anyAnswer = fc.record({
  question: fc.string(),
  skill: fc.constantFrom(...ids),
  outcome: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  guess: fc.constantFrom(0, 0.04, 0.25, 0.5),
  isUnknown: fc.boolean(),
});
const anyStory = fc.array(anyAnswer, { maxLength: 25 });
const anySkill = fc.constantFrom(...ids);

describe("beliefsOf", () => {
  it("placement-beliefs: stay within 0 and 1, and are the same for the same answers", () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const beliefs = beliefsOf(placementOf(story));
        expect(Object.keys(beliefs)).toEqual(ids);
        for (const belief of Object.values(beliefs)) {
          expect(belief).toBeGreaterThan(0);
          expect(belief).toBeLessThan(1);
        }
        expect(beliefsOf(placementOf(story))).toEqual(beliefs);
      }),
      { numRuns: 60 },
    );
  });

  it("placement-beliefs: a right answer lowers no belief, and “I have not learned this” raises none", () => {
    fc.assert(
      fc.property(
        fc.array(anyAnswer, { minLength: 1, maxLength: 24 }),
        anySkill,
        (story, skill) => {
          const before = beliefsOf(placementOf(story));
          const right = beliefsOf(placementOf([...story, answered(skill, 1)]));
          const lack = beliefsOf(placementOf([...story, unknown(skill)]));
          for (const id of ids) {
            expect(right[id]).toBeGreaterThanOrEqual((before[id] ?? 0) - 1e-9);
            expect(lack[id]).toBeLessThanOrEqual((before[id] ?? 0) + 1e-9);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("placement-beliefs: before the first answer are what was told", () => {
    expect(beliefsOf(placementOf([]))).toEqual({ a: 0.2, b: 0.6, c: 0.2, d: 0.2, e: 0.2 });
    const old = [{ question: "a?", skill: "a" }];
    expect(beliefsOf(placementOf(old))).toEqual(beliefsOf(placementOf([])));
  });

  it("placement-beliefs: a right answer speaks for what the skill stands on, a wrong one against what stands on it", () => {
    const before = beliefsOf(placementOf([]));
    const right = beliefsOf(placementOf([answered("d", 1)]));
    const wrong = beliefsOf(placementOf([answered("a", 0)]));
    expect(right.a).toBeGreaterThan((before.a ?? 0) + 0.02);
    expect(right.a).toBeGreaterThan((right.e ?? 0) + 0.02);
    expect(wrong.d).toBeLessThan((before.d ?? 0) - 0.02);
    expect(wrong.d).toBeLessThan(wrong.e ?? 0);
  });

  it("placement-beliefs: luck makes a right answer weaker, honesty a lack surer, part of it something between", () => {
    const heard = (answer: PlacementAnswer) => beliefsOf(placementOf([answer])).e ?? 0;
    expect(heard(answered("e", 1, 0.5))).toBeLessThan(heard(answered("e", 1, 0.25)));
    expect(heard(answered("e", 1, 0.25))).toBeLessThan(heard(answered("e", 1, 0)));
    expect(heard(unknown("e"))).toBeLessThan(heard(answered("e", 0)));
    expect(heard(answered("e", 0.5))).toBeGreaterThan(heard(answered("e", 0)));
    expect(heard(answered("e", 0.5))).toBeLessThan(heard(answered("e", 1)));
  });

  it("placement-beliefs: a claim to know counts as one's own word, a claim not to as a lack", () => {
    const known = beliefsOf(placementOf([], { contested: { e: "known" } })).e;
    expect(known).toBeCloseTo(0.6, 1);
    const told = beliefsOf(placementOf([], { contested: { b: "known" } })).b;
    expect(told).toBeCloseTo(0.6, 5);
    const lack = beliefsOf(placementOf([answered("e", 1)], { contested: { e: "unknown" } })).e;
    expect(lack).toBeLessThan(0.1);
  });
});
