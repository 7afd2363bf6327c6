import { useState } from "react";
import {
  binderSolution,
  type SlurryRecipe as Recipe,
  type SlurryParts,
  slurryParts,
  solidsAfter,
} from "~/domain/plant/slurry";
import { m } from "~/i18n/messages";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { type ModelProps, readNumber, type Settings } from "./settings";
import { Slider } from "./slider";
import { SlurryDrawing } from "./slurry-drawing";

const ranges = {
  mass: { min: 10, max: 500, step: 5 },
  solids: { min: 40, max: 75, step: 1 },
  binder: { min: 1, max: 5, step: 0.5 },
};

/** Solvent that somebody pours in too much, kg. */
const slip = 1;

/** Shares in per cent, as a lesson and the sliders write them. */
type Setting = { mass: number; solids: number; binder: number };

function readSetting(settings: Settings): Setting {
  return {
    mass: readNumber(settings.mass, ranges.mass, 100),
    solids: readNumber(settings.solids, ranges.solids, 62),
    binder: 2,
  };
}

const wholeKilograms = (value: number) => quantity(value, 0, "kg");
const kilograms = (value: number) => quantity(value, 2, "kg");
const percent = (value: number) => quantity(value, 0, "%");
const tenthPercent = (value: number) => quantity(value, 1, "%");

function recipeOf({ mass, solids, binder }: Setting): Recipe {
  return { mass, solids: solids / 100, binder: binder / 100 };
}

function wordsOf(setting: Setting, parts: SlurryParts) {
  return {
    mass: wholeKilograms(setting.mass),
    solids: percent(setting.solids),
    slip: wholeKilograms(slip),
    thinned: tenthPercent(100 * solidsAfter(recipeOf(setting), slip)),
    active: kilograms(parts.active),
    additive: kilograms(parts.additive),
    binder: kilograms(parts.binder),
    solvent: kilograms(parts.solvent),
    solution: kilograms(parts.solution),
    added: kilograms(Math.abs(parts.addedSolvent)),
    strength: percent(100 * binderSolution),
  };
}

/** What to weigh in for a batch of slurry, and what a slip with the solvent does. */
export function SlurryRecipe({ settings }: ModelProps) {
  const [start] = useState(() => readSetting(settings));
  const [setting, setSetting] = useState(start);
  const parts = slurryParts(recipeOf(setting));
  const words = wordsOf(setting, parts);
  const isTooThin = parts.addedSolvent < 0;
  return (
    <ModelFrame
      title={m.electrode_slurry_title()}
      picture={
        <>
          <SlurryDrawing parts={parts} label={m.electrode_slurry_drawing(words)} words={words} />
          <Readouts
            readouts={[
              {
                name: m.electrode_slurry_solution(words),
                value: words.solution,
                note: m.electrode_slurry_brings(words),
              },
              {
                name: isTooThin ? m.electrode_slurry_too_much() : m.electrode_slurry_to_add(),
                value: words.added,
              },
              {
                name: m.electrode_slurry_slip(words),
                value: words.thinned,
                note: m.electrode_slurry_solids_short(),
              },
            ]}
          />
        </>
      }
      controls={
        <>
          <Slider
            label={m.electrode_slurry_mass()}
            {...ranges.mass}
            value={setting.mass}
            write={wholeKilograms}
            onChange={(mass) => setSetting({ ...setting, mass })}
          />
          <Slider
            label={m.electrode_solids()}
            {...ranges.solids}
            value={setting.solids}
            write={percent}
            onChange={(solids) => setSetting({ ...setting, solids })}
          />
          <Slider
            label={m.electrode_slurry_binder_share()}
            {...ranges.binder}
            value={setting.binder}
            write={tenthPercent}
            onChange={(binder) => setSetting({ ...setting, binder })}
          />
        </>
      }
      onReset={() => setSetting(start)}
      result={isTooThin ? m.electrode_slurry_impossible(words) : m.electrode_slurry_result(words)}
      validity={m.electrode_slurry_validity()}
      twin={twinOf(start)}
    />
  );
}

function twinOf(start: Setting) {
  const settings: Setting[] = [
    start,
    ...[50, 55, 65, 70].map((solids) => ({ ...start, solids })),
    { ...start, binder: 4 },
    { ...start, mass: 2 * start.mass },
  ];
  return {
    caption: m.electrode_slurry_caption(),
    columns: [
      m.electrode_slurry_row(),
      m.electrode_slurry_active(),
      m.electrode_slurry_additive(),
      m.electrode_slurry_binder(),
      m.electrode_slurry_solvent(),
      m.electrode_slurry_solution_short(),
    ],
    rows: settings.map((setting) => {
      const words = wordsOf(setting, slurryParts(recipeOf(setting)));
      return [
        `${words.mass}, ${words.solids}, ${tenthPercent(setting.binder)}`,
        words.active,
        words.additive,
        words.binder,
        words.solvent,
        words.solution,
      ];
    }),
  };
}
