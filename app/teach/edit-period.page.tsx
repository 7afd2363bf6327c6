import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readTeacherPlan } from "~/domain/teacher-period/teacher-plan";
import { doneQuery } from "~/http/done-query";
import { readFields } from "~/http/forms";
import { badRequest, conflict } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { FormNotice } from "~/ui/form-notice";
import { Page } from "~/ui/page";
import { moveTeacherPeriod } from "./move-teacher-period.server";
import { periodCrumbs } from "./period-nav";
import { PeriodPlanForm } from "./period-plan-form";
import { planChoices } from "./plan-choices.server";
import { actHead, refuseAct } from "./refuse-act.server";
import { requirePeriod } from "./require-period.server";
import { sendAct } from "./send-act";

export const meta: MetaFunction = () => [{ title: `${m.period_edit()} · ${m.site_name()}` }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asked = await requirePeriod(request, context, params, ["teacher", "admin"]);
  const { row, memory, acts } = asked.period;
  if (!acts.includes("change-plan")) conflict();
  return {
    id: row.id,
    revision: row.revision,
    key: randomUUID(),
    plan: memory.plan,
    isAgreed: row.state === "agreed",
    choices: await planChoices(context.db, { ...asked, teachesIn: [] }, context.locale),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, locale } = context;
  const { user, asker, period } = await requirePeriod(request, context, params, [
    "teacher",
    "admin",
  ]);
  const typed = await readFields(request);
  const sent = actHead.safeParse(typed);
  if (!sent.success) {
    return badRequest({ typed, problems: {}, revision: null, errors: [m.period_error_form()] });
  }
  const { key: clientKey, revision } = sent.data;
  const { skills, courses } = await planChoices(db, { user, teachesIn: [] }, locale);
  const ids = (things: { id: string }[]) => things.map(({ id }) => id);
  const read = readTeacherPlan(typed, { skills: ids(skills), courses: ids(courses) });
  if (!read.ok) {
    const { problems } = read;
    // Nobody has been told of what changed meanwhile: the form goes on from what its page had read.
    return badRequest({ typed, problems, revision, errors: [m.period_error_check()] });
  }
  const moved = await moveTeacherPeriod(db, {
    ...asker,
    periodId: period.row.id,
    deed: { type: "PLAN_CHANGED", plan: read.plan },
    ...{ revision, clientKey, now: new Date() },
  });
  if (moved.ok)
    return redirect(`/${locale}/teach/periods/${period.row.id}?${doneQuery(typed)}`, 303);
  return refuseAct(moved, { typed, problems: {} });
}

export const clientAction = sendAct;

export default function EditPeriodPage() {
  const { id, revision, key, plan, isAgreed, choices } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const to = `/${currentLocale()}/teach/periods/${id}`;
  return (
    <Page
      width="reading"
      title={m.period_edit()}
      lead={isAgreed ? m.period_edit_agreed() : m.period_edit_lead()}
      crumbs={periodCrumbs({ label: plan.company, to })}
    >
      <FormNotice errors={refused?.errors} />
      <PeriodPlanForm
        draft={`plan ${id}`}
        formKey={key}
        revision={refused?.revision ?? revision}
        plan={plan}
        typed={refused?.typed}
        problems={refused?.problems ?? {}}
        choices={choices}
      />
    </Page>
  );
}
