import { useState } from "react";
import { idealHours } from "~/domain/cell/charge";
import {
  chargingVoltage,
  dischargingVoltage,
  firstCharge,
  firstCycle,
} from "~/domain/plant/formation";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { type ChartPoint, ChartWord, LineChart } from "./line-chart";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { type ModelProps, readNumber } from "./settings";
import { Slider } from "./slider";

const ranges = {
  rate: { min: 0.05, max: 1, step: 0.05 },
  /** Per cent, as a lesson writes it. */
  efficiency: { min: 80, max: 95, step: 1 },
};

type Formation = { rate: number; efficiency: number };

const ampereHours = (value: number) => quantity(value, 2, "Ah");
const cRate = (value: number) => `${formatNumber(value, 2)}C`;
const percent = (value: number) => quantity(value, 0, "%");
const hours = (rate: number) => quantity(idealHours(rate), 1, "h");

/** The first charge of a cell and the discharge after it: what does not come back has built the SEI. */
export function FormationCurve({ settings }: ModelProps) {
  const [start] = useState(() => ({
    rate: readNumber(settings.rate, ranges.rate, 0.1),
    efficiency: readNumber(settings.efficiency, ranges.efficiency, 88),
  }));
  const [formation, setFormation] = useState(start);
  const { rate, efficiency } = formation;
  const { out, lost } = firstCycle(efficiency / 100);
  const words = {
    charged: ampereHours(firstCharge),
    out: ampereHours(out),
    lost: ampereHours(lost),
    rate: cRate(rate),
    time: hours(rate),
  };
  return (
    <ModelFrame
      title={m.testing_formation_title()}
      picture={
        <>
          <FormationChart formation={formation} label={m.testing_formation_drawing(words)} />
          <Readouts
            readouts={[
              { name: m.testing_formation_in(), value: words.charged },
              { name: m.testing_formation_out(), value: words.out },
              { name: m.testing_formation_lost(), value: words.lost },
              { name: m.testing_formation_time(), value: words.time },
            ]}
          />
        </>
      }
      controls={
        <>
          <Slider
            label={m.testing_formation_efficiency()}
            {...ranges.efficiency}
            value={efficiency}
            write={percent}
            onChange={(value) => setFormation({ ...formation, efficiency: value })}
          />
          <Slider
            label={m.models_c_rate()}
            {...ranges.rate}
            value={rate}
            write={cRate}
            onChange={(value) => setFormation({ ...formation, rate: value })}
          />
        </>
      }
      onReset={() => setFormation(start)}
      result={m.testing_formation_result(words)}
      validity={m.testing_formation_validity()}
      twin={twin()}
    />
  );
}

const shares = Array.from({ length: 61 }, (_, index) => index / 60);

function FormationChart({ formation, label }: { formation: Formation; label: string }) {
  const { rate } = formation;
  const efficiency = formation.efficiency / 100;
  const { out, lost } = firstCycle(efficiency);
  const charging = shares.map(
    (share): ChartPoint => [firstCharge * share, chargingVoltage(share, efficiency, rate)],
  );
  const discharging = shares.map(
    (share): ChartPoint => [firstCharge - out * share, dischargingVoltage(share, rate)],
  );
  return (
    <LineChart
      label={label}
      x={{
        from: 0,
        to: 6,
        ticks: [0, 1, 2, 3, 4, 5, 6],
        name: m.testing_formation_charge_axis(),
        write: (tick) => formatNumber(tick),
      }}
      y={{
        from: 2.4,
        to: 4.4,
        ticks: [2.5, 3, 3.5, 4],
        name: m.testing_formation_voltage_axis(),
        write: (tick) => formatNumber(tick, 1),
      }}
      under={({ x, top, bottom }) => (
        <rect className="fade-soft" x={x(0)} y={top} width={x(lost) - x(0)} height={bottom - top} />
      )}
      lines={[
        { points: discharging, look: "fade", width: 4, isDashed: true },
        { points: charging, look: "accent", width: 4 },
      ]}
      over={({ x, y, sheet }) => (
        <>
          <ChartWord x={x(2.2)} y={y(3.86)} anchor="end">
            {m.testing_formation_charging()}
          </ChartWord>
          <ChartWord x={x(2.6)} y={y(3.2)}>
            {m.testing_formation_discharging()}
          </ChartWord>
          <path className="stroke-ink" d={`M${x(0)} ${y(2.68)}H${x(lost)}`} strokeWidth="2" />
          <path
            className="stroke-ink"
            d={`M${x(0)} ${y(2.62)}V${y(2.74)}M${x(lost)} ${y(2.62)}V${y(2.74)}`}
            strokeWidth="2"
          />
          <ChartWord x={x(lost) + 10} y={y(2.68) + 6}>
            {sheet.isNarrow
              ? ampereHours(lost)
              : `${m.testing_formation_lost()}: ${ampereHours(lost)}`}
          </ChartWord>
        </>
      )}
    />
  );
}

function twin() {
  return {
    caption: m.testing_formation_caption({ charged: ampereHours(firstCharge) }),
    columns: [
      m.testing_formation_efficiency(),
      m.testing_formation_out(),
      m.testing_formation_lost(),
    ],
    rows: [80, 85, 88, 90, 93, 95].map((efficiency) => {
      const { out, lost } = firstCycle(efficiency / 100);
      return [percent(efficiency), ampereHours(out), ampereHours(lost)];
    }),
  };
}
