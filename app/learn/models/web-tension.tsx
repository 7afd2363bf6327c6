import { useState } from "react";
import {
  carefulTension,
  type Metal,
  metals,
  type TensionFigures,
  type TensionVerdict,
  tensionFigures,
  type Web,
  yieldStrength,
} from "~/domain/plant/web-tension";
import { formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ChoiceRow } from "./choice-row";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { type ModelProps, readChoice, readNumber, type Settings } from "./settings";
import { Slider } from "./slider";
import { timesStart } from "./times-start";
import { WebTensionDrawing } from "./web-tension-drawing";

const ranges = {
  width: { min: 100, max: 1000, step: 10 },
  thickness: { min: 6, max: 25, step: 1 },
  tension: { min: 20, max: 400, step: 5 },
};

function readWeb(settings: Settings): Web {
  return {
    width: readNumber(settings.width, ranges.width, 600),
    thickness: readNumber(settings.thickness, ranges.thickness, 12),
    tension: readNumber(settings.tension, ranges.tension, 120),
    metal: readChoice(settings.metal, metals, "copper"),
  };
}

const millimetres = (value: number) => quantity(value, 0, "mm");
const micrometres = (value: number) => quantity(value, 0, "µm");
const newtons = (value: number) => quantity(value, 0, "N");
const megapascals = (value: number) => quantity(value, 1, "MPa");
const percent = (share: number) => quantity(100 * share, 3, "%");

/** Stretch on a length that a person can picture, 100 m. */
const stretchOf100Metres = (share: number) => quantity(100_000 * share, 1, "mm");

const metalNames: Record<Metal, () => string> = {
  aluminium: m.electrode_tension_aluminium,
  copper: m.electrode_tension_copper,
};

const verdictNames: Record<TensionVerdict, () => string> = {
  taut: m.electrode_tension_taut,
  careful: m.electrode_tension_careful,
  stretched: m.electrode_tension_stretched,
};

function wordsOf(web: Web, figures: TensionFigures) {
  return {
    width: millimetres(web.width),
    thickness: micrometres(web.thickness),
    tension: newtons(web.tension),
    metal: metalNames[web.metal](),
    stress: megapascals(figures.stress),
    stretch: stretchOf100Metres(figures.stretch),
    share: formatPercent(figures.share),
    limit: newtons(carefulTension(web)),
  };
}

const results: Record<TensionVerdict, (words: ReturnType<typeof wordsOf>) => string> = {
  taut: m.electrode_tension_result_taut,
  careful: m.electrode_tension_result_careful,
  stretched: m.electrode_tension_result_stretched,
};

/** The pull on a foil, spread over its cross-section: stress, stretch and how far it is from yielding. */
export function WebTension({ settings }: ModelProps) {
  const [start] = useState(() => readWeb(settings));
  const [web, setWeb] = useState(start);
  const figures = tensionFigures(web);
  const words = wordsOf(web, figures);
  return (
    <ModelFrame
      title={m.electrode_tension_title()}
      picture={
        <>
          <WebTensionDrawing
            web={web}
            figures={figures}
            label={m.electrode_tension_drawing(words)}
            words={words}
          />
          <Readouts
            readouts={[
              {
                name: m.electrode_tension_stress(),
                value: words.stress,
                note: web === start ? "" : timesStart(figures.stress, tensionFigures(start).stress),
              },
              {
                name: m.electrode_tension_stretch(),
                value: words.stretch,
                note: percent(figures.stretch),
              },
              {
                name: m.electrode_tension_share({
                  strength: quantity(yieldStrength[web.metal], 0, "MPa"),
                }),
                value: words.share,
                note: verdictNames[figures.verdict](),
              },
            ]}
          />
        </>
      }
      controls={
        <>
          <ChoiceRow
            legend={m.electrode_tension_metal()}
            options={metals.map((value) => ({ value, label: metalNames[value]() }))}
            value={web.metal}
            onChange={(metal) => setWeb({ ...web, metal })}
          />
          <Slider
            label={m.electrode_tension_tension()}
            {...ranges.tension}
            value={web.tension}
            write={newtons}
            onChange={(tension) => setWeb({ ...web, tension })}
          />
          <Slider
            label={m.electrode_tension_thickness()}
            {...ranges.thickness}
            value={web.thickness}
            write={micrometres}
            onChange={(thickness) => setWeb({ ...web, thickness })}
          />
          <Slider
            label={m.electrode_tension_width()}
            {...ranges.width}
            value={web.width}
            write={millimetres}
            onChange={(width) => setWeb({ ...web, width })}
          />
        </>
      }
      onReset={() => setWeb(start)}
      result={results[figures.verdict](words)}
      validity={m.electrode_tension_validity()}
      twin={twinOf(start)}
    />
  );
}

function twinOf(start: Web) {
  const webs: Web[] = [6, 8, 10, 12, 15, 20].map((thickness) => ({ ...start, thickness }));
  return {
    caption: m.electrode_tension_caption({
      metal: metalNames[start.metal](),
      tension: newtons(start.tension),
      width: millimetres(start.width),
    }),
    columns: [
      m.electrode_tension_thickness(),
      m.electrode_tension_stress(),
      m.electrode_tension_stretch(),
      m.electrode_tension_share_short(),
      m.electrode_tension_verdict(),
    ],
    rows: webs.map((web) => {
      const figures = tensionFigures(web);
      const words = wordsOf(web, figures);
      return [
        words.thickness,
        words.stress,
        words.stretch,
        words.share,
        verdictNames[figures.verdict](),
      ];
    }),
  };
}
