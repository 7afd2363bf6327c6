import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  byDoubt,
  enoughAnswers,
  type IdeaSums,
  pointBiserial,
  type QuestionSums,
  questionQuality,
} from "./question-quality";

type Try = { ability: number; isRight: boolean };

function sumsOf(tries: readonly Try[]): QuestionSums {
  const sum = (of: (one: Try) => number) => tries.reduce((all, one) => all + of(one), 0);
  return {
    answers: tries.length,
    right: sum(({ isRight }) => (isRight ? 1 : 0)),
    sumAbility: sum(({ ability }) => ability),
    sumAbilitySquared: sum(({ ability }) => ability * ability),
    sumAbilityRight: sum(({ ability, isRight }) => (isRight ? ability : 0)),
  };
}

const many = (count: number, ability: number, isRight: boolean): Try[] =>
  Array.from({ length: count }, (_, index) => ({ ability: ability + (index % 3) / 10, isRight }));

const qualityOf = (tries: readonly Try[], ideas: readonly IdeaSums[] = []) =>
  questionQuality(sumsOf(tries), ideas, 0.25);

/** Pearson's correlation, written out: the point-biserial is the same for a yes-or-no. */
function correlation(tries: readonly Try[]): number {
  const mean = (values: number[]) => values.reduce((all, one) => all + one, 0) / values.length;
  const [x, y] = [tries.map(({ ability }) => ability), tries.map(({ isRight }) => Number(isRight))];
  const [mx, my] = [mean(x), mean(y)];
  const product = mean(x.map((one, index) => (one - mx) * ((y[index] ?? 0) - my)));
  const deviation = (values: number[], of: number) =>
    Math.sqrt(mean(values.map((one) => (one - of) ** 2)));
  return product / (deviation(x, mx) * deviation(y, my));
}

describe("pointBiserial", () => {
  it("is the correlation of being right with ability", () => {
    const tries = fc.array(
      fc.record({ ability: fc.integer({ min: -40, max: 40 }), isRight: fc.boolean() }),
      { minLength: 3, maxLength: 60 },
    );
    fc.assert(
      fc.property(tries, (given) => {
        const found = pointBiserial(
          sumsOf(given.map((one) => ({ ...one, ability: one.ability / 10 }))),
        );
        const told = correlation(given);
        if (found === null) expect(Number.isFinite(told)).toBe(false);
        else expect(found).toBeCloseTo(told, 6);
      }),
    );
  });

  it("says nothing where all are alike", () => {
    expect(pointBiserial(sumsOf(many(40, 1, true)))).toBeNull();
    expect(
      pointBiserial(
        sumsOf([
          { ability: 1, isRight: true },
          { ability: 1, isRight: false },
        ]),
      ),
    ).toBeNull();
  });
});

describe("questionQuality", () => {
  it("says nothing of too few", () => {
    const few = many(enoughAnswers - 1, 0, true);
    expect(qualityOf(few)).toBeNull();
    expect(qualityOf([...few, { ability: -1, isRight: false }])).not.toBeNull();
  });

  it("finds no flaw where the stronger half is right", () => {
    const good = [...many(30, 1, true), ...many(30, -1, false)];
    expect(qualityOf(good)).toMatchObject({ shareRight: 0.5, flaws: [], strongerIdea: null });
  });

  it("tells a question that the weaker half gets right, and one that tells nobody apart", () => {
    expect(qualityOf([...many(30, -1, true), ...many(30, 1, false)])?.flaws).toEqual(["negative"]);
    expect(qualityOf([...many(30, 0, true), ...many(30, 0, false)])?.flaws).toEqual(["poor"]);
  });

  it("tells what nearly all or hardly anybody gets right; luck counts as nobody", () => {
    expect(qualityOf([...many(58, 1, true), ...many(2, -1, false)])?.flaws).toEqual(["too-easy"]);
    const hard = [...many(15, 1, true), ...many(45, -1, false)];
    expect(qualityOf(hard)?.flaws).toEqual(["too-hard"]);
    expect(questionQuality(sumsOf(hard), [], 0)?.flaws).toEqual([]);
  });

  it("doubts a key when those of a wrong idea are surely stronger than those who were right", () => {
    const tries = [...many(30, 0, true), ...many(20, 1, false), ...many(20, -2, false)];
    const idea = (answers: number, ability: number): IdeaSums => ({
      idea: `option:${ability}`,
      answers,
      sumAbility: answers * ability,
    });
    expect(qualityOf(tries, [idea(20, 1), idea(20, -2)])).toMatchObject({
      strongerIdea: "option:1",
      flaws: ["doubtful-key"],
    });
    expect(qualityOf(tries, [idea(9, 1)])?.strongerIdea).toBeNull();
    expect(qualityOf(tries, [idea(20, 0.2)])?.strongerIdea).toBeNull();
  });
});

describe("byDoubt", () => {
  it("puts a doubtful key first, then the lowest discrimination", () => {
    const common = { shareRight: 0.5, strongerIdea: null };
    const good = { ...common, discrimination: 0.4, flaws: [] };
    const poor = { ...common, discrimination: 0.05, flaws: ["poor" as const] };
    const worse = { ...common, discrimination: 0.01, flaws: ["poor" as const] };
    const doubtful = { ...common, discrimination: 0.3, flaws: ["doubtful-key" as const] };
    expect([good, poor, worse, doubtful].sort(byDoubt)).toEqual([doubtful, worse, poor, good]);
  });
});
