import { type GradedCell, type Limits, scrapLimits } from "~/domain/plant/grading";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { LineChart, type Place } from "./line-chart";

type GradingChartProps = { label: string; cells: readonly GradedCell[]; limits: Limits };

/** Sixty cells on two axes, the corner of grade A, and the edges beyond which a cell is scrap. */
export function GradingChart({ label, cells, limits }: GradingChartProps) {
  return (
    <LineChart
      label={label}
      x={{
        from: 4.4,
        to: 5.1,
        ticks: [4.4, 4.6, 4.8, 5],
        name: m.testing_grading_capacity_axis(),
        write: (tick) => formatNumber(tick, 1),
      }}
      y={{
        from: 9,
        to: 31,
        ticks: [10, 15, 20, 25, 30],
        name: m.testing_grading_resistance_axis(),
        write: (tick) => formatNumber(tick),
      }}
      lines={[]}
      under={(place) => <Areas place={place} limits={limits} />}
      over={(place) =>
        cells.map((cell) => (
          <CellMark key={`${cell.capacity} ${cell.resistance}`} cell={cell} place={place} />
        ))
      }
    />
  );
}

function Areas({
  place: { x, y, left, right, top, bottom },
  limits,
}: {
  place: Place;
  limits: Limits;
}) {
  const scrapLeft = x(scrapLimits.capacity);
  const scrapTop = y(scrapLimits.resistance);
  const corner = {
    x: Math.max(x(limits.low), scrapLeft),
    y: Math.max(y(limits.high), scrapTop),
  };
  return (
    <>
      <path
        className="well"
        d={`M${left} ${top}H${right}V${scrapTop}H${scrapLeft}V${bottom}H${left}Z`}
      />
      <path
        className="accent-soft"
        d={`M${corner.x} ${corner.y}H${right}V${bottom}H${corner.x}Z`}
      />
      <path
        className="stroke-accent"
        d={`M${corner.x} ${bottom}V${corner.y}H${right}`}
        strokeWidth="2"
        strokeDasharray="7 6"
      />
      <text className="muted drawing__strong" x={left + 8} y={top + 20}>
        {m.testing_grading_scrap()}
      </text>
      <text className="ink drawing__strong" x={right - 8} y={bottom - 10} textAnchor="end">
        A
      </text>
      <text className="ink drawing__strong" x={scrapLeft + 8} y={bottom - 10}>
        {corner.x > scrapLeft + 24 ? "B" : ""}
      </text>
    </>
  );
}

function CellMark({ cell, place }: { cell: GradedCell; place: Place }) {
  const [x, y] = [place.x(cell.capacity), place.y(cell.resistance)];
  const size = place.sheet.isNarrow ? 4 : 5.5;
  switch (cell.grade) {
    case "a":
      return <circle className="accent" cx={x} cy={y} r={size} />;
    case "b":
      return (
        <>
          <circle className="surface" cx={x} cy={y} r={size} />
          <circle className="stroke-accent" cx={x} cy={y} r={size} strokeWidth="2" />
        </>
      );
    case "scrap":
      return (
        <path
          className="stroke-ink"
          d={`M${x - 5} ${y - 5}l10 10M${x + 5} ${y - 5}l-10 10`}
          strokeWidth="2.5"
        />
      );
  }
}
