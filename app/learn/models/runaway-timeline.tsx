import { useState } from "react";
import { hydrogenFluorideOf, type Stage, stageAt, stageFrom, stages } from "~/domain/plant/runaway";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { LadderSlider } from "./ladder-slider";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { RunawayDrawing } from "./runaway-drawing";
import { stageWords } from "./runaway-words";
import { type ModelProps, readNumber } from "./settings";
import { Slider } from "./slider";

const temperatureRange = { min: 20, max: 300, step: 5 };
const energyRange = { min: 0.01, max: 100, step: 0.01 };

/** kWh: from a cell to a large car. */
const energies = [
  0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100,
];

const startTemperature = 25;

const degrees = (value: number) => quantity(value, 0, "°C");
const kilowattHours = (value: number) => `${formatNumber(value)}\u00a0kWh`;

/** “1.2–12 kg”; under a kilogram in grams. */
function hydrogenFluoride(energy: number): string {
  const { low, high } = hydrogenFluorideOf(energy);
  const [factor, unit] = high < 1 ? [1000, "g"] : [1, "kg"];
  const figure = (kilograms: number) => formatNumber(Number((kilograms * factor).toPrecision(3)));
  return `${figure(low)}–${figure(high)}\u00a0${unit}`;
}

/** How a cell heats itself through, stage by stage, and what each stage asks of a person. */
export function RunawayTimeline({ settings }: ModelProps) {
  const [start] = useState(() => ({
    temperature: startTemperature,
    energy: readNumber(settings.energy, energyRange, 60),
  }));
  const [{ temperature, energy }, setState] = useState(start);
  const stage = stageAt(temperature);
  const words = {
    temperature: degrees(temperature),
    number: formatNumber(stages.indexOf(stage) + 1),
    stage: stageWords[stage].name(),
    energy: kilowattHours(energy),
    hf: hydrogenFluoride(energy),
  };
  return (
    <ModelFrame
      title={m.safety_runaway_title()}
      picture={
        <>
          <RunawayDrawing
            label={m.safety_runaway_drawing(words)}
            temperature={temperature}
            range={temperatureRange}
            stage={stage}
          />
          <Readouts
            readouts={[
              { name: m.safety_runaway_stage(), value: `${words.number}/${stages.length}` },
              { name: m.safety_runaway_temperature(), value: words.temperature },
              { name: m.safety_runaway_hf(), value: words.hf },
            ]}
          />
        </>
      }
      controls={
        <>
          <Slider
            label={m.safety_runaway_temperature()}
            {...temperatureRange}
            value={temperature}
            write={degrees}
            onChange={(value) => setState({ temperature: value, energy })}
          />
          <LadderSlider
            label={m.safety_runaway_energy()}
            ladder={energies}
            value={energy}
            write={kilowattHours}
            onChange={(value) => setState({ temperature, energy: value })}
          />
        </>
      }
      onReset={() => setState(start)}
      result={m.safety_runaway_result(words)}
      after={<StageFacts stage={stage} />}
      validity={m.safety_runaway_validity()}
      twin={twin()}
    />
  );
}

function StageFacts({ stage }: { stage: Stage }) {
  const words = stageWords[stage];
  return (
    <dl className="fact-list">
      <dt>{m.safety_runaway_happens()}</dt>
      <dd>{words.happens()}</dd>
      <dt>{m.safety_runaway_signs()}</dt>
      <dd>{words.signs()}</dd>
      <dt>{m.safety_runaway_action()}</dt>
      <dd>{words.action()}</dd>
    </dl>
  );
}

function twin() {
  return {
    caption: m.safety_runaway_caption(),
    columns: [
      m.safety_runaway_stage(),
      m.safety_runaway_temperature(),
      m.safety_runaway_happens(),
      m.safety_runaway_signs(),
      m.safety_runaway_action(),
    ],
    isText: true,
    rows: stages.map((stage, index) => {
      const { name, happens, signs, action } = stageWords[stage];
      const from =
        stage === "normal"
          ? m.safety_runaway_below({ to: degrees(stageFrom.sei) })
          : m.safety_runaway_from({ from: degrees(stageFrom[stage]) });
      return [`${index + 1}. ${name()}`, from, happens(), signs(), action()];
    }),
  };
}
