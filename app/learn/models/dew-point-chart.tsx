import { moistureAt, type Surface } from "~/domain/plant/humidity";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ChartDot, type ChartPoint, ChartWord, LineChart } from "./line-chart";

/** Dew points of the axis, °C. A dry room is held at or below the second. */
const axis = { from: -60, to: 20 };
const dryRoom = -30;

type DewPointChartProps = { dewPoint: number; surface: Surface; label: string; word: string };

/** Water in air against its dew point; each line up is ten times the water. */
export function DewPointChart({ dewPoint, surface, label, word }: DewPointChartProps) {
  const isRight = dewPoint > -20;
  return (
    <LineChart
      label={label}
      height={320}
      x={{
        ...axis,
        ticks: [-60, -40, -20, 0, 20],
        name: m.assembly_dew_axis(),
        write: (tick) => formatNumber(tick),
      }}
      y={{
        from: -2.7,
        to: 1.4,
        ticks: [-2, -1, 0, 1],
        name: m.assembly_dew_level(),
        write: (tick) => formatNumber(10 ** tick),
      }}
      lines={[
        {
          points: curveOf(surface === "ice" ? "water" : "ice", 0),
          look: "muted",
          width: 2,
          isDashed: true,
        },
        { points: curveOf(surface, axis.to), look: "accent" },
      ]}
      under={({ x, top, bottom }) => (
        <>
          <rect
            className="accent-soft"
            x={x(axis.from)}
            y={top}
            width={x(dryRoom) - x(axis.from)}
            height={bottom - top}
          />
          <ChartWord x={x(axis.from) + 10} y={top + 24} look="muted">
            {m.assembly_dew_dry_room()}
          </ChartWord>
        </>
      )}
      over={({ x, y }) => {
        const level = y(levelOf(dewPoint, surface));
        return (
          <>
            {surface === "ice" ? (
              <ChartWord x={x(-16)} y={y(levelOf(-16, "water")) - 14} anchor="end" look="muted">
                {m.assembly_dew_over_water()}
              </ChartWord>
            ) : (
              <ChartWord x={x(-24)} y={y(levelOf(-24, "ice")) + 24} look="muted">
                {m.assembly_dew_over_ice()}
              </ChartWord>
            )}
            <ChartDot x={x(dewPoint)} y={level} look="accent" />
            <ChartWord
              x={x(dewPoint) + (isRight ? -12 : 14)}
              y={level + (isRight ? -12 : 24)}
              anchor={isRight ? "end" : "start"}
            >
              {word}
            </ChartWord>
          </>
        );
      }}
    />
  );
}

function levelOf(dewPoint: number, surface: Surface): number {
  return Math.log10(moistureAt(dewPoint, surface).gramsPerKg);
}

function curveOf(surface: Surface, to: number): ChartPoint[] {
  const steps = Math.round((to - axis.from) / 2);
  return Array.from({ length: steps + 1 }, (_, step): ChartPoint => {
    const dewPoint = axis.from + 2 * step;
    return [dewPoint, levelOf(dewPoint, surface)];
  });
}
