import { useState } from "react";
import { countSorting, errorPerWeek, sortCells } from "~/domain/plant/self-discharge";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { SelfDischargeChart } from "./self-discharge-chart";
import { type ModelProps, readNumber } from "./settings";
import { Slider } from "./slider";

const ranges = {
  limit: { min: 1, max: 10, step: 0.5 },
  days: { min: 1, max: 21, step: 1 },
};

const perWeek = (value: number) => quantity(value, 1, m.testing_discharge_per_week());
const daysOf = (value: number) =>
  quantity(
    value,
    0,
    value === 1 ? m.testing_discharge_day_unit() : m.testing_discharge_days_unit(),
  );
const count = (value: number) => formatNumber(value, 0);
const error = (days: number) => `±${quantity(errorPerWeek(days), 1, "mV")}`;

/** Two voltage readings and a limit: who is sorted out, who slips through when the wait is short. */
export function SelfDischarge({ settings }: ModelProps) {
  const [start] = useState(() => ({
    limit: readNumber(settings.limit, ranges.limit, 5),
    days: readNumber(settings.days, ranges.days, 7),
  }));
  const [{ limit, days }, setSorting] = useState(start);
  const cells = sortCells(limit, days);
  const { out, leakyPassed, goodLost } = countSorting(cells);
  const words = {
    limit: perWeek(limit),
    days: daysOf(days),
    out: count(out),
    passed: count(leakyPassed),
    lost: count(goodLost),
  };
  return (
    <ModelFrame
      title={m.testing_discharge_title()}
      picture={
        <>
          <SelfDischargeChart
            label={m.testing_discharge_drawing(words)}
            cells={cells}
            limit={limit}
            days={days}
          />
          <p className="model__note">{m.testing_discharge_key()}</p>
          <Readouts
            readouts={[
              { name: m.testing_discharge_out(), value: words.out },
              { name: m.testing_discharge_leaky_passed(), value: words.passed },
              { name: m.testing_discharge_good_lost(), value: words.lost },
              { name: m.testing_discharge_error(), value: error(days) },
            ]}
          />
        </>
      }
      controls={
        <>
          <Slider
            label={m.testing_discharge_days()}
            {...ranges.days}
            value={days}
            write={daysOf}
            onChange={(value) => setSorting({ limit, days: value })}
          />
          <Slider
            label={m.testing_discharge_limit()}
            {...ranges.limit}
            value={limit}
            write={perWeek}
            onChange={(value) => setSorting({ limit: value, days })}
          />
        </>
      }
      onReset={() => setSorting(start)}
      result={m.testing_discharge_result(words)}
      validity={m.testing_discharge_validity()}
      twin={twinOf(start.limit)}
    />
  );
}

function twinOf(limit: number) {
  return {
    caption: m.testing_discharge_caption({ limit: perWeek(limit) }),
    columns: [
      m.testing_discharge_days(),
      m.testing_discharge_error(),
      m.testing_discharge_out(),
      m.testing_discharge_leaky_passed(),
      m.testing_discharge_good_lost(),
    ],
    rows: [1, 2, 3, 7, 14, 21].map((days) => {
      const { out, leakyPassed, goodLost } = countSorting(sortCells(limit, days));
      return [daysOf(days), error(days), count(out), count(leakyPassed), count(goodLost)];
    }),
  };
}
