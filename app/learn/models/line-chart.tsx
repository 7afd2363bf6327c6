import type { ReactNode } from "react";
import { Drawing, type Sheet } from "./drawing";

export type ChartPoint = readonly [x: number, y: number];

export type Axis = {
  from: number;
  to: number;
  ticks: readonly number[];
  /** Quantity and unit: “Voltage (V)”. */
  name: string;
  write: (tick: number) => string;
  /** Width for the numbers of an upright axis, where four characters are not enough. */
  room?: number;
};

export type Line = {
  points: readonly ChartPoint[];
  look: "accent" | "fade" | "ink" | "muted" | "line";
  width?: number;
  isDashed?: boolean;
};

/** Turns values into places on the sheet, for the marks that a model draws itself. */
export type Place = {
  x: (value: number) => number;
  y: (value: number) => number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  sheet: Sheet;
};

type LineChartProps = {
  label: string;
  x: Axis;
  y: Axis;
  lines: readonly Line[];
  /** Drawn under the lines: bands and limits. */
  under?: (place: Place) => ReactNode;
  /** Drawn over the lines: points and words. */
  over?: (place: Place) => ReactNode;
  height?: number;
};

/** Lines on two axes. Words stand on the marks themselves; there is no legend. */
export function LineChart({ label, x, y, lines, under, over, height = 340 }: LineChartProps) {
  return (
    <Drawing label={label} wide={[680, height]} narrow={[330, 300]}>
      {(sheet) => {
        const place = placeOn(sheet, x, y);
        return (
          <>
            <Axes x={x} y={y} place={place} />
            {under?.(place)}
            {lines.map(({ points, look, width = 3, isDashed }, index) => (
              <path
                // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place in the list
                key={index}
                className={`stroke-${look}`}
                d={pathOf(points, place)}
                strokeWidth={width}
                strokeLinejoin="round"
                strokeLinecap={isDashed ? "butt" : "round"}
                strokeDasharray={isDashed ? "7 6" : undefined}
              />
            ))}
            {over?.(place)}
          </>
        );
      }}
    </Drawing>
  );
}

function placeOn(sheet: Sheet, x: Axis, y: Axis): Place {
  const left = y.room ?? (sheet.isNarrow ? 46 : 56);
  const right = sheet.width - 18;
  const top = 34;
  const bottom = sheet.height - 50;
  return {
    x: (value) => left + ((value - x.from) / (x.to - x.from)) * (right - left),
    y: (value) => bottom - ((value - y.from) / (y.to - y.from)) * (bottom - top),
    left,
    right,
    top,
    bottom,
    sheet,
  };
}

/** The way of a line on the sheet, to a tenth of a unit. */
export function pathOf(points: readonly ChartPoint[], { x, y }: Pick<Place, "x" | "y">): string {
  return points
    .map(([at, value], index) => `${index ? "L" : "M"}${x(at).toFixed(1)} ${y(value).toFixed(1)}`)
    .join("");
}

function Axes({ x, y, place }: { x: Axis; y: Axis; place: Place }) {
  const { left, right, top, bottom } = place;
  return (
    <>
      <text className="muted" x="0" y="18">
        {y.name}
      </text>
      {y.ticks.map((tick) => (
        <g key={tick}>
          <path className="drawing__grid" d={`M${left} ${place.y(tick)}H${right}`} />
          <text className="muted" x={left - 8} y={place.y(tick) + 5} textAnchor="end">
            {y.write(tick)}
          </text>
        </g>
      ))}
      <path className="stroke-line" d={`M${left} ${top}V${bottom}H${right}`} strokeWidth="1.5" />
      {x.ticks.map((tick) => (
        <g key={tick}>
          <path className="stroke-line" d={`M${place.x(tick)} ${bottom}v6`} strokeWidth="1.5" />
          <text className="muted" x={place.x(tick)} y={bottom + 23} textAnchor="middle">
            {x.write(tick)}
          </text>
        </g>
      ))}
      <text className="muted" x={right} y={bottom + 44} textAnchor="end">
        {x.name}
      </text>
    </>
  );
}

type ChartWordProps = {
  x: number;
  y: number;
  anchor?: "start" | "middle" | "end";
  look?: "ink" | "muted";
  children: string;
};

/** A word on a mark, with a rim in the colour of the card so that lines may pass behind it. */
export function ChartWord({ x, y, anchor = "start", look = "ink", children }: ChartWordProps) {
  return (
    <text className={`${look} drawing__word`} x={x} y={y} textAnchor={anchor}>
      {children}
    </text>
  );
}

/** Where the slider stands on a line. */
export function ChartDot({
  x,
  y,
  look,
}: {
  x: number;
  y: number;
  look: "accent" | "fade" | "ink";
}) {
  return (
    <>
      <circle className="surface" cx={x} cy={y} r="9" />
      <circle className={look} cx={x} cy={y} r="6.5" />
    </>
  );
}
