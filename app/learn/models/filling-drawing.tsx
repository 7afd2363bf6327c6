import { type FillingFigures, fillingMass, largestReserve } from "~/domain/plant/filling";
import { m } from "~/i18n/messages";
import { Drawing, type Sheet } from "./drawing";
import { Gauge } from "./gauge";

type FillingDrawingProps = { dose: number; figures: FillingFigures; label: string; mass: string };

/** A pouch cell seen from above, wet from its edges inwards, and the dose on a scale. */
export function FillingDrawing({ label, ...filling }: FillingDrawingProps) {
  return (
    <Drawing label={label} wide={[680, 300]} narrow={[330, 300]}>
      {(sheet) => <Pouch sheet={sheet} {...filling} />}
    </Drawing>
  );
}

function Pouch({
  sheet,
  dose,
  figures,
  mass,
}: Omit<FillingDrawingProps, "label"> & { sheet: Sheet }) {
  const middle = sheet.width / 2;
  const [width, height] = [sheet.isNarrow ? 270 : 400, 150];
  const centre = 110;
  const dryShare = Math.sqrt(1 - figures.filled);
  return (
    <>
      <rect className="line" x={middle - width / 4 - 22} y="2" width="44" height="32" />
      <rect className="line" x={middle + width / 4 - 22} y="2" width="44" height="32" />
      <rect
        className="well"
        x={middle - width / 2 - 14}
        y={centre - height / 2 - 13}
        width={width + 28}
        height={height + 26}
        rx="10"
      />
      <rect
        className="charge-2"
        x={middle - width / 2}
        y={centre - height / 2}
        width={width}
        height={height}
        rx="4"
      />
      <rect
        className="surface"
        x={middle - (width * dryShare) / 2}
        y={centre - (height * dryShare) / 2}
        width={width * dryShare}
        height={height * dryShare}
        rx={22 * (1 - dryShare)}
      />
      {dryShare > 0.3 && (
        <text className="ink" x={middle} y={centre + 6} textAnchor="middle">
          {m.assembly_fill_dry()}
        </text>
      )}
      {figures.filled > 0.3 && (
        <text className="ink" x={middle - width / 2 + 10} y={centre + height / 2 - 9}>
          {m.assembly_fill_wet()}
        </text>
      )}
      <text className="muted" x="0" y="228">
        {m.assembly_fill_dose()}
      </text>
      <Gauge
        x={9}
        y={240}
        width={sheet.width - 18}
        from={5}
        to={9}
        value={dose}
        isWarning={figures.verdict !== "reserve"}
        bands={[{ from: fillingMass, to: fillingMass * (1 + largestReserve), look: "accent-soft" }]}
        marks={[{ at: fillingMass, word: m.assembly_fill_full({ mass }), isUnder: true }]}
      />
    </>
  );
}
