import { Link } from "@remix-run/react";
import { formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { ChargeCell } from "~/ui/charge-cell";

type RenewedAreasProps = {
  areas: { id: string; title: string; of: number; skills: string[] }[];
  years: number[];
  /** The year that is shown; null for all together. */
  year: number | null;
};

/** The framework as a pack: a cell for each area, charged as far as its skills were renewed at work. */
export function RenewedAreas({ areas, years, year }: RenewedAreasProps) {
  const charged = areas.filter(({ of }) => of > 0);
  return (
    <Card labelledBy="renewed">
      <h2 id="renewed">{m.period_renewed()}</h2>
      <p className="muted-text">{m.period_renewed_lead()}</p>
      <nav className="row period-years" aria-label={m.period_column_year()}>
        <Link to="?#renewed" aria-current={year === null ? "page" : undefined}>
          {m.period_years_all()}
        </Link>
        {years.map((one) => (
          <Link
            key={one}
            to={`?year=${one}#renewed`}
            aria-current={year === one ? "page" : undefined}
          >
            {one}
          </Link>
        ))}
      </nav>
      <ul className="cells">
        {charged.map(({ id, title, of, skills }) => (
          <li key={id} className="cells__cell">
            <ChargeCell charge={chargeOf(skills.length, of)} />
            <span>{title}</span>
            <span className="cells__level">
              {m.period_renewed_of({ count: skills.length, of })}
            </span>
          </li>
        ))}
      </ul>
      <details className="more">
        <summary>{m.period_renewed_skills()}</summary>
        <dl className="facts period-facts">
          {charged
            .filter(({ skills }) => skills.length > 0)
            .map(({ id, title, skills }) => (
              <div key={id} className="period-renewed">
                <dt>{title}</dt>
                <dd>{formatList(skills)}</dd>
              </div>
            ))}
        </dl>
      </details>
    </Card>
  );
}

function chargeOf(done: number, of: number) {
  const percent = Math.round((100 * done) / of);
  if (done === 0) return { kind: "empty", percent: 0 } as const;
  return { kind: done === of ? "mastered" : "charging", percent } as const;
}
