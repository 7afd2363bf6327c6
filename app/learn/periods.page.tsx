import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireUser } from "~/auth/session.server";
import { readPeriodPlan } from "~/domain/workplace-period/period-plan";
import { hoursDone, periodTime } from "~/domain/workplace-period/workplace-period";
import { doneQuery } from "~/http/done-query";
import { readFields } from "~/http/forms";
import { badRequest } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { dayOf } from "~/i18n/day-of";
import { m } from "~/i18n/messages";
import { planPeriod } from "~/progress/plan-period.server";
import { Card, Tag } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { PeriodHours, periodDates, periodTimeWords } from "~/ui/period-facts";
import { PeriodForm } from "~/ui/period-form";
import { listOrganisationsOfLearner } from "~db/queries/prior-learning-cases.server";
import { listPeriods, listWorkplaceDays } from "~db/queries/workplace-periods.server";
import { sendPeriod } from "./send-period";

export const meta: MetaFunction = () => [{ title: `${m.workplace_periods()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const who = { learnerId: user.id };
  const [periods, organisations] = await Promise.all([
    listPeriods(db, who),
    listOrganisationsOfLearner(db, who),
  ]);
  const days = await listWorkplaceDays(db, { periodIds: periods.map(({ id }) => id) });
  const today = dayOf(new Date());
  return {
    key: randomUUID(),
    // A tab may be shared: whose draft it is, is in its name.
    draft: `workplace ${user.id}`,
    organisations,
    periods: periods.map((period) => ({
      href: `/${locale}/learn/workplace/${period.id}`,
      company: period.company,
      startsOn: period.startsOn,
      endsOn: period.endsOn,
      time: periodTime(period, today),
      hours: hoursDone(
        period.plannedHours,
        days.filter(({ periodId }) => periodId === period.id),
      ),
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const typed = await readFields(request);
  const key = z.uuid().safeParse(typed.key);
  const read = readPeriodPlan(typed);
  if (!key.success || !read.ok) {
    return badRequest({ typed, notice: null, problems: read.ok ? {} : read.problems });
  }
  const organisations = await listOrganisationsOfLearner(db, { learnerId: user.id });
  const organisation = organisations.find(({ id }) => id === typed.organisation);
  const periodId = await planPeriod(db, {
    learnerId: user.id,
    organisationId: (organisation ?? organisations[0])?.id ?? null,
    plan: read.plan,
    clientKey: key.data,
    actorId: user.id,
    now: new Date(),
  });
  return redirect(`/${locale}/learn/workplace/${periodId}?${doneQuery(typed)}`, 303);
}

export const clientAction = sendPeriod;

export default function PeriodsPage() {
  const { key, draft, periods, organisations } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      width="reading"
      title={m.workplace_periods()}
      lead={m.workplace_periods_lead()}
      crumbs={{
        label: m.learn_where(),
        trail: [{ label: m.site_nav_pack(), to: `/${currentLocale()}/learn` }],
      }}
    >
      {refused?.notice && (
        <Notice kind="slip" isLive>
          <p>{refused.notice}</p>
        </Notice>
      )}
      {periods.map((period) => (
        <Card key={period.href} as="article">
          <div className="row row--between">
            <h2>
              <Link to={period.href}>{period.company}</Link>
            </h2>
            <Tag look={period.time === "now" ? "accent" : "plain"}>
              {periodTimeWords(period.time)}
            </Tag>
          </div>
          <p className="muted-text">{periodDates(period)}</p>
          <PeriodHours hours={period.hours} />
        </Card>
      ))}
      {periods.length === 0 && (
        <Card as="div" look="quiet">
          <p>{m.workplace_periods_empty()}</p>
        </Card>
      )}
      <details className="more" open={periods.length === 0 || refused !== undefined}>
        <summary>{m.workplace_plan_new()}</summary>
        <Card as="div">
          <PeriodForm
            intent="plan"
            formKey={key}
            draft={draft}
            isRefused={refused?.typed !== undefined}
            values={refused?.typed ?? {}}
            problems={refused?.problems ?? {}}
            organisations={organisations}
          />
        </Card>
      </details>
    </Page>
  );
}
