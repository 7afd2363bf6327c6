import { type DustFigures, explosiveLimit, nickelLimit, type Spill } from "~/domain/plant/dust";
import { m } from "~/i18n/messages";
import { Drawing, type Sheet } from "./drawing";
import { Gauge } from "./gauge";
import { Person } from "./person";

/** Units of the sheet to a metre: the room is a cube, and the person is 1.7 m tall. */
const metre = 27;
const personHeight = 1.7;
const floor = 166;

/** Powder of one dot, g. */
const ofOneDot = 4;

/** Ends of the scale, mg/m³. */
const scale = { from: 0.01, to: 1e6 };

type DustDrawingProps = {
  spill: Spill;
  figures: DustFigures;
  label: string;
  words: { volume: string; cloud: string; limit: string; explosive: string };
};

/** Powder in a room beside a person, and the cloud between two limits on a scale of powers of ten. */
export function DustDrawing({ label, ...cloud }: DustDrawingProps) {
  return (
    <Drawing label={label} wide={[680, 282]} narrow={[330, 282]}>
      {(sheet) => <Room sheet={sheet} {...cloud} />}
    </Drawing>
  );
}

function Room({
  sheet,
  spill,
  figures,
  words,
}: Omit<DustDrawingProps, "label"> & { sheet: Sheet }) {
  const side = metre * Math.cbrt(spill.volume);
  const left = sheet.isNarrow ? 58 : 240;
  return (
    <>
      <Person x={left - 38} y={floor} height={metre * personHeight} />
      <rect className="well" x={left} y={floor - side} width={side} height={side} />
      {dotsOf(spill.grams).map(([x, y]) => (
        <circle
          key={`${x} ${y}`}
          className="ink"
          cx={(left + 3 + (side - 6) * x).toFixed(1)}
          cy={(floor - 3 - (side - 6) * y).toFixed(1)}
          r="1.8"
        />
      ))}
      <rect
        className="stroke-line"
        x={left}
        y={floor - side}
        width={side}
        height={side}
        strokeWidth="2.5"
      />
      <text className="ink" x={left + side + 12} y={floor - 24}>
        {words.volume}
      </text>
      <text className="ink drawing__strong" x={left + side + 12} y={floor - 2}>
        {words.cloud}
      </text>
      <Gauge
        x={9}
        y={220}
        width={sheet.width - 18}
        {...scale}
        isLogarithmic
        value={figures.milligramsPerCubicMetre}
        isWarning
        bands={[
          { from: scale.from, to: nickelLimit, look: "accent-soft" },
          { from: 1000 * explosiveLimit, to: scale.to, look: "fade-soft" },
        ]}
        marks={[
          {
            at: nickelLimit,
            word: m.electrode_dust_lungs(words),
            isUnder: true,
            anchor: "start",
          },
          {
            at: 1000 * explosiveLimit,
            word: m.electrode_dust_fire(words),
            anchor: sheet.isNarrow ? "end" : "middle",
          },
        ]}
      />
    </>
  );
}

/** Places in a unit square that are spread evenly and never change: multiples of two irrational numbers. */
function dotsOf(grams: number): [number, number][] {
  return Array.from({ length: Math.max(1, Math.round(grams / ofOneDot)) }, (_, index) => [
    (0.5 + index * 0.7549) % 1,
    (0.5 + index * 0.5698) % 1,
  ]);
}
