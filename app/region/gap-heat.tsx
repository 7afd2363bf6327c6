import { Link } from "@remix-run/react";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { TableScroll } from "~/ui/table-scroll";
import type { HeatCell, HeatGrid } from "./gap-heat-grid";
import { gapFill } from "./gap-patterns";
import { gapStep } from "./gap-step";

const cell = { width: 52, height: 40, gap: 4 };
const pitch = cell.width + cell.gap;
const pill = { width: 34, height: 20 };

/**
 * The gap as a field of patterns, with the same as a table. Links of single cells are for the pointer: the table has
 * them for keyboards and screen readers.
 */
export function GapHeat({ grid, labelledBy }: { grid: HeatGrid; labelledBy: string }) {
  const width = grid.columns.length * pitch;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: no set of fields, and no second landmark of that name */}
      <section role="group" className="gap-heat" aria-labelledby={labelledBy} tabIndex={0}>
        <div className="gap-heat__sheet">
          <div className="gap-heat__row">
            <span className="gap-heat__who" />
            <svg width={width} height="28" viewBox={`0 0 ${width} 28`} aria-hidden="true">
              {grid.columns.map((column, index) => (
                <text
                  key={column.id}
                  className="gap-heat__head"
                  x={index * pitch + cell.width / 2}
                  y="19"
                  textAnchor="middle"
                >
                  {column.short}
                  <title>{column.title}</title>
                </text>
              ))}
            </svg>
          </div>
          {grid.rows.map((row) => (
            <div key={row.id} className="gap-heat__row">
              <span className="gap-heat__who">
                {row.href ? <Link to={row.href}>{row.title}</Link> : row.title}
              </span>
              <svg
                width={width}
                height={cell.height + cell.gap}
                viewBox={`0 0 ${width} ${cell.height + cell.gap}`}
              >
                <title>{`${row.title}: ${row.cells.map(({ words }) => words).join(", ")}`}</title>
                {row.cells.map((one, index) => (
                  <Cell key={one.id} cell={one} x={index * pitch} />
                ))}
              </svg>
            </div>
          ))}
        </div>
      </section>
      <details className="more">
        <summary>{m.gap_as_table()}</summary>
        <HeatTable grid={grid} labelledBy={labelledBy} />
      </details>
    </>
  );
}

function Cell({ cell: { gap, href, words }, x }: { cell: HeatCell; x: number }) {
  const step = gap === null ? null : gapStep(gap);
  const drawn = (
    <>
      <title>{words}</title>
      <rect
        x={x + 0.5}
        y="0.5"
        width={cell.width - 1}
        height={cell.height - 1}
        rx="6"
        {...gapFill(step)}
      />
      {gap !== null && gap > 0 && (
        <rect
          className="gap-pill"
          x={x + (cell.width - pill.width) / 2}
          y={(cell.height - pill.height) / 2}
          {...pill}
          rx="10"
        />
      )}
      <text
        className={gap ? "gap-number" : "gap-number gap-number--none"}
        x={x + cell.width / 2}
        y={cell.height / 2 + 5}
        textAnchor="middle"
      >
        {gap === null ? "–" : formatNumber(gap)}
      </text>
    </>
  );
  return href ? (
    <Link to={href} tabIndex={-1} className="gap-link">
      {drawn}
    </Link>
  ) : (
    <g>{drawn}</g>
  );
}

function HeatTable({ grid, labelledBy }: { grid: HeatGrid; labelledBy: string }) {
  return (
    <TableScroll labelledBy={labelledBy}>
      <table className="table" aria-labelledby={labelledBy}>
        <thead>
          <tr>
            <td />
            {grid.columns.map((column) => (
              <th key={column.id} scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.href ? <Link to={row.href}>{row.title}</Link> : row.title}</th>
              {row.cells.map(({ id, gap, href }) => (
                <td key={id} className="numbers">
                  {href && gap !== null ? (
                    <Link to={href}>{formatNumber(gap)}</Link>
                  ) : gap === null ? (
                    "–"
                  ) : (
                    formatNumber(gap)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
