import type { ElectrodeDefect } from "~/domain/plant/electrode-defects";
import type { Sheet } from "./drawing";

/** Where coating and foil meet, and how high the coating is. */
const foil = 240;
const height = 32;

/** The same defect where the web is cut across: coating on foil, from edge to edge. */
export function DefectCut({ sheet, defect }: { sheet: Sheet; defect: ElectrodeDefect }) {
  const left = 24;
  const right = sheet.width - 24;
  const top = foil - height;
  const middle = sheet.width / 2;
  return (
    <>
      <rect className="line" y={foil} width={sheet.width} height="8" />
      <path className="ink" d={outline(defect, { left, right, top, middle })} />
      {defect === "agglomerate" && <circle className="fade" cx={middle + 4} cy={top + 4} r="12" />}
      {defect === "crack" && (
        <path
          className="defect-crack"
          d={[-66, -22, 16, 60]
            .map((x) => `M${middle + x} ${top}l4 ${height * 0.5}l-5 ${height * 0.5}`)
            .join("")}
        />
      )}
      <path
        className="stroke-fade"
        d={pointerOf(defect, { left, right, top, middle })}
        strokeWidth="3"
      />
    </>
  );
}

type Edges = { left: number; right: number; top: number; middle: number };

function outline(defect: ElectrodeDefect, { left, right, top, middle }: Edges): string {
  const plain = `M${left} ${foil}V${top}H${right}V${foil}Z`;
  switch (defect) {
    case "streak":
      return `M${left} ${foil}V${top}H${middle - 10}l5 ${height}h10l5 ${-height}H${right}V${foil}Z`;
    case "pinhole":
      return `M${left} ${foil}V${top}H${middle - 12}q10 4 11 ${height}h2q1 -28 11 ${-height}H${right}V${foil}Z`;
    case "wavy-edge":
      return `M${left + 34} ${foil}q4 ${-height} 20 ${-height}H${right}V${foil}Z`;
    case "heavy-edge":
      return `M${left} ${foil}V${top - 12}q14 -8 24 4t22 8H${right - 46}q12 4 22 -8t24 -4V${foil}Z`;
    case "delamination":
      return `M${left} ${foil}V${top}H${middle - 70}q70 -32 140 0H${right}V${foil}H${middle + 70}q-70 -32 -140 0Z`;
    default:
      return plain;
  }
}

/** An arrow head over the place to look at. */
function pointerOf(defect: ElectrodeDefect, { left, right, top, middle }: Edges): string {
  const places: Partial<Record<ElectrodeDefect, readonly [x: number, y: number]>> = {
    "wavy-edge": [left + 14, foil - 8],
    "heavy-edge": [right - 13, top - 20],
    delamination: [middle, top - 22],
    agglomerate: [middle, top - 14],
  };
  const [x, y] = places[defect] ?? [middle, top - 6];
  return `M${x - 7} ${y - 9}l7 9l7 -9`;
}
