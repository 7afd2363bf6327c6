import { m } from "~/i18n/messages";
import { Drawing, type Sheet } from "./drawing";

/** Channels in one box of the drawing, as its words say. */
const perBox = 1000;

type ChannelBoxesProps = { label: string; channels: number; inside: number };

/** Channels as boxes of a thousand, filled as far as cells stand in them. */
export function ChannelBoxes({ label, channels, inside }: ChannelBoxesProps) {
  return (
    <Drawing label={label} wide={[680, 220]} narrow={[330, 240]}>
      {(sheet) => (
        <>
          <text className="muted" x="0" y="18">
            {m.testing_capacity_box()}
          </text>
          <Boxes sheet={sheet} channels={channels} inside={inside} />
        </>
      )}
    </Drawing>
  );
}

function Boxes({ sheet, channels, inside }: Omit<ChannelBoxesProps, "label"> & { sheet: Sheet }) {
  const top = 32;
  const count = Math.ceil(channels / perBox);
  const size = sizeOf(count, sheet.width, sheet.height - top);
  const columns = Math.floor(sheet.width / size);
  const gap = size > 20 ? 4 : 2;
  return Array.from({ length: count }, (_, index) => {
    const x = (index % columns) * size;
    const y = top + Math.floor(index / columns) * size;
    const filled = (amount: number) =>
      Math.min(1, Math.max(0, amount / perBox - index)) * (size - gap);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a box has no name but its place
      <g key={index}>
        <rect className="well" x={x} y={y} width={filled(channels)} height={size - gap} rx="2" />
        <rect className="accent" x={x} y={y} width={filled(inside)} height={size - gap} rx="2" />
        <rect
          className="stroke-line"
          x={x}
          y={y}
          width={filled(channels)}
          height={size - gap}
          rx="2"
        />
      </g>
    );
  });
}

const largest = 76;
const smallest = 8;

/** The largest side at which all boxes find room. */
function sizeOf(count: number, width: number, height: number): number {
  for (let size = largest; size > smallest; size -= 1) {
    if (Math.floor(width / size) * Math.floor(height / size) >= count) return size;
  }
  return smallest;
}
