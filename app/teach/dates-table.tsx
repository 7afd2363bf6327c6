import { formatDate, formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import type { ModuleDate } from "./assign-dates.server";

/** Dates by module, to be read. */
export function DatesTable({ dates }: { dates: readonly ModuleDate[] }) {
  if (dates.length === 0) return null;
  return (
    <div className="table-scroll">
      <table className="table dates-table">
        <thead>
          <tr>
            <th scope="col">{m.assign_module()}</th>
            <th scope="col" className="number dates-table__work">
              {m.assign_work()}
            </th>
            <th scope="col" className="number">
              {m.teach_due_on()}
            </th>
          </tr>
        </thead>
        <tbody>
          {dates.map(({ moduleId, title, hours, dueOn, holiday }) => (
            <tr key={moduleId}>
              <th scope="row">
                {title}
                {holiday && (
                  <span className="muted-text small-text assign-holiday">
                    {m.assign_holiday({ date: formatDate(holiday.day), name: holiday.name })}
                  </span>
                )}
              </th>
              <td className="number dates-table__work">
                {m.assign_hours_one({ hours: formatNumber(Math.round(hours)) })}
              </td>
              <td className="number">{formatDate(dueOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
