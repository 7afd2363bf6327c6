import { firstShifted, type Limits, type Signals } from "~/domain/plant/control-chart";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { type ChartPoint, ChartWord, LineChart, type Place, pathOf } from "./line-chart";

type ControlChartDrawingProps = {
  means: readonly number[];
  limits: Limits;
  signals: Signals;
  hasShift: boolean;
  label: string;
};

/** Sample means between their limits. A point outside is a diamond, a point of a run has a ring. */
export function ControlChartDrawing({
  means,
  limits,
  signals,
  hasShift,
  label,
}: ControlChartDrawingProps) {
  const points = means.map((mean, index): ChartPoint => [index + 1, mean]);
  return (
    <LineChart
      label={label}
      x={{
        from: 0,
        to: 31,
        ticks: [1, 10, 20, 30],
        name: m.gigafactory_control_axis(),
        write: (tick) => formatNumber(tick),
      }}
      y={{
        from: 24.02,
        to: 24.6,
        ticks: [limits.lower, limits.centre, limits.upper, 24.44, 24.56],
        name: m.gigafactory_control_level(),
        write: (tick) => formatNumber(tick, 2),
        room: 60,
      }}
      lines={[]}
      under={(place) => <LimitLines limits={limits} place={place} hasShift={hasShift} />}
      over={(place) => (
        <>
          <path className="stroke-muted" d={pathOf(points, place)} strokeWidth="1.5" />
          {points.map(([number, mean]) => (
            <Mark
              key={number}
              x={place.x(number)}
              y={place.y(mean)}
              isOutside={signals.outside.includes(number)}
              isInRun={signals.inRun.includes(number)}
            />
          ))}
          <LimitWords limits={limits} place={place} hasShift={hasShift} />
        </>
      )}
    />
  );
}

type LimitProps = { limits: Limits; place: Place; hasShift: boolean };

function LimitLines({ limits, place, hasShift }: LimitProps) {
  const { left, right, top, bottom, x, y } = place;
  const begins = x(firstShifted - 0.5);
  return (
    <>
      {hasShift && (
        <rect className="well" x={begins} y={top} width={right - begins} height={bottom - top} />
      )}
      <path className="stroke-ink" d={`M${left} ${y(limits.centre)}H${right}`} strokeWidth="1.5" />
      {[limits.lower, limits.upper].map((limit) => (
        <path
          key={limit}
          className="stroke-ink"
          d={`M${left} ${y(limit)}H${right}`}
          strokeWidth="1.5"
          strokeDasharray="7 6"
        />
      ))}
    </>
  );
}

function LimitWords({ limits, place: { left, x, y, top }, hasShift }: LimitProps) {
  return (
    <>
      <ChartWord x={left + 8} y={y(limits.upper) - 8} look="muted">
        {m.gigafactory_control_upper()}
      </ChartWord>
      <ChartWord x={left + 8} y={y(limits.lower) + 19} look="muted">
        {m.gigafactory_control_lower()}
      </ChartWord>
      {hasShift && (
        <text className="muted" x={x(firstShifted - 0.5) + 8} y={top + 19}>
          {m.gigafactory_control_begins({ number: firstShifted })}
        </text>
      )}
    </>
  );
}

type MarkProps = { x: number; y: number; isOutside: boolean; isInRun: boolean };

function Mark({ x, y, isOutside, isInRun }: MarkProps) {
  if (isOutside) {
    const diamond = `M${x} ${y - 8}l8 8l-8 8l-8 -8Z`;
    return (
      <>
        <path className="fade" d={diamond} />
        <path className="stroke-ink" d={diamond} strokeWidth="1.5" />
      </>
    );
  }
  return (
    <>
      {isInRun && (
        <>
          <circle className="surface" cx={x} cy={y} r="7.5" />
          <circle className="stroke-accent" cx={x} cy={y} r="7" strokeWidth="2" />
        </>
      )}
      <circle className="accent" cx={x} cy={y} r="4" />
    </>
  );
}
