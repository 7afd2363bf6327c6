// A short circuit is decided by two numbers: the voltage, and the few milliohms that are left in its way.
// Steady current from the first instant; no arc voltage, no inductance. Facts: Ohm's law; brief.md C07-11, C07-12.
import { currentThrough } from "~/domain/cell/ohm";

/** Rated current of the example fuse, A. */
export const fuseRating = 400;

/** The fault is watched for this long, s: about what an arc needs to do its harm. */
export const faultSeconds = 0.1;

/** Gravity in m/s², and the height in m from which the same energy would fall. */
const gravity = 9.81;
export const fallHeight = 10;

/**
 * A fuse link melts in tenths of a second or faster only well above its rating: about five times for common gG and gPV
 * links. The curve of its data sheet decides (IEC 60269).
 */
export const fastMultiple = 5;

export const fuseAnswers = ["never", "late", "fast"] as const;
export type FuseAnswer = (typeof fuseAnswers)[number];

export type Fault = {
  /** A */
  current: number;
  /** W */
  power: number;
  /** J in the first `faultSeconds` */
  energy: number;
  /** Mass that falling `fallHeight` would bring the same energy, kg */
  fallingMass: number;
  fuse: FuseAnswer;
};

/**
 * A bolted short circuit of a battery.
 * @param voltage V
 * @param resistance of battery and fault together, Ω, above 0
 */
export function faultOf(voltage: number, resistance: number): Fault {
  const current = currentThrough(voltage, resistance);
  const power = voltage * current;
  const energy = power * faultSeconds;
  return {
    current,
    power,
    energy,
    fallingMass: energy / (gravity * fallHeight),
    fuse: fuseAnswer(current),
  };
}

/** What the example fuse makes of a current (A): never melts up to its rating, late above it, fast from five times. */
export function fuseAnswer(current: number): FuseAnswer {
  if (current <= fuseRating) return "never";
  return current < fastMultiple * fuseRating ? "late" : "fast";
}
