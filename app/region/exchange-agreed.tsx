import { Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate, formatLanguage } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import type { ExchangeView } from "./exchange-view.server";
import { hoursWords, partyWords, workplaceYesWords } from "./exchange-words";

/** What was agreed, and who stands behind it. */
export function ExchangeAgreed({ view }: { view: ExchangeView }) {
  const { agreement, skills, offering, acts } = view;
  const here = `/${currentLocale()}/region/exchange/${view.id}`;
  return (
    <Card labelledBy="agreed">
      <h2 id="agreed">{m.exchange_agreed()}</h2>
      <ul className="plain-list exchange-skills">
        {skills.map(({ id, title, hours, isSafety }) => (
          <li key={id} className="exchange-skills__row">
            <span>
              {title} {isSafety && <Tag look="waiting">{m.exchange_safety_tag()}</Tag>}
            </span>
            <span className="numbers">{hoursWords(hours)}</span>
          </li>
        ))}
        <li className="exchange-skills__row exchange-skills__row--sum">
          <strong>{m.exchange_sum()}</strong>
          <strong className="numbers">{hoursWords(agreement.hours)}</strong>
        </li>
      </ul>
      {skills.some(({ isSafety }) => isSafety) && <p>{m.exchange_safety_note()}</p>}
      <dl className="exchange-facts">
        <dt>{m.exchange_days()}</dt>
        <dd>
          {formatDate(agreement.startsOn)} – {formatDate(agreement.endsOn)}
        </dd>
        <dt>{m.exchange_language()}</dt>
        <dd>{formatLanguage(agreement.language)}</dd>
        {offering && (
          <>
            <dt>{m.exchange_offering()}</dt>
            <dd>
              <Link to={`/${currentLocale()}/region/offerings/${offering.id}`}>
                {offering.title}
              </Link>
            </dd>
          </>
        )}
        <dt>{m.exchange_workplace()}</dt>
        <dd>
          {agreement.workplace ? (
            <>
              {agreement.workplace.name}, {agreement.workplace.contactRole}
              <br />
              <a href={`mailto:${agreement.workplace.email}`}>{agreement.workplace.email}</a>
            </>
          ) : (
            m.exchange_workplace_none()
          )}
        </dd>
      </dl>
      <Behind view={view} />
      <div className="row">
        {acts.includes("change") && view.stage !== "draft" && (
          <ButtonLink to={`${here}/agreement`}>{m.exchange_change()}</ButtonLink>
        )}
        <ButtonLink look="plain" to={`${here}/print/agreement`}>
          {m.exchange_print_agreement()}
        </ButtonLink>
      </div>
    </Card>
  );
}

function Behind({ view }: { view: ExchangeView }) {
  const { agreement, workplaceAsked } = view;
  const parties = [
    { role: "learner" as const, isBehind: agreement.isAgreed, words: learnerWords(view) },
    ...(["home", "host"] as const).map((role) => ({
      ...{ role, isBehind: view.approvals[role] !== null, words: approvalWords(view, role) },
    })),
    ...(agreement.workplace
      ? [
          {
            role: "workplace" as const,
            isBehind: workplaceAsked.yes !== null,
            words: workplaceWords(view),
          },
        ]
      : []),
  ];
  return (
    <ul className="plain-list exchange-behind" aria-label={m.exchange_behind()}>
      {parties.map(({ role, isBehind, words }) => (
        <li key={role} data-behind={isBehind}>
          <span aria-hidden="true">{isBehind ? "✓" : "·"}</span> {partyWords(role)}: {words}
        </li>
      ))}
    </ul>
  );
}

function learnerWords({ agreement }: ExchangeView): string {
  return agreement.isAgreed ? m.exchange_behind_yes() : m.exchange_behind_no();
}

function approvalWords(view: ExchangeView, role: "home" | "host"): string {
  const at = view.approvals[role];
  if (at) return m.exchange_behind_since({ date: formatDate(at) });
  if (!view.takenBack.some(({ of }) => of === role)) return m.exchange_behind_no();
  return view.declined ? m.exchange_behind_lapsed() : m.exchange_behind_taken_back();
}

function workplaceWords({ workplaceAsked, takenBack, declined }: ExchangeView): string {
  const { yes, askedAt } = workplaceAsked;
  if (declined) {
    return m.exchange_workplace_no_since({ date: formatDate(declined.at), who: declined.saidBy });
  }
  if (yes) return workplaceYesWords(yes);
  if (askedAt) return m.exchange_workplace_asked_since({ date: formatDate(askedAt) });
  const isTakenBack = takenBack.some(({ of }) => of === "workplace");
  return isTakenBack ? m.exchange_workplace_taken_back() : m.exchange_workplace_not_asked();
}
