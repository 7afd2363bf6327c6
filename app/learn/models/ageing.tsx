import { useState } from "react";
import { type AgeingConditions, ageAfter, wornOut, yearsUntil } from "~/domain/cell/ageing";
import { formatNumber, formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { AgeingChart } from "./ageing-chart";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { type ModelProps, readNumber, type Settings } from "./settings";
import { Slider } from "./slider";

const ranges = {
  years: { min: 0, max: 15, step: 1 },
  temperature: { min: 0, max: 45, step: 1 },
  meanSoc: { min: 0, max: 1, step: 0.05 },
  cyclesPerYear: { min: 0, max: 365, step: 5 },
};

/** A lesson writes the mean state of charge in per cent. */
const percentRange = { min: 0, max: 100, step: 5 };

type Life = AgeingConditions & { years: number };

function readLife(settings: Settings): Life {
  return {
    years: readNumber(settings.years, ranges.years, 10),
    temperature: readNumber(settings.temperature, ranges.temperature, 15),
    meanSoc: readNumber(settings.soc, percentRange, 50) / 100,
    cyclesPerYear: readNumber(settings.cycles, ranges.cyclesPerYear, 50),
  };
}

const degrees = (value: number) => quantity(value, 0, "°C");
const percent = (share: number) => quantity(share * 100, 1, "%");
const years = (value: number) => quantity(value, 0, m.models_ageing_years_unit());
const cycles = (value: number) => formatNumber(value, 0);

/** Years in which a battery is watched; one that lasts longer is “more than”. */
const watchedYears = 50;

function lifetime(conditions: AgeingConditions): string {
  const until = yearsUntil(wornOut, conditions);
  if (until > watchedYears) return m.models_ageing_longer({ years: years(watchedYears) });
  return quantity(until, 1, m.models_ageing_years_unit());
}

/** How heat, a full charge and use wear a battery over the years. */
export function Ageing({ settings }: ModelProps) {
  const [start] = useState(() => readLife(settings));
  const [life, setLife] = useState(start);
  const now = ageAfter(life.years, life);
  const words = {
    years: years(life.years),
    soh: percent(now.soh),
    calendar: percent(now.calendarLoss),
    use: percent(now.cycleLoss),
  };
  return (
    <ModelFrame
      title={m.models_ageing_title()}
      picture={
        <>
          <AgeingChart
            conditions={life}
            years={life.years}
            lastYear={ranges.years.max}
            label={m.models_ageing_drawing(words)}
            word={words.soh}
          />
          <Readouts
            readouts={[
              { name: m.models_ageing_soh({ years: words.years }), value: words.soh },
              { name: m.models_ageing_calendar(), value: words.calendar },
              { name: m.models_ageing_use(), value: words.use },
              { name: m.models_ageing_until(), value: lifetime(life) },
            ]}
          />
        </>
      }
      controls={
        <>
          <Slider
            label={m.models_ageing_years()}
            {...ranges.years}
            value={life.years}
            write={years}
            onChange={(length) => setLife({ ...life, years: length })}
          />
          <Slider
            label={m.models_ageing_temperature()}
            {...ranges.temperature}
            value={life.temperature}
            write={degrees}
            onChange={(temperature) => setLife({ ...life, temperature })}
          />
          <Slider
            label={m.models_ageing_mean_soc()}
            {...ranges.meanSoc}
            value={life.meanSoc}
            write={formatPercent}
            onChange={(meanSoc) => setLife({ ...life, meanSoc })}
          />
          <Slider
            label={m.models_ageing_cycles()}
            {...ranges.cyclesPerYear}
            value={life.cyclesPerYear}
            write={cycles}
            onChange={(cyclesPerYear) => setLife({ ...life, cyclesPerYear })}
          />
        </>
      }
      onReset={() => setLife(start)}
      result={m.models_ageing_result(words)}
      validity={m.models_ageing_validity()}
      twin={twinOf(start)}
    />
  );
}

function twinOf(start: Life) {
  const conditions: AgeingConditions[] = [
    start,
    { ...start, temperature: 25 },
    { ...start, temperature: 35 },
    { ...start, meanSoc: 1 },
    { ...start, temperature: 35, meanSoc: 1 },
    { ...start, cyclesPerYear: 250 },
  ];
  return {
    caption: m.models_ageing_caption({ years: years(start.years) }),
    columns: [
      m.models_ageing_conditions(),
      m.models_ageing_calendar(),
      m.models_ageing_use(),
      m.models_ageing_soh_short(),
      m.models_ageing_until(),
    ],
    rows: conditions.map((one) => {
      const { soh, calendarLoss, cycleLoss } = ageAfter(start.years, one);
      const name = m.models_ageing_row({
        temperature: degrees(one.temperature),
        soc: formatPercent(one.meanSoc),
        cycles: cycles(one.cyclesPerYear),
      });
      return [name, percent(calendarLoss), percent(cycleLoss), percent(soh), lifetime(one)];
    }),
  };
}
