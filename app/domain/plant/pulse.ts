// One cell has many resistances: the longer the current flows, the more slow processes join in.
// A resistor and one slow part near one temperature and one state of charge; all values are examples.
import { type Circuit, voltageAt } from "../cell/equivalent-circuit";
import { heatPower, resistanceFrom } from "../cell/ohm";

/** 20 mΩ at once, 10 mΩ more with a time constant of 5 s. */
export const testCell: Circuit = { rest: 3.7, r0: 0.02, r1: 0.01, c1: 500 };

/** What an AC meter at 1 kHz says of the same cell, Ω: an illustration, a little below R0. */
export const acResistance = 0.018;

export type PulseFigures = {
  /** V, under current */
  voltage: number;
  /** V below rest, at once and at the chosen time */
  atOnce: number;
  drop: number;
  /** Ω, of the whole drop */
  resistance: number;
  /** W in that resistance */
  heat: number;
};

/**
 * What a current step from rest shows after a while.
 * @param current A, above 0
 * @param seconds since the step, 0 or more
 * Source: F15; drop = I·(R0 + R1·(1 − exp(−t/τ))).
 */
export function pulseFigures(current: number, seconds: number): PulseFigures {
  const step = { current, start: 0, end: Number.POSITIVE_INFINITY };
  const rest = { voltage: testCell.rest, current: 0 };
  const voltage = voltageAt(testCell, step, seconds);
  const resistance = resistanceFrom(rest, { voltage, current });
  return {
    voltage,
    atOnce: current * testCell.r0,
    drop: rest.voltage - voltage,
    resistance,
    heat: heatPower(current, resistance),
  };
}
