import { useState } from "react";
import { heartFrom, type Shock, type ShockZone, shockOf } from "~/domain/plant/shock-current";
import { m } from "~/i18n/messages";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { type ModelProps, readNumber, type Settings } from "./settings";
import { ShockCurrentDrawing } from "./shock-current-drawing";
import { Slider } from "./slider";

const ranges = {
  voltage: { min: 12, max: 1000, step: 4 },
  resistance: { min: 500, max: 5000, step: 100 },
};

type Touch = { voltage: number; resistance: number };

const volts = (value: number) => quantity(value, 0, "V");
const ohms = (value: number) => quantity(value, 0, "Ω");
const watts = (value: number) => quantity(value, value < 10 ? 1 : 0, "W");
const milliamperes = (amperes: number) => quantity(1000 * amperes, 0, "mA");

const zoneTexts: Record<ShockZone, () => string> = {
  unfelt: m.electrical_shock_unfelt_text,
  felt: m.electrical_shock_felt_text,
  heart: m.electrical_shock_heart_text,
};

const zoneNames: Record<ShockZone, () => string> = {
  unfelt: m.electrical_shock_unfelt,
  felt: m.electrical_shock_felt,
  heart: m.electrical_shock_heart,
};

function readTouch(settings: Settings): Touch {
  return { voltage: readNumber(settings.voltage, ranges.voltage, 400), resistance: 1000 };
}

/** What a voltage drives through a body, and what that current does. */
export function ShockCurrent({ settings }: ModelProps) {
  const [start] = useState(() => readTouch(settings));
  const [touch, setTouch] = useState(start);
  const shock = shockOf(touch.voltage, touch.resistance);
  const result = resultOf(touch, shock);
  return (
    <ModelFrame
      title={m.electrical_shock_title()}
      picture={
        <>
          <ShockCurrentDrawing shock={shock} voltage={volts(touch.voltage)} label={result} />
          <Readouts
            readouts={[
              { name: m.electrical_shock_current(), value: milliamperes(shock.current) },
              { name: m.electrical_shock_heat(), value: watts(shock.power) },
              {
                name: m.electrical_shock_heart_from({ current: milliamperes(heartFrom) }),
                value: volts(shock.heartVoltage),
              },
            ]}
          />
        </>
      }
      controls={
        <>
          <Slider
            label={m.electrical_shock_voltage()}
            {...ranges.voltage}
            value={touch.voltage}
            write={volts}
            onChange={(voltage) => setTouch({ ...touch, voltage })}
          />
          <Slider
            label={m.electrical_shock_resistance()}
            {...ranges.resistance}
            value={touch.resistance}
            write={ohms}
            onChange={(resistance) => setTouch({ ...touch, resistance })}
          />
        </>
      }
      onReset={() => setTouch(start)}
      result={result}
      validity={m.electrical_shock_validity()}
      twin={twinOf(start)}
    />
  );
}

function resultOf({ voltage, resistance }: Touch, { current, zone }: Shock): string {
  const sum = m.electrical_shock_result({
    voltage: volts(voltage),
    resistance: ohms(resistance),
    current: milliamperes(current),
  });
  return `${sum} ${zoneTexts[zone]()}`;
}

function twinOf({ resistance }: Touch) {
  return {
    caption: m.electrical_shock_caption({ resistance: ohms(resistance) }),
    columns: [
      m.electrical_shock_voltage(),
      m.electrical_shock_current(),
      m.electrical_shock_heat(),
      m.electrical_shock_zone(),
    ],
    rows: [12, 48, 60, 120, 400, 800].map((voltage) => {
      const { current, power, zone } = shockOf(voltage, resistance);
      return [volts(voltage), milliamperes(current), watts(power), zoneNames[zone]()];
    }),
  };
}
