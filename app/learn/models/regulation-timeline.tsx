import {
  type Duty,
  type DutyState,
  dayOfHalfYear,
  stateOn,
  yearOfDay,
} from "~/domain/plant/regulation-dates";
import { formatDate } from "~/i18n/format";
import { Drawing } from "./drawing";
import { dutyNames } from "./regulation-words";

const first = 2024;
const last = 2037.5;
const ticks = [2024, 2028, 2032, 2036];

const head = 64;
const rowHeight = 38;

const marks: Record<DutyState, string> = { applies: "✓ ", waiting: "? ", coming: "" };

type RegulationTimelineProps = {
  duties: readonly Duty[];
  /** The chosen half-year: 2026.5 is 1 July 2026. */
  year: number;
  dateOf: (duty: Duty) => string;
  label: string;
};

/** A line for each duty, dotted until its day. The chosen day stands on every line. */
export function RegulationTimeline({ duties, year, dateOf, label }: RegulationTimelineProps) {
  const day = dayOfHalfYear(year);
  const height = head + duties.length * rowHeight;
  return (
    <Drawing label={label} wide={[680, height]} narrow={[330, height]}>
      {({ width }) => {
        const x = (at: number) => 6 + ((at - first) / (last - first)) * (width - 12);
        return (
          <>
            <text
              className="ink drawing__strong"
              x={Math.min(Math.max(x(year), 46), width - 46)}
              y="18"
              textAnchor="middle"
            >
              {formatDate(day)}
            </text>
            <path className="ink" d={`M${x(year)} 36l-7 -11h14Z`} />
            {ticks.map((tick) => (
              <text
                key={tick}
                className="muted"
                x={x(tick)}
                y="50"
                textAnchor={tick === first ? "start" : "middle"}
              >
                {tick}
              </text>
            ))}
            {duties.map((duty, index) => (
              <g key={duty.id} transform={`translate(0 ${head + index * rowHeight})`}>
                <DutyLine
                  name={dutyNames[duty.id]()}
                  date={dateOf(duty)}
                  begins={x(yearOfDay(duty.from))}
                  state={stateOn(duty, day)}
                  width={width}
                />
                <path className="stroke-ink" d={`M${x(year)} 19v14`} strokeWidth="2" />
              </g>
            ))}
          </>
        );
      }}
    </Drawing>
  );
}

type DutyLineProps = {
  name: string;
  date: string;
  begins: number;
  state: DutyState;
  width: number;
};

const looks: Record<DutyState, { line: string; dot: string; width: number; dashes?: string }> = {
  applies: { line: "stroke-accent", dot: "accent", width: 6 },
  waiting: { line: "stroke-accent", dot: "accent", width: 4, dashes: "8 6" },
  coming: { line: "stroke-fade", dot: "fade", width: 2.5 },
};

function DutyLine({ name, date, begins, state, width }: DutyLineProps) {
  const look = looks[state];
  return (
    <>
      <text className={state === "coming" ? "muted" : "ink"} x="2" y="15">
        {marks[state]}
        {name}
      </text>
      <text className="muted" x={width - 2} y="15" textAnchor="end">
        {date}
      </text>
      <path
        className="stroke-line"
        d={`M6 26H${begins}`}
        strokeWidth="2"
        strokeDasharray="1 6"
        strokeLinecap="round"
      />
      <path
        className={look.line}
        d={`M${begins} 26H${width - 2}`}
        strokeWidth={look.width}
        strokeDasharray={look.dashes}
      />
      <circle className={look.dot} cx={begins} cy="26" r="5" />
    </>
  );
}
