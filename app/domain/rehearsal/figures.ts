// What one walk tells, and what many walks tell together.

/** One person under one policy. */
export type Walk = {
  isComplete: boolean;
  /** Minutes of study. */
  cost: number;
  /** Minutes of those spent reading. */
  reading: number;
  /** Minutes spent on skills that were truly mastered already. */
  overPractice: number;
  escalations: number;
  claims: number;
  falseClaims: number;
  severeClaims: number;
  /** Share of the skills truly mastered at the end, and thirty days later, 0..1. */
  masteredAtEnd: number;
  masteredLater: number;
  predictions: readonly { predicted: number; outcome: number }[];
};

/** Means over people; shares are 0..1. */
export type Figures = {
  people: number;
  cost: number;
  reading: number;
  overPractice: number;
  deadEnds: number;
  escalations: number;
  /** False and severely false claims, of all claims. */
  falseMastery: number;
  severeFalseMastery: number;
  masteredAtEnd: number;
  masteredLater: number;
  /** Expected calibration error; null where nothing was predicted. */
  calibrationError: number | null;
};

export function figuresOf(walks: readonly Walk[]): Figures {
  const mean = (pick: (walk: Walk) => number) => sumOf(walks, pick) / walks.length;
  const claims = Math.max(
    1,
    sumOf(walks, (walk) => walk.claims),
  );
  return {
    people: walks.length,
    cost: mean((walk) => walk.cost),
    reading: mean((walk) => walk.reading),
    overPractice: mean((walk) => walk.overPractice),
    deadEnds: mean((walk) => (walk.isComplete ? 0 : 1)),
    escalations: mean((walk) => walk.escalations),
    falseMastery: sumOf(walks, (walk) => walk.falseClaims) / claims,
    severeFalseMastery: sumOf(walks, (walk) => walk.severeClaims) / claims,
    masteredAtEnd: mean((walk) => walk.masteredAtEnd),
    masteredLater: mean((walk) => walk.masteredLater),
    calibrationError: calibrationError(walks.flatMap((walk) => walk.predictions)),
  };
}

const bins = 10;

/**
 * Expected calibration error: in ten bins of equal width, the distance between what was expected and what came,
 * weighed by how many fell into the bin.
 * @returns 0..1, or null without predictions
 * Source: Naeini, Cooper & Hauskrecht 2015.
 */
export function calibrationError(
  predictions: readonly { predicted: number; outcome: number }[],
): number | null {
  if (predictions.length === 0) return null;
  const sums = new Array<number>(bins).fill(0);
  for (const { predicted, outcome } of predictions) {
    const bin = Math.min(bins - 1, Math.floor(predicted * bins));
    sums[bin] = (sums[bin] ?? 0) + predicted - outcome;
  }
  return sums.reduce((sum, gap) => sum + Math.abs(gap), 0) / predictions.length;
}

function sumOf(walks: readonly Walk[], pick: (walk: Walk) => number): number {
  return walks.reduce((sum, walk) => sum + pick(walk), 0);
}
