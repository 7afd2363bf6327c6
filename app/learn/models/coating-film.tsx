/** Depth of the foil under a coating on the sheet; it is not to scale. */
const foilDepth = 9;

type CoatingFilmProps = {
  /** For the clip: unlike any other on the page. */
  id: string;
  x: number;
  /** Where coating and foil meet. */
  y: number;
  width: number;
  height: number;
  /** Height that the grains alone would have; the rest is pores or liquid. */
  solidHeight: number;
  /** Height of one row of grains pressed together without pores: how large the grains are drawn. */
  rowHeight: number;
  /** Liquid between the grains. */
  isWet?: boolean;
};

/** A coating on its foil, cut across: the same grains stand apart or close together as the film is high or low. */
export function CoatingFilm({
  id,
  x,
  y,
  width,
  height,
  solidHeight,
  rowHeight,
  isWet,
}: CoatingFilmProps) {
  const rows = Math.max(2, Math.round(solidHeight / rowHeight));
  // Columns so far apart that grains in a row touch no more than they should: rows take up the pressing.
  const columns = Math.round(width / ((1.41 * solidHeight) / rows));
  const radius = Math.sqrt((width * solidHeight) / (rows * columns * Math.PI));
  const pitch = { x: width / columns, y: height / rows };
  // Where there is room, grains lie unevenly, as they do: always in the same way.
  const room = Math.max(0, height - solidHeight) / rows;
  const unevenness = (row: number, column: number) => (((row * 3 + column * 5) % 7) - 3) / 7;
  return (
    <>
      <clipPath id={id}>
        <rect x={x} y={y - height} width={width} height={height} />
      </clipPath>
      <rect
        className={isWet ? "accent-soft" : "well"}
        x={x}
        y={y - height}
        width={width}
        height={height}
      />
      <g clipPath={`url(#${id})`}>
        {Array.from({ length: rows * (columns + 1) }, (_, index) => {
          const row = index % rows;
          const column = Math.floor(index / rows);
          return (
            <circle
              key={`${row} ${column}`}
              className="ink"
              cx={(x + pitch.x * (column + (row % 2 ? 0 : 0.5))).toFixed(1)}
              cy={(y - pitch.y * (row + 0.5) - room * unevenness(row, column)).toFixed(1)}
              r={radius.toFixed(1)}
            />
          );
        })}
      </g>
      <rect className="line" x={x} y={y} width={width} height={foilDepth} />
    </>
  );
}

type ThicknessProps = { x: number; y: number; height: number; word: string };

/** The height of a film as an arrow beside it, with its figure. */
export function Thickness({ x, y, height, word }: ThicknessProps) {
  const top = y - height;
  return (
    <>
      <path
        className="stroke-ink"
        d={`M${x - 5} ${top}h10M${x - 5} ${y}h10M${x} ${top}V${y}`}
        strokeWidth="1.5"
      />
      <text className="ink drawing__strong" x={x + 10} y={y - height / 2 + 6}>
        {word}
      </text>
    </>
  );
}
