import { useState } from "react";
import { type OcvChemistry, restCurve, restVoltage, socInterval } from "~/domain/cell/ocv";
import { formatNumber, formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ChartDot, type ChartPoint, ChartWord, LineChart } from "./line-chart";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { type ModelProps, readNumber } from "./settings";
import { Slider } from "./slider";

const socRange = { min: 0, max: 1, step: 0.01 };
const errorRange = { min: 0, max: 0.02, step: 0.001 };

/** A lesson writes per cent and millivolts. */
const percentRange = { min: 0, max: 100, step: 1 };
const millivoltRange = { min: 0, max: 20, step: 1 };

const volts = (value: number) => quantity(value, 3, "V");
const millivolts = (value: number) => quantity(value * 1000, 0, "mV");
const points = (share: number) => formatNumber(share * 100, 1);

type Reading = {
  soc: number;
  voltage: number;
  /** States of charge that the reading leaves open. */
  low: number;
  high: number;
};

function readingOf(chemistry: OcvChemistry, soc: number, error: number): Reading {
  const voltage = restVoltage(chemistry, soc);
  return { soc, voltage, ...socInterval(chemistry, voltage, error) };
}

/** Below this width, as a share, whole percent would hide the span. */
const narrowSpan = 0.02;

/** From–to, in whole percent where that tells the ends apart. */
function span({ low, high }: Reading): string {
  const decimals = high - low < narrowSpan ? 1 : 0;
  return `${formatNumber(low * 100, decimals)}–${quantity(high * 100, decimals, "%")}`;
}

/** The largest miss to either side, as a share. */
function missOf({ soc, low, high }: Reading): number {
  return Math.max(high - soc, soc - low);
}

/** Rest voltage of an NMC and an LFP cell, and what a small reading error leaves open. */
export function OcvCurve({ settings }: ModelProps) {
  const [start] = useState(() => ({
    soc: readNumber(settings.soc, percentRange, 50) / 100,
    error: readNumber(settings.error, millivoltRange, 10) / 1000,
  }));
  const [{ soc, error }, setReading] = useState(start);
  const nmc = readingOf("nmc", soc, error);
  const lfp = readingOf("lfp", soc, error);
  return (
    <ModelFrame
      title={m.models_ocv_title()}
      picture={
        <>
          <OcvChart nmc={nmc} lfp={lfp} />
          <Readouts readouts={[readoutOf("NMC", nmc), readoutOf("LFP", lfp)]} />
        </>
      }
      controls={
        <>
          <Slider
            label={m.models_soc()}
            {...socRange}
            value={soc}
            write={formatPercent}
            onChange={(value) => setReading({ soc: value, error })}
          />
          <Slider
            label={m.models_ocv_error()}
            {...errorRange}
            value={error}
            write={(value) => `±${millivolts(value)}`}
            onChange={(value) => setReading({ soc, error: value })}
          />
        </>
      }
      onReset={() => setReading(start)}
      result={m.models_ocv_result({
        soc: formatPercent(soc),
        error: millivolts(error),
        nmc: span(nmc),
        lfp: span(lfp),
      })}
      validity={m.models_ocv_validity()}
      twin={twinOf(start.error)}
    />
  );
}

function readoutOf(cell: string, reading: Reading) {
  return {
    name: m.models_ocv_could({ cell, voltage: volts(reading.voltage) }),
    value: span(reading),
    note: m.models_ocv_miss({ points: points(missOf(reading)) }),
  };
}

function OcvChart({ nmc, lfp }: { nmc: Reading; lfp: Reading }) {
  return (
    <LineChart
      label={m.models_ocv_drawing({
        soc: formatPercent(nmc.soc),
        nmc: volts(nmc.voltage),
        lfp: volts(lfp.voltage),
      })}
      x={{
        from: 0,
        to: 100,
        ticks: [0, 25, 50, 75, 100],
        name: m.models_ocv_axis(),
        write: (tick) => formatNumber(tick),
      }}
      y={{
        from: 2,
        to: 4.4,
        ticks: [2, 2.5, 3, 3.5, 4],
        name: m.models_ocv_level(),
        write: (tick) => formatNumber(tick, 1),
      }}
      lines={[
        { points: curveOf("nmc"), look: "accent" },
        { points: curveOf("lfp"), look: "fade" },
      ]}
      under={({ x, top, bottom }) => (
        <path
          className="stroke-line"
          d={`M${x(100 * nmc.soc)} ${top}V${bottom}`}
          strokeWidth="1.5"
          strokeDasharray="3 5"
        />
      )}
      over={({ x, y }) => (
        <>
          <ChartWord x={x(62)} y={y(restVoltage("nmc", 0.62)) - 14} anchor="end">
            NMC
          </ChartWord>
          <ChartWord x={x(84)} y={y(restVoltage("lfp", 0.84)) + 30}>
            LFP
          </ChartWord>
          {([nmc, lfp] as const).map((reading, index) => (
            <g key={reading === nmc ? "nmc" : "lfp"}>
              <rect
                className={`${index === 0 ? "accent" : "fade"} drawing__haze`}
                x={x(100 * reading.low)}
                y={y(reading.voltage) - 12}
                width={Math.max(2, x(100 * reading.high) - x(100 * reading.low))}
                height="24"
                rx="4"
              />
              <ChartDot
                x={x(100 * reading.soc)}
                y={y(reading.voltage)}
                look={index === 0 ? "accent" : "fade"}
              />
            </g>
          ))}
        </>
      )}
    />
  );
}

function curveOf(chemistry: OcvChemistry): ChartPoint[] {
  return restCurve(chemistry).map(([soc, voltage]) => [100 * soc, voltage]);
}

function twinOf(error: number) {
  const levels = [0.02, 0.05, 0.2, 0.4, 0.5, 0.6, 0.8, 0.95, 1];
  return {
    caption: m.models_ocv_caption({ error: millivolts(error) }),
    columns: [
      m.models_soc(),
      m.models_ocv_reads({ cell: "NMC" }),
      m.models_ocv_open({ cell: "NMC" }),
      m.models_ocv_reads({ cell: "LFP" }),
      m.models_ocv_open({ cell: "LFP" }),
    ],
    rows: levels.map((soc) => {
      const nmc = readingOf("nmc", soc, error);
      const lfp = readingOf("lfp", soc, error);
      return [formatPercent(soc), volts(nmc.voltage), span(nmc), volts(lfp.voltage), span(lfp)];
    }),
  };
}
