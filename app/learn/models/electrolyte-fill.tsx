import { useState } from "react";
import {
  type Dose,
  electrolyteDensity,
  type FillingFigures,
  type FillingVerdict,
  fillingFigures,
  fillingMass,
  poreVolume,
} from "~/domain/plant/filling";
import { formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { FillingDrawing } from "./filling-drawing";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { type ModelProps, readNumber, type Settings } from "./settings";
import { Slider } from "./slider";

const ranges = {
  dose: { min: 5, max: 9, step: 0.1 },
  minutes: { min: 0, max: 600, step: 10 },
};

function readDose(settings: Settings): Dose {
  return {
    dose: readNumber(settings.dose, ranges.dose, 7),
    minutes: readNumber(settings.minutes, ranges.minutes, 120),
  };
}

const grams = (value: number) => quantity(value, 1, "g");
const minutes = (value: number) => quantity(value, 0, "min");

const verdictNames: Record<FillingVerdict, () => string> = {
  "too-little": m.assembly_fill_too_little,
  reserve: m.assembly_fill_reserve,
  excess: m.assembly_fill_excess,
};

function wordsOf({ dose, minutes: time }: Dose, { filled, fillable, spare }: FillingFigures) {
  return {
    dose: grams(dose),
    minutes: minutes(time),
    filled: formatPercent(filled),
    dry: formatPercent(1 - fillable),
    mass: grams(fillingMass),
    spare: grams(Math.abs(spare)),
  };
}

const results: Record<FillingVerdict, (words: ReturnType<typeof wordsOf>) => string> = {
  "too-little": m.assembly_fill_result_too_little,
  reserve: m.assembly_fill_result_reserve,
  excess: m.assembly_fill_result_excess,
};

/** How much electrolyte a cell needs, and how long the pores take to drink it. */
export function ElectrolyteFill({ settings }: ModelProps) {
  const [start] = useState(() => readDose(settings));
  const [dose, setDose] = useState(start);
  const figures = fillingFigures(dose);
  const words = wordsOf(dose, figures);
  return (
    <ModelFrame
      title={m.assembly_fill_title()}
      picture={
        <>
          <FillingDrawing
            dose={dose.dose}
            figures={figures}
            label={m.assembly_fill_drawing(words)}
            mass={words.mass}
          />
          <Readouts
            readouts={[
              { name: m.assembly_fill_wetted({ minutes: words.minutes }), value: words.filled },
              {
                name: figures.spare < 0 ? m.assembly_fill_missing() : m.assembly_fill_above_pores(),
                value: words.spare,
                note: verdictNames[figures.verdict](),
              },
              { name: m.assembly_fill_stays_dry(), value: words.dry },
            ]}
          />
        </>
      }
      controls={
        <>
          <Slider
            label={m.assembly_fill_dose()}
            {...ranges.dose}
            value={dose.dose}
            write={grams}
            onChange={(value) => setDose({ ...dose, dose: value })}
          />
          <Slider
            label={m.assembly_fill_minutes()}
            {...ranges.minutes}
            value={dose.minutes}
            write={minutes}
            onChange={(value) => setDose({ ...dose, minutes: value })}
          />
        </>
      }
      onReset={() => setDose(start)}
      result={results[figures.verdict](words)}
      validity={m.assembly_fill_validity({
        volume: quantity(poreVolume, 1, "cm³"),
        density: quantity(electrolyteDensity, 2, "g/cm³"),
        mass: words.mass,
      })}
      twin={twinOf(start)}
    />
  );
}

function twinOf(start: Dose) {
  const doses: Dose[] = [
    ...[0, 30, 60, 120, 240, 480].map((time) => ({ ...start, minutes: time })),
    ...[5.5, 6, 6.5, 8.5].map((dose) => ({ dose, minutes: 480 })),
  ];
  return {
    caption: m.assembly_fill_caption({ mass: grams(fillingMass) }),
    columns: [
      m.assembly_fill_row(),
      m.assembly_fill_wetted_short(),
      m.assembly_fill_stays_dry(),
      m.assembly_fill_dose_is(),
    ],
    rows: doses.map((dose) => {
      const figures = fillingFigures(dose);
      const words = wordsOf(dose, figures);
      return [
        `${words.dose}, ${words.minutes}`,
        words.filled,
        words.dry,
        verdictNames[figures.verdict](),
      ];
    }),
  };
}
