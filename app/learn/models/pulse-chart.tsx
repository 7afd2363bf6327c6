import { pulseFigures, testCell } from "~/domain/plant/pulse";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ChartDot, type ChartPoint, ChartWord, LineChart } from "./line-chart";

const end = 30;
const beforeStep = -4;
const moments = Array.from({ length: 121 }, (_, index) => (end * index) / 120);

/** Of the drop under current, in Ω; the scale of voltage follows the current. */
const deepest = testCell.r0 + testCell.r1;

type PulseChartProps = {
  label: string;
  current: number;
  seconds: number;
  /** The drop at once and at the chosen time, in words. */
  once: string;
  drop: string;
};

/** What the voltmeter sees of a current step: a jump and a slow rest. */
export function PulseChart({ label, current, seconds, once, drop }: PulseChartProps) {
  const { rest } = testCell;
  const { voltage, atOnce } = pulseFigures(current, seconds);
  const at = (time: number): ChartPoint => [time, pulseFigures(current, time).voltage];
  const jump: ChartPoint[] = [
    [beforeStep, rest],
    [0, rest],
  ];
  return (
    <LineChart
      label={label}
      x={{
        from: beforeStep,
        to: end,
        ticks: [0, 10, 20, 30],
        name: m.testing_pulse_time_axis(),
        write: (tick) => formatNumber(tick),
      }}
      y={{
        from: rest - current * deepest * 1.15,
        to: rest + current * deepest * 0.15,
        ticks: [0, 1, 2, 3].map((part) => rest - (current * deepest * part) / 3),
        name: m.testing_pulse_voltage_axis(),
        write: (tick) => formatNumber(tick, 2),
      }}
      lines={[
        {
          points: [
            [0, rest],
            [end, rest],
          ],
          look: "line",
          width: 2,
          isDashed: true,
        },
        { points: moments.map(at), look: "muted", width: 2, isDashed: true },
        {
          points: [
            ...jump,
            at(0),
            ...moments.filter((time) => time < seconds).map(at),
            at(seconds),
          ],
          look: "accent",
          width: 4,
        },
      ]}
      over={({ x, y, right }) => {
        const isLate = x(seconds) > right - 90;
        return (
          <>
            <ChartWord x={x(beforeStep) + 6} y={y(rest) - 8} look="muted">
              {m.testing_pulse_rest()}
            </ChartWord>
            <path
              className="stroke-ink"
              d={`M${x(seconds)} ${y(rest)}V${y(voltage)}`}
              strokeWidth="2"
            />
            <ChartWord x={x(0) + 12} y={y(rest - 0.82 * atOnce)}>
              {`${m.testing_pulse_once()} ${once}`}
            </ChartWord>
            <ChartDot x={x(seconds)} y={y(voltage)} look="accent" />
            <ChartWord
              x={x(seconds) + (isLate ? -12 : 12)}
              y={y(rest - 0.35 * atOnce)}
              anchor={isLate ? "end" : "start"}
            >
              {drop}
            </ChartWord>
          </>
        );
      }}
    />
  );
}
