import type { Forecast, ForecastWeek, Warning } from "~/domain/assignment/forecast";
import type { ReviewFigure } from "~/domain/assignment/review-work";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { hours } from "./forecast-hours";
import { ForecastWeeks } from "./forecast-weeks";

/** What will be asked of learners and of their staff, before anything is written. */
export function ForecastCard({ forecast }: { forecast: Forecast }) {
  const { perWeek, review, warnings, weeks } = forecast;
  return (
    <Card labelledBy="forecast-title">
      <h2 id="forecast-title">{m.assign_forecast_title()}</h2>
      {warnings.map((warning) => (
        <Notice key={warning.kind} kind="waiting" title={warningText(warning)}>
          <p>{cureText(warning)}</p>
        </Notice>
      ))}
      <dl className="forecast">
        <div>
          <dt>{m.assign_forecast_learners()}</dt>
          <dd className="forecast__figure">{m.assign_per_week(rangeOf(perWeek))}</dd>
          <dd className="muted-text small-text">{m.assign_per_week_hint()}</dd>
        </div>
        <div>
          <dt>{m.assign_forecast_review()}</dt>
          <dd className="forecast__figure">
            {m.assign_review_hours({ hours: hours(review.hours) })}
          </dd>
          {review.peak && <dd>{peakText(review.peak)}</dd>}
        </div>
      </dl>
      <ForecastWeeks weeks={weeks} />
      <details className="more">
        <summary>{m.assign_review_how()}</summary>
        <ul>
          {review.figures.map((figure) => (
            <li key={figure.kind}>{figureText(figure)}</li>
          ))}
        </ul>
        <p className="muted-text small-text">{m.assign_review_source()}</p>
      </details>
    </Card>
  );
}

function rangeOf({ from, to }: { from: number; to: number }) {
  return { from: hours(from), to: hours(to) };
}

function peakText({ week, monday, review }: ForecastWeek): string {
  return m.assign_review_peak({ week, date: formatDate(monday), hours: hours(review) });
}

function warningText(warning: Warning): string {
  return warning.kind === "too-soon"
    ? m.assign_warn_too_soon({ count: warning.learners })
    : m.assign_warn_much({
        count: warning.learners,
        week: warning.week,
        hours: hours(warning.hours),
      });
}

function cureText({ kind }: Warning): string {
  return kind === "too-soon" ? m.assign_cure_too_soon() : m.assign_cure_much();
}

function figureText({ kind, count, minutes, isMeasured }: ReviewFigure): string {
  const source = isMeasured ? m.assign_measured() : m.assign_estimated();
  switch (kind) {
    case "task":
      return m.assign_review_tasks({ count, minutes, source });
    case "claim":
      return m.assign_review_claims({ count, minutes, source });
    case "help":
      return m.assign_review_help({ count, minutes, source });
  }
}
