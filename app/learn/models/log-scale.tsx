export type ScaleZone = {
  /** Where the zone begins; it ends where the next one does. */
  from: number;
  name: string;
  look: "calm" | "careful" | "danger";
};

type LogScaleProps = {
  /** Ends of the scale, above 0. */
  from: number;
  to: number;
  ticks: readonly number[];
  writeTick: (tick: number) => string;
  /** Beginning at `from`, upwards. */
  zones: readonly ScaleZone[];
  value: number;
  word: string;
  width: number;
};

/** What a letter takes, in units of the sheet: a name that is wider than its zone is left out. */
const letter = 8.5;

const top = 42;
const thickness = 34;

/** Height that the scale needs on its sheet. */
export const logScaleHeight = 104;

/** A bar of zones on which every tenfold is as long as the next, and a pointer at the value. */
export function LogScale({ from, to, ticks, writeTick, zones, value, word, width }: LogScaleProps) {
  const x = (at: number) => {
    const held = Math.min(to, Math.max(from, at));
    return (Math.log(held / from) / Math.log(to / from)) * width;
  };
  return (
    <>
      {zones.map((zone, index) => (
        <Zone key={zone.name} {...zone} x={x(zone.from)} end={x(zones[index + 1]?.from ?? to)} />
      ))}
      {ticks.map((tick) => (
        <g key={tick}>
          <path className="stroke-line" d={`M${x(tick)} ${top + thickness}v6`} strokeWidth="1.5" />
          <text
            className="muted"
            x={x(tick)}
            y={top + thickness + 23}
            textAnchor={anchorAt(x(tick), width)}
          >
            {writeTick(tick)}
          </text>
        </g>
      ))}
      <path className="ink" d={`M${x(value)} ${top + 6}l-9 -16h18Z`} />
      <text
        className="ink drawing__strong"
        x={x(value)}
        y={top - 18}
        textAnchor={anchorAt(x(value), width)}
      >
        {word}
      </text>
    </>
  );
}

function Zone({ name, look, x, end }: ScaleZone & { x: number; end: number }) {
  const place = { x, width: end - x };
  return (
    <>
      <rect
        className={look === "calm" ? "well" : "fade-soft"}
        {...place}
        y={top}
        height={thickness}
      />
      {look === "danger" && <rect className="fade" {...place} y={top + thickness - 7} height="7" />}
      {name.length * letter < end - x && (
        <text className="ink" x={(x + end) / 2} y={top + 20} textAnchor="middle">
          {name}
        </text>
      )}
    </>
  );
}

/** Words near an end of the sheet stay on it. */
function anchorAt(x: number, width: number): "start" | "middle" | "end" {
  if (x < 30) return "start";
  return x > width - 30 ? "end" : "middle";
}
