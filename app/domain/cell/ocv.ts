// A rested cell shows its state of charge by its voltage, as well as its curve is steep.
// 25 °C, after long rest, no hysteresis (LFP has 5–25 mV of it), new cells.
import { interpolate, inverse, type Point } from "./interpolate";

export type OcvChemistry = "nmc" | "lfp";

/** Nominal voltages, V. brief.md C01-10 (Linden's Handbook of Batteries). */
export const nominalVoltage: Record<OcvChemistry, readonly [low: number, high: number]> = {
  nmc: [3.6, 3.7],
  lfp: [3.2, 3.3],
};

/**
 * Rest voltage (V) by state of charge (0..1).
 * nmc: LG M50, 2.5–4.2 V at rest, from the half-cell fits of Chen et al. 2020 (see half-cells.ts).
 * lfp: 2 Ah 18650, 2.0–3.65 V, from the electrode fits of the BPX example lfp_18650_cell (S5b,
 * About:Energy 2022).
 */
const curves: Record<OcvChemistry, readonly Point[]> = {
  nmc: [
    [0, 2.5],
    [0.01, 2.711],
    [0.02, 2.862],
    [0.03, 2.971],
    [0.05, 3.109],
    [0.075, 3.211],
    [0.1, 3.296],
    [0.15, 3.434],
    [0.2, 3.485],
    [0.25, 3.529],
    [0.3, 3.581],
    [0.35, 3.629],
    [0.4, 3.667],
    [0.45, 3.705],
    [0.5, 3.751],
    [0.55, 3.798],
    [0.6, 3.841],
    [0.65, 3.89],
    [0.7, 3.948],
    [0.75, 3.994],
    [0.8, 4.042],
    [0.85, 4.081],
    [0.9, 4.097],
    [0.95, 4.124],
    [1, 4.2],
  ],
  lfp: [
    [0, 2],
    [0.005, 2.705],
    [0.01, 2.837],
    [0.02, 2.948],
    [0.03, 3.035],
    [0.05, 3.137],
    [0.075, 3.178],
    [0.1, 3.188],
    [0.15, 3.204],
    [0.2, 3.23],
    [0.25, 3.254],
    [0.3, 3.267],
    [0.35, 3.273],
    [0.4, 3.275],
    [0.45, 3.276],
    [0.5, 3.278],
    [0.55, 3.281],
    [0.6, 3.286],
    [0.65, 3.295],
    [0.7, 3.306],
    [0.75, 3.314],
    [0.8, 3.318],
    [0.85, 3.32],
    [0.9, 3.322],
    [0.95, 3.323],
    [0.98, 3.324],
    [0.99, 3.334],
    [1, 3.649],
  ],
};

/** The measured points of a curve: state of charge 0..1 and rest voltage in V, for drawing. */
export function restCurve(chemistry: OcvChemistry): readonly Point[] {
  return curves[chemistry];
}

/**
 * Rest voltage, in V.
 * @param soc state of charge, 0..1; outside, the nearest end
 */
export function restVoltage(chemistry: OcvChemistry, soc: number): number {
  return interpolate(curves[chemistry], soc);
}

/**
 * State of charge that a rest voltage tells, 0..1.
 * @param voltage V; outside of the curve, the nearest end
 */
export function socAt(chemistry: OcvChemistry, voltage: number): number {
  return interpolate(inverse(curves[chemistry]), voltage);
}

/**
 * The states of charge that a reading leaves open when the meter may be wrong.
 * @param voltage as read, V
 * @param error of the reading to either side, V, 0 or more
 * @returns lowest and highest possible state of charge, 0..1
 */
export function socInterval(
  chemistry: OcvChemistry,
  voltage: number,
  error: number,
): { low: number; high: number } {
  return { low: socAt(chemistry, voltage - error), high: socAt(chemistry, voltage + error) };
}
