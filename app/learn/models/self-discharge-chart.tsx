import { errorPerWeek, type SortedCell } from "~/domain/plant/self-discharge";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { LineChart, type Place } from "./line-chart";

/** Cells that lose more stand at the top edge with their number. */
const top = 12;

type SelfDischargeChartProps = {
  label: string;
  cells: readonly SortedCell[];
  limit: number;
  days: number;
};

/** Forty cells by what the meter says they lose: round ones are good, square ones leak. */
export function SelfDischargeChart({ label, cells, limit, days }: SelfDischargeChartProps) {
  return (
    <LineChart
      label={label}
      x={{
        from: 0,
        to: cells.length + 1,
        ticks: [1, 10, 20, 30, 40],
        name: m.testing_discharge_cell_axis(),
        write: (tick) => formatNumber(tick),
      }}
      y={{
        from: -3,
        to: top + 1,
        ticks: [0, 5, 10],
        name: m.testing_discharge_loss_axis(),
        write: (tick) => formatNumber(tick),
      }}
      under={({ left, right, top: edge, y }) => (
        <rect
          className="fade-soft"
          x={left}
          y={edge}
          width={right - left}
          height={y(limit) - edge}
        />
      )}
      lines={[
        {
          points: [
            [0, limit],
            [cells.length + 1, limit],
          ],
          look: "ink",
          width: 2,
          isDashed: true,
        },
      ]}
      over={(place) => (
        <>
          <text className="ink drawing__strong" x={place.left + 8} y={place.top + 20}>
            {m.testing_discharge_out().toLowerCase()}
          </text>
          {cells.map((cell, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no name but its number
            <CellMark key={index} cell={cell} number={index + 1} days={days} place={place} />
          ))}
        </>
      )}
    />
  );
}

type CellMarkProps = { cell: SortedCell; number: number; days: number; place: Place };

function CellMark({ cell, number, days, place }: CellMarkProps) {
  const { isLeaky, isOut, measured } = cell;
  const isBeyond = measured > top;
  const [x, y] = [place.x(number), place.y(Math.min(measured, top))];
  const error = place.y(0) - place.y(errorPerWeek(days));
  const size = place.sheet.isNarrow ? 3.2 : 5;
  return (
    <>
      {!isBeyond && (
        <path className="stroke-line" d={`M${x} ${y - error}V${y + error}`} strokeWidth="2" />
      )}
      {isLeaky ? (
        <rect className="ink" x={x - 6} y={y - 6} width="12" height="12" />
      ) : (
        <circle className="accent" cx={x} cy={y} r={size} />
      )}
      {isLeaky === isOut ? null : (
        <circle className="stroke-ink" cx={x} cy={y} r="12" strokeWidth="2" />
      )}
      {isBeyond && (
        <text className="ink drawing__strong" x={x} y={y + 24} textAnchor="middle">
          {`↑ ${formatNumber(measured, 0)}`}
        </text>
      )}
    </>
  );
}
