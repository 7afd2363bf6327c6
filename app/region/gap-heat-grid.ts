// The gap as rows and columns: areas by region at the end of one quarter, or by quarter.
import type { GapCell } from "~/domain/region/gap";
import { sumGaps } from "~/domain/region/gap";
import { peopleWords } from "./gap-words";

export type HeatCell = {
  id: string;
  /** People missing; null where nobody is needed. */
  gap: number | null;
  href: string | null;
  /** For those who do not see the pattern. */
  words: string;
};

export type HeatGrid = {
  columns: { id: string; short: string; title: string }[];
  rows: { id: string; title: string; href: string | null; cells: HeatCell[] }[];
};

type Named = { id: string; title: string; href?: string };

type Wanted = {
  rows: Named[];
  columns: (Named & { short: string })[];
  cells: readonly GapCell[];
  isIn: (cell: GapCell, row: string, column: string) => boolean;
  linkTo: (row: string, column: string) => string | null;
};

export function heatGrid({ rows, columns, cells, isIn, linkTo }: Wanted): HeatGrid {
  return {
    columns,
    rows: rows.map((row) => ({
      id: row.id,
      title: row.title,
      href: row.href ?? null,
      cells: columns.map((column) => {
        const gap = gapOf(cells.filter((cell) => isIn(cell, row.id, column.id)));
        return {
          id: column.id,
          gap,
          href: gap === null ? null : linkTo(row.id, column.id),
          words: `${column.title} ${gap === null ? "–" : peopleWords(gap)}`,
        };
      }),
    })),
  };
}

/** What is missing in these cells of one quarter; null where nobody is needed. */
export function gapOf(cells: readonly GapCell[]): number | null {
  return cells.some(({ heads }) => heads > 0) ? sumGaps(cells) : null;
}
