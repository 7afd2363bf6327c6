// Dust that is raised fills the air evenly here; a pinch is far above what lungs may get, and a heap may explode.
// Facts: brief.md C02-8. The explosive limit is an example value.

/** Nickel compounds, inhalable, mean of 8 h, as nickel, mg/m³. Source: C02-8. */
export const nickelLimit = 0.05;

/** Lower explosive limit of a combustible dust, g/m³. An example: each dust has its own. */
export const explosiveLimit = 60;

export type Spill = {
  /** g of powder raised into the air, above 0 */
  grams: number;
  /** m³ of air, above 0 */
  volume: number;
};

export type DustFigures = {
  /** g/m³ */
  gramsPerCubicMetre: number;
  /** mg/m³ */
  milligramsPerCubicMetre: number;
  /** the cloud as a multiple of the nickel limit */
  timesLimit: number;
  /** g that already reach the nickel limit in this air */
  gramsToLimit: number;
  /** g that reach the explosive limit in this air */
  gramsToExplosive: number;
  /** whether a combustible dust could explode at this density */
  isExplosive: boolean;
};

/** How dense the cloud is, and how it stands to both limits. Source: mass balance, C02-8. */
export function dustFigures({ grams, volume }: Spill): DustFigures {
  const gramsPerCubicMetre = grams / volume;
  const milligramsPerCubicMetre = 1000 * gramsPerCubicMetre;
  return {
    gramsPerCubicMetre,
    milligramsPerCubicMetre,
    timesLimit: milligramsPerCubicMetre / nickelLimit,
    gramsToLimit: (nickelLimit / 1000) * volume,
    gramsToExplosive: explosiveLimit * volume,
    isExplosive: gramsPerCubicMetre >= explosiveLimit,
  };
}
