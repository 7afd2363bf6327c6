import { useState } from "react";
import { type ChargeFigures, chargeFigures } from "~/domain/cell/charge";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ChartDot, ChartWord, LineChart } from "./line-chart";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { type ModelProps, readNumber, type Settings } from "./settings";
import { Slider } from "./slider";
import { timesStart } from "./times-start";

const ranges = {
  capacity: { min: 1, max: 120, step: 1 },
  cRate: { min: 0.1, max: 3, step: 0.1 },
  voltage: { min: 2, max: 4.2, step: 0.1 },
};

type Charge = { capacity: number; cRate: number; voltage: number };

function readCharge(settings: Settings): Charge {
  return {
    capacity: readNumber(settings.capacity, ranges.capacity, 5),
    cRate: readNumber(settings.rate, ranges.cRate, 0.5),
    voltage: readNumber(settings.voltage, ranges.voltage, 3.6),
  };
}

const ampereHours = (value: number) => quantity(value, 0, "Ah");
const rate = (value: number) => `${formatNumber(value, 1)}C`;
const volts = (value: number) => quantity(value, 1, "V");
const amperes = (value: number) => quantity(value, 1, "A");
const watts = (value: number) => quantity(value, 1, "W");
const wattHours = (value: number) => quantity(value, 1, "Wh");
const minutes = (hours: number) => quantity(hours * 60, 0, "min");

/** What a C-rate makes of a cell: current and power one way, time the other, and the same energy. */
export function ChargeTime({ settings }: ModelProps) {
  const [start] = useState(() => readCharge(settings));
  const [charge, setCharge] = useState(start);
  const now = chargeFigures(charge);
  const first = chargeFigures(start);
  const words = {
    current: amperes(now.current),
    power: watts(now.power),
    energy: wattHours(now.energy),
    time: minutes(now.hours),
  };
  const change = (figure: number, atStart: number) =>
    charge === start ? "" : timesStart(figure, atStart);
  return (
    <ModelFrame
      title={m.models_charge_title()}
      picture={
        <>
          <ChargeChart now={now} start={first} />
          <Readouts
            readouts={[
              {
                name: m.models_charge_time(),
                value: words.time,
                note: change(now.hours, first.hours),
              },
              {
                name: m.models_current(),
                value: words.current,
                note: change(now.current, first.current),
              },
              {
                name: m.models_power(),
                value: words.power,
                note: change(now.power, first.power),
              },
              {
                name: m.models_energy(),
                value: words.energy,
                note: change(now.energy, first.energy),
              },
            ]}
          />
        </>
      }
      controls={
        <>
          <Slider
            label={m.models_c_rate()}
            {...ranges.cRate}
            value={charge.cRate}
            write={rate}
            onChange={(cRate) => setCharge({ ...charge, cRate })}
          />
          <Slider
            label={m.models_capacity()}
            {...ranges.capacity}
            value={charge.capacity}
            write={ampereHours}
            onChange={(capacity) => setCharge({ ...charge, capacity })}
          />
          <Slider
            label={m.models_mean_voltage()}
            {...ranges.voltage}
            value={charge.voltage}
            write={volts}
            onChange={(voltage) => setCharge({ ...charge, voltage })}
          />
        </>
      }
      onReset={() => setCharge(start)}
      result={m.models_charge_result({ ...words, rate: rate(charge.cRate) })}
      validity={m.models_charge_validity()}
      twin={twinOf(start)}
    />
  );
}

/** Hours that the time axis may end at; the shortest that shows both charges is taken. */
const axisEnds = [2, 4, 10];

function ChargeChart({ now, start }: { now: ChargeFigures; start: ChargeFigures }) {
  const isStart = now.hours === start.hours;
  const longest = Math.max(now.hours, start.hours);
  const end = axisEnds.find((hours) => hours >= longest) ?? longest;
  const isLate = now.hours > end / 2;
  const ticks = Array.from({ length: 5 }, (_, index) => (end * index) / 4);
  return (
    <LineChart
      label={m.models_charge_drawing({ time: minutes(now.hours) })}
      height={300}
      x={{
        from: 0,
        to: end,
        ticks,
        name: m.models_charge_axis(),
        write: (tick) => formatNumber(tick),
      }}
      y={{
        from: 0,
        to: 100,
        ticks: [0, 50, 100],
        name: m.models_charge_level(),
        write: (tick) => formatNumber(tick),
      }}
      lines={[
        { points: lineTo(start.hours), look: "muted", width: 2, isDashed: true },
        { points: lineTo(now.hours), look: "accent", width: 4 },
      ]}
      over={({ x, y }) => (
        <>
          {!isStart && (
            <ChartWord x={x(start.hours / 4) + 10} y={y(25) + 16} look="muted">
              {m.models_start()}
            </ChartWord>
          )}
          <ChartDot x={x(now.hours)} y={y(100)} look="accent" />
          <ChartWord
            x={x(now.hours) + (isLate ? 0 : 14)}
            y={y(100) + (isLate ? -14 : 6)}
            anchor={isLate ? "end" : "start"}
          >
            {minutes(now.hours)}
          </ChartWord>
        </>
      )}
    />
  );
}

function lineTo(hours: number) {
  return [
    [0, 0],
    [hours, 100],
  ] as const;
}

function twinOf({ capacity, voltage }: Charge) {
  const rates = [0.1, 0.5, 1, 1.5, 2, 3];
  return {
    caption: m.models_charge_caption({
      capacity: ampereHours(capacity),
      voltage: volts(voltage),
    }),
    columns: [
      m.models_c_rate(),
      m.models_charge_time(),
      m.models_current(),
      m.models_power(),
      m.models_energy(),
    ],
    rows: rates.map((cRate) => {
      const { current, hours, energy, power } = chargeFigures({ capacity, cRate, voltage });
      return [rate(cRate), minutes(hours), amperes(current), watts(power), wattHours(energy)];
    }),
  };
}
