type Room = { top: number; bottom: number; lane: number };

/** Half the height of the lane that stays free for the ions' arrow. */
const halfLane = 24;

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

type GrainsProps = {
  layout: Room;
  className: string;
  from: number;
  to: number;
  /** Radius, in units of the sheet. */
  size: number;
};

/** Rows of grains, every other row shifted by half a grain, with a lane between them. */
export function Grains({ className, size, ...field }: GrainsProps) {
  return (
    <g className={className}>
      {grainPlaces({ ...field, size }).map(({ x, y }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={size - 1} />
      ))}
    </g>
  );
}

function grainPlaces({
  layout: { top, bottom, lane },
  from,
  to,
  size,
}: Omit<GrainsProps, "className">) {
  const rows = Math.floor((bottom - top) / (2 * size));
  const columns = Math.floor((to - from) / (2 * size));
  const [width, height] = [(to - from) / columns, (bottom - top) / rows];
  return upTo(rows)
    .map((row) => ({ y: top + (row + 0.5) * height, isShifted: row % 2 === 1 }))
    .filter(({ y }) => Math.abs(y - lane) >= halfLane)
    .flatMap(({ y, isShifted }) =>
      upTo(isShifted ? columns - 1 : columns).map((column) => ({
        x: (from + (column + (isShifted ? 1 : 0.5)) * width).toFixed(1),
        y: y.toFixed(1),
      })),
    );
}

type Film = Room & { middle: number; half: number };

const blockHeight = 15;
const blockStep = 24;

/** A film full of holes: columns of blocks, every other one shifted. */
export function SeparatorBlocks({ layout }: { layout: Film }) {
  const { top, bottom, middle, half } = layout;
  const { places, width } = blockPlaces(layout);
  return (
    <>
      <g className="line">
        {places.map(({ x, y }) => (
          <rect key={`${x} ${y}`} x={x} y={y} width={width} height={blockHeight} rx="5" />
        ))}
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

function blockPlaces({ top, bottom, lane, middle, half }: Film) {
  const columns = 3;
  const column = (2 * half) / columns;
  const places = upTo(columns)
    .flatMap((index) =>
      upTo(Math.floor((bottom - top) / blockStep)).map((row) => ({
        x: middle - half + index * column + 2,
        y: top + row * blockStep + (index % 2 === 1 ? blockStep / 2 : 3),
      })),
    )
    .filter(({ y }) => Math.abs(y + blockHeight / 2 - lane) > halfLane && y + blockHeight < bottom);
  return { places, width: column - 4 };
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
