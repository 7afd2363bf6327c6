import { Link } from "@remix-run/react";
import { formatDate, formatDateTime, formatNumber, formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { isoWeek, sundayOf } from "./iso-week";
import type { PathWeeks, ShownWeek } from "./path-weeks.server";
import { WeekChart } from "./week-chart";

type PathWeeksCardProps = PathWeeks & { pathId: string; skills: number };

/** The path over time: answers of each week and the charge so far, drawn and as a table. */
export function PathWeeksCard({ asOf, weeks, pathId, skills }: PathWeeksCardProps) {
  return (
    <Card labelledBy="weeks-title">
      <div className="row row--between">
        <h2 id="weeks-title">{m.story_weeks()}</h2>
        <p className="muted-text small-text numbers">
          {m.story_as_of({ time: formatDateTime(asOf) })}
        </p>
      </div>
      <div className="trend-charts">
        <WeekChart
          id="weeks-answers"
          title={m.picture_answers()}
          kind="bars"
          weeks={weeks.map(({ start, answers }) => ({
            start,
            value: answers,
            label: formatNumber(answers),
          }))}
        />
        <WeekChart
          id="weeks-charge"
          title={m.story_charged({ count: skills })}
          kind="line"
          top={skills}
          weeks={weeks.map(({ start, mastered }) => ({
            start,
            value: mastered,
            label: formatNumber(mastered),
          }))}
        />
      </div>
      <details className="more">
        <summary>{m.guide_as_table()}</summary>
        <WeeksTable weeks={[...weeks].reverse()} pathId={pathId} />
      </details>
    </Card>
  );
}

/** The newest week first; each opens to its events. */
function WeeksTable({ weeks, pathId }: { weeks: ShownWeek[]; pathId: string }) {
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{m.picture_week_column()}</th>
            <th scope="col" className="number">
              {m.picture_answers()}
            </th>
            <th scope="col" className="number">
              {m.picture_share_right()}
            </th>
            <th scope="col" className="number">
              {m.story_charged_column()}
            </th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ start, answers, share, mastered }) => (
            <tr key={start}>
              <th scope="row">
                <Link to={`?path=${pathId}&on=${sundayOf(start)}#story`}>
                  {m.picture_week({ week: isoWeek(start) })} · {formatDate(start)}
                </Link>
              </th>
              <td className="number">
                {answers === 0 ? m.picture_no_answers() : formatNumber(answers)}
              </td>
              <td className="number">
                {answers > 0 && (share === null ? m.guide_level_unknown() : formatPercent(share))}
              </td>
              <td className="number">{formatNumber(mastered)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
