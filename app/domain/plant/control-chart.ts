// A control chart asks one thing: does the process still behave as it did? Its limits come from the process itself.
// Facts: brief.md C12-3, C12-4, F30.
import { controlSamples } from "./control-samples";

/** Factor from mean range to three sigmas of the mean, samples of five. C12-3 (Montgomery). */
const a2 = 0.577;

/** Factor from mean range to sigma of a single measurement, samples of five. Montgomery, SPC, appendix VI. */
const d2 = 2.326;

/** Coating weight that the process had while its limits were set, mg/cm². F30. */
export const processMean = 24.2;

/** Mean range of samples of five at that time, mg/cm². F30. */
export const meanRange = 0.2;

/** The shift begins with this sample. */
export const firstShifted = 16;

/** So many means in a row on one side of the centre line are no chance. Western Electric rules. */
export const runLength = 8;

export type Limits = { lower: number; centre: number; upper: number };

/**
 * Limits of an X-bar chart with samples of five.
 * @param centre mean of the sample means
 * @param range mean of the sample ranges, same unit
 * Source: C12-3, F30.
 */
export function limitsOf(centre: number, range: number): Limits {
  return { lower: centre - a2 * range, centre, upper: centre + a2 * range };
}

/** Sigma of a single measurement from the mean range of samples of five, same unit. */
export function sigmaFrom(range: number): number {
  return range / d2;
}

/**
 * Means of the thirty samples, mg/cm².
 * @param shift of the process from `firstShifted` on, in sigmas of a single measurement, 0..3
 */
export function sampleMeans(shift: number): number[] {
  const moved = shift * sigmaFrom(meanRange);
  return controlSamples.map((hundredths, index) => {
    const sum = hundredths.reduce((all, one) => all + one, 0);
    const mean = processMean + sum / hundredths.length / 100;
    return index + 1 < firstShifted ? mean : mean + moved;
  });
}

export type Signals = {
  /** Numbers of the samples outside the limits; the first sample is 1. */
  outside: number[];
  /** Numbers of the samples that stand in a run of `runLength` or longer on one side. */
  inRun: number[];
  /** Sample at which somebody who looks at every point sees something first; undefined if nothing shows. */
  first?: number;
};

/** What a chart shows. A mean exactly on the centre line ends a run. */
export function signalsOf(means: readonly number[], { lower, centre, upper }: Limits): Signals {
  const numbered = means.map((mean, index) => ({ mean, number: index + 1 }));
  const outside = numbered
    .filter(({ mean }) => mean < lower || mean > upper)
    .map(({ number }) => number);
  const runs = runsOf(means.map((mean) => Math.sign(mean - centre)));
  const seen = [outside[0], runs[0] && runs[0].from + runLength - 1].filter(
    (number) => number !== undefined,
  );
  return {
    outside,
    inRun: runs.flatMap(({ from, length }) => Array.from({ length }, (_, index) => from + index)),
    first: seen.length > 0 ? Math.min(...seen) : undefined,
  };
}

type Run = { from: number; length: number; side: number };

function runsOf(sides: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const [index, side] of sides.entries()) {
    const last = runs.at(-1);
    if (last?.side === side) last.length += 1;
    else runs.push({ from: index + 1, length: 1, side });
  }
  return runs.filter(({ length, side }) => side !== 0 && length >= runLength);
}
