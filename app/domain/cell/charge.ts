// Capacity is what a cell holds, C-rate how fast it moves, energy what it is worth at its voltage.
// Ideal: no losses, no slow end of charge. Facts: brief.md C01-12, F1–F3.

/**
 * Current at a C-rate, in A.
 * @param capacity nominal, Ah
 * @param cRate 1 moves the nominal capacity in one hour
 * Source: F2.
 */
export function currentAt(capacity: number, cRate: number): number {
  return capacity * cRate;
}

/**
 * C-rate of a current, in 1/h.
 * @param current A
 * @param capacity nominal (not present) capacity, Ah, above 0
 * Source: F2.
 */
export function cRateOf(current: number, capacity: number): number {
  return current / capacity;
}

/**
 * Charge moved, in Ah.
 * @param current A
 * @param hours h
 * Source: F1.
 */
export function chargeOf(current: number, hours: number): number {
  return current * hours;
}

/**
 * Ideal time for a whole charge or discharge, in hours.
 * @param cRate 1/h, above 0
 * Source: C01-12.
 */
export function idealHours(cRate: number): number {
  return 1 / cRate;
}

/**
 * Energy of a charge at its mean voltage, in Wh.
 * @param charge Ah
 * @param meanVoltage V
 * Source: F3.
 */
export function energyOf(charge: number, meanVoltage: number): number {
  return charge * meanVoltage;
}

/**
 * Specific energy, in Wh/kg.
 * @param energy Wh
 * @param mass kg, above 0
 * Source: F3.
 */
export function specificEnergy(energy: number, mass: number): number {
  return energy / mass;
}

export type ChargeFigures = {
  /** A */
  current: number;
  /** h */
  hours: number;
  /** Wh */
  energy: number;
  /** W */
  power: number;
};

/**
 * What an ideal charge at a constant C-rate looks like.
 * @param capacity nominal, Ah
 * @param cRate 1/h, above 0
 * @param voltage mean, V
 */
export function chargeFigures({
  capacity,
  cRate,
  voltage,
}: {
  capacity: number;
  cRate: number;
  voltage: number;
}): ChargeFigures {
  const current = currentAt(capacity, cRate);
  return {
    current,
    hours: idealHours(cRate),
    energy: energyOf(capacity, voltage),
    power: voltage * current,
  };
}
