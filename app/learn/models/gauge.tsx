import { ChartWord } from "./line-chart";

export type GaugeBand = {
  from: number;
  to: number;
  look: "accent-soft" | "fade-soft" | "charge-2" | "line";
};

export type GaugeMark = {
  at: number;
  word: string;
  /** Above the bar or under it, where two marks stand close. */
  isUnder?: boolean;
  anchor?: "start" | "middle" | "end";
};

type GaugeProps = {
  x: number;
  y: number;
  width: number;
  from: number;
  to: number;
  /** Equal steps are equal factors, for figures that run over many powers of ten. */
  isLogarithmic?: boolean;
  value: number;
  /** The bar filled up to the value is a warning. */
  isWarning?: boolean;
  bands?: readonly GaugeBand[];
  marks?: readonly GaugeMark[];
};

const height = 26;

/** A bar that fills up to a value, with bands and limits on it. Part of a drawing: 26 high, words 20 above and 26 under. */
export function Gauge({
  x,
  y,
  width,
  from,
  to,
  isLogarithmic,
  value,
  isWarning,
  bands = [],
  marks = [],
}: GaugeProps) {
  const scale = (at: number) => (isLogarithmic ? Math.log10(Math.max(at, from)) : at);
  const place = (at: number) => {
    const share = (scale(at) - scale(from)) / (scale(to) - scale(from));
    return x + width * Math.min(1, Math.max(0, share));
  };
  const end = place(value);
  return (
    <>
      <rect className="well" x={x} y={y} width={width} height={height} rx="6" />
      {bands.map((band) => (
        <rect
          key={band.from}
          className={band.look}
          x={place(band.from)}
          y={y}
          width={place(band.to) - place(band.from)}
          height={height}
        />
      ))}
      <rect
        className={isWarning ? "fade" : "accent"}
        x={x}
        y={y + 7}
        width={end - x}
        height={height - 14}
        rx="4"
      />
      <path className="ink" d={`M${end} ${y + 3}l7 -9h-14Z`} />
      <rect className="ink" x={end - 1.5} y={y} width="3" height={height} />
      {marks.map(({ at, word, isUnder, anchor = "middle" }) => (
        <g key={`${at}${word}`}>
          <path
            className="stroke-ink"
            d={
              isUnder ? `M${place(at)} ${y}v${height + 6}` : `M${place(at)} ${y - 6}v${height + 6}`
            }
            strokeWidth="1.5"
            strokeDasharray="3 3"
          />
          <ChartWord
            x={place(at)}
            y={isUnder ? y + height + 22 : y - 12}
            anchor={anchor}
            look="muted"
          >
            {word}
          </ChartWord>
        </g>
      ))}
    </>
  );
}
