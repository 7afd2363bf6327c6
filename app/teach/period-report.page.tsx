import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { doneQuery } from "~/http/done-query";
import { readFields } from "~/http/forms";
import { conflict } from "~/http/responses";
import { revalidateOvertaken } from "~/http/revalidate-overtaken";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { FormNotice } from "~/ui/form-notice";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { periodDates } from "~/ui/period-facts";
import { actOnPeriod } from "./act-on-period.server";
import { shownFindings } from "./finding-view.server";
import { SchoolForms } from "./period-agreeing";
import { periodCrumbs } from "./period-nav";
import { ReportForm } from "./period-report-form";
import { ReportSheet } from "./period-report-sheet";
import { periodView } from "./period-view.server";
import { PrintButton } from "./print-button";
import { requirePeriod } from "./require-period.server";
import { sendAct } from "./send-act";

export const shouldRevalidate = revalidateOvertaken;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.period_report()}: ${data?.period.plan.company ?? ""} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const { period } = await requirePeriod(request, context, params);
  if (period.stage !== "reporting" && period.stage !== "done") conflict();
  return {
    period: await periodView(db, period, locale),
    findings: await shownFindings(db, { periodId: period.row.id, locale }),
    key: randomUUID(),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { asker, period } = await requirePeriod(request, context, params);
  const fields = await readFields(request);
  const done = await actOnPeriod(context.db, { asker, period, fields, now: new Date() });
  if (done !== "done") return done;
  return redirect(`/${context.locale}/teach/periods/${period.row.id}?${doneQuery(fields)}`, 303);
}

export const clientAction = sendAct;

export default function PeriodReportPage() {
  const { period, findings, key } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { acts, plan } = period;
  const to = `/${currentLocale()}/teach/periods/${period.id}`;
  const form = { formKey: key, revision: refused?.revision ?? period.revision };
  const of = (intent: string) => (refused?.intent === intent ? refused : undefined);
  const isWriting = acts.includes("give-report");
  return (
    <Page
      width="reading"
      title={m.period_report()}
      lead={`${period.teacher} · ${plan.company} · ${periodDates(plan)}`}
      crumbs={periodCrumbs({ label: plan.company, to })}
      actions={!isWriting && <PrintButton />}
    >
      <FormNotice errors={refused?.errors} />
      {isWriting && period.asked !== null && (
        <Notice kind="waiting" title={m.period_asked_title()}>
          <p className="typed-text">{period.asked}</p>
        </Notice>
      )}
      {isWriting ? (
        <ReportForm key={key} form={form} period={period} refused={of("report")} />
      ) : (
        <ReportSheet period={period} findings={findings} />
      )}
      {acts.includes("confirm-report") && (
        <SchoolForms isReport form={form} refused={of("send-back")} />
      )}
    </Page>
  );
}
