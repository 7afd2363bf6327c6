// Voltage drives current through resistance; where current meets resistance, heat appears.
// Direct current, constant resistance. Facts: Ohm's and Joule's laws; brief.md F15.

/** One watt-hour in joules. */
const joulesPerWattHour = 3600;

/**
 * Current through a resistance, in A.
 * @param voltage over the resistance, V
 * @param resistance Ω, above 0
 */
export function currentThrough(voltage: number, resistance: number): number {
  return voltage / resistance;
}

/**
 * Heat power in a resistance, in W: I² · R.
 * @param current A
 * @param resistance Ω
 * Source: F15.
 */
export function heatPower(current: number, resistance: number): number {
  return current ** 2 * resistance;
}

/**
 * Resistance from two readings, in Ω: ΔU / ΔI.
 * @param one voltage (V) at a current (A)
 * @param other the same at another current
 * Source: F15.
 */
export function resistanceFrom(
  one: { voltage: number; current: number },
  other: { voltage: number; current: number },
): number {
  return Math.abs((one.voltage - other.voltage) / (one.current - other.current));
}

export type LoadFigures = {
  /** A */
  current: number;
  /** W; in a plain resistance all of it becomes heat */
  power: number;
  /** Wh */
  energy: number;
  /** J */
  heat: number;
};

/**
 * A resistance on a voltage for some time.
 * @param voltage V
 * @param resistance Ω, above 0
 * @param hours h
 */
export function loadFigures({
  voltage,
  resistance,
  hours,
}: {
  voltage: number;
  resistance: number;
  hours: number;
}): LoadFigures {
  const current = currentThrough(voltage, resistance);
  const power = heatPower(current, resistance);
  const energy = power * hours;
  return { current, power, energy, heat: energy * joulesPerWattHour };
}
