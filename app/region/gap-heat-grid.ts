// The gap as rows and columns: areas by region at the end of one quarter, or by quarter.
import { type GapCell, sumGaps } from "~/domain/region/gap";
import { groupBy } from "~/domain/region/group-by";
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
  /** The row and the column that a cell belongs to, by their ids. */
  rowOf: (cell: GapCell) => string;
  columnOf: (cell: GapCell) => string;
  linkTo: (row: string, column: string) => string | null;
};

export function heatGrid({ rows, columns, cells, rowOf, columnOf, linkTo }: Wanted): HeatGrid {
  const byField = groupBy(cells, (cell) => `${rowOf(cell)} ${columnOf(cell)}`);
  return {
    columns,
    rows: rows.map((row) => ({
      id: row.id,
      title: row.title,
      href: row.href ?? null,
      cells: columns.map((column) => {
        const gap = gapOf(byField.get(`${row.id} ${column.id}`) ?? []);
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
