import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { greatestKnown, leastKnown } from "./bkt";
import { reviewed, startFreshness } from "./freshness";
import { type JudgedCriterion, judgeSkill, recallOfJudgement, trust } from "./judgement";
import { type SkillMastery, skillMasterySchema, startAbility, startSkill } from "./mastery";
import { updateMastery } from "./update";

const now = "2026-11-22T09:00:00.000Z";
const later = "2026-12-22T09:00:00.000Z";

const judged = (given: Partial<JudgedCriterion> = {}): JudgedCriterion => ({
  by: "instructor",
  outcome: 1,
  skillDifficulty: 0,
  isGate: false,
  isSafety: false,
  now,
  ...given,
});

const judge = (skill: SkillMastery, given: Partial<JudgedCriterion> = {}) =>
  judgeSkill(startAbility(), skill, judged(given));

/** All signs of mastery but the bar of P(known). */
const almost: SkillMastery = {
  ability: 0.5,
  fast: 2,
  known: 0.9,
  answers: 5,
  recent: [1, 2, 3, 4].map((number) => ({ question: `q${number}`, isRight: true })),
  prior: 0.2,
  masteredAt: null,
};

describe("judgement: how far a person's word moves a skill", () => {
  it("rises when it was done alone, a little with help, and falls when it is not there yet", () => {
    const start = startSkill();
    const [alone, helped, missing] = [1, 0.5, 0].map((outcome) => judge(start, { outcome }));
    expect(alone?.known).toBeGreaterThan(helped?.known ?? 1);
    expect(helped?.known).toBeGreaterThan(start.known);
    expect(missing?.known).toBeLessThan(start.known);
    expect(alone?.fast).toBeGreaterThan(start.fast);
    expect(missing?.fast).toBeLessThan(start.fast);
  });

  it("trusts a supervisor's yes less than an instructor's, and a supervisor's no more", () => {
    const start = startSkill(0.5);
    const known = (by: "supervisor" | "instructor", outcome: number) =>
      judge(start, { by, outcome }).known;
    expect(known("supervisor", 1)).toBeLessThan(known("instructor", 1));
    expect(known("supervisor", 0)).toBeLessThan(known("instructor", 0));
    expect(trust.supervisor.answers).toBeLessThan(trust.instructor.answers);
  });

  it("an instructor's yes weighs as much as a right open answer, and more in the abilities", () => {
    const start = startSkill();
    const { skills } = updateMastery({
      ...{ ability: startAbility(), skills: { a: start }, isGate: {}, now },
      ...{ question: { id: "q", difficulty: 0, guess: 0.2 }, outcome: 1, isEvidence: true },
      learns: false,
    });
    const told = judge(start);
    expect(told.known).toBeCloseTo(skills.a?.known ?? 0, 10);
    expect(told.ability - start.ability).toBeCloseTo(
      1.5 * ((skills.a?.ability ?? 0) - start.ability),
      10,
    );
  });

  it("moves neither answers nor the last answers", () => {
    expect(judge(almost)).toMatchObject({ answers: 5, recent: almost.recent, prior: 0.2 });
  });

  it("throws outside of its range", () => {
    expect(() => judge(almost, { outcome: 1.1 })).toThrow(RangeError);
    expect(() => judge(almost, { outcome: Number.NaN })).toThrow(RangeError);
  });
});

describe("judgement: mastery", () => {
  it("never comes of judgements alone, however many", () => {
    let skill = startSkill();
    for (let turn = 0; turn < 50; turn += 1) skill = judge(skill);
    expect(skill.known).toBe(greatestKnown);
    expect(skill.masteredAt).toBeNull();
  });

  it("comes with the last drop where the answers stand, dated by the judgement", () => {
    expect(judge(almost).masteredAt).toBe(now);
    expect(judge(almost, { outcome: 0.5 }).masteredAt).toBeNull();
    expect(judge({ ...almost, answers: 2 }).masteredAt).toBeNull();
  });

  it("of a skill that keeps people safe takes an answer", () => {
    const safe = judge(almost, { isSafety: true });
    expect(safe.masteredAt).toBeNull();
    const { newlyMastered } = updateMastery({
      ...{ ability: startAbility(), skills: { fire: safe }, isGate: {}, now },
      ...{ question: { id: "q5", difficulty: 0, guess: 0.25 }, outcome: 1, isEvidence: true },
      learns: false,
    });
    expect(newlyMastered).toEqual(["fire"]);
  });

  it("stands as it is once it is there", () => {
    const mastered = { ...almost, known: 0.97, masteredAt: "2026-11-01T00:00:00.000Z" };
    for (const outcome of [0, 0.5, 1]) expect(judge(mastered, { outcome })).toBe(mastered);
  });
});

describe("judgement: freshness", () => {
  const days = (outcomes: number[]) => {
    const { dueAt } = reviewed(startFreshness(now), { ...recallOfJudgement(outcomes), now: later });
    return (Date.parse(dueAt) - Date.parse(later)) / 86_400_000;
  };

  it("grows the more the better it was done; a miss makes a review due soon", () => {
    expect(days([1])).toBeGreaterThan(days([0.5]));
    expect(days([0.5])).toBeGreaterThan(days([0]));
    expect(days([0])).toBeLessThan(3);
  });

  it("goes by the weakest of several criteria", () => {
    expect(days([1, 0, 1])).toBe(days([0]));
  });
});

const anySkill = fc
  .record({
    ability: fc.double({ min: -6, max: 6, noNaN: true }),
    fast: fc.double({ min: -12, max: 12, noNaN: true }),
    known: fc.double({ min: leastKnown, max: greatestKnown, noNaN: true }),
    answers: fc.integer({ min: 0, max: 400 }),
    recent: fc.array(fc.record({ question: fc.string(), isRight: fc.boolean() }), { maxLength: 5 }),
    prior: fc.constantFrom(0.2, 0.6, 0.8),
    masteredAt: fc.constantFrom(null, now),
  })
  .map((skill) => skillMasterySchema.parse(skill));

const anyJudged = fc.record({
  by: fc.constantFrom("supervisor" as const, "instructor" as const),
  outcome: fc.constantFrom(0, 0.5, 1),
  skillDifficulty: fc.double({ min: -3, max: 3, noNaN: true }),
  isGate: fc.boolean(),
  isSafety: fc.boolean(),
  now: fc.constant(later),
});
const anyAbility = fc.record({
  value: fc.double({ min: -6, max: 6, noNaN: true }),
  answers: fc.nat(),
});

describe("judgement: in any story", () => {
  it("stays in its ranges, moves with the outcome, and clears no mastery", () => {
    fc.assert(
      fc.property(anyAbility, anySkill, anyJudged, (ability, skill, criterion) => {
        const after = judgeSkill(ability, skill, criterion);
        expect(skillMasterySchema.parse(after)).toEqual(after);
        if (skill.masteredAt !== null) expect(after).toBe(skill);
        if (criterion.outcome === 1) expect(after.known).toBeGreaterThanOrEqual(skill.known);
        if (criterion.outcome === 0) expect(after.known).toBeLessThanOrEqual(skill.known);
        const isNew = after.masteredAt !== null && skill.masteredAt === null;
        if (isNew) {
          expect(criterion.isSafety).toBe(false);
          expect(criterion.outcome).toBe(1);
          expect(skill.answers).toBeGreaterThanOrEqual(3);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("never moves less for a better outcome", () => {
    fc.assert(
      fc.property(anyAbility, anySkill, anyJudged, (ability, skill, criterion) => {
        const [low, middle, high] = [0, 0.5, 1].map((outcome) =>
          judgeSkill(ability, skill, { ...criterion, outcome }),
        );
        for (const number of ["known", "ability", "fast"] as const) {
          expect(low?.[number]).toBeLessThanOrEqual(middle?.[number] ?? 0);
          expect(middle?.[number]).toBeLessThanOrEqual(high?.[number] ?? 0);
        }
      }),
    );
  });
});
