import { useState } from "react";
import { coatingThickness } from "~/domain/plant/mass-loading";
import {
  cathodeBand,
  coatingDensity,
  judgePorosity,
  type PorosityVerdict,
  type PressedCoating,
  porosityOf,
} from "~/domain/plant/porosity";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { CalenderDrawing } from "./calender-drawing";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { type ModelProps, readNumber, type Settings } from "./settings";
import { Slider } from "./slider";

const ranges = {
  loading: { min: 10, max: 40, step: 0.1 },
  thickness: { min: 40, max: 150, step: 1 },
  density: { min: 2, max: 4.8, step: 0.001 },
};

function readCoating(settings: Settings): PressedCoating {
  return {
    loading: readNumber(settings.loading, ranges.loading, 24.2),
    thickness: readNumber(settings.thickness, ranges.thickness, 75),
    density: readNumber(settings.density, ranges.density, 4.467),
  };
}

const loadingOf = (value: number) => quantity(value, 1, "mg/cm²");
const micrometres = (value: number) => quantity(value, 0, "µm");
const solidDensity = (value: number) => quantity(value, 3, "g/cm³");
const density = (value: number) => quantity(value, 2, "g/cm³");
const percent = (share: number) => quantity(100 * share, 1, "%");

type ResultWords = { porosity: string; thickness: string; low: string; high: string };

const verdicts: Record<PorosityVerdict, (words: ResultWords) => string> = {
  impossible: m.electrode_calender_impossible,
  cracked: m.electrode_calender_cracked,
  tight: m.electrode_calender_tight,
  "in-band": m.electrode_calender_in_band,
  open: m.electrode_calender_open,
};

const verdictNames: Record<PorosityVerdict, () => string> = {
  impossible: m.electrode_calender_name_impossible,
  cracked: m.electrode_calender_name_cracked,
  tight: m.electrode_calender_name_tight,
  "in-band": m.electrode_calender_name_in_band,
  open: m.electrode_calender_name_open,
};

/** Press a coating thinner and watch its pores go: thickness, loading and porosity. */
export function Calender({ settings }: ModelProps) {
  const [start] = useState(() => readCoating(settings));
  const [coating, setCoating] = useState(start);
  const porosity = porosityOf(coating);
  const verdict = judgePorosity(porosity);
  const thicknessAt = (share: number) => coatingThickness(coating.loading, coating.density, share);
  const words = {
    porosity: porosityWord(porosity),
    thickness: micrometres(coating.thickness),
    low: formatNumber(thicknessAt(cathodeBand.low), 0),
    high: micrometres(thicknessAt(cathodeBand.high)),
  };
  return (
    <ModelFrame
      title={m.electrode_calender_title()}
      picture={
        <>
          <CalenderDrawing
            coating={coating}
            porosity={porosity}
            isCracked={verdict === "cracked"}
            label={m.electrode_calender_drawing(words)}
            words={words}
          />
          <Readouts
            readouts={[
              {
                name: m.electrode_calender_porosity(),
                value: words.porosity,
                note: verdictNames[verdict](),
              },
              {
                name: m.electrode_calender_coating_density(),
                value: density(coatingDensity(coating)),
              },
              { name: m.electrode_calender_aim(), value: `${words.low}–${words.high}` },
            ]}
          />
        </>
      }
      controls={
        <>
          <Slider
            label={m.electrode_calender_thickness()}
            {...ranges.thickness}
            value={coating.thickness}
            write={micrometres}
            onChange={(thickness) => setCoating({ ...coating, thickness })}
          />
          <Slider
            label={m.electrode_loading()}
            {...ranges.loading}
            value={coating.loading}
            write={loadingOf}
            onChange={(loading) => setCoating({ ...coating, loading })}
          />
          <Slider
            label={m.electrode_calender_solids()}
            {...ranges.density}
            value={coating.density}
            write={solidDensity}
            onChange={(value) => setCoating({ ...coating, density: value })}
          />
        </>
      }
      onReset={() => setCoating(start)}
      result={verdicts[verdict](words)}
      validity={m.electrode_calender_validity()}
      twin={twinOf(start)}
    />
  );
}

function porosityWord(porosity: number): string {
  return porosity > 0 ? percent(porosity) : "–";
}

function twinOf(start: PressedCoating) {
  const thicknesses = [110, 100, 90, 80, 75, 70, 65, 60];
  return {
    caption: m.electrode_calender_caption({
      loading: loadingOf(start.loading),
      density: solidDensity(start.density),
    }),
    columns: [
      m.electrode_calender_thickness(),
      m.electrode_calender_porosity(),
      m.electrode_calender_coating_density(),
      m.electrode_calender_verdict(),
    ],
    rows: thicknesses.map((thickness) => {
      const coating = { ...start, thickness };
      const porosity = porosityOf(coating);
      return [
        micrometres(thickness),
        porosityWord(porosity),
        density(coatingDensity(coating)),
        verdictNames[judgePorosity(porosity)](),
      ];
    }),
  };
}
