// A leaky cell loses voltage faster than its neighbours, but the meter errs too: the shorter the wait, the more it errs per week.
import { waitingCells } from "./waiting-cells";

/** From this loss on a cell may have an internal short, mV per week. brief.md C05-4 (S4). */
export const leakyFrom = 5;

/** Largest error of the difference between two readings, mV: example value. */
export const meterError = 0.3;

/**
 * Error of a loss per week after a wait, in mV per week.
 * @param days of wait, above 0
 */
export function errorPerWeek(days: number): number {
  return (meterError * 7) / days;
}

export type SortedCell = {
  /** What it truly loses, and what the meter says, both in mV per week. */
  loss: number;
  measured: number;
  isLeaky: boolean;
  isOut: boolean;
};

/**
 * Forty cells sorted by two readings of their voltage.
 * @param limit mV per week; what is measured above it is sorted out
 * @param days between the two readings, above 0
 * Source: F17 (drop over time, in mV per week).
 */
export function sortCells(limit: number, days: number): SortedCell[] {
  return waitingCells.map(({ loss, noise }) => {
    const measured = loss + noise * errorPerWeek(days);
    return { loss, measured, isLeaky: loss >= leakyFrom, isOut: measured > limit };
  });
}

export type Sorting = {
  out: number;
  /** Leaky cells that pass, and good cells that are sorted out. */
  leakyPassed: number;
  goodLost: number;
};

/** What a sorting comes to, in cells. */
export function countSorting(cells: readonly SortedCell[]): Sorting {
  return {
    out: cells.filter(({ isOut }) => isOut).length,
    leakyPassed: cells.filter(({ isLeaky, isOut }) => isLeaky && !isOut).length,
    goodLost: cells.filter(({ isLeaky, isOut }) => !isLeaky && isOut).length,
  };
}
