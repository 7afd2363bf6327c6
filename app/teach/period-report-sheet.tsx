import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { TableScroll } from "~/ui/table-scroll";
import { signed } from "./period-facts";
import type { PeriodView } from "./period-view.server";

/** Goal by goal: hours, whether it was met, and the sentence about it. */
export function GoalTable({ period }: { period: PeriodView }) {
  const { plan, hours } = period;
  const cell = (count: number) => m.workplace_hours({ hours: formatNumber(count) });
  return (
    <TableScroll label={m.period_hours_by_skill()}>
      <table className="table">
        <caption className="visually-hidden">{m.period_hours_by_skill()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.period_column_skill()}</th>
            <th scope="col" className="number">
              {m.period_column_hours()}
            </th>
            <th scope="col">{m.period_column_goal()}</th>
          </tr>
        </thead>
        <tbody>
          {plan.goals.map(({ skill, title, sentence, hours: spent, outcome }) => (
            <tr key={skill}>
              <th scope="row">{title}</th>
              <td className="number numbers">{cell(spent)}</td>
              <td>
                <p>{sentence}</p>
                {outcome && (
                  <p>
                    <strong>{outcome.isMet ? m.period_met() : m.period_not_met()}</strong>:{" "}
                    {outcome.sentence}
                  </p>
                )}
              </td>
            </tr>
          ))}
          {hours.other > 0 && (
            <tr>
              <th scope="row">{m.period_hours_other()}</th>
              <td className="number numbers">{cell(hours.other)}</td>
              <td />
            </tr>
          )}
          <tr>
            <th scope="row">{m.period_hours_total()}</th>
            <td className="number numbers">
              <strong>{cell(hours.total)}</strong>
            </td>
            <td className="muted-text">
              {m.period_hours_planned({ hours: formatNumber(plan.plannedHours) })}
            </td>
          </tr>
        </tbody>
      </table>
    </TableScroll>
  );
}

type ShownFinding = { id: string; difference: string; place: string };

/** The report as the school reads it and as it is printed. */
export function ReportSheet({
  period,
  findings,
}: {
  period: PeriodView;
  findings: ShownFinding[];
}) {
  const { report, confirmation } = period;
  return (
    <article className="paper stack">
      <h2>{m.period_hours_by_skill()}</h2>
      <GoalTable period={period} />
      {report && (
        <>
          <h2>{m.period_summary()}</h2>
          <p className="typed-text">{report.summary}</p>
        </>
      )}
      <h2>{m.period_findings()}</h2>
      {findings.length === 0 ? (
        <p>{m.period_findings_none()}</p>
      ) : (
        <ul>
          {findings.map(({ id, difference, place }) => (
            <li key={id}>
              <strong>{place}</strong>: {difference}
            </li>
          ))}
        </ul>
      )}
      <p className="muted-text small-text">
        {confirmation
          ? m.period_confirmed_by({ who: signed(confirmation) })
          : m.period_report_unconfirmed()}
      </p>
    </article>
  );
}
