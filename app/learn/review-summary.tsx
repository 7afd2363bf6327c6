import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { type Charge, ChargeCell } from "~/ui/charge-cell";

type Recharged = { id: string; title: string; charge: Charge; isRecharged: boolean; dueOn: string };

/** The end of a review: what was recharged, and when each skill fades next. */
export function ReviewSummary(props: { recharged: Recharged[]; due: number; nextMinutes: number }) {
  const { recharged, due, nextMinutes } = props;
  return (
    <Card labelledBy="recharged">
      <h2 id="recharged">{m.review_end_title()}</h2>
      <ul className="cells">
        {recharged.map(({ id, title, charge, isRecharged, dueOn }) => (
          <li key={id} className="cells__cell">
            <ChargeCell charge={charge} />
            <span>{title}</span>
            <span className="cells__level">
              {isRecharged ? m.review_fades_on({ date: dueOn }) : m.review_back_on({ date: dueOn })}
            </span>
          </li>
        ))}
      </ul>
      <p>{m.review_end_text()}</p>
      <div className="row">
        <ButtonLink look="main" to={`/${currentLocale()}/learn`}>
          {m.learn_to_path()}
        </ButtonLink>
        {due > 0 && (
          <ButtonLink to={`/${currentLocale()}/learn/review`}>
            {m.review_act_more({ count: due, minutes: nextMinutes })}
          </ButtonLink>
        )}
      </div>
    </Card>
  );
}

/** What fades within a week: told so that nobody is surprised, asked of nobody today. */
export function SoonList({ soon }: { soon: { id: string; title: string; date: string }[] }) {
  if (soon.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="soon">
      <h2 id="soon">{m.review_soon_title()}</h2>
      <p className="muted-text">{m.review_soon_text()}</p>
      <ul className="plain-list stack stack--tight">
        {soon.map(({ id, title, date }) => (
          <li key={id} className="row row--between">
            <span>{title}</span>
            <span className="muted-text numbers">{date}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
