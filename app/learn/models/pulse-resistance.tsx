import { useState } from "react";
import { acResistance, pulseFigures, testCell } from "~/domain/plant/pulse";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { LadderSlider } from "./ladder-slider";
import { ModelFrame } from "./model-frame";
import { PulseChart } from "./pulse-chart";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { type ModelProps, readNumber } from "./settings";
import { Slider } from "./slider";

const ranges = {
  current: { min: 1, max: 50, step: 1 },
  seconds: { min: 0.01, max: 30, step: 0.01 },
};

/** s */
const times = [
  ...[0.01, 0.02, 0.05, 0.1, 0.2, 0.5],
  ...[1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 20, 25, 30],
];

const amperes = (value: number) => quantity(value, 0, "A");
const seconds = (value: number) => `${formatNumber(value)}\u00a0s`;
const millivolts = (volts: number) => quantity(volts * 1000, 0, "mV");
const milliohms = (ohms: number) => quantity(ohms * 1000, 1, "mΩ");
const watts = (value: number) => quantity(value, 2, "W");

/** A current step from rest: the resistance depends on when one reads the voltage. */
export function PulseResistance({ settings }: ModelProps) {
  const [start] = useState(() => ({
    current: readNumber(settings.current, ranges.current, 5),
    time: readNumber(settings.seconds, ranges.seconds, 10),
  }));
  const [{ current, time }, setPulse] = useState(start);
  const { atOnce, drop, resistance, heat } = pulseFigures(current, time);
  const words = {
    current: amperes(current),
    time: seconds(time),
    drop: millivolts(drop),
    resistance: milliohms(resistance),
    once: milliohms(testCell.r0),
    ac: milliohms(acResistance),
  };
  return (
    <ModelFrame
      title={m.testing_pulse_title()}
      picture={
        <>
          <PulseChart
            label={m.testing_pulse_drawing(words)}
            current={current}
            seconds={time}
            once={millivolts(atOnce)}
            drop={words.drop}
          />
          <Readouts
            readouts={[
              { name: m.testing_pulse_after({ time: words.time }), value: words.resistance },
              { name: m.testing_pulse_at_once(), value: words.once },
              { name: m.testing_pulse_ac(), value: words.ac },
              { name: m.testing_pulse_heat(), value: watts(heat) },
            ]}
          />
        </>
      }
      controls={
        <>
          <LadderSlider
            label={m.testing_pulse_seconds()}
            ladder={times}
            value={time}
            write={seconds}
            onChange={(value) => setPulse({ current, time: value })}
          />
          <Slider
            label={m.testing_pulse_current()}
            {...ranges.current}
            value={current}
            write={amperes}
            onChange={(value) => setPulse({ current: value, time })}
          />
        </>
      }
      onReset={() => setPulse(start)}
      result={m.testing_pulse_result(words)}
      validity={m.testing_pulse_validity()}
      twin={twinOf(start.current)}
    />
  );
}

function twinOf(current: number) {
  return {
    caption: m.testing_pulse_caption({ current: amperes(current) }),
    columns: [
      m.testing_pulse_seconds(),
      m.testing_pulse_drop(),
      m.models_resistance(),
      m.testing_pulse_heat(),
    ],
    rows: [0.01, 0.1, 1, 2, 5, 10, 18, 30].map((time) => {
      const { drop, resistance, heat } = pulseFigures(current, time);
      return [seconds(time), millivolts(drop), milliohms(resistance), watts(heat)];
    }),
  };
}
