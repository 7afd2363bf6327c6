import { type Capability, coatingSpec } from "~/domain/plant/capability";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { type ChartPoint, ChartWord, LineChart, type Place, pathOf } from "./line-chart";

export type Process = { mean: number; sigma: number };

const from = 23.2;
const to = 25.2;
const steps = 160;

/** Heights over the top of the bell, whose own is 1. */
const heights = { nearest: 1.14, spread: 1.32, end: 1.6 };

type CapabilityChartProps = { process: Process; capability: Capability; label: string };

/** The bell of a process between its limits, with the two lengths whose ratio is Cpk. */
export function CapabilityChart({ process, capability, label }: CapabilityChartProps) {
  const bell = bellOf(process, from, to);
  return (
    <LineChart
      label={label}
      x={{
        from,
        to,
        ticks: [23.2, 23.7, 24.2, 24.7, 25.2],
        name: m.gigafactory_capability_axis(),
        write: (tick) => formatNumber(tick, 1),
      }}
      y={{
        from: 0,
        to: heights.end,
        ticks: [],
        name: m.gigafactory_capability_level(),
        write: (tick) => formatNumber(tick),
        room: 20,
      }}
      lines={[{ points: bell, look: "accent", width: 3 }]}
      under={(place) => (
        <>
          <path className="accent-soft" d={closed(bell, place)} />
          <path className="fade" d={closed(bellOf(process, from, coatingSpec.lower), place)} />
          <path className="fade" d={closed(bellOf(process, coatingSpec.upper, to), place)} />
        </>
      )}
      over={(place) => (
        <>
          <Limits place={place} />
          <Lengths place={place} process={process} nearest={capability.nearest} />
        </>
      )}
    />
  );
}

function bellOf({ mean, sigma }: Process, begin: number, end: number): ChartPoint[] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const x = begin + ((end - begin) * step) / steps;
    return [x, Math.exp(-(((x - mean) / sigma) ** 2) / 2)] as const;
  });
}

function closed(points: readonly ChartPoint[], place: Place): string {
  const [begin, end] = [points[0]?.[0] ?? from, points.at(-1)?.[0] ?? to];
  return `${pathOf([[begin, 0], ...points, [end, 0]], place)}Z`;
}

function Limits({ place: { x, top, bottom } }: { place: Place }) {
  return (
    <>
      {[coatingSpec.lower, coatingSpec.upper].map((limit) => (
        <path
          key={limit}
          className="stroke-ink"
          d={`M${x(limit)} ${top + 8}V${bottom}`}
          strokeWidth="2"
          strokeDasharray="7 5"
        />
      ))}
      <ChartWord x={x(coatingSpec.lower) - 6} y={top + 20} anchor="end" look="muted">
        {m.gigafactory_capability_lower()}
      </ChartWord>
      <ChartWord x={x(coatingSpec.upper) + 6} y={top + 20} look="muted">
        {m.gigafactory_capability_upper()}
      </ChartWord>
    </>
  );
}

/** From the mean towards the nearer limit: the way there, and three sigmas. */
function Lengths({ place, process, nearest }: { place: Place; process: Process; nearest: number }) {
  const { mean, sigma } = process;
  const side = coatingSpec.upper - mean < mean - coatingSpec.lower ? 1 : -1;
  const lengths = [
    {
      at: heights.nearest,
      length: nearest,
      look: "stroke-ink",
      word: m.gigafactory_capability_way,
    },
    {
      at: heights.spread,
      length: 3 * sigma,
      look: "stroke-fade",
      word: m.gigafactory_capability_three_sigmas,
    },
  ];
  return (
    <>
      {lengths.map(({ at, length, look, word }) => (
        <g key={at}>
          <path
            className={look}
            d={`M${place.x(mean)} ${place.y(at)}H${place.x(mean + side * length)}`}
            strokeWidth="5"
          />
          <ChartWord
            x={place.x(mean) - side * 8}
            y={place.y(at) + 5}
            anchor={side > 0 ? "end" : "start"}
          >
            {word({ length: formatNumber(length, 2) })}
          </ChartWord>
        </g>
      ))}
      <path
        className="stroke-muted"
        d={`M${place.x(mean)} ${place.y(heights.spread) - 8}V${place.bottom}`}
        strokeWidth="1.5"
        strokeDasharray="2 4"
      />
    </>
  );
}
