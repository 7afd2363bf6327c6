import { useState } from "react";
import {
  arealCapacity,
  massLoading,
  solventLoading,
  type WetFilm,
} from "~/domain/plant/mass-loading";
import { m } from "~/i18n/messages";
import { CoatingDrawing } from "./coating-drawing";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { type ModelProps, readNumber, type Settings } from "./settings";
import { Slider } from "./slider";

const ranges = {
  film: { min: 50, max: 300, step: 1 },
  density: { min: 1.2, max: 2.8, step: 0.05 },
  solids: { min: 40, max: 75, step: 1 },
  active: { min: 90, max: 98, step: 0.5 },
  capacity: { min: 140, max: 360, step: 5 },
};

/** Shares in per cent, as a lesson and the sliders write them. */
type Recipe = { film: number; density: number; solids: number; active: number; capacity: number };

function readRecipe(settings: Settings): Recipe {
  return {
    film: readNumber(settings.film, ranges.film, 180),
    density: readNumber(settings.density, ranges.density, 2.2),
    solids: readNumber(settings.solids, ranges.solids, 62),
    active: readNumber(settings.active, ranges.active, 96),
    capacity: readNumber(settings.capacity, ranges.capacity, 190),
  };
}

const micrometres = (value: number) => quantity(value, 0, "µm");
const density = (value: number) => quantity(value, 2, "g/cm³");
const percent = (value: number) => quantity(value, 0, "%");
const halfPercent = (value: number) => quantity(value, 1, "%");
const specificCapacity = (value: number) => quantity(value, 0, "mAh/g");
const perSquareCentimetre = (value: number) => quantity(value, 1, "mg/cm²");
const perSquareMetre = (value: number) => quantity(value, 0, "g/m²");
const areal = (value: number) => quantity(value, 2, "mAh/cm²");

function wetFilmOf({ film, density: ofSlurry, solids }: Recipe): WetFilm {
  return { film, density: ofSlurry, solids: solids / 100 };
}

function wordsOf(recipe: Recipe) {
  const wet = wetFilmOf(recipe);
  const loading = massLoading(wet);
  return {
    film: micrometres(recipe.film),
    solids: percent(recipe.solids),
    loading: perSquareCentimetre(loading),
    squareMetre: perSquareMetre(10 * loading),
    capacity: areal(arealCapacity(loading, recipe.active / 100, recipe.capacity)),
    solvent: perSquareMetre(solventLoading(wet)),
  };
}

/** From the wet film to the mass on the foil, and from the mass to the capacity of a square centimetre. */
export function CoatingWeight({ settings }: ModelProps) {
  const [start] = useState(() => readRecipe(settings));
  const [recipe, setRecipe] = useState(start);
  const words = wordsOf(recipe);
  return (
    <ModelFrame
      title={m.electrode_coat_title()}
      picture={
        <>
          <CoatingDrawing
            film={wetFilmOf(recipe)}
            label={m.electrode_coat_drawing(words)}
            solvent={words.solvent}
          />
          <Readouts
            readouts={[
              { name: m.electrode_loading(), value: words.loading, note: words.squareMetre },
              { name: m.electrode_coat_areal(), value: words.capacity },
              { name: m.electrode_coat_solvent(), value: words.solvent },
            ]}
          />
        </>
      }
      controls={
        <>
          <Slider
            label={m.electrode_coat_film()}
            {...ranges.film}
            value={recipe.film}
            write={micrometres}
            onChange={(film) => setRecipe({ ...recipe, film })}
          />
          <Slider
            label={m.electrode_solids()}
            {...ranges.solids}
            value={recipe.solids}
            write={percent}
            onChange={(solids) => setRecipe({ ...recipe, solids })}
          />
          <Slider
            label={m.electrode_coat_density()}
            {...ranges.density}
            value={recipe.density}
            write={density}
            onChange={(value) => setRecipe({ ...recipe, density: value })}
          />
          <Slider
            label={m.electrode_coat_active()}
            {...ranges.active}
            value={recipe.active}
            write={halfPercent}
            onChange={(active) => setRecipe({ ...recipe, active })}
          />
          <Slider
            label={m.electrode_coat_specific()}
            {...ranges.capacity}
            value={recipe.capacity}
            write={specificCapacity}
            onChange={(capacity) => setRecipe({ ...recipe, capacity })}
          />
        </>
      }
      onReset={() => setRecipe(start)}
      result={m.electrode_coat_result(words)}
      validity={m.electrode_coat_validity()}
      twin={twinOf(start)}
    />
  );
}

function twinOf(start: Recipe) {
  const recipes: Recipe[] = [
    ...[100, 140, 180, 220, 260].map((film) => ({ ...start, film })),
    ...[58, 60, 64, 66].map((solids) => ({ ...start, solids })),
  ];
  return {
    caption: m.electrode_coat_caption({
      density: density(start.density),
      active: halfPercent(start.active),
      specific: specificCapacity(start.capacity),
    }),
    columns: [
      m.electrode_coat_row(),
      m.electrode_loading(),
      m.electrode_coat_square_metre(),
      m.electrode_coat_areal(),
      m.electrode_coat_solvent(),
    ],
    rows: recipes.map((recipe) => {
      const { film, solids, loading, squareMetre, capacity, solvent } = wordsOf(recipe);
      return [`${film}, ${solids}`, loading, squareMetre, capacity, solvent];
    }),
  };
}
