// A dryer has only the time that the web spends in it, and its air must carry the solvent off thinly.
// Facts: brief.md F9, F10, C03-8, C03-11.

/** Width of the coating on the web, m. Source: F9. */
export const webWidth = 0.6;

/** Lower explosive limit of NMP vapour in air, g/m³: 1.3 vol-% of 99.13 g/mol at 25 °C. An example value. */
export const explosiveLimit = 53;

/** Share of the lower explosive limit that the exhaust is kept to. An example of common practice. */
export const safeShare = 0.25;

/** Under this time, in min, the skin dries first. An illustration: it depends on film and zones. */
export const shortestTime = 1;

export type Drying = {
  /** web speed, m/min, above 0 */
  speed: number;
  /** length of the dryer, m */
  length: number;
  /** solvent to take away, g/m² */
  solvent: number;
};

export type DryingFigures = {
  /** min in the dryer */
  time: number;
  /** kg/min of solvent */
  evaporated: number;
  /** m³/min of air, at 25 °C, that keeps the vapour at the safe share */
  air: number;
  isTooFast: boolean;
};

/** Time, solvent and air of a dryer; source: F10 for the time, F9 for the solvent, mass balance for the air. */
export function dryingFigures({ speed, length, solvent }: Drying): DryingFigures {
  const time = length / speed;
  const evaporated = (solvent * speed * webWidth) / 1000;
  return {
    time,
    evaporated,
    air: (1000 * evaporated) / (safeShare * explosiveLimit),
    isTooFast: time < shortestTime,
  };
}

/**
 * The fastest web that stays in the dryer for the shortest time, in m/min.
 * @param length m
 */
export function fastestSpeed(length: number): number {
  return length / shortestTime;
}
