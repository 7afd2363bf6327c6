import { limitDewPoint, supplyDewPoint } from "~/domain/plant/dry-room";
import { m } from "~/i18n/messages";
import { Drawing, type Sheet } from "./drawing";
import { Gauge } from "./gauge";
import { Person } from "./person";

/** Ends of the dew point scale, °C. */
const scale = { from: supplyDewPoint - 2, to: 5 };

/** The room on the sheet, by height. */
const ceiling = 44;
const floor = 164;

type DryRoomDrawingProps = {
  people: number;
  dewPoint: number;
  label: string;
  words: { airflow: string; supply: string; dewPoint: string; limit: string };
};

/** People in a room that dry air blows through, and the dew point that comes of it. */
export function DryRoomDrawing({ label, ...room }: DryRoomDrawingProps) {
  return (
    <Drawing label={label} wide={[680, 268]} narrow={[330, 268]}>
      {(sheet) => <Room sheet={sheet} {...room} />}
    </Drawing>
  );
}

function Room({
  sheet,
  people,
  dewPoint,
  words,
}: Omit<DryRoomDrawingProps, "label"> & { sheet: Sheet }) {
  const { width, isNarrow } = sheet;
  const left = isNarrow ? 34 : 70;
  const right = width - left;
  const pitch = isNarrow ? 20 : 40;
  const first = (left + right) / 2 - ((people - 1) * pitch) / 2;
  const places = Array.from({ length: people }, (_, index) => first + index * pitch);
  const isWet = dewPoint > limitDewPoint;
  return (
    <>
      <text className="muted" x="0" y="20">
        {m.assembly_people_supply(words)}
      </text>
      <rect
        className={isWet ? "fade-soft" : "accent-soft"}
        x={left}
        y={ceiling}
        width={right - left}
        height={floor - ceiling}
        rx="6"
      />
      <path
        className="stroke-line"
        d={`M${left} ${ceiling + 18}V${ceiling}H${right}V${ceiling + 18}M${left} ${ceiling + 50}V${floor}H${right}V${ceiling + 50}`}
        strokeWidth="4"
      />
      <Arrow x={left - 24} />
      <Arrow x={right - 20} />
      {places.map((x) => (
        <Person key={x} x={x} y={floor - 4} height={isNarrow ? 44 : 66} />
      ))}
      <text className="muted" x="0" y="200">
        {m.assembly_people_dew_point()}
      </text>
      <Gauge
        x={9}
        y={212}
        width={width - 18}
        {...scale}
        value={dewPoint}
        isWarning={isWet}
        bands={[{ from: scale.from, to: limitDewPoint, look: "accent-soft" }]}
        marks={[
          {
            at: limitDewPoint,
            word: m.assembly_people_limit({ limit: words.limit }),
            isUnder: true,
            anchor: isNarrow ? "start" : "middle",
          },
        ]}
      />
    </>
  );
}

function Arrow({ x }: { x: number }) {
  const y = ceiling + 34;
  return (
    <path
      className="stroke-accent"
      d={`M${x} ${y}h40M${x + 30} ${y - 9}l10 9l-10 9`}
      strokeWidth="3.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
}
