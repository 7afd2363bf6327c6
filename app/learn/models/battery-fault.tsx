import { useState } from "react";
import {
  type FuseAnswer,
  fallHeight,
  faultOf,
  faultSeconds,
  fuseRating,
} from "~/domain/plant/battery-fault";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { BatteryFaultDrawing } from "./battery-fault-drawing";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { type ModelProps, readNumber, type Settings } from "./settings";
import { Slider } from "./slider";

const ranges = {
  voltage: { min: 12, max: 800, step: 4 },
  milliohms: { min: 5, max: 500, step: 5 },
};

type Battery = { voltage: number; milliohms: number };

const volts = (value: number) => quantity(value, 0, "V");
const milliohms = (value: number) => quantity(value, 0, "mΩ");
const amperes = (value: number) => quantity(value, 0, "A");
const kilowatts = (watts: number) => quantity(watts / 1000, 0, "kW");
const kilojoules = (joules: number) => quantity(joules / 1000, joules < 10_000 ? 1 : 0, "kJ");

const fuseTexts: Record<FuseAnswer, () => string> = {
  never: m.electrical_fault_never_text,
  late: m.electrical_fault_late_text,
  fast: m.electrical_fault_fast_text,
};

const fuseNames: Record<FuseAnswer, () => string> = {
  never: m.electrical_fault_never,
  late: m.electrical_fault_late,
  fast: m.electrical_fault_fast,
};

function readBattery(settings: Settings): Battery {
  return {
    voltage: readNumber(settings.voltage, ranges.voltage, 400),
    milliohms: readNumber(settings.resistance, ranges.milliohms, 100),
  };
}

/** What a battery drives through a short circuit, and whether a fuse would even see it. */
export function BatteryFault({ settings }: ModelProps) {
  const [start] = useState(() => readBattery(settings));
  const [battery, setBattery] = useState(start);
  const fault = faultOf(battery.voltage, battery.milliohms / 1000);
  const result = `${m.electrical_fault_result({
    current: amperes(fault.current),
    energy: kilojoules(fault.energy),
  })} ${fuseTexts[fault.fuse]()}`;
  return (
    <ModelFrame
      title={m.electrical_fault_title()}
      picture={
        <>
          <BatteryFaultDrawing fault={fault} label={`${result} ${m.electrical_fault_drawing()}`} />
          <Readouts
            readouts={[
              {
                name: m.electrical_fault_current(),
                value: amperes(fault.current),
                note: m.electrical_fault_times_fuse({
                  times: formatNumber(fault.current / fuseRating, 1),
                }),
              },
              { name: m.models_power(), value: kilowatts(fault.power), note: "" },
              {
                name: m.electrical_fault_energy({ time: quantity(faultSeconds, 1, "s") }),
                value: kilojoules(fault.energy),
                note: m.electrical_fault_like({
                  mass: quantity(fault.fallingMass, 0, "kg"),
                  height: quantity(fallHeight, 0, "m"),
                }),
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
            value={battery.voltage}
            write={volts}
            onChange={(voltage) => setBattery({ ...battery, voltage })}
          />
          <Slider
            label={m.electrical_fault_resistance()}
            {...ranges.milliohms}
            value={battery.milliohms}
            write={milliohms}
            onChange={(value) => setBattery({ ...battery, milliohms: value })}
          />
        </>
      }
      onReset={() => setBattery(start)}
      result={result}
      validity={m.electrical_fault_validity({ fuse: amperes(fuseRating) })}
      twin={twin()}
    />
  );
}

function twin() {
  const batteries: Battery[] = [12, 48, 400, 800].flatMap((voltage) =>
    [20, 100].map((resistance) => ({ voltage, milliohms: resistance })),
  );
  return {
    caption: m.electrical_fault_caption({ fuse: amperes(fuseRating) }),
    columns: [
      m.electrical_fault_battery(),
      m.electrical_fault_current(),
      m.models_power(),
      m.electrical_fault_energy({ time: quantity(faultSeconds, 1, "s") }),
      m.electrical_fault_fuse(),
    ],
    rows: batteries.map(({ voltage, milliohms: resistance }) => {
      const fault = faultOf(voltage, resistance / 1000);
      return [
        `${volts(voltage)}, ${milliohms(resistance)}`,
        amperes(fault.current),
        kilowatts(fault.power),
        kilojoules(fault.energy),
        fuseNames[fault.fuse](),
      ];
    }),
  };
}
