import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { TableScroll } from "~/ui/table-scroll";

type Sums = {
  year: number;
  periods: number;
  hours: number;
  skills: number;
  findings: number;
  lessons: number;
};

/** What one school's periods came to: a column for each year, so that it stands whole on a phone. */
export function PeriodSumsTable({ school, years }: { school: string; years: Sums[] }) {
  const rows = [
    { key: "periods", name: m.period_column_periods() },
    { key: "hours", name: m.period_column_hours() },
    { key: "skills", name: m.period_column_skills() },
    { key: "findings", name: m.period_column_findings() },
    { key: "lessons", name: m.period_column_lessons() },
  ] as const;
  return (
    <TableScroll label={school}>
      <table className="table">
        <caption className="period-sums__school">{school}</caption>
        <thead>
          <tr>
            <td />
            {years.map(({ year }) => (
              <th key={year} scope="col" className="number numbers">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {years.map((sums) => (
                <td key={sums.year} className="number numbers">
                  {formatNumber(sums[key])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
