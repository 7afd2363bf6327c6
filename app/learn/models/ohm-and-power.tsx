import { useState } from "react";
import { loadFigures } from "~/domain/cell/ohm";
import { m } from "~/i18n/messages";
import { CircuitDrawing } from "./circuit-drawing";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { type ModelProps, readNumber, type Settings } from "./settings";
import { Slider } from "./slider";
import { timesStart } from "./times-start";

const ranges = {
  voltage: { min: 0.5, max: 5, step: 0.05 },
  resistance: { min: 0.05, max: 2, step: 0.05 },
  hours: { min: 0.25, max: 4, step: 0.25 },
};

type Load = { voltage: number; resistance: number; hours: number };

function readLoad(settings: Settings): Load {
  return {
    voltage: readNumber(settings.voltage, ranges.voltage, 3.7),
    resistance: readNumber(settings.resistance, ranges.resistance, 0.5),
    hours: readNumber(settings.hours, ranges.hours, 1),
  };
}

const volts = (value: number) => quantity(value, 2, "V");
const ohms = (value: number) => quantity(value, 2, "Ω");
const amperes = (value: number) => quantity(value, 1, "A");
const watts = (value: number) => quantity(value, 1, "W");
const wattHours = (value: number) => quantity(value, 1, "Wh");
const kilojoules = (joules: number) => quantity(joules / 1000, 1, "kJ");
const hours = (value: number) => quantity(value, 2, "h");

/** Voltage over a resistance: what flows, what gets warm, and how much energy that is after a while. */
export function OhmAndPower({ settings }: ModelProps) {
  const [start] = useState(() => readLoad(settings));
  const [load, setLoad] = useState(start);
  const now = loadFigures(load);
  const first = loadFigures(start);
  const words = {
    voltage: volts(load.voltage),
    resistance: ohms(load.resistance),
    current: amperes(now.current),
    power: watts(now.power),
  };
  const change = (figure: number, atStart: number) =>
    load === start ? "" : timesStart(figure, atStart);
  return (
    <ModelFrame
      title={m.models_ohm_title()}
      picture={
        <>
          <CircuitDrawing {...words} figures={now} />
          <Readouts
            readouts={[
              {
                name: m.models_current(),
                value: words.current,
                note: change(now.current, first.current),
              },
              {
                name: m.models_ohm_power(),
                value: words.power,
                note: change(now.power, first.power),
              },
              {
                name: m.models_ohm_energy({ time: hours(load.hours) }),
                value: wattHours(now.energy),
                note: change(now.energy, first.energy),
              },
              {
                name: m.models_ohm_heat(),
                value: kilojoules(now.heat),
                note: m.models_ohm_joule(),
              },
            ]}
          />
        </>
      }
      controls={
        <>
          <Slider
            label={m.models_voltage()}
            {...ranges.voltage}
            value={load.voltage}
            write={volts}
            onChange={(voltage) => setLoad({ ...load, voltage })}
          />
          <Slider
            label={m.models_resistance()}
            {...ranges.resistance}
            value={load.resistance}
            write={ohms}
            onChange={(resistance) => setLoad({ ...load, resistance })}
          />
          <Slider
            label={m.models_time()}
            {...ranges.hours}
            value={load.hours}
            write={hours}
            onChange={(length) => setLoad({ ...load, hours: length })}
          />
        </>
      }
      onReset={() => setLoad(start)}
      result={m.models_ohm_result({
        ...words,
        energy: wattHours(now.energy),
        time: hours(load.hours),
      })}
      validity={m.models_ohm_validity()}
      twin={twinOf(start)}
    />
  );
}

function twinOf(start: Load) {
  const settings = [start.voltage, start.voltage / 2].flatMap((voltage) =>
    [start.resistance / 2, start.resistance, start.resistance * 2].map((resistance) => ({
      voltage,
      resistance,
      hours: 1,
    })),
  );
  return {
    caption: m.models_ohm_caption(),
    columns: [
      `${m.models_voltage()}, ${m.models_resistance()}`,
      m.models_current(),
      m.models_ohm_power(),
      m.models_ohm_energy({ time: hours(1) }),
      m.models_ohm_heat(),
    ],
    rows: settings.map((setting) => {
      const { current, power, energy, heat } = loadFigures(setting);
      return [
        `${volts(setting.voltage)}, ${ohms(setting.resistance)}`,
        amperes(current),
        watts(power),
        wattHours(energy),
        kilojoules(heat),
      ];
    }),
  };
}
