import { type AgeingConditions, ageAfter, wornOut } from "~/domain/cell/ageing";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ChartDot, type ChartPoint, ChartWord, LineChart, type Place, pathOf } from "./line-chart";

type AgeingChartProps = {
  conditions: AgeingConditions;
  years: number;
  lastYear: number;
  label: string;
  word: string;
};

const stepsPerYear = 4;

/** The axis ends here: a battery that is worse than this is not drawn further down. */
const worst = 40;

/** Bands thinner than this, in units of the sheet, are too thin for a word. */
const roomForWord = 22;

/** State of health over the years, with the part that the calendar took and the part that use took. */
export function AgeingChart({ conditions, years, lastYear, label, word }: AgeingChartProps) {
  const ages = Array.from({ length: lastYear * stepsPerYear + 1 }, (_, step) => {
    const year = step / stepsPerYear;
    return { year, ...ageAfter(year, conditions) };
  });
  const withoutUse = ages.map(({ year, calendarLoss }) => point(year, 1 - calendarLoss));
  const withUse = ages.map(({ year, soh }) => point(year, soh));
  const isDrawn = ([, percent]: ChartPoint) => percent > worst;
  const full = ages.map(({ year }) => point(year, 1));
  const now = ageAfter(years, conditions);
  const last = ageAfter(lastYear, conditions);
  return (
    <LineChart
      label={label}
      x={{
        from: 0,
        to: lastYear,
        ticks: [0, 5, 10, 15],
        name: m.models_ageing_axis(),
        write: (tick) => formatNumber(tick),
      }}
      y={{
        from: worst,
        to: 100,
        ticks: [40, 60, 80, 100],
        name: m.models_ageing_level(),
        write: (tick) => formatNumber(tick),
      }}
      lines={[]}
      under={(place) => (
        <>
          <path className="accent-soft" d={bandOf(full, withoutUse, place)} />
          <path className="fade-soft" d={bandOf(withoutUse, withUse, place)} />
          <path
            className="stroke-ink"
            d={`M${place.left} ${place.y(100 * wornOut)}H${place.right}`}
            strokeWidth="1.5"
            strokeDasharray={limitDashes}
          />
        </>
      )}
      over={(place) => (
        <>
          <path
            className="stroke-muted"
            d={pathOf(withoutUse.filter(isDrawn), place)}
            strokeWidth="2"
            strokeDasharray="7 6"
          />
          <path
            className="stroke-accent"
            d={pathOf(withUse.filter(isDrawn), place)}
            strokeWidth="4"
          />
          <BandWord
            place={place}
            from={1}
            to={1 - last.calendarLoss}
            year={lastYear}
            word={m.models_ageing_calendar_band()}
          />
          <BandWord
            place={place}
            from={1 - last.calendarLoss}
            to={last.soh}
            year={lastYear}
            word={m.models_ageing_use_band()}
          />
          <LimitName place={place} />
          <Now place={place} year={years} soh={now.soh} isLate={years > lastYear / 2} word={word} />
        </>
      )}
    />
  );
}

function shown(share: number): number {
  return Math.max(worst, 100 * share);
}

function point(year: number, share: number): ChartPoint {
  return [year, shown(share)];
}

function bandOf(upper: readonly ChartPoint[], lower: readonly ChartPoint[], place: Place): string {
  return `${pathOf([...upper, ...[...lower].reverse()], place)}Z`;
}

type NowProps = { place: Place; year: number; soh: number; isLate: boolean; word: string };

/** Where the slider stands; below the axis an arrow points down to it. */
function Now({ place, year, soh, isLate, word }: NowProps) {
  const [x, y] = [place.x(year), place.y(shown(soh))];
  const isBelow = 100 * soh < worst;
  // The name of the axis stands over the beginning of the line.
  const isUnder = !isBelow && (isLate || soh > almostNew);
  return (
    <>
      {isBelow ? (
        <path className="accent" d={`M${x - 8} ${y - 14}h16l-8 14Z`} />
      ) : (
        <ChartDot x={x} y={y} look="accent" />
      )}
      <ChartWord
        x={x + (isLate ? -12 : 12)}
        y={y + (isUnder ? 24 : -12)}
        anchor={isLate ? "end" : "start"}
      >
        {word}
      </ChartWord>
    </>
  );
}

/** State of health up to which there is room for a word over the line. */
const almostNew = 0.96;

const limitDashes = "3 5";

/** What the dotted line means, under the axis: on the line itself a worn battery would run through the words. */
function LimitName({ place: { left, bottom } }: { place: Place }) {
  return (
    <>
      <path
        className="stroke-ink"
        d={`M${left} ${bottom + 38}h28`}
        strokeWidth="1.5"
        strokeDasharray={limitDashes}
      />
      <text className="muted" x={left + 36} y={bottom + 44}>
        {m.models_ageing_worn({ percent: formatNumber(100 * wornOut) })}
      </text>
    </>
  );
}

type BandWordProps = { place: Place; from: number; to: number; year: number; word: string };

/** Names a band at its thick end, if there is room. */
function BandWord({ place, from, to, year, word }: BandWordProps) {
  const [top, bottom] = [place.y(shown(from)), place.y(shown(to))];
  if (bottom - top < roomForWord) return null;
  return (
    <text className="ink" x={place.x(year) - 8} y={(top + bottom) / 2 + 6} textAnchor="end">
      {word}
    </text>
  );
}
