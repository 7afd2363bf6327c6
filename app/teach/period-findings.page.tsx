import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { takesFindings } from "~/domain/teacher-period/teacher-period-acts";
import { doneQuery } from "~/http/done-query";
import { readFields } from "~/http/forms";
import { revalidateOvertaken } from "~/http/revalidate-overtaken";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { SavedNotice } from "~/ui/draft";
import { FormNotice } from "~/ui/form-notice";
import { Page } from "~/ui/page";
import { actOnFindings } from "./act-on-findings.server";
import { FindingCard } from "./finding-card";
import { ChooseFinding, FindingForm } from "./finding-form";
import { findingChoices, shownFindings } from "./finding-view.server";
import { periodCrumbs } from "./period-nav";
import { requirePeriod } from "./require-period.server";
import { sendAct } from "./send-act";

export const shouldRevalidate = revalidateOvertaken;

export const meta: MetaFunction = () => [{ title: `${m.period_findings()} · ${m.site_name()}` }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const { period } = await requirePeriod(request, context, params);
  const { row, role } = period;
  const { searchParams } = new URL(request.url);
  const asked = {
    lesson: searchParams.get("lesson") ?? "",
    skill: searchParams.get("skill") ?? "",
  };
  return {
    id: row.id,
    company: row.company,
    isOwn: role === "teacher",
    mayNote: role === "teacher" && takesFindings(period.stage),
    findings: await shownFindings(db, { periodId: row.id, locale }),
    choices: await findingChoices(db, { ...asked, locale }),
    key: randomUUID(),
    sentKey: searchParams.get("done"),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, locale } = context;
  const asked = await requirePeriod(request, context, params, ["teacher", "admin"]);
  const periodId = asked.period.row.id;
  const fields = await readFields(request);
  const teacherId = asked.user.id;
  const done = await actOnFindings(db, { teacherId, periodId, fields, locale, now: new Date() });
  if (done !== "done") return done;
  return redirect(`/${locale}/teach/periods/${periodId}/findings?${doneQuery(fields)}`, 303);
}

export const clientAction = sendAct;

export default function PeriodFindingsPage() {
  const { id, company, isOwn, mayNote, findings, choices, key, sentKey } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const to = `/${currentLocale()}/teach/periods/${id}`;
  const { typed } = refused ?? {};
  return (
    <Page
      width="reading"
      title={m.period_findings()}
      lead={m.period_findings_lead()}
      crumbs={periodCrumbs({ label: company, to })}
    >
      {sentKey !== null && !refused && <SavedNotice sentKey={sentKey} text={m.workplace_saved()} />}
      <FormNotice errors={refused?.errors} />
      {mayNote &&
        (choices.chosen ? (
          <FindingForm
            key={key}
            formKey={key}
            draft={`finding ${id} ${choices.chosen.id}`}
            chosen={choices.chosen}
            sections={choices.sections}
            typed={typed?.intent === "note" ? typed : undefined}
            backTo={`${to}/findings`}
          />
        ) : (
          <ChooseFinding lessons={choices.lessons} skills={choices.skills} />
        ))}
      {findings.length === 0 ? (
        <Card as="div" look="quiet">
          <p>{m.period_findings_none()}</p>
        </Card>
      ) : (
        findings.map((finding) => (
          <FindingCard
            key={finding.id}
            finding={finding}
            isOwn={isOwn}
            typed={typed?.finding === finding.id ? typed : undefined}
          />
        ))
      )}
    </Page>
  );
}
