import { halfCellCurves } from "~/domain/cell/half-cell-curves";
import type { Window } from "~/domain/cell/half-cells";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { type Axis, ChartWord, LineChart, type Place } from "./line-chart";

const points = 121;

/** Nothing below this is drawn of a cell curve: its knee is a wall. */
const lowest = 2.4;

type HalfCellsChartProps = {
  window: Window;
  fresh: Window;
  words: { capacity: string; x0: string; x100: string };
};

/** Two panels over one scale: NMC and the cell above, graphite below. */
export function HalfCellsChart({ window, fresh, words }: HalfCellsChartProps) {
  const curves = halfCellCurves(window, points);
  const start = halfCellCurves(fresh, points);
  const x: Axis = {
    from: 0,
    to: 9,
    ticks: [0, 3, 6, 9],
    name: m.models_half_axis(),
    write: (tick) => formatNumber(tick),
  };
  const band = (place: Place) => <WindowBand place={place} {...curves} start={start} />;
  return (
    <div>
      <LineChart
        label={m.models_half_drawing_cell({ capacity: words.capacity })}
        height={290}
        x={{ ...x, name: "" }}
        y={{
          from: lowest,
          to: 4.5,
          ticks: [2.5, 3, 3.5, 4, 4.5],
          name: m.models_half_level(),
          write: (tick) => formatNumber(tick, 1),
        }}
        lines={[
          { points: curves.positive, look: "muted", width: 1.5 },
          { points: curves.usedPositive, look: "ink", width: 3 },
          { points: curves.cell, look: "accent", width: 4 },
        ]}
        under={band}
        over={({ x, y, sheet }) => (
          <>
            <ChartWord
              x={x(curves.empty + 0.3 * (curves.full - curves.empty))}
              y={y(4.05)}
              anchor="middle"
            >
              NMC
            </ChartWord>
            <ChartWord x={x(curves.empty + 0.35 * (curves.full - curves.empty))} y={y(3.15)}>
              {sheet.isNarrow ? m.models_half_cell_short() : m.models_half_cell()}
            </ChartWord>
            <ChartWord x={x((curves.empty + curves.full) / 2)} y={y(lowest) - 8} anchor="middle">
              {words.capacity}
            </ChartWord>
          </>
        )}
      />
      <LineChart
        label={m.models_half_drawing_graphite({ x0: words.x0, x100: words.x100 })}
        height={220}
        x={x}
        y={{
          from: 0,
          to: 1.2,
          ticks: [0, 0.5, 1],
          name: m.models_half_graphite_level(),
          write: (tick) => formatNumber(tick, 1),
        }}
        lines={[
          {
            points: curves.negative.filter(([, volts]) => volts <= 1.2),
            look: "muted",
            width: 1.5,
          },
          {
            points: curves.usedNegative.filter(([, volts]) => volts <= 1.2),
            look: "fade",
            width: 4,
          },
        ]}
        under={band}
        over={({ x, y }) => (
          <>
            <ChartWord x={x(curves.empty) + 14} y={y(0.95)}>
              {`x = ${words.x0}`}
            </ChartWord>
            <ChartWord x={x(curves.full) - 6} y={y(0.65)} anchor="end">
              {`x = ${words.x100}`}
            </ChartWord>
            <ChartWord x={x((curves.empty + curves.full) / 2)} y={y(0.3)} anchor="middle">
              {m.models_half_graphite_short()}
            </ChartWord>
          </>
        )}
      />
    </div>
  );
}

type WindowBandProps = {
  place: Place;
  empty: number;
  full: number;
  start: { empty: number; full: number };
};

/** The part of the scale that the cell uses, and dashed the part that it used when new. */
function WindowBand({ place: { x, top, bottom }, empty, full, start }: WindowBandProps) {
  return (
    <>
      <rect
        className="accent-soft"
        x={x(empty)}
        y={top}
        width={x(full) - x(empty)}
        height={bottom - top}
      />
      {[start.empty, start.full].map((end) => (
        <path
          key={end}
          className="stroke-muted"
          d={`M${x(end)} ${top}V${bottom}`}
          strokeWidth="1.5"
          strokeDasharray="3 5"
        />
      ))}
    </>
  );
}
