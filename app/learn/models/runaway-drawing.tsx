import { type Stage, stageFrom, stages } from "~/domain/plant/runaway";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Drawing, type Sheet } from "./drawing";
import { ChartWord } from "./line-chart";

type RunawayDrawingProps = {
  label: string;
  temperature: number;
  range: { min: number; max: number };
  stage: Stage;
};

/** The middle one of three cells, and the scale of stages that it climbs. */
export function RunawayDrawing({ label, temperature, range, stage }: RunawayDrawingProps) {
  return (
    <Drawing label={label} wide={[680, 320]} narrow={[330, 300]}>
      {(sheet) => (
        <>
          <Cells sheet={sheet} level={stages.indexOf(stage)} />
          <Scale sheet={sheet} temperature={temperature} range={range} stage={stage} />
        </>
      )}
    </Drawing>
  );
}

const cellTop = 92;
const cellHeight = 96;

function Cells({ sheet, level }: { sheet: Sheet; level: number }) {
  const middle = sheet.width / 2;
  const half = sheet.isNarrow ? 26 : 32;
  const apart = sheet.isNarrow ? 96 : 132;
  const bottom = cellTop + cellHeight;
  const bulge = [0, 8, 12, 12, 4][level] ?? 0;
  const [left, right] = [middle - half, middle + half];
  return (
    <>
      {[-apart, apart].map((away) => (
        <g key={away}>
          <rect
            className="well"
            x={middle + away - half}
            y={cellTop}
            width={2 * half}
            height={cellHeight}
            rx="5"
          />
          <rect
            className="stroke-muted"
            x={middle + away - half}
            y={cellTop}
            width={2 * half}
            height={cellHeight}
            rx="5"
            strokeWidth="2"
          />
        </g>
      ))}
      {level >= 2 && <Vapour x={middle} isSmoke={level >= 3} />}
      {level === 4 && <Flames x={middle} />}
      <path
        className={level === 0 ? "accent-soft" : level < 3 ? "fade-soft" : "fade"}
        d={`M${left} ${cellTop}H${right}Q${right + 2 * bulge} ${cellTop + cellHeight / 2} ${right} ${bottom}H${left}Q${left - 2 * bulge} ${cellTop + cellHeight / 2} ${left} ${cellTop}Z`}
      />
      <path
        className={level === 0 ? "stroke-accent" : "stroke-ink"}
        d={`M${left} ${cellTop}H${right}Q${right + 2 * bulge} ${cellTop + cellHeight / 2} ${right} ${bottom}H${left}Q${left - 2 * bulge} ${cellTop + cellHeight / 2} ${left} ${cellTop}Z`}
        strokeWidth="2.5"
        strokeLinejoin="round"
      />
      {level === 4 && <HeatArrows middle={middle} half={half} apart={apart} />}
      {level === 4 && (
        <ChartWord x={middle - apart} y={cellTop - 12} anchor="middle">
          {m.safety_runaway_heats()}
        </ChartWord>
      )}
    </>
  );
}

/** Puffs above the vent: light while solvent boils off, thick once it burns inside. */
function Vapour({ x, isSmoke }: { x: number; isSmoke: boolean }) {
  const puffs = [
    [0, 80, 9],
    [-12, 64, 12],
    [12, 58, 13],
    [-4, 40, 16],
    [18, 30, 15],
    [-20, 26, 14],
  ] as const;
  return puffs.map(([away, y, size]) => (
    <circle
      key={y}
      className={isSmoke ? "muted drawing__smoke" : "stroke-muted"}
      cx={x + away}
      cy={y}
      r={isSmoke ? size * 1.25 : size}
      strokeWidth="2"
    />
  ));
}

function Flames({ x }: { x: number }) {
  return [-17, 0, 17].map((away) => (
    <path
      key={away}
      className="fade"
      d={`M${x + away} ${cellTop}c-13 -14 -4 -24 -2 -${away ? 40 : 58}c12 16 18 30 2 ${away ? 40 : 58}Z`}
    />
  ));
}

function HeatArrows({ middle, half, apart }: { middle: number; half: number; apart: number }) {
  const y = cellTop + cellHeight / 2;
  return [-1, 1].map((side) => {
    const from = middle + side * (half + 10);
    const to = middle + side * (apart - half - 6);
    return (
      <g key={side}>
        <path className="stroke-fade" d={`M${from} ${y}H${to - side * 8}`} strokeWidth="4" />
        <path className="fade" d={`M${to} ${y}l${-side * 11} -8v16Z`} />
      </g>
    );
  });
}

type ScaleProps = Omit<RunawayDrawingProps, "label"> & { sheet: Sheet };

function Scale({ sheet, temperature, range, stage }: ScaleProps) {
  const [left, right] = [8, sheet.width - 8];
  const x = (degrees: number) =>
    left + ((degrees - range.min) / (range.max - range.min)) * (right - left);
  const starts = [range.min, ...Object.values(stageFrom)];
  const top = sheet.height - 80;
  const at = x(temperature);
  return (
    <>
      {stages.map((name, index) => {
        const from = x(starts[index] ?? range.min);
        const to = x(starts[index + 1] ?? range.max);
        const isNow = name === stage;
        return (
          <g key={name}>
            <rect
              className={isNow ? "accent-soft" : "well"}
              x={from + 1}
              y={top}
              width={to - from - 2}
              height="34"
              rx="4"
            />
            <text
              className={isNow ? "ink drawing__strong" : "muted"}
              x={(from + to) / 2}
              y={top + 23}
              textAnchor="middle"
            >
              {formatNumber(index + 1)}
            </text>
            {index > 0 && (
              <text className="muted" x={from} y={top + 54} textAnchor="middle">
                {formatNumber(starts[index] ?? 0)}
              </text>
            )}
          </g>
        );
      })}
      <path className="ink" d={`M${at} ${top + 2}l-9 -14h18Z`} />
      <text className="muted" x={right} y={sheet.height - 4} textAnchor="end">
        {m.safety_runaway_axis()}
      </text>
    </>
  );
}
