// In the first charge some lithium goes into the SEI layer and never comes back: that is why less comes out than went in.
// The voltage is an illustration from the rest curve of an NMC cell, with an even resistance on top.
import { restVoltage } from "../cell/ocv";

/** Charge that goes into the cell the first time, Ah. brief.md F16. */
export const firstCharge = 5.4;

/** Upper and lower voltage limit, V: those of the cell behind the rest curve. */
const limits = { low: 2.5, high: 4.2 };

/** Volts by which a current of 1C lifts or lowers the terminal voltage: example value, 20 mΩ at about 5 A. */
const voltsPerC = 0.1;

/** Share of the charge in which two thirds of the SEI have grown: example value. */
const seiGrowth = 0.3;

/**
 * What comes out of the first cycle, and what stays in the SEI, both in Ah.
 * @param efficiency first-cycle coulombic efficiency, 0..1
 * Source: F16, C05-14.
 */
export function firstCycle(efficiency: number): { out: number; lost: number } {
  return { out: firstCharge * efficiency, lost: firstCharge * (1 - efficiency) };
}

/**
 * Terminal voltage during the first charge, in V.
 * @param share of the first charge that has gone in, 0..1
 * @param efficiency 0.8..0.95; the worse, the longer the low shoulder at the beginning
 * @param rate 1/h
 */
export function chargingVoltage(share: number, efficiency: number, rate: number): number {
  const lost = 1 - efficiency;
  const grown = (1 - Math.exp(-share / seiGrowth)) / (1 - Math.exp(-1 / seiGrowth));
  const soc = (share - lost * grown) / efficiency;
  return Math.min(limits.high, restVoltage("nmc", soc) + voltsPerC * rate);
}

/**
 * Terminal voltage during the discharge after it, in V.
 * @param share of what comes out that has come out, 0..1
 * @param rate 1/h
 */
export function dischargingVoltage(share: number, rate: number): number {
  return Math.max(limits.low, restVoltage("nmc", 1 - share) - voltsPerC * rate);
}
