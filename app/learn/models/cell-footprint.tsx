import { useState } from "react";
import {
  type CellMaking,
  deliveredEnergy,
  examplePack,
  type Footprint,
  footprintOf,
} from "~/domain/plant/footprint";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { FootprintBars } from "./footprint-bars";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { type ModelProps, readNumber, type Settings } from "./settings";
import { Slider } from "./slider";

const ranges = {
  electricity: { min: 20, max: 60, step: 1 },
  factor: { min: 0.01, max: 0.8, step: 0.01 },
  materials: { min: 30, max: 80, step: 1 },
};

const perCell = (value: number) => quantity(value, 0, "kWh/kWh");
const kilogramsPerHour = (value: number) => quantity(value, 2, "kg/kWh");
const kilogramsOf = (value: number) => quantity(value, 1, "kg");
const kilogramsPerCapacity = (value: number) => quantity(value, 1, "kg/kWh");
const kilogramsPerDelivered = (value: number) => quantity(value, 3, "kg/kWh");
const kilograms = (value: number) => quantity(value, 0, "kg");

function readMaking(settings: Settings): CellMaking {
  return {
    electricity: readNumber(settings.electricity, ranges.electricity, 40),
    factor: readNumber(settings.factor, ranges.factor, 0.05),
    materials: 50,
  };
}

/** What electricity and materials make of a cell's footprint, by capacity and by energy delivered. */
export function CellFootprint({ settings }: ModelProps) {
  const [start] = useState(() => readMaking(settings));
  const [making, setMaking] = useState(start);
  const now = footprintOf(making);
  const words = wordsOf(now);
  const result = m.responsible_footprint_result({
    ...words,
    share: quantity((100 * now.fromElectricity) / now.perCapacity, 0, "%"),
  });
  const life = {
    energy: quantity(examplePack.energy, 0, "kWh"),
    cycles: formatNumber(examplePack.cycles),
    delivered: quantity(deliveredEnergy(), 0, "kWh"),
  };
  return (
    <ModelFrame
      title={m.responsible_footprint_title()}
      picture={
        <>
          <FootprintBars making={making} label={result} />
          <Readouts
            readouts={[
              {
                name: m.responsible_footprint_electricity_part(),
                value: kilogramsOf(now.fromElectricity),
                note: m.responsible_footprint_of_capacity(),
              },
              {
                name: m.responsible_footprint_total(),
                value: kilogramsOf(now.perCapacity),
                note: m.responsible_footprint_of_capacity(),
              },
              {
                name: m.responsible_footprint_pack({ energy: life.energy }),
                value: words.pack,
                note: "",
              },
              {
                name: m.responsible_footprint_delivered(),
                value: quantity(now.perDelivered, 3, "kg"),
                note: m.responsible_footprint_over_life({ delivered: life.delivered }),
              },
            ]}
          />
        </>
      }
      controls={
        <>
          <Slider
            label={m.responsible_footprint_electricity()}
            {...ranges.electricity}
            value={making.electricity}
            write={perCell}
            onChange={(electricity) => setMaking({ ...making, electricity })}
          />
          <Slider
            label={m.responsible_footprint_factor()}
            {...ranges.factor}
            value={making.factor}
            write={kilogramsPerHour}
            onChange={(factor) => setMaking({ ...making, factor })}
          />
          <Slider
            label={m.responsible_footprint_materials()}
            {...ranges.materials}
            value={making.materials}
            write={(value) => quantity(value, 0, "kg/kWh")}
            onChange={(materials) => setMaking({ ...making, materials })}
          />
        </>
      }
      onReset={() => setMaking(start)}
      result={result}
      validity={m.responsible_footprint_validity({ energy: life.energy, cycles: life.cycles })}
      twin={twinOf(start)}
    />
  );
}

function wordsOf({ fromElectricity, perCapacity, ofPack, perDelivered }: Footprint) {
  return {
    electricity: kilogramsPerCapacity(fromElectricity),
    total: kilogramsPerCapacity(perCapacity),
    pack: kilograms(ofPack),
    delivered: kilogramsPerDelivered(perDelivered),
  };
}

function twinOf(start: CellMaking) {
  return {
    caption: m.responsible_footprint_caption({
      electricity: perCell(start.electricity),
      materials: quantity(start.materials, 0, "kg/kWh"),
    }),
    columns: [
      m.responsible_footprint_factor(),
      m.responsible_footprint_electricity_part(),
      m.responsible_footprint_total(),
      m.responsible_footprint_pack({ energy: quantity(examplePack.energy, 0, "kWh") }),
      m.responsible_footprint_delivered(),
    ],
    rows: [0.01, 0.05, 0.1, 0.2, 0.5, 0.8].map((factor) => {
      const { electricity, total, pack, delivered } = wordsOf(footprintOf({ ...start, factor }));
      return [kilogramsPerHour(factor), electricity, total, pack, delivered];
    }),
  };
}
