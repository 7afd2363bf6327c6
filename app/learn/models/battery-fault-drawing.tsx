import type { ReactNode } from "react";
import { type Fault, fastMultiple, fuseRating } from "~/domain/plant/battery-fault";
import { m } from "~/i18n/messages";
import { Drawing } from "./drawing";
import { LogScale, logScaleHeight, type ScaleZone } from "./log-scale";
import { quantity } from "./quantity";

const lowest = 10;
const highest = 300_000;
const ticks = [10, 100, 1000, 10_000, 100_000];

const panel = { y: logScaleHeight + 82, height: 64 };

const writeTick = (tick: number) =>
  tick < 1000 ? quantity(tick, 0, "A") : quantity(tick / 1000, 0, "kA");

/** The fault current against the fuse, and why an arc on direct current does not go out by itself. */
export function BatteryFaultDrawing({ fault, label }: { fault: Fault; label: string }) {
  const zones: ScaleZone[] = [
    { from: lowest, name: m.electrical_fault_never(), look: "danger" },
    { from: fuseRating, name: m.electrical_fault_late(), look: "careful" },
    { from: fastMultiple * fuseRating, name: m.electrical_fault_fast(), look: "calm" },
  ];
  const height = panel.y + panel.height + 34;
  return (
    <Drawing label={label} wide={[680, height]} narrow={[330, height]}>
      {({ width }) => (
        <>
          <LogScale
            from={lowest}
            to={highest}
            ticks={ticks}
            writeTick={writeTick}
            zones={zones}
            value={fault.current}
            word={quantity(fault.current, 0, "A")}
            width={width}
          />
          <text className="muted" y={logScaleHeight + 18}>
            {m.electrical_fault_scale({ fuse: quantity(fuseRating, 0, "A") })}
          </text>
          <Panel x={0} width={width / 2 - 12} title={m.electrical_fault_ac()}>
            {(middle) => <Wave width={width / 2 - 12} middle={middle} />}
          </Panel>
          <Panel x={width / 2 + 12} width={width / 2 - 12} title={m.electrical_fault_dc()}>
            {(middle) => (
              <path
                className="stroke-fade"
                d={`M0 ${middle - 26}H${width / 2 - 12}`}
                strokeWidth="4"
              />
            )}
          </Panel>
        </>
      )}
    </Drawing>
  );
}

type PanelProps = {
  x: number;
  width: number;
  title: string;
  children: (middle: number) => ReactNode;
};

function Panel({ x, width, title, children }: PanelProps) {
  const middle = panel.y + panel.height / 2;
  return (
    <g transform={`translate(${x} 0)`}>
      <text className="ink" y={panel.y - 12}>
        {title}
      </text>
      <path className="stroke-line" d={`M0 ${middle}H${width}`} strokeWidth="1.5" />
      {children(middle)}
      <text className="muted" x={width} y={panel.y + panel.height + 24} textAnchor="end">
        {m.electrical_fault_arc_axis()}
      </text>
    </g>
  );
}

const halfWaves = 4;

/** Current of an arc on alternating current; a dot wherever it has none and may go out. */
function Wave({ width, middle }: { width: number; middle: number }) {
  const half = width / halfWaves;
  const arches = Array.from({ length: halfWaves }, (_, index) => {
    const side = index % 2 ? 1 : -1;
    return `q${half / 2} ${side * 56} ${half} 0`;
  });
  return (
    <>
      <path className="stroke-accent" d={`M0 ${middle}${arches.join("")}`} strokeWidth="3" />
      {Array.from({ length: halfWaves - 1 }, (_, index) => (index + 1) * half).map((zero) => (
        <circle key={zero} className="ink" cx={zero} cy={middle} r="5" />
      ))}
    </>
  );
}
