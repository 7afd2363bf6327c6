// Capability sets the width of a process against the width that the customer allows, and asks where its middle lies.
// A normal and steady process. Facts: brief.md C12-1, C12-2, C12-4, F27.

export type Spec = { lower: number; upper: number };

/** Coating weight asked for, mg/cm²: 24.2 ± 0.5. F27. */
export const coatingSpec: Spec = { lower: 23.7, upper: 24.7 };

/** What customers commonly ask of Cpk. C12-1. */
export const commonDemand = 1.33;

export type Capability = {
  /** Width allowed over six sigmas: what the process could do if it were centred. */
  cp: number;
  /** Distance from the mean to the nearer limit over three sigmas; below 0 the mean itself is outside. */
  cpk: number;
  /** Distance to the nearer limit, unit of the process. */
  nearest: number;
  /** Share below the lower and above the upper limit, 0..1. */
  below: number;
  above: number;
};

/**
 * Capability of a normal process.
 * @param mean of the process
 * @param sigma its standard deviation, same unit, above 0
 * Source: C12-1, F27: 24.2 ± 0.5, mean 24.3, σ 0.12 gives 1.39 and 1.11.
 */
export function capabilityOf(
  { mean, sigma }: { mean: number; sigma: number },
  { lower, upper }: Spec,
): Capability {
  const nearest = Math.min(upper - mean, mean - lower);
  return {
    cp: (upper - lower) / (6 * sigma),
    cpk: nearest / (3 * sigma),
    nearest,
    below: normalTail((mean - lower) / sigma),
    above: normalTail((upper - mean) / sigma),
  };
}

export type CapabilityVerdict = "not-capable" | "barely" | "capable";

/** How a Cpk is commonly read: below 1 the limits are narrower than the process. C12-1, C12-2. */
export function verdictOf(cpk: number): CapabilityVerdict {
  if (cpk < 1) return "not-capable";
  return cpk < commonDemand ? "barely" : "capable";
}

/** Coefficients of the complementary error function, highest power last: Numerical Recipes, erfcc. */
const coefficients = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
  -0.82215223, 0.17087277,
];

/**
 * Share of a normal distribution above `z` sigmas, 0..1, with a relative error below 2 · 10⁻⁷.
 * Source: Numerical Recipes, erfcc.
 */
export function normalTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const series = coefficients.reduceRight((sum, coefficient) => sum * t + coefficient, 0);
  const tail = (t * Math.exp(-x * x + series)) / 2;
  return z >= 0 ? tail : 1 - tail;
}
