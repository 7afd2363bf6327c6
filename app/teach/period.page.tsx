import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dayOnForm } from "~/domain/teacher-period/day-on-form";
import { isLived } from "~/domain/teacher-period/teacher-period-acts";
import { doneQuery } from "~/http/done-query";
import { readFields } from "~/http/forms";
import { revalidateOvertaken } from "~/http/revalidate-overtaken";
import { dayOf } from "~/i18n/day-of";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { SavedNotice } from "~/ui/draft";
import { FormNotice } from "~/ui/form-notice";
import { Page } from "~/ui/page";
import { listFindings } from "~db/queries/teacher-findings.server";
import { actOnPeriod } from "./act-on-period.server";
import { CancelForm, HostForm, SchoolForms } from "./period-agreeing";
import { DiaryDays, DiaryForm } from "./period-diary";
import { PeriodNext, PlanCard } from "./period-facts";
import { periodCrumbs } from "./period-nav";
import { periodView } from "./period-view.server";
import { requirePeriod } from "./require-period.server";
import { sendAct } from "./send-act";

export const shouldRevalidate = revalidateOvertaken;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.period.plan.company ?? m.period_title()} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const { period } = await requirePeriod(request, context, params);
  const { searchParams } = new URL(request.url);
  const today = dayOf(new Date());
  const findings = await listFindings(db, { periodId: period.row.id });
  return {
    period: await periodView(db, period, locale),
    findings: findings.length,
    proposals: findings.filter(({ proposalId }) => proposalId !== null).length,
    writing: period.acts.includes("write-day")
      ? dayOnForm(period.memory, searchParams.get("day"), today)
      : null,
    today,
    key: randomUUID(),
    sentKey: searchParams.get("done"),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { asker, period } = await requirePeriod(request, context, params);
  const fields = await readFields(request);
  const done = await actOnPeriod(context.db, { asker, period, fields, now: new Date() });
  if (done !== "done") return done;
  const page = `/${context.locale}/teach/periods/${period.row.id}`;
  return redirect(
    fields.intent === "begin-report" ? `${page}/report` : `${page}?${doneQuery(fields)}`,
    303,
  );
}

export const clientAction = sendAct;

export default function PeriodPage() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { period, writing, key } = data;
  const { acts } = period;
  const form = { formKey: key, revision: refused?.revision ?? period.revision };
  const next = <PeriodNext period={period} findings={data.findings} form={form} />;
  const of = (intent: string) => (refused?.intent === intent ? refused : undefined);
  return (
    <Page
      width="reading"
      title={period.plan.company}
      lead={`${period.teacher} · ${period.school}`}
      crumbs={periodCrumbs()}
    >
      {data.sentKey !== null && !refused && (
        <SavedNotice sentKey={data.sentKey} text={m.workplace_saved()} />
      )}
      <FormNotice errors={refused?.errors} />
      {/* While days are written, today is what somebody comes for, with one thumb. */}
      {!isLived(period.stage) && next}
      {writing && (
        <DiaryForm
          key={key}
          form={form}
          draft={`diary ${period.id} ${writing.day}`}
          writing={writing}
          dates={period.plan}
          goals={period.plan.goals}
          refused={of("day")}
        />
      )}
      {isLived(period.stage) && next}
      <PlanCard period={period} />
      {acts.includes("approve") && <SchoolForms form={form} refused={of("send-back")} />}
      {acts.includes("note-host") && (
        <HostForm form={form} today={data.today} host={period.host} refused={of("host")} />
      )}
      {period.stage !== "planned" && (
        <Card labelledBy="days">
          <h2 id="days">{m.period_diary()}</h2>
          <DiaryDays
            days={period.days}
            changeHref={writing ? (day) => `?day=${day}#write` : undefined}
          />
        </Card>
      )}
      {acts.includes("cancel") && <CancelForm form={form} refused={of("cancel")} />}
    </Page>
  );
}
