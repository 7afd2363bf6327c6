import { formatDate, formatLanguage } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card, Tag } from "~/ui/card";
import type { ExchangeAtWork } from "./exchange-at-work-view.server";
import { hoursWords } from "./exchange-words";

/** What was agreed, as far as it concerns the workplace, and whom to ask. */
export function AtWorkAgreed({ view }: { view: ExchangeAtWork }) {
  const { skills, contact, host } = view;
  return (
    <Card labelledBy="agreed">
      <h2 id="agreed">{m.exchange_agreed()}</h2>
      <ul className="plain-list exchange-skills">
        {skills.map(({ id, title, definition, hours, isSafety }) => (
          <li key={id} className="exchange-skills__row">
            <span>
              <strong>{title}</strong>{" "}
              {isSafety && <Tag look="waiting">{m.exchange_safety_tag()}</Tag>}
              <br />
              {definition}
            </span>
            <span className="numbers">{hoursWords(hours)}</span>
          </li>
        ))}
        <li className="exchange-skills__row exchange-skills__row--sum">
          <strong>{m.exchange_sum()}</strong>
          <strong className="numbers">{hoursWords(view.hours)}</strong>
        </li>
      </ul>
      <dl className="exchange-facts">
        <dt>{m.exchange_days()}</dt>
        <dd>
          {formatDate(view.startsOn)} – {formatDate(view.endsOn)}
        </dd>
        <dt>{m.exchange_language()}</dt>
        <dd>{formatLanguage(view.language)}</dd>
        <dt>{m.exchange_at_work_contact()}</dt>
        <dd>
          {host}
          {contact && `, ${contact.role}`}
          {contact?.address && (
            <>
              <br />
              <a href={`mailto:${contact.address}`}>{contact.address}</a>
            </>
          )}
        </dd>
      </dl>
      <p>{m.exchange_at_work_contact_text({ host })}</p>
    </Card>
  );
}
