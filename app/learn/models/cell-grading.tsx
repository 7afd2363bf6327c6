import { useState } from "react";
import { countGrades, gradeCells, gradingYield, type Limits } from "~/domain/plant/grading";
import { formatNumber, formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { GradingChart } from "./grading-chart";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { type ModelProps, readNumber } from "./settings";
import { Slider } from "./slider";

const ranges = {
  low: { min: 4.5, max: 5, step: 0.01 },
  high: { min: 10, max: 30, step: 0.5 },
};

const ampereHours = (value: number) => quantity(value, 2, "Ah");
const milliohms = (value: number) => quantity(value, 1, "mΩ");
const count = (value: number) => formatNumber(value, 0);

/** Sixty finished cells and the limits of grade A: how many reach it, and what the limits cost. */
export function CellGrading({ settings }: ModelProps) {
  const [start] = useState<Limits>(() => ({
    low: readNumber(settings.low, ranges.low, 4.8),
    high: readNumber(settings.high, ranges.high, 22),
  }));
  const [limits, setLimits] = useState(start);
  const cells = gradeCells(limits);
  const { a, b, scrap } = countGrades(cells);
  const words = {
    low: ampereHours(limits.low),
    high: milliohms(limits.high),
    a: count(a),
    b: count(b),
    scrap: count(scrap),
    yield: formatPercent(gradingYield(cells)),
  };
  const share = (number: number) => formatPercent(number / cells.length);
  return (
    <ModelFrame
      title={m.testing_grading_title()}
      picture={
        <>
          <GradingChart label={m.testing_grading_drawing(words)} cells={cells} limits={limits} />
          <p className="model__note">{m.testing_grading_key()}</p>
          <Readouts
            readouts={[
              { name: m.testing_grading_a(), value: words.a, note: share(a) },
              { name: m.testing_grading_b(), value: words.b, note: share(b) },
              { name: m.testing_grading_scrap(), value: words.scrap, note: share(scrap) },
              { name: m.testing_grading_yield(), value: words.yield },
            ]}
          />
        </>
      }
      controls={
        <>
          <Slider
            label={m.testing_grading_low()}
            {...ranges.low}
            value={limits.low}
            write={ampereHours}
            onChange={(low) => setLimits({ ...limits, low })}
          />
          <Slider
            label={m.testing_grading_high()}
            {...ranges.high}
            value={limits.high}
            write={milliohms}
            onChange={(high) => setLimits({ ...limits, high })}
          />
        </>
      }
      onReset={() => setLimits(start)}
      result={m.testing_grading_result(words)}
      validity={m.testing_grading_validity()}
      twin={twin()}
    />
  );
}

function twin() {
  const choices: Limits[] = [
    { low: 4.7, high: 25 },
    { low: 4.8, high: 25 },
    { low: 4.8, high: 22 },
    { low: 4.8, high: 20 },
    { low: 4.9, high: 22 },
    { low: 4.9, high: 20 },
  ];
  return {
    caption: m.testing_grading_caption(),
    columns: [
      m.testing_grading_limits(),
      m.testing_grading_a(),
      m.testing_grading_b(),
      m.testing_grading_scrap(),
      m.testing_grading_yield(),
    ],
    rows: choices.map((limits) => {
      const cells = gradeCells(limits);
      const { a, b, scrap } = countGrades(cells);
      return [
        `≥ ${ampereHours(limits.low)}, ≤ ${milliohms(limits.high)}`,
        count(a),
        count(b),
        count(scrap),
        formatPercent(gradingYield(cells)),
      ];
    }),
  };
}
