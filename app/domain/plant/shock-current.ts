// Not the voltage but the current through the body does the harm; voltage and the body's resistance decide it.
// Direct current. Facts: Ohm's law; IEC 60479-1 (example thresholds); brief.md C07-6.
import { currentThrough, heatPower } from "~/domain/cell/ohm";

/** Most people feel a direct current from about here, A. IEC 60479-1. */
export const feltFrom = 0.002;

/** Direct current along the body endangers the heart from about here if it lasts for seconds, A. IEC 60479-1. */
export const heartFrom = 0.15;

export const shockZones = ["unfelt", "felt", "heart"] as const;
export type ShockZone = (typeof shockZones)[number];

export type Shock = {
  /** A */
  current: number;
  /** Heat in the body, W */
  power: number;
  zone: ShockZone;
  /** Voltage at which this body would reach `heartFrom`, V */
  heartVoltage: number;
};

/**
 * Current through a body.
 * @param voltage between the two touched points, V DC
 * @param resistance of the body from touch to touch, Ω, above 0
 */
export function shockOf(voltage: number, resistance: number): Shock {
  const current = currentThrough(voltage, resistance);
  return {
    current,
    power: heatPower(current, resistance),
    zone: shockZone(current),
    heartVoltage: heartFrom * resistance,
  };
}

/** Where a direct current (A) stands among the example thresholds. Between the two, no sharp let-go threshold is known. */
export function shockZone(current: number): ShockZone {
  if (current < feltFrom) return "unfelt";
  return current < heartFrom ? "felt" : "heart";
}
