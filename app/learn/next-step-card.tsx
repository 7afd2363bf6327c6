import { Link } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Tag } from "~/ui/card";
import { type Charge, ChargeCell } from "~/ui/charge-cell";
import { ContestChoices } from "./contest-choices";

export type ShownStep = {
  title: string;
  part: string;
  action: string;
  minutes: number | null;
  href: string;
  /** Where the learner may answer back; null where there is nothing to change. */
  contestHref: string | null;
};

type NextStepCardProps = {
  step: ShownStep;
  reason: string;
  /** Null on the page that tells why. */
  whyHref: string | null;
  others: ShownStep[];
  charge: Charge | null;
};

/** The one large thing on a learner's page: what is next, how long, why, one button; the other ways beside it. */
export function NextStepCard({ step, reason, whyHref, others, charge }: NextStepCardProps) {
  return (
    <section className="card next-step" aria-labelledby="next-step">
      <div className="next-step__words">
        <Tag look="accent">
          {step.minutes === null
            ? m.learn_next()
            : `${m.learn_next()} · ${m.site_minutes({ minutes: step.minutes })}`}
        </Tag>
        <h2 id="next-step">{step.title}</h2>
        <p className="next-step__part">{step.part}</p>
        <p>{reason}</p>
        <div className="row">
          <ButtonLink look="main" to={step.href}>
            {step.action}
          </ButtonLink>
          {whyHref && (
            <Link className="next-step__link" to={whyHref}>
              {m.learn_why()}
            </Link>
          )}
        </div>
        {step.contestHref && <ContestChoices href={step.contestHref} />}
        {others.length > 0 && (
          <details className="more">
            <summary>{m.learn_other_steps({ count: others.length })}</summary>
            <ul className="plain-list stack stack--tight">
              {others.map((other) => (
                <li key={`${other.href} ${other.part}`}>
                  <Link to={other.href}>{other.title}</Link>
                  <span className="muted-text">
                    {" "}
                    · {other.part}
                    {other.minutes !== null && ` · ${m.site_minutes({ minutes: other.minutes })}`}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {charge && <ChargeCell charge={charge} isNow size="large" />}
    </section>
  );
}
