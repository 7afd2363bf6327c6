import { useState } from "react";
import { type FormationPlan, formationNeed } from "~/domain/plant/formation-lines";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ChannelBoxes } from "./channel-boxes";
import { LadderSlider } from "./ladder-slider";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { type ModelProps, readNumber, type Settings } from "./settings";
import { Slider } from "./slider";

const ranges = {
  cells: { min: 1000, max: 100_000, step: 1 },
  hours: { min: 6, max: 72, step: 1 },
  utilisation: { min: 70, max: 100, step: 1 },
};

const cellSteps = [
  ...[1000, 2000, 5000, 10_000, 15_000, 20_000, 25_000, 30_000],
  ...[40_000, 50_000, 60_000, 70_000, 80_000, 90_000, 100_000],
];

const count = (value: number) => formatNumber(value, 0);
const hoursOf = (value: number) => quantity(value, 0, "h");
const percent = (value: number) => quantity(value, 0, "%");
const kilowattHours = (value: number) => quantity(value, 0, "kWh");

function readPlan(settings: Settings): FormationPlan {
  return {
    cells: Math.round(readNumber(settings.cells, ranges.cells, 10_000)),
    hours: readNumber(settings.hours, ranges.hours, 24),
    utilisation: Math.round(readNumber(settings.utilisation, ranges.utilisation, 90)),
  };
}

/** Cells a day and hours in a channel: how many channels that takes, and how much energy stands in them. */
export function FormationCapacity({ settings }: ModelProps) {
  const [start] = useState(() => readPlan(settings));
  const [plan, setPlan] = useState(start);
  const need = formationNeed(plan);
  const words = {
    cells: count(plan.cells),
    hours: hoursOf(plan.hours),
    utilisation: percent(plan.utilisation),
    channels: count(need.channels),
    inside: count(need.inside),
    energy: kilowattHours(need.energyInside),
  };
  return (
    <ModelFrame
      title={m.testing_capacity_title()}
      picture={
        <>
          <ChannelBoxes
            label={m.testing_capacity_drawing(words)}
            channels={need.channels}
            inside={need.inside}
          />
          <p className="model__note">{m.testing_capacity_key()}</p>
          <Readouts
            readouts={[
              { name: m.testing_capacity_channels(), value: words.channels },
              { name: m.testing_capacity_inside(), value: words.inside },
              { name: m.testing_capacity_energy_inside(), value: words.energy },
              {
                name: m.testing_capacity_energy_day(),
                value: kilowattHours(need.energyPerDay),
                note: m.testing_capacity_mean_power({ power: quantity(need.meanPower, 1, "kW") }),
              },
            ]}
          />
        </>
      }
      controls={
        <>
          <LadderSlider
            label={m.testing_capacity_cells()}
            ladder={cellSteps}
            value={plan.cells}
            write={count}
            onChange={(cells) => setPlan({ ...plan, cells })}
          />
          <Slider
            label={m.testing_capacity_hours()}
            {...ranges.hours}
            value={plan.hours}
            write={hoursOf}
            onChange={(hours) => setPlan({ ...plan, hours })}
          />
          <Slider
            label={m.testing_capacity_utilisation()}
            {...ranges.utilisation}
            value={plan.utilisation}
            write={percent}
            onChange={(utilisation) => setPlan({ ...plan, utilisation })}
          />
        </>
      }
      onReset={() => setPlan(start)}
      result={m.testing_capacity_result(words)}
      validity={m.testing_capacity_validity()}
      twin={twinOf(start)}
    />
  );
}

function twinOf(start: FormationPlan) {
  return {
    caption: m.testing_capacity_caption({
      cells: count(start.cells),
      utilisation: percent(start.utilisation),
    }),
    columns: [
      m.testing_capacity_hours(),
      m.testing_capacity_channels(),
      m.testing_capacity_inside(),
      m.testing_capacity_energy_inside(),
    ],
    rows: [6, 12, 18, 24, 36, 48, 72].map((hours) => {
      const { channels, inside, energyInside } = formationNeed({ ...start, hours });
      return [hoursOf(hours), count(channels), count(inside), kilowattHours(energyInside)];
    }),
  };
}
