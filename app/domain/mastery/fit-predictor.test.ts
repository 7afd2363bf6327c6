import { describe, expect, it } from "vitest";
import { randomFrom } from "../assessment/draw";
import { fitPredictor, predictAnswers } from "./fit-predictor";
import { logistic } from "./logistic";
import { measure } from "./measures";
import { defaultWeights, featureNames, weightList, weightsOf, weightsSchema } from "./predictor";
import { logOf } from "./test-answers";

/** People of whom each is right or wrong in runs: what came last says much, which Elo is slow to see. */
function peopleInRuns(learners: number, seed: number) {
  const random = randomFrom(seed);
  return logOf(
    Array.from({ length: learners }, () => {
      let isRight = random() < 0.5;
      return Array.from({ length: 30 }, () => {
        if (random() < 0.15) isRight = !isRight;
        return { question: Math.floor(random() * 12), outcome: isRight ? 1 : 0 };
      });
    }),
  );
}

describe("fitPredictor", () => {
  it("sees in the last answers what Elo is slow to see, and is honest about its size", () => {
    const fit = fitPredictor(peopleInRuns(150, 1));
    const test = peopleInRuns(80, 2);
    const elo = measure(predictAnswers(test, { ...fit, weights: null }));
    const predictor = measure(predictAnswers(test, fit));
    expect((predictor.auc ?? 0) - (elo.auc ?? 0)).toBeGreaterThan(0.05);
    expect(predictor.ece).toBeLessThan(0.03);
    expect(predictor.ece).toBeLessThan(elo.ece);
  });

  it("does not take rare questions for better known than they are", () => {
    const random = randomFrom(3);
    // Every question is met about twice: its difficulty cannot be learned, only mistaken.
    const people = (count: number) =>
      logOf(
        Array.from({ length: count }, () => {
          const ability = 2 * random() - 1;
          return Array.from({ length: 20 }, () => ({
            question: Math.floor(random() * 1500),
            outcome: random() < logistic(ability) ? 1 : 0,
          }));
        }),
      );
    const test = people(150);
    const fit = fitPredictor(people(150));
    expect(measure(predictAnswers(test, fit)).ece).toBeLessThan(0.035);
  });

  it("gives weights for any log, even of one person with one kind of answer", () => {
    const one = fitPredictor(logOf([[{ question: 0, outcome: 1 }]]));
    expect(weightsSchema.safeParse(one.weights).success).toBe(true);
    expect(weightsSchema.safeParse(fitPredictor(logOf([])).weights).success).toBe(true);
  });
});

describe("default weights", () => {
  it("expect what Elo expects", () => {
    const log = peopleInRuns(20, 4);
    const { difficulties } = fitPredictor(log);
    const elo = predictAnswers(log, { difficulties, weights: null });
    const predictor = predictAnswers(log, { difficulties, weights: defaultWeights });
    for (const [at, chance] of elo.expected.entries()) {
      expect(predictor.expected[at]).toBeCloseTo(chance, 9);
    }
  });

  it("go through a list and back", () => {
    const list = Float64Array.from(featureNames, (_, at) => at / 10);
    expect([...weightList(weightsOf(list))]).toEqual([...list]);
    expect(weightsOf(weightList(defaultWeights))).toEqual(defaultWeights);
  });

  it("are refused when one is missing", () => {
    const { elo: _, ...rest } = defaultWeights;
    expect(weightsSchema.safeParse(rest).success).toBe(false);
  });
});
