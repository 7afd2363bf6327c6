import { useState } from "react";
import {
  type CapabilityVerdict,
  capabilityOf,
  coatingSpec,
  commonDemand,
  type Capability as Figures,
  verdictOf,
} from "~/domain/plant/capability";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { CapabilityChart, type Process } from "./capability-chart";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { type ModelProps, readNumber, type Settings } from "./settings";
import { Slider } from "./slider";

const ranges = {
  mean: { min: 23.7, max: 24.7, step: 0.01 },
  sigma: { min: 0.05, max: 0.3, step: 0.01 },
};

const weight = (value: number) => quantity(value, 2, "mg/cm²");
const index = (value: number) => formatNumber(value, 2);

/** Parts per million below which nobody could count them. */
const leastPpm = 0.1;

/** From here on, decimals say nothing. */
const manyPpm = 10;

const verdictTexts: Record<CapabilityVerdict, (words: { demand: string }) => string> = {
  "not-capable": m.gigafactory_capability_not_capable,
  barely: m.gigafactory_capability_barely,
  capable: m.gigafactory_capability_capable,
};

function readProcess(settings: Settings): Process {
  return {
    mean: readNumber(settings.mean, ranges.mean, 24.3),
    sigma: readNumber(settings.sigma, ranges.sigma, 0.12),
  };
}

function ppm(share: number): string {
  const parts = share * 1e6;
  if (parts < leastPpm) return `<\u00a0${quantity(leastPpm, 1, "ppm")}`;
  return quantity(parts, parts < manyPpm ? 1 : 0, "ppm");
}

/** Spread and centre of a coating weight against the customer's limits. */
export function Capability({ settings }: ModelProps) {
  const [start] = useState(() => readProcess(settings));
  const [process, setProcess] = useState(start);
  const now = capabilityOf(process, coatingSpec);
  const result = resultOf(now);
  return (
    <ModelFrame
      title={m.gigafactory_capability_title()}
      picture={
        <>
          <CapabilityChart process={process} capability={now} label={result} />
          <Readouts
            readouts={[
              { name: "Cp", value: index(now.cp), note: m.gigafactory_capability_could() },
              { name: "Cpk", value: index(now.cpk), note: m.gigafactory_capability_does() },
              {
                name: m.gigafactory_capability_outside(),
                value: ppm(now.below + now.above),
                note: m.gigafactory_capability_per_million(),
              },
            ]}
          />
        </>
      }
      controls={
        <>
          <Slider
            label={m.gigafactory_capability_mean()}
            {...ranges.mean}
            value={process.mean}
            write={weight}
            onChange={(mean) => setProcess({ ...process, mean })}
          />
          <Slider
            label={m.gigafactory_capability_sigma()}
            {...ranges.sigma}
            value={process.sigma}
            write={weight}
            onChange={(sigma) => setProcess({ ...process, sigma })}
          />
        </>
      }
      onReset={() => setProcess(start)}
      result={result}
      validity={m.gigafactory_capability_validity()}
      twin={twinOf(start)}
    />
  );
}

function resultOf({ cp, cpk, below, above }: Figures): string {
  const figures = m.gigafactory_capability_result({
    cp: index(cp),
    cpk: index(cpk),
    outside: ppm(below + above),
  });
  return `${figures} ${verdictTexts[verdictOf(cpk)]({ demand: index(commonDemand) })}`;
}

function twinOf(start: Process) {
  const processes: Process[] = [
    start,
    { ...start, mean: 24.2 },
    { ...start, sigma: start.sigma / 2 },
    { mean: 24.2, sigma: 0.5 / 3 },
    { mean: 24.2, sigma: 0.1 },
    { mean: 24.5, sigma: 0.1 },
  ];
  return {
    caption: m.gigafactory_capability_caption({
      lower: formatNumber(coatingSpec.lower, 2),
      upper: weight(coatingSpec.upper),
    }),
    columns: [
      m.gigafactory_capability_process(),
      "Cp",
      "Cpk",
      m.gigafactory_capability_below(),
      m.gigafactory_capability_above(),
    ],
    rows: [...new Map(processes.map((process) => [nameOf(process), process]))].map(
      ([name, process]) => {
        const { cp, cpk, below, above } = capabilityOf(process, coatingSpec);
        return [name, index(cp), index(cpk), ppm(below), ppm(above)];
      },
    ),
  };
}

function nameOf({ mean, sigma }: Process): string {
  return `${formatNumber(mean, 2)} ± ${formatNumber(sigma, 3)}`;
}
