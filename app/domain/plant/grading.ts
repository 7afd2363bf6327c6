// Every cell works, yet not every cell fits every pack: limits sort them, and where the limits stand decides the yield.
import { gradingCells } from "./grading-cells";

/** Below or above these a cell is scrap whatever the limits of grade A: example values, Ah and mΩ. */
export const scrapLimits = { capacity: 4.6, resistance: 27 };

export const grades = ["a", "b", "scrap"] as const;
export type Grade = (typeof grades)[number];

export type Limits = {
  /** Least capacity of grade A, Ah. */
  low: number;
  /** Highest resistance of grade A, mΩ. */
  high: number;
};

export type GradedCell = {
  /** Ah */
  capacity: number;
  /** mΩ */
  resistance: number;
  grade: Grade;
};

/** Grade of one cell; on a limit it still passes. @param capacity Ah @param resistance mΩ */
export function gradeOf(capacity: number, resistance: number, { low, high }: Limits): Grade {
  if (capacity < scrapLimits.capacity || resistance > scrapLimits.resistance) return "scrap";
  return capacity >= low && resistance <= high ? "a" : "b";
}

/** Sixty cells with their grades. */
export function gradeCells(limits: Limits): GradedCell[] {
  return gradingCells.map((cell) => ({
    ...cell,
    grade: gradeOf(cell.capacity, cell.resistance, limits),
  }));
}

/** How many cells have each grade. */
export function countGrades(cells: readonly GradedCell[]): Record<Grade, number> {
  const count = (grade: Grade) => cells.filter((cell) => cell.grade === grade).length;
  return { a: count("a"), b: count("b"), scrap: count("scrap") };
}

/** Share of cells that can be sold, grade A and B together, 0..1. @param cells at least one */
export function gradingYield(cells: readonly GradedCell[]): number {
  const { a, b } = countGrades(cells);
  return (a + b) / cells.length;
}
