import { Link } from "@remix-run/react";
import type { PeriodStage } from "~/domain/teacher-period/advance-teacher-period";
import { isLived } from "~/domain/teacher-period/teacher-period-acts";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { PeriodHours, periodDates } from "~/ui/period-facts";
import { stageWords } from "./period-words";

export type ListedPeriod = {
  id: string;
  teacher: string;
  company: string;
  place: string;
  startsOn: string;
  endsOn: string;
  state: PeriodStage;
  waitingFor: "teacher" | "school" | null;
  since: string;
  hours: { done: number; planned: number; left: number; share: number };
};

/** An own period with the one act that is wanted most: while it lasts, to write today. */
export function OwnPeriodCard({ period }: { period: ListedPeriod }) {
  const { id, state } = period;
  const base = `/${currentLocale()}/teach/periods/${id}`;
  const isOpen = state !== "done" && state !== "cancelled";
  const isWritten = isLived(state);
  return (
    <Card as="article" look={isWritten ? "accent" : "plain"} labelledBy={`period-${id}`}>
      <div className="row row--between">
        <h2 id={`period-${id}`} className="period-name">
          <Link to={base}>{period.company}</Link>
        </h2>
        <PeriodTag period={period} />
      </div>
      <p className="muted-text">
        {[periodDates(period), period.place].filter(Boolean).join(" · ")}
      </p>
      {state !== "cancelled" && <PeriodHours hours={period.hours} />}
      {isOpen && (
        <div className="row">
          {isWritten && (
            <ButtonLink look="main" to={`${base}#write`}>
              {m.period_write_today()}
            </ButtonLink>
          )}
          {state === "reporting" && period.waitingFor === "teacher" && (
            <ButtonLink look="main" to={`${base}/report`}>
              {m.period_write_report()}
            </ButtonLink>
          )}
          {state === "planned" && <ButtonLink to={base}>{m.period_open()}</ButtonLink>}
        </div>
      )}
    </Card>
  );
}

/** The periods of the school's teachers; those that wait for the school stand first. */
export function SchoolPeriods({ periods }: { periods: ListedPeriod[] }) {
  return (
    <Card labelledBy="school-periods">
      <h2 id="school-periods">{m.period_school()}</h2>
      {periods.length === 0 ? (
        <p className="muted-text">{m.period_school_empty()}</p>
      ) : (
        <ul className="plain-list people">
          {periods.map((period) => (
            <li key={period.id} className="people__person">
              <div className="people__who">
                <Link to={`/${currentLocale()}/teach/periods/${period.id}`}>
                  {period.teacher}, {period.company}
                </Link>
                <span className="muted-text small-text">{periodDates(period)}</span>
              </div>
              <PeriodTag period={period} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function PeriodTag({ period }: { period: ListedPeriod }) {
  const { state, waitingFor, since } = period;
  if (waitingFor === "school") {
    return <Tag look="waiting">{m.period_waits_school({ date: formatDate(since) })}</Tag>;
  }
  return <Tag look={state === "ongoing" ? "accent" : "plain"}>{stageWords(state)}</Tag>;
}
