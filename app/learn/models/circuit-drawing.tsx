import type { LoadFigures } from "~/domain/cell/ohm";
import { m } from "~/i18n/messages";
import { Drawing, type Sheet } from "./drawing";

type CircuitDrawingProps = {
  voltage: string;
  resistance: string;
  current: string;
  power: string;
  figures: LoadFigures;
};

/** Widest wire and most heat lines; both grow with the root and stop there. */
const fullCurrent = 40;
const fullPower = 100;
const mostHeatLines = 5;

/** A cell on a resistor: the wire thickens with the current, the resistor glows with the power. */
export function CircuitDrawing({ figures, ...words }: CircuitDrawingProps) {
  const wire = 3 + 9 * Math.min(1, Math.sqrt(figures.current / fullCurrent));
  const heat = Math.max(
    1,
    Math.round(mostHeatLines * Math.min(1, Math.sqrt(figures.power / fullPower))),
  );
  return (
    <Drawing label={m.models_ohm_drawing(words)} wide={[680, 240]} narrow={[330, 240]}>
      {(sheet) => <Loop sheet={sheet} wire={wire} heat={heat} words={words} />}
    </Drawing>
  );
}

type LoopProps = {
  sheet: Sheet;
  wire: number;
  heat: number;
  words: Omit<CircuitDrawingProps, "figures">;
};

function Loop({ sheet, wire, heat, words }: LoopProps) {
  const left = sheet.isNarrow ? 42 : 90;
  const right = sheet.width - (sheet.isNarrow ? 112 : 190);
  const [top, bottom] = [42, 212];
  const middle = (left + right) / 2;
  return (
    <>
      <rect
        className="stroke-accent"
        x={left}
        y={top}
        width={right - left}
        height={bottom - top}
        rx="10"
        strokeWidth={wire}
      />
      <path className="accent" d={`M${middle - 6} ${top - 11}l20 11l-20 11Z`} />
      <text
        className="ink drawing__strong"
        x={middle - 18}
        y={top - 16}
        textAnchor="middle"
      >{`I = ${words.current}`}</text>
      <CellSymbol x={left} y={(top + bottom) / 2} />
      <text className="ink drawing__strong" x={left + 30} y={(top + bottom) / 2 + 6}>
        {words.voltage}
      </text>
      <Resistor x={right} y={(top + bottom) / 2} heat={heat} />
      <text
        className="ink drawing__strong"
        x={right - 28}
        y={(top + bottom) / 2 + 6}
        textAnchor="end"
      >
        {words.resistance}
      </text>
      <text
        className="ink drawing__strong"
        x={right + (sheet.isNarrow ? 28 : 104)}
        y={sheet.isNarrow ? bottom + 20 : (top + bottom) / 2 + 6}
      >
        {words.power}
      </text>
      {!sheet.isNarrow && (
        <>
          <text className="muted" x={middle} y={top + 38} textAnchor="middle">
            {`${words.voltage} / ${words.resistance} = ${words.current}`}
          </text>
          <text className="muted" x={middle} y={bottom - 26} textAnchor="middle">
            {`${words.resistance} · (${words.current})² = ${words.power}`}
          </text>
        </>
      )}
    </>
  );
}

function CellSymbol({ x, y }: { x: number; y: number }) {
  return (
    <>
      <rect className="line" x={x - 8} y={y - 54} width="16" height="8" rx="3" />
      <rect className="surface" x={x - 20} y={y - 46} width="40" height="96" rx="8" />
      <rect className="accent" x={x - 14} y={y - 20} width="28" height="64" rx="4" />
      <rect
        className="stroke-accent"
        x={x - 20}
        y={y - 46}
        width="40"
        height="96"
        rx="8"
        strokeWidth="2.5"
      />
      <text className="ink" x={x} y={y - 27} textAnchor="middle">
        +
      </text>
    </>
  );
}

function Resistor({ x, y, heat }: { x: number; y: number; heat: number }) {
  return (
    <>
      <rect
        className="fade-soft resistor"
        x={x - 15}
        y={y - 48}
        width="30"
        height="96"
        rx="3"
        strokeWidth="2.5"
      />
      {Array.from({ length: heat }, (_, line) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: heat lines differ only in their place
          key={line}
          className="stroke-fade"
          d={`M${x + 28 + line * 12} ${y + 42}q-9 -14 0 -28t0 -28t0 -28`}
          strokeWidth="3"
          strokeLinecap="round"
        />
      ))}
    </>
  );
}
