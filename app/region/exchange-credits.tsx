import type { CreditUnit, CreditView } from "~/domain/credit/workload";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { creditUnitWords, hoursWords } from "./exchange-words";

const finnish: readonly CreditUnit[] = ["op", "osp"];
const swedish: readonly CreditUnit[] = ["hp", "yh", "gymnasium"];

type ExchangeCreditsProps = { hours: number; credits: CreditView[] };

/** The agreed hours as schools of both countries would see their length; nothing is converted. */
export function ExchangeCredits({ hours, credits }: ExchangeCreditsProps) {
  const sides = [
    { title: m.exchange_finland(), units: finnish, grades: m.exchange_grades_fi() },
    { title: m.exchange_sweden(), units: swedish, grades: m.exchange_grades_se() },
  ];
  return (
    <Card labelledBy="credits">
      <h2 id="credits">{m.exchange_credits()}</h2>
      <p>{m.exchange_credits_text({ hours: hoursWords(hours) })}</p>
      <div className="exchange-sides">
        {sides.map(({ title, units, grades }) => (
          <section key={title} className="stack stack--tight">
            <h3>{title}</h3>
            <ul className="plain-list stack stack--tight">
              {credits
                .filter(({ unit }) => units.includes(unit))
                .map((view) => (
                  <li key={view.unit}>
                    <CreditLine view={view} />
                  </li>
                ))}
            </ul>
            <p>{grades}</p>
          </section>
        ))}
      </div>
      <p className="muted-text small-text">{m.exchange_credits_note()}</p>
    </Card>
  );
}

function CreditLine({ view }: { view: CreditView }) {
  const amount = formatNumber(view.amount);
  return (
    <>
      <strong className="numbers">{amount}</strong> {creditUnitWords(view.unit)}{" "}
      <a className="small-text" href={view.source}>
        {m.exchange_source()}
        <span className="visually-hidden">: {creditUnitWords(view.unit)}</span>
      </a>
      {view.isPlanningFigure && (
        <span className="muted-text small-text"> {m.exchange_credits_planning()}</span>
      )}
    </>
  );
}
