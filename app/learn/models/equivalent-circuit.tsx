import { useState } from "react";
import {
  type Circuit,
  pulseCurve,
  timeConstant,
  voltageAt,
} from "~/domain/cell/equivalent-circuit";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ChartDot, type ChartPoint, ChartWord, LineChart } from "./line-chart";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { type ModelProps, readNumber, type Settings } from "./settings";
import { Slider } from "./slider";

const ranges = {
  r0: { min: 0.005, max: 0.04, step: 0.001 },
  r1: { min: 0.001, max: 0.04, step: 0.001 },
  c1: { min: 250, max: 8000, step: 250 },
  current: { min: 1, max: 8, step: 0.5 },
  seconds: { min: 20, max: 240, step: 10 },
};

const rest = 3.7;
const pulseStart = 20;
const until = 420;

type Test = Omit<Circuit, "rest"> & { current: number; seconds: number };

function readTest(settings: Settings): Test {
  const milliohms = (text: string | undefined, range: typeof ranges.r0, fallback: number) =>
    readNumber(text, { ...range, min: 1000 * range.min, max: 1000 * range.max }, fallback) / 1000;
  return {
    r0: milliohms(settings.r0, ranges.r0, 20),
    r1: milliohms(settings.r1, ranges.r1, 10),
    c1: readNumber(settings.c1, ranges.c1, 2000),
    current: readNumber(settings.current, ranges.current, 5),
    seconds: readNumber(settings.seconds, ranges.seconds, 200),
  };
}

function respond({ current, seconds, ...circuit }: Test) {
  const cell = { ...circuit, rest };
  const end = pulseStart + seconds;
  const pulse = { current, start: pulseStart, end };
  // Never off: where the creep would come to rest.
  const endless = { current, start: 0, end: Number.POSITIVE_INFINITY };
  return {
    curve: pulseCurve(cell, pulse, { until, points: 211 }).map(
      ({ time, voltage }): ChartPoint => [time, voltage],
    ),
    tau: timeConstant(cell),
    afterJump: voltageAt(cell, pulse, pulseStart),
    afterTau: voltageAt(cell, endless, timeConstant(cell)),
    settled: voltageAt(cell, endless, Number.MAX_SAFE_INTEGER),
    end,
  };
}

const ohms = (value: number) => quantity(value * 1000, 0, "mΩ");
const farads = (value: number) => quantity(value, 0, "F");
const amperes = (value: number) => quantity(value, 1, "A");
const seconds = (value: number) => quantity(value, 0, "s");
/** A short time needs its decimal. */
const pace = (value: number) => quantity(value, value < 10 ? 1 : 0, "s");
const volts = (value: number) => quantity(value, 3, "V");
const millivolts = (value: number) => quantity(value * 1000, 0, "mV");

/** A pulse through R0 and one RC pair: the jump, the creep and its pace. */
export function EquivalentCircuit({ settings }: ModelProps) {
  const [start] = useState(() => readTest(settings));
  const [test, setTest] = useState(start);
  const { tau, afterJump, settled } = respond(test);
  const words = { jump: volts(afterJump), settled: volts(settled), tau: pace(tau) };
  const sliders = [
    { key: "r0", label: m.models_ecm_r0(), write: ohms },
    { key: "r1", label: m.models_ecm_r1(), write: ohms },
    { key: "c1", label: m.models_ecm_c1(), write: farads },
    { key: "current", label: m.models_ecm_current(), write: amperes },
    { key: "seconds", label: m.models_ecm_pulse(), write: seconds },
  ] as const;
  return (
    <ModelFrame
      title={m.models_ecm_title()}
      picture={
        <>
          <PulseChart test={test} start={start} label={m.models_ecm_drawing(words)} />
          <Readouts
            readouts={[
              {
                name: m.models_ecm_jump(),
                value: words.jump,
                note: `I · R₀ = ${millivolts(rest - afterJump)}`,
              },
              {
                name: m.models_ecm_settles(),
                value: words.settled,
                note: `I · (R₀ + R₁) = ${millivolts(rest - settled)}`,
              },
              { name: m.models_ecm_tau(), value: words.tau, note: "τ = R₁ · C₁" },
            ]}
          />
        </>
      }
      controls={sliders.map(({ key, label, write }) => (
        <Slider
          key={key}
          label={label}
          {...ranges[key]}
          value={test[key]}
          write={write}
          onChange={(value) => setTest({ ...test, [key]: value })}
        />
      ))}
      onReset={() => setTest(start)}
      result={m.models_ecm_result({ ...words, current: amperes(test.current) })}
      validity={m.models_ecm_validity()}
      twin={twinOf(start)}
    />
  );
}

/** Voltages that the axis may begin at; the highest that shows both curves is taken. */
const axisStarts = [3.5, 3.3, 3];

function PulseChart({ test, start, label }: { test: Test; start: Test; label: string }) {
  const now = respond(test);
  const first = respond(start);
  const lowest = Math.min(now.settled, first.settled);
  const from = axisStarts.find((voltage) => voltage <= lowest) ?? 3;
  const isStart = Object.keys(ranges).every(
    (key) => test[key as keyof Test] === start[key as keyof Test],
  );
  return (
    <LineChart
      label={label}
      x={{
        from: 0,
        to: until,
        ticks: [0, 100, 200, 300, 400],
        name: m.models_ecm_axis(),
        write: (tick) => formatNumber(tick),
      }}
      y={{
        from,
        to: 3.75,
        ticks: [from, (from + rest) / 2, rest],
        name: m.models_ecm_level(),
        write: (tick) => formatNumber(tick, 2),
      }}
      lines={[
        ...(isStart
          ? []
          : [{ points: first.curve, look: "muted", width: 2, isDashed: true } as const]),
        { points: now.curve, look: "accent", width: 3.5 },
      ]}
      under={({ x, y, right }) => (
        <>
          <path
            className="stroke-ink"
            d={`M${x(pulseStart)} ${y(now.settled)}H${right}`}
            strokeWidth="1.5"
            strokeDasharray="3 5"
          />
          <path
            className="stroke-fade"
            d={`M${x(pulseStart)} ${y(rest) - 18}H${x(now.end)}`}
            strokeWidth="6"
          />
        </>
      )}
      over={({ x, y, right }) => (
        <>
          <ChartWord x={x(now.end) + 8} y={y(rest) - 12} look="muted">
            {amperes(test.current)}
          </ChartWord>
          <ChartWord x={right} y={y(now.settled) - 8} anchor="end">
            {volts(now.settled)}
          </ChartWord>
          {now.tau < test.seconds && (
            <>
              <ChartDot x={x(pulseStart + now.tau)} y={y(now.afterTau)} look="accent" />
              <ChartWord x={x(pulseStart + now.tau) + 12} y={y(now.afterTau) - 8}>
                {`τ = ${pace(now.tau)}`}
              </ChartWord>
            </>
          )}
        </>
      )}
    />
  );
}

function twinOf(start: Test) {
  const tests: Test[] = [
    start,
    { ...start, c1: start.c1 * 2 },
    { ...start, r1: start.r1 / 2 },
    { ...start, r1: start.r1 / 2, c1: start.c1 * 2 },
    { ...start, r0: start.r0 * 2 },
  ];
  return {
    caption: m.models_ecm_caption({ current: amperes(start.current), rest: volts(rest) }),
    columns: [
      m.models_ecm_row_name(),
      m.models_ecm_jump(),
      m.models_ecm_settles(),
      m.models_ecm_tau(),
    ],
    rows: tests.map((test) => {
      const { afterJump, settled, tau } = respond(test);
      const name = `${ohms(test.r0)}, ${ohms(test.r1)}, ${farads(test.c1)}`;
      return [name, volts(afterJump), volts(settled), pace(tau)];
    }),
  };
}
