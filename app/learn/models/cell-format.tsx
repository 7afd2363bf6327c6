import { useState } from "react";
import {
  type Arrangement,
  type CellSize,
  cellSizes,
  filledShare,
  packFigures,
} from "~/domain/cell/formats";
import { formatNumber, formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import {
  arrangementNames,
  coolingTexts,
  formatNames,
  lineTexts,
  sizeName,
} from "./cell-format-words";
import { ChoiceRow } from "./choice-row";
import { ModelFrame } from "./model-frame";
import { PackFloor } from "./pack-floor";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import type { ModelProps } from "./settings";
import { Slider } from "./slider";

const packEnergy = 50;
const gapRange = { min: 0, max: 5, step: 0.5 };
const startGap = 1;

const formats = ["cylindrical", "prismatic", "pouch"] as const;
type Format = (typeof formats)[number];

const arrangements = ["rows", "honeycomb"] as const;

const sizesOf = (format: Format) => cellSizes.filter((size) => size.format === format);

type Pack = { cell: CellSize; arrangement: Arrangement; gap: number };

const millimetres = (value: number) => quantity(value, 1, "mm");
const litres = (value: number) => quantity(value, 0, "l");
const count = (value: number) => formatNumber(value, 0);

/** The shape and size of a cell: how many make a pack, how full the box is, and what that asks of line and cooling. */
export function CellFormat(_: ModelProps) {
  const [smallest] = sizesOf("cylindrical");
  if (!smallest) throw new Error("no round cell to begin with");
  const start: Pack = { cell: smallest, arrangement: "rows", gap: startGap };
  const [pack, setPack] = useState(start);
  const { cell, arrangement, gap } = pack;
  const figures = packFigures(cell, packEnergy, pack);
  const words = {
    cells: count(figures.cells),
    joints: count(figures.joints),
    share: formatPercent(figures.share),
    energy: quantity(packEnergy, 0, "kWh"),
    name: sizeName(cell),
  };
  const chooseFormat = (format: Format) => {
    const [first] = sizesOf(format);
    if (first) setPack({ ...pack, cell: first });
  };
  return (
    <ModelFrame
      title={m.models_format_title({ energy: words.energy })}
      picture={
        <>
          <PackFloor
            cell={cell}
            arrangement={arrangement}
            gap={gap}
            label={m.models_format_drawing(words)}
          />
          <Readouts
            readouts={[
              { name: m.models_format_cells({ energy: words.energy }), value: words.cells },
              { name: m.models_format_joints(), value: words.joints },
              { name: m.models_format_share(), value: words.share },
              {
                name: m.models_format_box(),
                value: litres(figures.boxVolume),
                note: m.models_format_cell_volume({ volume: litres(figures.cellVolume) }),
              },
            ]}
          />
        </>
      }
      controls={
        <>
          <ChoiceRow
            legend={m.models_format_format()}
            options={formats.map((value) => ({ value, label: formatNames[value]() }))}
            value={cell.format}
            onChange={chooseFormat}
          />
          <ChoiceRow
            legend={m.models_format_size()}
            options={sizesOf(cell.format).map((size) => ({
              value: size.id,
              label: sizeName(size),
            }))}
            value={cell.id}
            onChange={(id) =>
              setPack({ ...pack, cell: cellSizes.find((size) => size.id === id) ?? cell })
            }
          />
          {cell.format === "cylindrical" && (
            <ChoiceRow
              legend={m.models_format_arrangement()}
              options={arrangements.map((value) => ({ value, label: arrangementNames[value]() }))}
              value={arrangement}
              onChange={(value) => setPack({ ...pack, arrangement: value })}
            />
          )}
          <Slider
            label={m.models_format_gap()}
            {...gapRange}
            value={gap}
            write={millimetres}
            onChange={(value) => setPack({ ...pack, gap: value })}
          />
        </>
      }
      onReset={() => setPack(start)}
      result={m.models_format_result(words)}
      after={
        <div className="stack stack--tight">
          <p>{lineTexts[cell.format]()}</p>
          <p>{coolingTexts[cell.format]()}</p>
        </div>
      }
      validity={m.models_format_validity()}
      twin={twin()}
    />
  );
}

function twin() {
  return {
    caption: m.models_format_caption({
      energy: quantity(packEnergy, 0, "kWh"),
      gap: millimetres(startGap),
    }),
    columns: [
      m.models_format_cell(),
      m.models_energy(),
      m.models_format_cells_short(),
      m.models_format_joints(),
      m.models_format_share_rows(),
      m.models_format_share_honeycomb(),
    ],
    rows: cellSizes.map((cell) => {
      const { cells, joints, share } = packFigures(cell, packEnergy, {
        arrangement: "rows",
        gap: startGap,
      });
      return [
        `${formatNames[cell.format]()} ${sizeName(cell)}`,
        quantity(cell.energy, 1, "Wh"),
        count(cells),
        count(joints),
        formatPercent(share),
        cell.format === "cylindrical"
          ? formatPercent(filledShare(cell, "honeycomb", startGap))
          : "–",
      ];
    }),
  };
}
