// The weights of a logistic are found by Newton's method: a few dozen of them need no more than some ten steps.
import { logistic } from "./logistic";

const mostSteps = 25;

/** Steps end when no weight moves by more. */
const stillness = 1e-8;

export type Sample = {
  /** Rows of `width` features, one after another. */
  features: Float64Array;
  width: number;
  /** Of each row: 0..1. */
  outcomes: Float64Array;
};

/** A normal prior: few rows leave the weights near its centre. */
export type Prior = {
  /** Its centre; as long as a row is wide. */
  towards: Float64Array;
  /** 1 ÷ its variance, > 0. */
  stiffness: number;
};

/**
 * Weights of the likeliest logistic under a prior.
 * @returns weights in the order of the features
 */
export function fitWeights(sample: Sample, prior: Prior): Float64Array {
  let best: Fitted = { weights: prior.towards, misfit: misfitOf(sample, prior.towards, prior) };
  for (let step = 0; step < mostSteps; step += 1) {
    const next = stepFrom(best, sample, prior);
    if (!next) break;
    best = next;
  }
  return best.weights;
}

type Fitted = { weights: Float64Array; misfit: number };

/** The next, better weights, or null where no step betters them any more. */
function stepFrom({ weights, misfit }: Fitted, sample: Sample, prior: Prior): Fitted | null {
  const shift = newtonShift(sample, weights, prior);
  // A whole step may leap over the best point: it is halved until it helps.
  for (let part = 1; shift.some((one) => Math.abs(one) * part > stillness); part /= 2) {
    const next = weights.map((weight, at) => weight + part * (shift[at] ?? 0));
    const after = misfitOf(sample, next, prior);
    if (after < misfit) return { weights: next, misfit: after };
  }
  return null;
}

/** Negative log likelihood and log prior. */
function misfitOf(sample: Sample, weights: Float64Array, { towards, stiffness }: Prior): number {
  let misfit = 0;
  for (let row = 0; row < sample.outcomes.length; row += 1) {
    const sum = sumOf(sample, row, weights);
    // log(1 + e^sum) without overflow
    misfit += Math.max(sum, 0) + Math.log1p(Math.exp(-Math.abs(sum)));
    misfit -= (sample.outcomes[row] ?? 0) * sum;
  }
  weights.forEach((weight, at) => {
    misfit += (stiffness / 2) * (weight - (towards[at] ?? 0)) ** 2;
  });
  return misfit;
}

/** Newton's step: slope ÷ curvature of the misfit. */
function newtonShift(sample: Sample, weights: Float64Array, { towards, stiffness }: Prior) {
  const { features, width, outcomes } = sample;
  const slope = weights.map((weight, at) => stiffness * ((towards[at] ?? 0) - weight));
  const bend = new Float64Array(width * width);
  for (let at = 0; at < width; at += 1) bend[at * width + at] = stiffness;
  for (let row = 0; row < outcomes.length; row += 1) {
    const chance = logistic(sumOf(sample, row, weights));
    const surprise = (outcomes[row] ?? 0) - chance;
    const curve = chance * (1 - chance);
    const first = row * width;
    for (let one = 0; one < width; one += 1) {
      const value = features[first + one] ?? 0;
      slope[one] = (slope[one] ?? 0) + surprise * value;
      for (let other = 0; other <= one; other += 1) {
        const at = one * width + other;
        bend[at] = (bend[at] ?? 0) + curve * value * (features[first + other] ?? 0);
      }
    }
  }
  return solve(bend, slope);
}

function sumOf({ features, width }: Sample, row: number, weights: Float64Array): number {
  let sum = 0;
  const first = row * width;
  for (let at = 0; at < width; at += 1) sum += (weights[at] ?? 0) * (features[first + at] ?? 0);
  return sum;
}

/**
 * Solves M·x = right by Cholesky's method: M = L·Lᵀ, then L·y = right, then Lᵀ·x = y.
 * @param lower lower half of M, symmetric and positive definite; becomes L
 */
function solve(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const at = (row: number, column: number) => lower[row * size + column] ?? 0;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = at(row, column);
      for (let done = 0; done < column; done += 1) rest -= at(row, done) * at(column, done);
      lower[row * size + column] = row === column ? Math.sqrt(rest) : rest / at(column, column);
    }
  }
  return backwards(at, forwards(at, right));
}

type Lower = (row: number, column: number) => number;

function forwards(lower: Lower, right: Float64Array): Float64Array {
  const solution = Float64Array.from(right);
  solution.forEach((value, row) => {
    let rest = value;
    for (let done = 0; done < row; done += 1) rest -= lower(row, done) * (solution[done] ?? 0);
    solution[row] = rest / lower(row, row);
  });
  return solution;
}

function backwards(lower: Lower, right: Float64Array): Float64Array {
  const solution = Float64Array.from(right);
  for (let row = right.length - 1; row >= 0; row -= 1) {
    let rest = solution[row] ?? 0;
    for (let done = row + 1; done < right.length; done += 1) {
      rest -= lower(done, row) * (solution[done] ?? 0);
    }
    solution[row] = rest / lower(row, row);
  }
  return solution;
}
