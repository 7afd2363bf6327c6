import { type CellMaking, footprintOf } from "~/domain/plant/footprint";
import { m } from "~/i18n/messages";
import { BarRow, bar, barRowHeight } from "./bar-row";
import { Drawing } from "./drawing";
import { quantity } from "./quantity";

/** The bars end here, kg per kWh of capacity: the worst that the sliders can make. */
const longest = 130;

/** The same cell on very clean and on coal-heavy electricity, kg CO₂e per kWh: F25. */
const compared = [0.05, 0.5];

const room = 28;

/** The footprint of a kWh of cells as one bar of two parts, over the same cell on cleaner and dirtier electricity. */
export function FootprintBars({ making, label }: { making: CellMaking; label: string }) {
  const height = (1 + compared.length) * barRowHeight + room;
  return (
    <Drawing label={label} wide={[680, height]} narrow={[330, height]}>
      {({ width }) => {
        const now = footprintOf(making);
        return (
          <>
            <BarRow
              y={0}
              name={m.responsible_footprint_your_cell()}
              value={quantity(now.perCapacity, 1, "kg/kWh")}
            >
              <TwoParts making={making} width={width} isNow />
              <text className="muted" y={bar.y + bar.height + 20}>
                {m.responsible_footprint_materials_short()}
              </text>
              <text
                className="muted"
                x={Math.min(Math.max((making.materials / longest) * width, 100), width - 140)}
                y={bar.y + bar.height + 20}
              >
                {m.responsible_footprint_electricity_short({
                  part: quantity(now.fromElectricity, 1, "kg"),
                })}
              </text>
            </BarRow>
            {compared.map((factor, index) => (
              <BarRow
                key={factor}
                y={(index + 1) * barRowHeight + room}
                name={m.responsible_footprint_if({ factor: quantity(factor, 2, "kg/kWh") })}
                value={quantity(footprintOf({ ...making, factor }).perCapacity, 1, "kg/kWh")}
              >
                <TwoParts making={{ ...making, factor }} width={width} />
              </BarRow>
            ))}
          </>
        );
      }}
    </Drawing>
  );
}

type TwoPartsProps = { making: CellMaking; width: number; isNow?: boolean };

function TwoParts({ making, width, isNow = false }: TwoPartsProps) {
  const long = (value: number) => (value / longest) * width;
  const materials = long(making.materials);
  const electricity = long(footprintOf(making).fromElectricity);
  return (
    <>
      <rect className="well" {...bar} width={width} rx="4" />
      <rect className={isNow ? "charge-2" : "line"} {...bar} width={materials} />
      <rect className="fade" {...bar} x={materials} width={Math.max(2, electricity)} />
    </>
  );
}
