import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate, formatList, formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button, ButtonLink } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { PeriodHours, periodDates } from "~/ui/period-facts";
import { type ActForm, ActHead } from "./period-agreeing";
import type { PeriodView } from "./period-view.server";
import { hostWayWords, nextWords, stageWords } from "./period-words";

/** Where the period stands, what comes next, and the ways to its papers. */
export function PeriodNext({
  period,
  findings,
  form,
}: {
  period: PeriodView;
  findings: number;
  form: ActForm;
}) {
  const { stage, acts } = period;
  const base = `/${currentLocale()}/teach/periods/${period.id}`;
  const hasDays = period.days.length > 0;
  const next = nextWords({
    ...period,
    hasHost: period.host !== null,
    isApproved: period.approval !== null,
    startsOn: period.plan.startsOn,
  });
  return (
    <Card labelledBy="next">
      <div className="row row--between">
        <h2 id="next">{m.period_next_title()}</h2>
        <Tag look={stage === "ongoing" ? "accent" : "plain"}>{stageWords(stage)}</Tag>
      </div>
      <p className="typed-text">{next}</p>
      <p className="muted-text small-text">{m.period_since({ date: formatDate(period.since) })}</p>
      <div className="row">
        {acts.includes("begin-report") && (
          <Form method="post">
            <ActHead form={form} />
            <Button name="intent" value="begin-report">
              {m.period_begin_report()}
            </Button>
          </Form>
        )}
        {(stage === "reporting" || stage === "done") && (
          <ButtonLink
            look={acts.includes("give-report") || acts.includes("confirm-report") ? "main" : "side"}
            to={`${base}/report`}
          >
            {m.period_report()}
          </ButtonLink>
        )}
        {stage === "done" && (
          <ButtonLink to={`${base}/certificate`}>{m.period_certificate()}</ButtonLink>
        )}
        {hasDays && (
          <ButtonLink to={`${base}/findings`}>
            {m.period_findings_count({ count: findings })}
          </ButtonLink>
        )}
        <ButtonLink to={`${base}/agreement`}>{m.period_agreement()}</ButtonLink>
      </div>
    </Card>
  );
}

/** What is planned and who has agreed to it. */
export function PlanCard({ period }: { period: PeriodView }) {
  const { plan, hours, acts } = period;
  return (
    <Card labelledBy="plan">
      <div className="row row--between">
        <h2 id="plan">{m.workplace_plan_title()}</h2>
        {acts.includes("change-plan") && (
          <ButtonLink to={`/${currentLocale()}/teach/periods/${period.id}/edit`}>
            {m.period_edit()}
          </ButtonLink>
        )}
      </div>
      {period.days.length > 0 && <PeriodHours hours={hours} />}
      <PlanFacts period={period} />
      <h3>{m.period_goals()}</h3>
      <ul className="plain-list period-goal-list">
        {plan.goals.map((goal) => (
          <li key={goal.skill}>
            <p>
              <strong>{goal.title}</strong>
              {period.days.length > 0 && (
                <span className="muted-text numbers">
                  {" "}
                  {m.workplace_hours({ hours: formatNumber(goal.hours) })}
                </span>
              )}
            </p>
            <p>{goal.sentence}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Dates, place, hours, courses, and the two agreements. */
export function PlanFacts({ period }: { period: PeriodView }) {
  const { plan, host, approval } = period;
  return (
    <dl className="facts period-facts">
      <Fact name={m.workplace_dates()}>{periodDates(plan)}</Fact>
      <Fact name={m.workplace_planned_hours()}>
        {m.workplace_hours({ hours: formatNumber(plan.plannedHours) })}
      </Fact>
      <Fact name={m.workplace_place()}>
        {[plan.place, countryWords(plan.country)].filter(Boolean).join(", ")}
      </Fact>
      <Fact name={m.period_contact()}>{plan.contactRole}</Fact>
      {plan.courses.length > 0 && <Fact name={m.period_courses()}>{formatList(plan.courses)}</Fact>}
      <Fact name={m.period_host_word()}>
        {host
          ? m.period_host_told({
              who: host.who,
              how: hostWayWords(host.how),
              date: formatDate(host.on),
              name: host.notedBy ?? m.workplace_somebody(),
            })
          : m.period_not_yet()}
      </Fact>
      <Fact name={m.period_school_word()}>{approval ? signed(approval) : m.period_not_yet()}</Fact>
    </dl>
  );
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** “Demo admin, 3.11.2026” */
export function signed({ name, at }: { name: string | null; at: string }): string {
  return `${name ?? m.workplace_somebody()}, ${formatDate(at)}`;
}

function countryWords(country: "FI" | "SE"): string {
  return country === "FI" ? m.workplace_country_fi() : m.workplace_country_se();
}
