// A cell holds its channel as long as its recipe runs: more hours need more channels, not faster people.

/** Energy of a cell, Wh: the example of the course. */
export const cellEnergy = 18;

export type FormationPlan = {
  /** Cells a day, in whole cells */
  cells: number;
  /** Hours that a cell holds its channel */
  hours: number;
  /** Per cent of the time that channels are in use, whole, above 0 */
  utilisation: number;
};

export type FormationNeed = {
  /** Channels to buy, rounded up */
  channels: number;
  /** Cells in the racks at any moment */
  inside: number;
  /** kWh that goes into cells in their one whole charge of a day's cells */
  energyPerDay: number;
  /** kW of that charge, as a mean over the day */
  meanPower: number;
  /** kWh in the racks if every cell there is full */
  energyInside: number;
};

/**
 * Channels and energy that a day's cells need.
 * Source: F31 (cells · hours / 24 / utilisation, rounded up).
 */
export function formationNeed({ cells, hours, utilisation }: FormationPlan): FormationNeed {
  const inside = (cells * hours) / 24;
  const energyPerDay = (cells * cellEnergy) / 1000;
  return {
    // In whole per cent, so that a quotient that comes out even is not rounded up by the arithmetic.
    channels: Math.ceil((cells * hours * 100) / (24 * utilisation)),
    inside,
    energyPerDay,
    meanPower: energyPerDay / 24,
    energyInside: (inside * cellEnergy) / 1000,
  };
}
