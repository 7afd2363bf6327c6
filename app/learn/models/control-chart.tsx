import { useState } from "react";
import {
  firstShifted,
  limitsOf,
  meanRange,
  processMean,
  type Signals,
  sampleMeans,
  sigmaFrom,
  signalsOf,
} from "~/domain/plant/control-chart";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ControlChartDrawing } from "./control-chart-drawing";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { type ModelProps, readNumber } from "./settings";
import { Slider } from "./slider";

const shiftRange = { min: 0, max: 3, step: 0.1 };

const limits = limitsOf(processMean, meanRange);

const sigmas = (value: number) => quantity(value, 1, "σ");
const weight = (value: number) => quantity(value, 2, "mg/cm²");

/** Thirty samples of a coater: how far must the process move before its chart says so? */
export function ControlChart({ settings }: ModelProps) {
  const start = readNumber(settings.shift, shiftRange, 0);
  const [shift, setShift] = useState(start);
  const means = sampleMeans(shift);
  const signals = signalsOf(means, limits);
  const result = resultOf(shift, signals);
  return (
    <ModelFrame
      title={m.gigafactory_control_title()}
      picture={
        <>
          <ControlChartDrawing
            means={means}
            limits={limits}
            signals={signals}
            hasShift={shift > 0}
            label={`${m.gigafactory_control_drawing()} ${result}`}
          />
          <Readouts
            readouts={[
              {
                name: m.gigafactory_control_outside(),
                value: formatNumber(signals.outside.length),
              },
              { name: m.gigafactory_control_in_run(), value: formatNumber(signals.inRun.length) },
              { name: m.gigafactory_control_first(), value: firstOf(signals) },
              {
                name: m.gigafactory_control_mean_now(),
                value: formatNumber(processMean + shift * sigmaFrom(meanRange), 2),
                note: "mg/cm²",
              },
            ]}
          />
        </>
      }
      controls={
        <Slider
          label={m.gigafactory_control_shift()}
          {...shiftRange}
          value={shift}
          write={sigmas}
          onChange={setShift}
        />
      }
      onReset={() => setShift(start)}
      result={result}
      validity={m.gigafactory_control_validity({ sigma: weight(sigmaFrom(meanRange)) })}
      twin={twin()}
    />
  );
}

function firstOf({ first }: Signals): string {
  return first === undefined
    ? m.gigafactory_control_none()
    : m.gigafactory_control_sample({ number: first });
}

function resultOf(shift: number, { outside, first }: Signals): string {
  if (shift === 0) return m.gigafactory_control_steady();
  if (first === undefined) return m.gigafactory_control_unseen({ shift: sigmas(shift) });
  const seen = { shift: sigmas(shift), number: first, after: first - firstShifted + 1 };
  return outside[0] === first
    ? m.gigafactory_control_seen_outside(seen)
    : m.gigafactory_control_seen_run(seen);
}

function twin() {
  return {
    caption: m.gigafactory_control_caption({
      lower: formatNumber(limits.lower, 2),
      upper: weight(limits.upper),
    }),
    columns: [
      m.gigafactory_control_shift(),
      m.gigafactory_control_mean_now(),
      m.gigafactory_control_outside(),
      m.gigafactory_control_in_run(),
      m.gigafactory_control_first(),
    ],
    rows: [0, 0.3, 0.5, 1, 1.5, 2, 3].map((shift) => {
      const signals = signalsOf(sampleMeans(shift), limits);
      return [
        sigmas(shift),
        weight(processMean + shift * sigmaFrom(meanRange)),
        formatNumber(signals.outside.length),
        formatNumber(signals.inRun.length),
        firstOf(signals),
      ];
    }),
  };
}
