import { scaleBand, scaleLinear } from "d3-scale";
import { m } from "~/i18n/messages";
import { isoWeek } from "./iso-week";

export type ChartWeek = {
  /** Its Monday, YYYY-MM-DD. */
  start: string;
  /** Null where there is nothing to tell: a week without answers, or too few of them. */
  value: number | null;
  /** The value in words; shown on the mark of the newest and the highest week. */
  label: string;
};

type WeekChartProps = {
  id: string;
  title: string;
  kind: "bars" | "line";
  weeks: ChartWeek[];
  /** Upper end of the scale; left out, the highest week. */
  top?: number;
};

const size = { width: 360, height: 168, left: 6, right: 6, top: 26, floor: 138 };

/** One figure of a group week by week. A week with nothing to tell has a small mark on the floor. */
export function WeekChart({ id, title, kind, weeks, top }: WeekChartProps) {
  const values = weeks.flatMap(({ value }) => value ?? []);
  const highest = Math.max(...values, 0);
  const x = scaleBand(
    weeks.map(({ start }) => start),
    [size.left, size.width - size.right],
  ).padding(0.28);
  const y = scaleLinear([0, top ?? (highest || 1)], [size.floor, size.top]);
  const marks = weeks.map((week) => ({
    ...week,
    left: x(week.start) ?? 0,
    middle: (x(week.start) ?? 0) + x.bandwidth() / 2,
    height: week.value === null ? null : y(week.value),
  }));
  const newest = marks.findLast(({ value }) => value !== null);
  const peak = marks.find(({ value }) => value === highest && value > 0);
  const labelled = marks.filter(
    (mark) => mark === newest || (mark === peak && peak.middle < (newest?.middle ?? 0) - 44),
  );
  return (
    <figure className="week-chart">
      <figcaption aria-hidden="true">{title}</figcaption>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-labelledby={id}>
        <title id={id}>{`${title}. ${m.picture_chart_in_table()}`}</title>
        <path className="stroke-line" d={`M0 ${size.floor}.5H${size.width}`} />
        {kind === "line" && <Line marks={marks} />}
        {marks.map(({ start, left, middle, height }) =>
          height === null || height >= size.floor ? (
            <circle key={start} className="muted" cx={middle} cy={size.floor - 5} r="1.5" />
          ) : kind === "bars" ? (
            <rect
              key={start}
              className="accent"
              x={left}
              y={height}
              width={x.bandwidth()}
              height={size.floor - height}
              rx="2"
            />
          ) : (
            <circle key={start} className="accent" cx={middle} cy={height} r="3.5" />
          ),
        )}
        {labelled.map(({ start, middle, height, label }) => (
          <text
            key={start}
            className="ink week-chart__value"
            x={Math.min(size.width - 2, Math.max(2, middle))}
            y={(height ?? size.floor) - 8}
            textAnchor={anchorAt(middle)}
          >
            {label}
          </text>
        ))}
        {marks
          .filter((_, index) => (marks.length - 1 - index) % 4 === 0)
          .map(({ start, middle }) => (
            <text
              key={start}
              className="muted"
              x={Math.min(size.width - 2, middle)}
              y={size.height - 10}
              textAnchor={anchorAt(middle)}
            >
              {m.picture_week({ week: isoWeek(start) })}
            </text>
          ))}
      </svg>
    </figure>
  );
}

function anchorAt(x: number): "start" | "middle" | "end" {
  if (x > size.width - 40) return "end";
  return x < 40 ? "start" : "middle";
}

// The line stops at a week without a value instead of bridging it.
function Line({ marks }: { marks: { middle: number; height: number | null }[] }) {
  const path = marks
    .map(({ middle, height }, index) => {
      if (height === null) return "";
      const isJoined = index > 0 && marks[index - 1]?.height !== null;
      return `${isJoined ? "L" : "M"}${middle} ${height}`;
    })
    .join("");
  return <path className="stroke-accent" strokeWidth="2" d={path} />;
}
