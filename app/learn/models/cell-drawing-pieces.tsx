type Room = { top: number; bottom: number; lane: number };

/** Half the height of the lane that stays free for the ions' arrow. */
const halfLane = 24;

type GrainsProps = {
  layout: Room;
  className: string;
  from: number;
  to: number;
  /** Radius, in units of the sheet. */
  size: number;
};

/** Rows of grains, every other row shifted by half a grain, with a lane between them. */
export function Grains({ layout: { top, bottom, lane }, className, from, to, size }: GrainsProps) {
  const rows = Math.floor((bottom - top) / (2 * size));
  const columns = Math.floor((to - from) / (2 * size));
  const slack = { x: (to - from) / columns, y: (bottom - top) / rows };
  return (
    <g className={className}>
      {Array.from({ length: rows }, (_, row) => {
        const y = top + (row + 0.5) * slack.y;
        const isShifted = row % 2 === 1;
        if (Math.abs(y - lane) < halfLane) return null;
        return Array.from({ length: columns - (isShifted ? 1 : 0) }, (_, column) => {
          const x = from + (column + (isShifted ? 1 : 0.5)) * slack.x;
          return <circle key={`${row} ${x}`} cx={x.toFixed(1)} cy={y.toFixed(1)} r={size - 1} />;
        });
      })}
    </g>
  );
}

type SeparatorBlocksProps = { layout: Room & { middle: number; half: number } };

/** A film full of holes: columns of blocks, every other one shifted. */
export function SeparatorBlocks({
  layout: { top, bottom, lane, middle, half },
}: SeparatorBlocksProps) {
  const columns = 3;
  const step = 24;
  const width = (2 * half) / columns;
  const rows = Math.floor((bottom - top) / step);
  return (
    <>
      <g className="surface">
        {Array.from({ length: columns }, (_, column) =>
          Array.from({ length: rows }, (_, row) => {
            const x = middle - half + column * width + 2;
            const y = top + row * step + (column % 2 === 1 ? step / 2 : 3);
            if (Math.abs(y + 8 - lane) < halfLane - 4 || y + 15 > bottom) return null;
            return <rect key={`${column} ${y}`} x={x} y={y} width={width - 4} height="15" rx="5" />;
          }),
        )}
      </g>
      <rect
        className="stroke-ink"
        x={middle - half}
        y={top}
        width={2 * half}
        height={bottom - top}
        strokeWidth="2"
      />
    </>
  );
}

export function Lamp({ x, y, isLit }: { x: number; y: number; isLit: boolean }) {
  return (
    <>
      {isLit && (
        <path
          className="stroke-fade"
          d={`M${x} ${y - 50}v8M${x - 38} ${y - 33}l7 6M${x + 38} ${y - 33}l-7 6M${x - 38} ${y + 33}l7 -6M${x + 38} ${y + 33}l-7 -6M${x} ${y + 50}v-8`}
          strokeWidth="4"
          strokeLinecap="round"
        />
      )}
      <circle className={isLit ? "fade-soft" : "surface"} cx={x} cy={y} r="34" />
      <circle className="stroke-ink" cx={x} cy={y} r="34" strokeWidth="3" />
      <path
        className="stroke-ink"
        d={`M${x - 24} ${y - 24}l48 48M${x + 24} ${y - 24}l-48 48`}
        strokeWidth="3"
      />
    </>
  );
}

/** Where the two electrodes touch: a short, and heat. */
export function Spark({ x, y }: { x: number; y: number }) {
  return (
    <>
      <circle className="surface" cx={x} cy={y} r="36" />
      <circle className="fade-soft" cx={x} cy={y} r="32" />
      <path className="fade" d={`M${x + 8} ${y - 26}l-22 28h14l-8 24l22 -28h-14Z`} />
    </>
  );
}
