import type { ElectrodeDefect } from "~/domain/plant/electrode-defects";
import { m } from "~/i18n/messages";
import { DefectCut } from "./defect-cut";
import { Drawing, type Sheet } from "./drawing";

/** Where the coating lies on the web seen from above, by height on the sheet. */
const coated = { top: 44, bottom: 130 };
const web = { top: 30, bottom: 144 };

type DefectDrawingProps = { defect: ElectrodeDefect; label: string };

/** A coated web seen from above and cut across, with one defect on it, ringed. */
export function DefectDrawing({ defect, label }: DefectDrawingProps) {
  return (
    <Drawing label={label} wide={[680, 262]} narrow={[330, 262]}>
      {(sheet) => (
        <>
          <text className="muted" x="0" y="18">
            {m.electrode_defect_above()}
          </text>
          <text className="muted" x={sheet.width} y="18" textAnchor="end">
            {`${m.electrode_defect_direction()} →`}
          </text>
          <Web sheet={sheet} defect={defect} />
          <text className="muted" x="0" y="180">
            {m.electrode_defect_across()}
          </text>
          <DefectCut sheet={sheet} defect={defect} />
        </>
      )}
    </Drawing>
  );
}

function Web({ sheet, defect }: { sheet: Sheet; defect: ElectrodeDefect }) {
  const { width } = sheet;
  const middle = width / 2;
  return (
    <>
      <rect className="line" y={web.top} width={width} height={web.bottom - web.top} />
      <path
        className="ink"
        d={`M0 ${coated.top}${defect === "wavy-edge" ? waves(width) : `H${width}`}V${coated.bottom}H0Z`}
      />
      {defect === "streak" && (
        <>
          <rect className="line" x={middle - 90} y="84" width={middle + 90} height="5" />
          <Ring x={middle - 90} y={86} radius={20} />
        </>
      )}
      {defect === "pinhole" && (
        <>
          {[-104, -62, -14, 30, 88].map((x, index) => (
            <circle
              key={x}
              className="line"
              cx={middle + x}
              cy={64 + ((index * 29) % 50)}
              r={3 + (index % 3)}
            />
          ))}
          <Ring x={middle - 62} y={93} radius={17} />
        </>
      )}
      {defect === "agglomerate" && (
        <>
          {[-70, 6, 78].map((x, index) => (
            <g key={x}>
              <path
                className="line"
                d={`M${middle + x + 6} ${68 + index * 18}q34 3 60 4q-26 -6 -60 -11Z`}
              />
              <circle className="fade" cx={middle + x} cy={66 + index * 18} r="7" />
            </g>
          ))}
          <Ring x={middle + 6} y={84} radius={20} />
        </>
      )}
      {defect === "crack" && (
        <>
          <path className="defect-crack" d={cracks(middle)} />
          <Ring x={middle} y={86} radius={38} />
        </>
      )}
      {defect === "wavy-edge" && <Ring x={middle} y={coated.top + 4} radius={22} />}
      {defect === "heavy-edge" && (
        <>
          <rect className="fade" y={coated.top} width={width} height="9" />
          <rect className="fade" y={coated.bottom - 9} width={width} height="9" />
          <Ring x={middle} y={coated.top + 5} radius={20} />
        </>
      )}
      {defect === "delamination" && (
        <>
          <path
            className="line"
            d={`M${middle - 70} ${coated.bottom}q4 -36 34 -40t50 -6t40 20t30 26Z`}
          />
          <path
            className="muted"
            d={`M${middle - 36} ${coated.bottom - 40}q30 12 50 -6t40 20q-18 10 -44 2t-46 -16Z`}
          />
          <Ring x={middle} y={104} radius={36} />
        </>
      )}
    </>
  );
}

function Ring({ x, y, radius }: { x: number; y: number; radius: number }) {
  return <circle className="stroke-fade" cx={x} cy={y} r={radius} strokeWidth="3" />;
}

/** An edge that wanders to both sides. */
function waves(width: number): string {
  const length = 55;
  return `q${length / 2} 26 ${length} 6${`t${length} 0`.repeat(Math.ceil(width / length))}`;
}

/** Plates of dry clay: long cracks that branch. */
function cracks(middle: number): string {
  return [-96, -40, 18, 70]
    .map((x, index) => {
      const start = middle + x;
      return `M${start} ${coated.top}l10 24l-12 20l8 22l-6 20M${start + 10} ${coated.top + 24}l28 ${6 + index * 3}l20 -14M${start - 2} ${coated.top + 44}l-22 10`;
    })
    .join("");
}
