import { useState } from "react";
import {
  type Drying,
  type DryingFigures,
  dryingFigures,
  fastestSpeed,
  webWidth,
} from "~/domain/plant/drying";
import { m } from "~/i18n/messages";
import { DryerDrawing } from "./dryer-drawing";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { type ModelProps, readNumber, type Settings } from "./settings";
import { Slider } from "./slider";
import { timesStart } from "./times-start";

const ranges = {
  speed: { min: 5, max: 80, step: 1 },
  length: { min: 10, max: 100, step: 1 },
  solvent: { min: 40, max: 250, step: 1 },
};

function readDrying(settings: Settings): Drying {
  return {
    speed: readNumber(settings.speed, ranges.speed, 30),
    length: readNumber(settings.length, ranges.length, 60),
    solvent: readNumber(settings.solvent, ranges.solvent, 148),
  };
}

const speed = (value: number) => quantity(value, 0, "m/min");
const metres = (value: number) => quantity(value, 0, "m");
const perSquareMetre = (value: number) => quantity(value, 0, "g/m²");
const minutes = (value: number) => quantity(value, 2, "min");
const kilograms = (value: number) => quantity(value, 2, "kg/min");
const air = (value: number) => quantity(value, 0, "m³/min");

function wordsOf(drying: Drying, figures: DryingFigures) {
  return {
    speed: speed(drying.speed),
    length: metres(drying.length),
    solvent: perSquareMetre(drying.solvent),
    time: minutes(figures.time),
    evaporated: kilograms(figures.evaporated),
    air: air(figures.air),
    fastest: speed(fastestSpeed(drying.length)),
  };
}

/** Speed against length of a dryer: the time in it, the solvent it takes off and the air that needs. */
export function Dryer({ settings }: ModelProps) {
  const [start] = useState(() => readDrying(settings));
  const [drying, setDrying] = useState(start);
  const now = dryingFigures(drying);
  const first = dryingFigures(start);
  const words = wordsOf(drying, now);
  const change = (figure: number, atStart: number) =>
    drying === start ? "" : timesStart(figure, atStart);
  return (
    <ModelFrame
      title={m.electrode_dryer_title()}
      picture={
        <>
          <DryerDrawing
            length={drying.length}
            figures={now}
            label={m.electrode_dryer_drawing(words)}
            words={words}
          />
          <Readouts
            readouts={[
              {
                name: m.electrode_dryer_time(),
                value: words.time,
                note: change(now.time, first.time),
              },
              {
                name: m.electrode_dryer_evaporated(),
                value: words.evaporated,
                note: change(now.evaporated, first.evaporated),
              },
              {
                name: m.electrode_dryer_air(),
                value: words.air,
                note: change(now.air, first.air),
              },
            ]}
          />
        </>
      }
      controls={
        <>
          <Slider
            label={m.electrode_dryer_speed()}
            {...ranges.speed}
            value={drying.speed}
            write={speed}
            onChange={(value) => setDrying({ ...drying, speed: value })}
          />
          <Slider
            label={m.electrode_dryer_length()}
            {...ranges.length}
            value={drying.length}
            write={metres}
            onChange={(length) => setDrying({ ...drying, length })}
          />
          <Slider
            label={m.electrode_dryer_solvent()}
            {...ranges.solvent}
            value={drying.solvent}
            write={perSquareMetre}
            onChange={(solvent) => setDrying({ ...drying, solvent })}
          />
        </>
      }
      onReset={() => setDrying(start)}
      result={now.isTooFast ? m.electrode_dryer_too_fast(words) : m.electrode_dryer_result(words)}
      validity={m.electrode_dryer_validity({ width: quantity(webWidth, 1, "m") })}
      twin={twinOf(start)}
    />
  );
}

function twinOf(start: Drying) {
  return {
    caption: m.electrode_dryer_caption({
      length: metres(start.length),
      solvent: perSquareMetre(start.solvent),
    }),
    columns: [
      m.electrode_dryer_speed(),
      m.electrode_dryer_time(),
      m.electrode_dryer_evaporated(),
      m.electrode_dryer_air(),
    ],
    rows: [10, 20, 30, 40, 60, 80].map((value) => {
      const drying = { ...start, speed: value };
      const words = wordsOf(drying, dryingFigures(drying));
      return [words.speed, words.time, words.evaporated, words.air];
    }),
  };
}
