import { formatNumber, formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import type { TrendWeek } from "./group-trend.server";
import { TrendTable } from "./trend-table";
import { WeekChart } from "./week-chart";

type TrendChartsProps = {
  /** The earliest first. */
  weeks: TrendWeek[];
  /** Learners in the group, for what one of them has mastered on average; left out where that is not told. */
  size?: number;
  linkTo?: (start: string) => string;
};

/** What a group did week by week: drawings, and the same as a table. */
export function TrendCharts({ weeks, size, linkTo }: TrendChartsProps) {
  const perLearner = weeks.map(({ start, mastered = 0 }) => {
    const value = size ? mastered / size : 0;
    return { start, value, label: formatNumber(value, 1) };
  });
  return (
    <>
      <div className="trend-charts">
        {size !== undefined && (
          <WeekChart
            id="trend-mastered"
            title={m.picture_mastered_per_learner()}
            kind="bars"
            weeks={perLearner}
          />
        )}
        <WeekChart
          id="trend-answers"
          title={m.picture_answers()}
          kind="bars"
          weeks={weeks.map(({ start, answers }) => ({
            start,
            value: answers,
            label: formatNumber(answers),
          }))}
        />
        <WeekChart
          id="trend-share"
          title={m.picture_share_right()}
          kind="line"
          top={1}
          weeks={weeks.map(({ start, share }) => ({
            start,
            value: share,
            label: share === null ? "" : formatPercent(share),
          }))}
        />
      </div>
      <p className="muted-text small-text">{m.picture_trend_note()}</p>
      <details className="more">
        <summary>{m.guide_as_table()}</summary>
        <TrendTable weeks={[...weeks].reverse()} linkTo={linkTo} />
      </details>
    </>
  );
}
