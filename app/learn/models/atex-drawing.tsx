import { type Category, isAllowed, type Place, type Zone, zonePlans } from "~/domain/plant/atex";
import { m } from "~/i18n/messages";
import { placeWords, zoneName } from "./atex-words";
import { Drawing, type Sheet } from "./drawing";
import { ChartWord } from "./line-chart";

type AtexDrawingProps = { label: string; place: Place; category: Category };

/** Rooms within rooms, the strictest zone in the middle, each with the answer for the tool in hand. */
export function AtexDrawing({ label, place, category }: AtexDrawingProps) {
  const { spots } = placeWords[place];
  const { zones } = zonePlans[place];
  return (
    <Drawing label={label} wide={[680, 300]} narrow={[330, 300]}>
      {(sheet) => (
        <>
          <Patterns id={sheet.id} />
          <Room
            sheet={sheet}
            depth={0}
            name={m.safety_atex_no_zone()}
            spot={zones.length > 0 ? m.safety_atex_place_outside() : placeWords[place].name()}
            mayEnter
          />
          {zones.map((zone, index) => (
            <Room
              key={zone}
              sheet={sheet}
              depth={index + 1}
              zone={zone}
              name={zoneName(zone)}
              spot={spots[index]?.() ?? ""}
              mayEnter={isAllowed(category, zone)}
            />
          ))}
        </>
      )}
    </Drawing>
  );
}

/** Dots for 0 and 20, a grid for 1 and 21, slanted lines for 2 and 22, as on zone plans. */
function Patterns({ id }: { id: string }) {
  const size = { width: 14, height: 14, patternUnits: "userSpaceOnUse" };
  return (
    <defs>
      <pattern id={`${id}-2`} {...size}>
        <path className="stroke-line" d="M-3 17L17 -3M-3 3L3 -3M11 17L17 11" />
      </pattern>
      <pattern id={`${id}-1`} {...size}>
        <path className="stroke-line" d="M0 0L14 14M14 0L0 14" />
      </pattern>
      <pattern id={`${id}-0`} {...size}>
        <circle className="line" cx="4" cy="4" r="2" />
        <circle className="line" cx="11" cy="11" r="2" />
      </pattern>
    </defs>
  );
}

type RoomProps = {
  sheet: Sheet;
  /** 0 is the hall; each step further in is one more. */
  depth: number;
  zone?: Zone;
  name: string;
  spot: string;
  mayEnter: boolean;
};

function Room({ sheet, depth, zone, name, spot, mayEnter }: RoomProps) {
  const inset = depth * (sheet.isNarrow ? 12 : 30);
  const [left, top] = [2 + inset, 2 + depth * 60];
  const [right, bottom] = [sheet.width - 2 - inset, sheet.height - 2 - depth * 12];
  const box = { x: left, y: top, width: right - left, height: bottom - top, rx: 10 };
  const word = mayEnter ? m.safety_atex_may() : m.safety_atex_may_not();
  return (
    <>
      <rect className="surface" {...box} />
      {zone !== undefined && <rect {...box} fill={`url(#${sheet.id}-${zone % 10})`} />}
      <rect
        className={zone === undefined ? "stroke-line" : "stroke-ink"}
        {...box}
        strokeWidth="2"
      />
      <ChartWord x={left + 14} y={top + 25}>
        {name}
      </ChartWord>
      <text className="muted drawing__word" x={left + 14} y={top + 47}>
        {spot}
      </text>
      <Verdict x={right - 22} y={top + 20} mayEnter={mayEnter} />
      {!sheet.isNarrow && (
        <ChartWord x={right - 42} y={top + 26} anchor="end">
          {word}
        </ChartWord>
      )}
    </>
  );
}

function Verdict({ x, y, mayEnter }: { x: number; y: number; mayEnter: boolean }) {
  return (
    <>
      <circle className={mayEnter ? "accent" : "surface"} cx={x} cy={y} r="12" />
      <circle
        className={mayEnter ? "stroke-accent" : "stroke-ink"}
        cx={x}
        cy={y}
        r="12"
        strokeWidth="2.5"
      />
      <path
        className={mayEnter ? "atex__tick" : "stroke-ink"}
        d={
          mayEnter
            ? `M${x - 6} ${y}l4.5 5l7.5 -9`
            : `M${x - 5} ${y - 5}l10 10M${x + 5} ${y - 5}l-10 10`
        }
        strokeWidth="2.5"
      />
    </>
  );
}
