import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { levelOf } from "./level";
import { type SkillMastery, startSkill } from "./mastery";

const skill = fc.record<SkillMastery>({
  ability: fc.double({ min: -5, max: 5, noNaN: true }),
  fast: fc.double({ min: -5, max: 5, noNaN: true }),
  known: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
  answers: fc.integer({ min: 0, max: 50 }),
  recent: fc.array(fc.record({ question: fc.constantFrom("a", "b"), isRight: fc.boolean() }), {
    maxLength: 5,
  }),
  prior: fc.constant(0.2),
  masteredAt: fc.constantFrom(null, "2026-11-22T09:00:00.000Z"),
});

describe("levelOf", () => {
  it("is empty before the first answer", () => {
    const empty = { kind: "empty", percent: 0, quarter: 0 };
    expect(levelOf(undefined)).toEqual(empty);
    expect(levelOf(startSkill(0.8))).toEqual(empty);
  });

  it("has not enough data after a judged task alone", () => {
    const judged = levelOf({ ...startSkill(), known: 0.5 });
    expect(judged.kind).toBe("not-enough-data");
    expect(judged.percent).toBeGreaterThan(0);
  });

  it("has not enough data under three answers", () => {
    expect(levelOf({ ...startSkill(), answers: 1 }).kind).toBe("not-enough-data");
    expect(levelOf({ ...startSkill(), answers: 2 }).kind).toBe("not-enough-data");
    expect(levelOf({ ...startSkill(), answers: 3 }).kind).toBe("charging");
  });

  it("averages how far the three signs have come", () => {
    const recent = [
      { question: "a", isRight: true },
      { question: "b", isRight: true },
    ];
    const half = { ...startSkill(), known: 0.475, fast: Math.log(0.41 / 0.59), answers: 4, recent };
    // .475/.95 = .5, σ(ln(.41/.59))/.82 = .41/.82 = .5, 2 of 4 = .5
    expect(levelOf(half).percent).toBeGreaterThanOrEqual(49);
    expect(levelOf(half).percent).toBeLessThanOrEqual(50);
  });

  it("stops at 99 while a sign that the charge does not show is missing", () => {
    const recent = Array.from({ length: 5 }, () => ({ question: "a", isRight: true }));
    const onOneQuestion = { ...startSkill(), known: 0.99, fast: 3, answers: 5, recent };
    expect(levelOf(onOneQuestion)).toEqual({ kind: "charging", percent: 99, quarter: 3 });
  });

  it("is full when mastered or recognised, however many answers", () => {
    const full = { kind: "mastered", percent: 100, quarter: 4 };
    expect(levelOf({ ...startSkill(), masteredAt: "2026-11-22T09:00:00.000Z" })).toEqual(full);
    expect(levelOf(undefined, { isRecognised: true })).toEqual(full);
  });

  it("reaches 100 % and the fourth quarter only when mastered", () => {
    fc.assert(
      fc.property(skill, (one) => {
        const level = levelOf(one);
        const isMastered = one.masteredAt !== null;
        expect(level.percent === 100).toBe(isMastered);
        expect(level.quarter === 4).toBe(isMastered);
        expect(level.percent).toBeGreaterThanOrEqual(0);
        expect(Number.isInteger(level.percent)).toBe(true);
      }),
    );
  });

  it("rises with P(known)", () => {
    fc.assert(
      fc.property(skill, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (one, known) => {
        const [low, high] = [Math.min(one.known, known), Math.max(one.known, known)];
        expect(levelOf({ ...one, known: high }).percent).toBeGreaterThanOrEqual(
          levelOf({ ...one, known: low }).percent,
        );
      }),
    );
  });
});
