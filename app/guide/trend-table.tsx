import { Link } from "@remix-run/react";
import { formatDate, formatNumber, formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import type { TrendWeek } from "./group-trend.server";
import { isoWeek } from "./iso-week";

type TrendTableProps = {
  /** The newest comes first. */
  weeks: TrendWeek[];
  /** The page of a week; left out where it has none. */
  linkTo?: (start: string) => string;
};

/** The charts in words. */
export function TrendTable({ weeks, linkTo }: TrendTableProps) {
  const hasMastered = weeks.some(({ mastered }) => mastered !== undefined);
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{m.picture_week_column()}</th>
            <th scope="col" className="number">
              {m.picture_who_answered()}
            </th>
            <th scope="col" className="number">
              {m.picture_answers()}
            </th>
            <th scope="col" className="number">
              {m.picture_share_right()}
            </th>
            {hasMastered && (
              <th scope="col" className="number">
                {m.picture_mastered()}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ start, learners, answers, share, mastered }) => {
            const name = `${m.picture_week({ week: isoWeek(start) })} · ${formatDate(start)}`;
            return (
              <tr key={start}>
                <th scope="row">{linkTo ? <Link to={linkTo(start)}>{name}</Link> : name}</th>
                <td className="number">{formatNumber(learners)}</td>
                <td className="number">
                  {answers === 0 ? m.picture_no_answers() : formatNumber(answers)}
                </td>
                <td className="number">
                  {answers > 0 && (share === null ? m.guide_level_unknown() : formatPercent(share))}
                </td>
                {hasMastered && <td className="number">{formatNumber(mastered ?? 0)}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
