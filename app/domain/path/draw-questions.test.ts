import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawQuestions, type PoolQuestion } from "./draw-questions";
import { later } from "./test-course";

function question(id: string, change: Partial<PoolQuestion> = {}): PoolQuestion {
  return { id, skill: "a", difficulty: 0, ...change };
}

const ten = Array.from({ length: 10 }, (_, index) => question(`q${index}`));
const nothing = new Map();

function seenAt(times: Record<string, number>) {
  return new Map(
    Object.entries(times).map(([id, minute]) => [id, { times: 1, lastAt: later(minute) }]),
  );
}

const ids = (drawn: { question: string }[]) => drawn.map((one) => one.question);

describe("drawQuestions", () => {
  it("draws the same for the same seed, and otherwise for another", () => {
    expect(drawQuestions(ten, nothing, 5, 1)).toEqual(drawQuestions(ten, nothing, 5, 1));
    const draws = [1, 2, 3, 4, 5].map((seed) => ids(drawQuestions(ten, nothing, 5, seed)).join());
    expect(new Set(draws).size).toBeGreaterThan(1);
  });

  it("takes unseen questions first, then those met longest ago", () => {
    const seen = seenAt({ q0: 30, q1: 10, q2: 20 });
    const four = ten.slice(0, 4);
    expect(ids(drawQuestions(four, seen, 1, 7))).toEqual(["q3"]);
    expect(ids(drawQuestions(four, seen, 3, 7)).sort()).toEqual(["q1", "q2", "q3"]);
  });

  it("begins with the easiest", () => {
    const graded = ten.map((one, index) => ({ ...one, difficulty: (index * 7) % 10 }));
    const drawn = ids(drawQuestions(graded, nothing, 10, 3));
    const levels = drawn.map((id) => graded.find((one) => one.id === id)?.difficulty);
    expect(levels).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("asks about the skills in turn, however easy one of them is", () => {
    const easy = ten.map((one) => ({ ...one, difficulty: -1 }));
    const hard = ten.map((one) => ({ ...one, id: `${one.id}b`, skill: "b", difficulty: 2 }));
    const drawn = drawQuestions([...easy, ...hard], nothing, 6, 5);
    const first = ids(drawn).map((id) => id.endsWith("b"));
    expect(first.slice(0, 2).sort()).toEqual([false, true]);
    expect(first.filter(Boolean)).toHaveLength(3);
  });

  it("asks no question twice, not even with other numbers: a small pool makes a short check", () => {
    expect(ids(drawQuestions([question("q0"), question("q1")], nothing, 10, 1)).sort()).toEqual([
      "q0",
      "q1",
    ]);
  });

  it("refuses an empty pool", () => {
    expect(() => drawQuestions([], nothing, 5, 1)).toThrow(RangeError);
  });

  it("never gives more than asked for, and no question twice", () => {
    const pool = fc.array(
      fc.record({
        id: fc.string({ minLength: 1 }),
        skill: fc.constantFrom("a", "b", "c"),
        difficulty: fc.double({ min: -2, max: 2, noNaN: true }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(pool, fc.integer({ min: 1, max: 12 }), fc.nat(), (questions, length, seed) => {
        const unique = [...new Map(questions.map((one) => [one.id, one])).values()];
        const drawn = drawQuestions(unique, nothing, length, seed);
        expect(drawn.length).toBeLessThanOrEqual(length);
        expect(drawn.length).toBeGreaterThanOrEqual(Math.min(length, unique.length));
        expect(new Set(ids(drawn)).size).toBe(drawn.length);
        const skills = new Set(unique.map((one) => one.skill));
        const asked = new Set(ids(drawn).map((id) => unique.find((one) => one.id === id)?.skill));
        expect(asked.size).toBe(Math.min(length, skills.size));
      }),
    );
  });
});
