// Drawn over the lithium that has left NMC, the NMC curve stands still and the graphite curve slides.

import { graphitePotential, nmcPotential, potentialsAt, type Window } from "./half-cells";
import type { Point } from "./interpolate";

/** Fillings that the fits of half-cells.ts hold for. Chen et al. 2020. */
const fittedGraphite = [0.01, 1] as const;
const fittedNmc = [0.95, 0.2] as const;

export type HalfCellCurves = {
  /** Lithium that has left NMC (Ah) and potential (V): the whole electrodes, as far as the fits hold. */
  positive: Point[];
  negative: Point[];
  /** The same, and the cell between them, only where the cell works. */
  usedPositive: Point[];
  usedNegative: Point[];
  cell: Point[];
  /** Where the cell is empty and where it is full, Ah. */
  empty: number;
  full: number;
};

/**
 * Both electrodes and the cell between them over one common scale, for drawing. What leaves NMC arrives at
 * graphite, so lost lithium shifts the graphite curve to the right by as many ampere-hours.
 * @param window of a cell that still holds some charge (capacity above 0)
 * @param points of each curve, at least 2
 */
export function halfCellCurves(window: Window, points: number): HalfCellCurves {
  const { x0, x100, y0, y100, capacity } = window;
  const nmcCapacity = capacity / (y0 - y100);
  const graphiteCapacity = capacity / (x100 - x0);
  const empty = nmcCapacity * (1 - y0);
  const steps = Array.from({ length: points }, (_, index) => index / (points - 1));
  const used = steps.map((soc) => ({
    left: empty + soc * capacity,
    ...potentialsAt(window, soc),
  }));
  return {
    positive: between(steps, fittedNmc).map((y) => [nmcCapacity * (1 - y), nmcPotential(y)]),
    negative: between(steps, fittedGraphite).map((x) => [
      empty + graphiteCapacity * (x - x0),
      graphitePotential(x),
    ]),
    usedPositive: used.map(({ left, positive }) => [left, positive]),
    usedNegative: used.map(({ left, negative }) => [left, negative]),
    cell: used.map(({ left, cell }) => [left, cell]),
    empty,
    full: empty + capacity,
  };
}

function between(steps: readonly number[], [from, to]: readonly [number, number]): number[] {
  return steps.map((step) => from + step * (to - from));
}
