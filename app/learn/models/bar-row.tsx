import type { ReactNode } from "react";

/** Height that a row of bars needs on its sheet. */
export const barRowHeight = 62;

/** Where a bar of a row stands, and how thick it is. */
export const bar = { y: 26, height: 22 };

type BarRowProps = {
  y: number;
  name: string;
  value: string;
  /** Said at the right end of the line, which ends at `right`. */
  aside?: string;
  right?: number;
  children: ReactNode;
};

/** A line of words with a bar under it. */
export function BarRow({ y, name, value, aside, right, children }: BarRowProps) {
  return (
    <g transform={`translate(0 ${y})`}>
      <text className="ink" y="18">
        {name} <tspan className="drawing__strong">{value}</tspan>
      </text>
      {aside && (
        <text className="muted" x={right} y="18" textAnchor="end">
          {aside}
        </text>
      )}
      {children}
    </g>
  );
}
