import type { ForecastWeek } from "~/domain/assignment/forecast";
import { muchPerWeek } from "~/domain/assignment/forecast";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { hours } from "./forecast-hours";

const width = 640;
const height = 150;
const floor = 124;
const top = 14;

/** More weeks than these cannot be told apart, and nobody reads them. Our choice: three years. */
const mostWeeks = 156;

/** Hours week by week, drawn and as a table. */
export function ForecastWeeks({ weeks }: { weeks: readonly ForecastWeek[] }) {
  if (weeks.length < 2 || weeks.length > mostWeeks) return null;
  return (
    <figure className="forecast-weeks">
      <WeekBars weeks={weeks} />
      <figcaption className="muted-text small-text">{m.assign_weeks_caption()}</figcaption>
      <details className="more">
        <summary>{m.assign_weeks_table()}</summary>
        <div className="table-scroll">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{m.assign_week()}</th>
                <th scope="col" className="number">
                  {m.assign_weeks_learner()}
                </th>
                <th scope="col" className="number">
                  {m.assign_weeks_review()}
                </th>
              </tr>
            </thead>
            <tbody>
              {weeks.map(({ monday, week, from, to, review }) => (
                <tr key={monday}>
                  <th scope="row">{m.assign_week_of({ week, date: formatDate(monday) })}</th>
                  <td className="number">
                    {m.assign_hours_range({ from: hours(from), to: hours(to) })}
                  </td>
                  <td className="number">{m.assign_hours_one({ hours: hours(review) })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

function WeekBars({ weeks }: { weeks: readonly ForecastWeek[] }) {
  const most = Math.max(muchPerWeek, ...weeks.map(({ to }) => to));
  const y = (value: number) => floor - ((floor - top) * value) / most;
  const step = width / weeks.length;
  const bar = Math.min(28, step * 0.6);
  // A label for every week would run together.
  const every = Math.ceil(weeks.length / 12);
  return (
    <svg
      className="forecast-weeks__drawing"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={m.assign_weeks_caption()}
    >
      <line
        className="stroke-line"
        x1="0"
        x2={width}
        y1={y(muchPerWeek)}
        y2={y(muchPerWeek)}
        strokeDasharray="4 4"
      />
      <text className="muted" x={width} y={y(muchPerWeek) - 4} textAnchor="end" fontSize="12">
        {m.assign_hours_one({ hours: hours(muchPerWeek) })}
      </text>
      {weeks.map(({ monday, week, from, to }, index) => {
        const x = step * index + (step - bar) / 2;
        return (
          <g key={monday}>
            <rect className="charge-2" x={x} y={y(to)} width={bar} height={floor - y(to)} rx="3" />
            <rect
              className="accent"
              x={x}
              y={y(from)}
              width={bar}
              height={floor - y(from)}
              rx="3"
            />
            {index % every === 0 && (
              <text
                className="muted"
                x={x + bar / 2}
                y={floor + 18}
                textAnchor="middle"
                fontSize="12"
              >
                {week}
              </text>
            )}
          </g>
        );
      })}
      <line className="stroke-line" x1="0" x2={width} y1={floor} y2={floor} />
    </svg>
  );
}
