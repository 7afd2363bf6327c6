import { feltFrom, heartFrom, type Shock } from "~/domain/plant/shock-current";
import { m } from "~/i18n/messages";
import { Drawing } from "./drawing";
import { LogScale, logScaleHeight, type ScaleZone } from "./log-scale";
import { quantity } from "./quantity";

const lowest = 0.001;
const highest = 3;
const ticks = [feltFrom, 0.02, heartFrom, 1];

const figureHeight = 176;

const writeTick = (tick: number) =>
  tick < 1 ? quantity(1000 * tick, 0, "mA") : quantity(tick, 0, "A");

type ShockDrawingProps = { shock: Shock; voltage: string; label: string };

/** The current on its scale, and the road that it takes from hand to hand. */
export function ShockCurrentDrawing({ shock, voltage, label }: ShockDrawingProps) {
  const zones: ScaleZone[] = [
    { from: lowest, name: m.electrical_shock_unfelt(), look: "calm" },
    { from: feltFrom, name: m.electrical_shock_felt(), look: "careful" },
    { from: heartFrom, name: m.electrical_shock_heart(), look: "danger" },
  ];
  const height = logScaleHeight + figureHeight;
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
            value={shock.current}
            word={quantity(1000 * shock.current, 0, "mA")}
            width={width}
          />
          <g transform={`translate(${width / 2} ${logScaleHeight})`}>
            <Figure voltage={voltage} isHeart={shock.zone === "heart"} />
          </g>
        </>
      )}
    </Drawing>
  );
}

/** A person who touches both poles: the current takes the road across the chest. */
function Figure({ voltage, isHeart }: { voltage: string; isHeart: boolean }) {
  return (
    <>
      <rect className="ink" x="-146" y="52" width="14" height="84" rx="3" />
      <rect className="ink" x="132" y="52" width="14" height="84" rx="3" />
      <text className="ink drawing__strong" x="-139" y="42" textAnchor="middle">
        +
      </text>
      <text className="ink drawing__strong" x="139" y="42" textAnchor="middle">
        −
      </text>
      <text className="muted" x="0" y="168" textAnchor="middle">
        {m.electrical_shock_between({ voltage })}
      </text>
      <circle className="line" cx="0" cy="40" r="19" />
      <path className="line" d="M-34 66h68a12 12 0 0 1 12 12v66h-92v-66a12 12 0 0 1 12 -12Z" />
      <path
        className="stroke-line"
        d="M-40 84L-126 96M40 84L126 96"
        strokeWidth="20"
        strokeLinecap="round"
      />
      <path
        className="stroke-fade"
        d="M-132 96L-44 85Q0 110 44 85L132 96"
        strokeWidth={isHeart ? 7 : 4}
        strokeLinejoin="round"
      />
      <path
        className={isHeart ? "fade" : "surface"}
        d="M10 116c-16 -10 -18 -22 -9 -24c5 -1 8 2 9 5c1 -3 4 -6 9 -5c9 2 7 14 -9 24Z"
      />
      <path
        className="stroke-ink"
        d="M10 116c-16 -10 -18 -22 -9 -24c5 -1 8 2 9 5c1 -3 4 -6 9 -5c9 2 7 14 -9 24Z"
        strokeWidth="2"
      />
    </>
  );
}
