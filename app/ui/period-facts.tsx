import { formatDate, formatDateTime, formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card, Tag } from "./card";
import { Notice } from "./notice";

export type ShownPeriod = {
  company: string;
  place: string;
  startsOn: string;
  endsOn: string;
  time: "coming" | "now" | "over";
  hours: { done: number; planned: number; left: number; share: number };
  supervisorName: string;
  supervisorEmail: string;
  schoolContact: string;
  createdBy: string | null;
  createdAt: string;
  changedBy: string | null;
  changedAt: string;
  overlaps: { id: string; company: string; startsOn: string; endsOn: string }[];
};

/** What is planned of a period and how much of it is done. */
export function PeriodFacts({
  period,
  titleId = "plan",
}: {
  period: ShownPeriod;
  /** Where a page shows several. */
  titleId?: string;
}) {
  return (
    <Card labelledBy={titleId}>
      <div className="row row--between">
        <h2 id={titleId}>{m.workplace_plan_title()}</h2>
        <Tag look={period.time === "now" ? "accent" : "plain"}>{periodTimeWords(period.time)}</Tag>
      </div>
      <PeriodHours hours={period.hours} />
      <dl className="facts">
        <dt>{m.workplace_dates()}</dt>
        <dd>{periodDates(period)}</dd>
        {period.place && (
          <>
            <dt>{m.workplace_place()}</dt>
            <dd>{period.place}</dd>
          </>
        )}
        <dt>{m.workplace_supervisor()}</dt>
        <dd>
          {[period.supervisorName, period.supervisorEmail].filter(Boolean).join(", ") ||
            m.workplace_not_known_yet()}
        </dd>
        {period.schoolContact && (
          <>
            <dt>{m.workplace_school_contact()}</dt>
            <dd>{period.schoolContact}</dd>
          </>
        )}
      </dl>
      {period.overlaps.map((other) => (
        <Notice key={other.id} kind="waiting">
          <p>{m.workplace_overlaps({ company: other.company, dates: periodDates(other) })}</p>
        </Notice>
      ))}
      <p className="muted-text small-text">{whoDid(period)}</p>
    </Card>
  );
}

/** Hours against the plan: a bar, and the same in words. */
export function PeriodHours({ hours }: { hours: ShownPeriod["hours"] }) {
  return (
    <div className="stack stack--tight">
      <svg className="hours-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="well" width="100" height="4" />
        <rect className="accent" width={100 * hours.share} height="4" />
      </svg>
      <p className="numbers">
        {m.workplace_hours_done({
          done: formatNumber(hours.done),
          planned: formatNumber(hours.planned),
        })}
        {hours.left > 0 && (
          <span className="muted-text">
            {" · "}
            {m.workplace_hours_left({ left: formatNumber(hours.left) })}
          </span>
        )}
      </p>
    </div>
  );
}

/** What was done on each day, the newest first. */
export function PeriodDays({
  days,
  changeHref,
}: {
  days: { day: string; hours: number; done: string }[];
  /** Where a day can be changed; left out for whoever only reads. */
  changeHref?: (day: string) => string;
}) {
  if (days.length === 0) return <p className="muted-text">{m.workplace_days_empty()}</p>;
  return (
    <ul className="plain-list period-days">
      {days.map(({ day, hours, done }) => (
        <li key={day}>
          <p className="period-days__head">
            <strong>{formatDate(day)}</strong>
            <span className="numbers">{m.workplace_hours({ hours: formatNumber(hours) })}</span>
            {changeHref && (
              <a className="next-step__link" href={changeHref(day)}>
                {m.workplace_day_change()}
                <span className="visually-hidden"> {formatDate(day)}</span>
              </a>
            )}
          </p>
          {done && <p className="typed-text">{done}</p>}
        </li>
      ))}
    </ul>
  );
}

export function periodTimeWords(time: ShownPeriod["time"]): string {
  if (time === "coming") return m.workplace_time_coming();
  return time === "now" ? m.workplace_time_now() : m.workplace_time_over();
}

/** “2.11.2026–11.12.2026” */
export function periodDates({ startsOn, endsOn }: { startsOn: string; endsOn: string }): string {
  return `${formatDate(startsOn)} – ${formatDate(endsOn)}`;
}

function whoDid({ createdBy, createdAt, changedBy, changedAt }: ShownPeriod): string {
  const by = (name: string | null) => name ?? m.workplace_somebody();
  const made = m.workplace_planned_by({ name: by(createdBy), at: formatDateTime(createdAt) });
  if (createdAt === changedAt) return made;
  return `${made} ${m.workplace_changed_by({ name: by(changedBy), at: formatDateTime(changedAt) })}`;
}
