import { useState } from "react";
import {
  type DustFigures,
  dustFigures,
  explosiveLimit,
  nickelLimit,
  type Spill,
} from "~/domain/plant/dust";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { DustDrawing } from "./dust-drawing";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { type ModelProps, readNumber, type Settings } from "./settings";
import { significant } from "./significant";
import { Slider } from "./slider";

const ranges = {
  grams: { min: 1, max: 500, step: 1 },
  volume: { min: 1, max: 200, step: 1 },
};

function readSpill(settings: Settings): Spill {
  return {
    grams: readNumber(settings.grams, ranges.grams, 50),
    volume: readNumber(settings.volume, ranges.volume, 20),
  };
}

const grams = (value: number) => quantity(value, 0, "g");
const cubicMetres = (value: number) => quantity(value, 0, "m³");
const times = (value: number) => quantity(value, 0, "×");
const gramsPerCubicMetre = (value: number) => significant(value, 2, "g/m³");

function wordsOf({ grams: mass, volume }: Spill, figures: DustFigures) {
  return {
    grams: grams(mass),
    volume: cubicMetres(volume),
    cloud: gramsPerCubicMetre(figures.gramsPerCubicMetre),
    milligrams: quantity(figures.milligramsPerCubicMetre, 0, "mg/m³"),
    times: formatNumber(figures.timesLimit, 0),
    toLimit: significant(1000 * figures.gramsToLimit, 2, "mg"),
    toExplosive: significant(figures.gramsToExplosive / 1000, 2, "kg"),
    limit: quantity(nickelLimit, 2, "mg/m³"),
    explosive: quantity(explosiveLimit, 0, "g/m³"),
  };
}

/** A spilled powder raised into a room: the cloud beside the limit for lungs and the limit for fire. */
export function DustInAir({ settings }: ModelProps) {
  const [start] = useState(() => readSpill(settings));
  const [spill, setSpill] = useState(start);
  const figures = dustFigures(spill);
  const words = wordsOf(spill, figures);
  return (
    <ModelFrame
      title={m.electrode_dust_title()}
      picture={
        <>
          <DustDrawing
            spill={spill}
            figures={figures}
            label={m.electrode_dust_drawing(words)}
            words={words}
          />
          <Readouts
            readouts={[
              { name: m.electrode_dust_cloud(), value: words.cloud, note: words.milligrams },
              { name: m.electrode_dust_beside_limit(), value: times(figures.timesLimit) },
              { name: m.electrode_dust_to_limit(), value: words.toLimit },
              { name: m.electrode_dust_to_explosive(), value: words.toExplosive },
            ]}
          />
        </>
      }
      controls={
        <>
          <Slider
            label={m.electrode_dust_grams()}
            {...ranges.grams}
            value={spill.grams}
            write={grams}
            onChange={(value) => setSpill({ ...spill, grams: value })}
          />
          <Slider
            label={m.electrode_dust_volume()}
            {...ranges.volume}
            value={spill.volume}
            write={cubicMetres}
            onChange={(volume) => setSpill({ ...spill, volume })}
          />
        </>
      }
      onReset={() => setSpill(start)}
      result={
        figures.isExplosive ? m.electrode_dust_explosive(words) : m.electrode_dust_result(words)
      }
      validity={m.electrode_dust_validity(words)}
      twin={twinOf(start)}
    />
  );
}

function twinOf(start: Spill) {
  const spills: Spill[] = [
    ...[1, 10, 50, 200, 500].map((mass) => ({ ...start, grams: mass })),
    ...[1, 5, 100].map((volume) => ({ ...start, volume })),
  ];
  return {
    caption: m.electrode_dust_caption(wordsOf(start, dustFigures(start))),
    columns: [
      m.electrode_dust_row(),
      m.electrode_dust_cloud(),
      m.electrode_dust_same(),
      m.electrode_dust_beside_limit(),
    ],
    rows: spills.map((spill) => {
      const figures = dustFigures(spill);
      const words = wordsOf(spill, figures);
      return [
        `${words.grams}, ${words.volume}`,
        words.cloud,
        words.milligrams,
        times(figures.timesLimit),
      ];
    }),
  };
}
