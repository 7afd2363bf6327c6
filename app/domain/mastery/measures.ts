// How well expectations fit what came: in their order, in their size, and in their honesty.

export type Measures = {
  /** Chance that a right answer was expected more than a wrong one, ties half; null when there is only one kind. */
  auc: number | null;
  /** Root of the mean squared error, 0..1. */
  rmse: number;
  /** Expected calibration error, 0..1. */
  ece: number;
};

/** Equal parts of 0..1 in which expectations and outcomes are compared. */
export const calibrationBins = 10;

export type Predicted = {
  /** Probabilities, at least one. */
  expected: Float64Array;
  /** 0..1, as many; a fraction counts as so much right and the rest wrong. */
  outcomes: Float64Array;
};

/** Measures expectations against outcomes. */
export function measure({ expected, outcomes }: Predicted): Measures {
  return {
    auc: areaUnderCurve(expected, outcomes),
    rmse: rootMeanSquare(expected, outcomes),
    ece: calibrationError(expected, outcomes),
  };
}

/** Exact, by ranks (Mann and Whitney 1947); equal expectations count half. */
function areaUnderCurve(expected: Float64Array, outcomes: Float64Array): number | null {
  const order = new Uint32Array(expected.length).map((_, at) => at);
  order.sort((one, other) => (expected[one] ?? 0) - (expected[other] ?? 0));
  let won = 0;
  let [right, wrong] = [0, 0];
  let at = 0;
  while (at < order.length) {
    const level = expected[order[at] ?? 0];
    let [rightHere, wrongHere] = [0, 0];
    for (; at < order.length && expected[order[at] ?? 0] === level; at += 1) {
      const outcome = outcomes[order[at] ?? 0] ?? 0;
      rightHere += outcome;
      wrongHere += 1 - outcome;
    }
    won += rightHere * (wrong + wrongHere / 2);
    right += rightHere;
    wrong += wrongHere;
  }
  return right > 0 && wrong > 0 ? won / (right * wrong) : null;
}

function rootMeanSquare(expected: Float64Array, outcomes: Float64Array): number {
  let squares = 0;
  expected.forEach((chance, at) => {
    squares += ((outcomes[at] ?? 0) - chance) ** 2;
  });
  return Math.sqrt(squares / expected.length);
}

/** Naeini et al. 2015: |mean outcome − mean expectation| of each bin, weighed by its answers. */
function calibrationError(expected: Float64Array, outcomes: Float64Array): number {
  const gaps = new Float64Array(calibrationBins);
  expected.forEach((chance, at) => {
    const bin = Math.min(calibrationBins - 1, Math.floor(chance * calibrationBins));
    gaps[bin] = (gaps[bin] ?? 0) + (outcomes[at] ?? 0) - chance;
  });
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / expected.length;
}
