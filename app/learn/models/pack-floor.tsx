import type { Arrangement, CellShape } from "~/domain/cell/formats";
import { m } from "~/i18n/messages";
import { Drawing, type Sheet } from "./drawing";
import { quantity } from "./quantity";

type PackFloorProps = { cell: CellShape; arrangement: Arrangement; gap: number; label: string };

/** Units of the sheet for a millimetre of the pack. */
const scale = 1.6;

/** Length of the measuring bar, mm. */
const barLength = 100;

/** A piece of the pack from above, to scale and far from its walls. */
export function PackFloor({ cell, arrangement, gap, label }: PackFloorProps) {
  return (
    <Drawing label={label} wide={[680, 330]} narrow={[330, 290]}>
      {(sheet) => (
        <>
          <defs>
            <FloorPattern sheet={sheet} cell={cell} arrangement={arrangement} gap={gap} />
          </defs>
          <rect className="well" width={sheet.width} height={sheet.height - 36} rx="10" />
          <rect width={sheet.width} height={sheet.height - 36} rx="10" fill={`url(#${sheet.id})`} />
          <path
            className="stroke-ink"
            d={`M1 ${sheet.height - 16}v-8v4h${barLength * scale}v-4v8`}
            strokeWidth="2"
          />
          <text className="muted" x={barLength * scale + 12} y={sheet.height - 14}>
            {m.models_format_bar({ length: quantity(barLength, 0, "mm") })}
          </text>
        </>
      )}
    </Drawing>
  );
}

type FloorPatternProps = { sheet: Sheet; cell: CellShape; arrangement: Arrangement; gap: number };

function FloorPattern({ sheet, cell, arrangement, gap }: FloorPatternProps) {
  const isRound = cell.format === "cylindrical";
  const across = (isRound ? cell.diameter : cell.width) + gap;
  const along = (isRound ? cell.diameter : cell.thickness) + gap;
  const isStaggered = isRound && arrangement === "honeycomb";
  // Two staggered rows repeat after √3 times the pitch: rows of touching circles stand √3/2 apart.
  const height = isStaggered ? across * Math.sqrt(3) : along;
  const centres = isStaggered
    ? [0, 1].flatMap((x) => [0, 1].map((y) => [x * across, y * height] as const))
    : [];
  return (
    <pattern
      id={sheet.id}
      width={across}
      height={height}
      patternUnits="userSpaceOnUse"
      patternTransform={`scale(${scale})`}
    >
      {cell.format === "cylindrical" ? (
        [[across / 2, height / 2] as const, ...centres].map(([x, y]) => (
          <RoundCell key={`${x} ${y}`} x={x} y={y} radius={cell.diameter / 2} />
        ))
      ) : (
        <FlatCell width={cell.width} thickness={cell.thickness} gap={gap} />
      )}
    </pattern>
  );
}

function RoundCell({ x, y, radius }: { x: number; y: number; radius: number }) {
  return (
    <>
      <circle className="accent" cx={x} cy={y} r={radius} />
      <circle className="accent-soft" cx={x} cy={y} r={radius - 0.8} />
      <circle className="accent" cx={x} cy={y} r={radius / 3} />
    </>
  );
}

function FlatCell({ width, thickness, gap }: { width: number; thickness: number; gap: number }) {
  const pole = Math.min(thickness * 0.5, 14);
  return (
    <>
      <rect className="accent" x={gap / 2} y={gap / 2} width={width} height={thickness} rx="1.5" />
      <rect
        className="accent-soft"
        x={gap / 2 + 0.8}
        y={gap / 2 + 0.8}
        width={width - 1.6}
        height={thickness - 1.6}
        rx="1"
      />
      {[0.2, 0.8].map((share) => (
        <rect
          key={share}
          className="accent"
          x={gap / 2 + share * width - pole}
          y={gap / 2 + (thickness - pole) / 2}
          width={2 * pole}
          height={pole}
          rx="1"
        />
      ))}
    </>
  );
}
