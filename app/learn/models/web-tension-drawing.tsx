import { carefulShare, type TensionFigures, type Web } from "~/domain/plant/web-tension";
import { formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Drawing, type Sheet } from "./drawing";
import { Gauge } from "./gauge";

/** Units of the sheet to a newton of tension, to a micrometre of foil and to a millimetre of its width. */
const scale = { tension: 0.16, thickness: 0.5, width: 0.09 };

type WebTensionDrawingProps = {
  web: Web;
  figures: TensionFigures;
  label: string;
  words: { tension: string; width: string; stress: string };
};

/** A strip of foil pulled at both ends, its cut end beside it, and the stress on a scale up to yielding. */
export function WebTensionDrawing({ label, ...pull }: WebTensionDrawingProps) {
  return (
    <Drawing label={label} wide={[680, 252]} narrow={[330, 252]}>
      {(sheet) => <Strip sheet={sheet} {...pull} />}
    </Drawing>
  );
}

function Strip({
  sheet,
  web,
  figures,
  words,
}: Omit<WebTensionDrawingProps, "label"> & { sheet: Sheet }) {
  const middle = sheet.width / 2;
  const half = sheet.isNarrow ? 78 : 210;
  const depth = Math.max(12, scale.width * web.width);
  const y = 86;
  const edge = 1.5 + scale.thickness * web.thickness;
  return (
    <>
      <text className="ink drawing__strong" x={middle} y="22" textAnchor="middle">
        {words.tension}
      </text>
      <rect
        className={figures.verdict === "taut" ? "charge-2" : "fade"}
        x={middle - half}
        y={y - depth / 2}
        width={2 * half}
        height={depth}
      />
      <rect className="ink" x={middle - half} y={y + depth / 2} width={2 * half} height={edge} />
      <Pull x={middle - half - 6} y={y} direction={-1} length={scale.tension * web.tension} />
      <Pull x={middle + half + 6} y={y} direction={1} length={scale.tension * web.tension} />
      <text className="muted" x={middle} y="152" textAnchor="middle">
        {m.electrode_tension_strip(words)}
      </text>
      <text className="muted" x="0" y="186">
        {m.electrode_tension_stress()}
      </text>
      <Gauge
        x={9}
        y={200}
        width={sheet.width - 18}
        from={0}
        to={1.5}
        value={figures.share}
        isWarning={figures.verdict !== "taut"}
        bands={[{ from: 1, to: 1.5, look: "fade-soft" }]}
        marks={[
          { at: carefulShare, word: formatPercent(carefulShare), isUnder: true },
          { at: 1, word: m.electrode_tension_yields(), isUnder: true },
        ]}
      />
    </>
  );
}

type PullProps = { x: number; y: number; direction: 1 | -1; length: number };

function Pull({ x, y, direction, length }: PullProps) {
  const end = x + direction * (6 + length);
  return (
    <>
      <path className="stroke-ink" d={`M${x} ${y}H${end}`} strokeWidth="4" />
      <path className="ink" d={`M${end} ${y - 9}l${direction * 12} 9l${direction * -12} 9Z`} />
    </>
  );
}
