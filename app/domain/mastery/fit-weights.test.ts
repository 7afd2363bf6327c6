import { describe, expect, it } from "vitest";
import { randomFrom } from "../assessment/draw";
import { fitWeights } from "./fit-weights";
import { logistic } from "./logistic";

const truth = [0.5, -1, 2];

function sampleOf(rows: number) {
  const random = randomFrom(1);
  const width = truth.length;
  const features = new Float64Array(rows * width).map((_, at) =>
    at % width === 0 ? 1 : 2 * random() - 1,
  );
  const outcomes = new Float64Array(rows).map((_, row) => {
    const sum = truth.reduce((all, one, at) => all + one * (features[row * width + at] ?? 0), 0);
    return random() < logistic(sum) ? 1 : 0;
  });
  return { features, width, outcomes };
}

describe("fitWeights", () => {
  it("finds the weights by which answers were drawn", () => {
    const weights = fitWeights(sampleOf(40_000), { towards: new Float64Array(3), stiffness: 1 });
    for (const [at, weight] of weights.entries()) expect(weight).toBeCloseTo(truth[at] ?? 0, 0.9);
  });

  it("stays at the centre of the prior without rows, and near it with few", () => {
    const towards = Float64Array.of(1, 2, 3);
    const none = { features: new Float64Array(0), width: 3, outcomes: new Float64Array(0) };
    expect([...fitWeights(none, { towards, stiffness: 1 })]).toEqual([1, 2, 3]);
    const few = fitWeights(sampleOf(20), { towards, stiffness: 1000 });
    for (const [at, weight] of few.entries()) expect(weight).toBeCloseTo(towards[at] ?? 0, 1);
  });

  it("keeps its head where right and wrong are parted by one number", () => {
    const parted = {
      features: Float64Array.of(-1, -2, 1, 2),
      width: 1,
      outcomes: Float64Array.of(0, 0, 1, 1),
    };
    const [weight] = fitWeights(parted, { towards: new Float64Array(1), stiffness: 0.01 });
    expect(weight).toBeGreaterThan(1);
    expect(weight).toBeLessThan(50);
  });

  it("ends where the slope of the misfit is nothing", () => {
    const sample = sampleOf(300);
    const weights = fitWeights(sample, { towards: new Float64Array(3), stiffness: 2 });
    for (let at = 0; at < 3; at += 1) {
      let slope = -2 * (weights[at] ?? 0);
      sample.outcomes.forEach((outcome, row) => {
        const values = sample.features.subarray(row * 3, row * 3 + 3);
        const sum = values.reduce((all, value, one) => all + value * (weights[one] ?? 0), 0);
        slope += (outcome - logistic(sum)) * (values[at] ?? 0);
      });
      expect(slope).toBeCloseTo(0, 5);
    }
  });
});
