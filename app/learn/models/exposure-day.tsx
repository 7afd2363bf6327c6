import { useState } from "react";
import {
  dayMean,
  doseOf,
  heaviestTask,
  nmpLevel,
  referenceHours,
  type Task,
} from "~/domain/plant/exposure";
import { formatNumber, formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ExposureChart } from "./exposure-chart";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import type { ModelProps } from "./settings";
import { Slider } from "./slider";

const ranges = {
  concentration: { min: 0, max: 60, step: 1 },
  hours: { min: 0, max: 6, step: 0.25 },
};

const names = [
  m.safety_exposure_mixing,
  m.safety_exposure_coating,
  m.safety_exposure_cleaning,
  m.safety_exposure_control_room,
];

/** An ordinary day, made up: the shortest task is the heaviest. */
const start: readonly Task[] = [
  { concentration: 8, hours: 1.5 },
  { concentration: 6, hours: 3 },
  { concentration: 40, hours: 0.5 },
  { concentration: 1, hours: 3 },
];

const inAir = (value: number) => quantity(value, 1, "mg/m³");
const hours = (value: number) => quantity(value, 2, "h");
const nameOf = (index: number) => names[index]?.() ?? "";

/** What a day of four tasks comes to, spread over eight hours, beside the level for NMP. */
export function ExposureDay(_: ModelProps) {
  const [tasks, setTasks] = useState(start);
  const mean = dayMean(tasks);
  const words = {
    mean: inAir(mean),
    level: inAir(nmpLevel),
    share: formatPercent(mean / nmpLevel),
  };
  const change = (index: number, part: Partial<Task>) =>
    setTasks(tasks.map((task, place) => (place === index ? { ...task, ...part } : task)));
  return (
    <ModelFrame
      title={m.safety_exposure_title()}
      picture={
        <>
          <ExposureChart
            label={m.safety_exposure_drawing(words)}
            tasks={tasks}
            mean={words.mean}
            level={`DNEL ${words.level}`}
          />
          <Readouts
            readouts={[
              { name: m.safety_exposure_mean(), value: words.mean },
              { name: m.safety_exposure_of_level({ level: words.level }), value: words.share },
              {
                name: m.safety_exposure_hours(),
                value: hours(tasks.reduce((sum, task) => sum + task.hours, 0)),
              },
            ]}
          />
        </>
      }
      controls={tasks.map((task, index) => (
        <fieldset key={nameOf(index)} className="fieldset">
          <legend>{`${formatNumber(index + 1)}. ${nameOf(index)}`}</legend>
          <div className="slider-pair">
            <Slider
              label={m.safety_exposure_concentration()}
              {...ranges.concentration}
              value={task.concentration}
              write={(value) => quantity(value, 0, "mg/m³")}
              onChange={(concentration) => change(index, { concentration })}
            />
            <Slider
              label={m.safety_exposure_duration()}
              {...ranges.hours}
              value={task.hours}
              write={hours}
              onChange={(length) => change(index, { hours: length })}
            />
          </div>
        </fieldset>
      ))}
      onReset={() => setTasks(start)}
      result={resultOf(tasks, words)}
      validity={m.safety_exposure_validity()}
      twin={twin()}
    />
  );
}

/** Share of the dose of the whole day. */
function shareOf(tasks: readonly Task[], task: Task): string {
  return formatPercent(doseOf(task) / (dayMean(tasks) * referenceHours));
}

function resultOf(
  tasks: readonly Task[],
  words: { mean: string; level: string; share: string },
): string {
  const index = heaviestTask(tasks);
  const heaviest = index === undefined ? undefined : tasks[index];
  if (index === undefined || !heaviest) return m.safety_exposure_result_none();
  const all = {
    ...words,
    number: formatNumber(index + 1),
    task: nameOf(index),
    most: shareOf(tasks, heaviest),
  };
  return dayMean(tasks) > nmpLevel
    ? m.safety_exposure_result_over(all)
    : m.safety_exposure_result(all);
}

function twin() {
  return {
    caption: m.safety_exposure_caption(),
    columns: [
      m.safety_exposure_task(),
      m.safety_exposure_concentration(),
      m.safety_exposure_duration(),
      m.safety_exposure_dose(),
      m.safety_exposure_share(),
    ],
    rows: start.map((task, index) => [
      nameOf(index),
      inAir(task.concentration),
      hours(task.hours),
      quantity(doseOf(task), 1, "mg/m³ · h"),
      shareOf(start, task),
    ]),
  };
}
