import { dayMean, nmpLevel, referenceHours, type Task } from "~/domain/plant/exposure";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ChartWord, LineChart } from "./line-chart";

/** mg/m³ that the scale may end at; the lowest that shows every task is taken. */
const scaleEnds = [20, 40, 60];

type ExposureChartProps = { label: string; tasks: readonly Task[]; mean: string; level: string };

/** Each task as a box of hours by concentration, and the same area spread over eight hours. */
export function ExposureChart({ label, tasks, mean, level }: ExposureChartProps) {
  const highest = Math.max(dayMean(tasks), ...tasks.map(({ concentration }) => concentration));
  const top = scaleEnds.find((end) => end >= highest) ?? Math.ceil(highest / 20) * 20;
  const total = tasks.reduce((sum, { hours }) => sum + hours, 0);
  const lastHour = Math.max(referenceHours, Math.ceil(total / 2) * 2);
  const average = dayMean(tasks);
  return (
    <LineChart
      label={label}
      x={{
        from: 0,
        to: lastHour,
        ticks: Array.from({ length: lastHour / 2 + 1 }, (_, index) => 2 * index),
        name: m.safety_exposure_hour_axis(),
        write: (tick) => formatNumber(tick),
      }}
      y={{
        from: 0,
        to: top,
        ticks: [0, top / 2, top],
        name: m.safety_exposure_air_axis(),
        write: (tick) => formatNumber(tick),
      }}
      under={({ x, y }) =>
        tasks.map(({ concentration, hours }, index) => {
          const from = tasks.slice(0, index).reduce((sum, task) => sum + task.hours, 0);
          return (
            hours > 0 && (
              // biome-ignore lint/suspicious/noArrayIndexKey: a task keeps its place in the day
              <g key={index}>
                <rect
                  className={index % 2 ? "accent drawing__haze" : "charge-2 drawing__haze"}
                  x={x(from)}
                  y={y(concentration)}
                  width={x(from + hours) - x(from)}
                  height={y(0) - y(concentration)}
                />
                <text
                  className="ink drawing__strong"
                  x={x(from + hours / 2)}
                  y={y(0) - 7}
                  textAnchor="middle"
                >
                  {formatNumber(index + 1)}
                </text>
              </g>
            )
          );
        })
      }
      lines={[
        {
          points: [
            [0, nmpLevel],
            [lastHour, nmpLevel],
          ],
          look: "fade",
          width: 3,
        },
        {
          points: [
            [0, average],
            [referenceHours, average],
            [referenceHours, 0],
          ],
          look: "ink",
          width: 2,
          isDashed: true,
        },
      ]}
      over={({ x, y, right }) => (
        <>
          <ChartWord x={right} y={y(nmpLevel) - 8} anchor="end">
            {level}
          </ChartWord>
          <ChartWord x={x(0) + 8} y={y(average) - 8}>
            {mean}
          </ChartWord>
        </>
      )}
    />
  );
}
