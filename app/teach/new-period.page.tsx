import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readTeacherPlan } from "~/domain/teacher-period/teacher-plan";
import { doneQuery } from "~/http/done-query";
import { readFields } from "~/http/forms";
import { badRequest } from "~/http/responses";
import { m } from "~/i18n/messages";
import { FormNotice } from "~/ui/form-notice";
import { Page } from "~/ui/page";
import { periodCrumbs } from "./period-nav";
import { PeriodPlanForm } from "./period-plan-form";
import { planChoices } from "./plan-choices.server";
import { planTeacherPeriod } from "./plan-teacher-period.server";
import { requirePeriodTeacher } from "./require-period.server";
import { sendAct } from "./send-act";

export const meta: MetaFunction = () => [{ title: `${m.period_new()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = await requirePeriodTeacher(request, context);
  return {
    key: randomUUID(),
    // A tab may be shared: whose draft it is, is in its name.
    draft: `plan ${asked.user.id}`,
    choices: await planChoices(context.db, asked, context.locale),
  };
}

const head = z.object({ key: z.uuid(), organisation: z.uuid().optional() });

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, locale } = context;
  const asked = await requirePeriodTeacher(request, context);
  const typed = await readFields(request);
  const sent = head.safeParse(typed);
  if (!sent.success) return badRequest({ typed, problems: {}, errors: [m.period_error_form()] });
  const { skills, courses } = await planChoices(db, asked, locale);
  const ids = (things: { id: string }[]) => things.map(({ id }) => id);
  const read = readTeacherPlan(typed, { skills: ids(skills), courses: ids(courses) });
  if (!read.ok) {
    return badRequest({ typed, problems: read.problems, errors: [m.period_error_check()] });
  }
  const planned = await planTeacherPeriod(db, {
    teacherId: asked.user.id,
    teachesIn: asked.teachesIn,
    organisationId: sent.data.organisation ?? asked.teachesIn[0] ?? "",
    plan: read.plan,
    clientKey: sent.data.key,
    now: new Date(),
  });
  if (!planned.ok) {
    return badRequest({ typed, problems: {}, errors: [m.teach_error_organisation()] });
  }
  return redirect(`/${locale}/teach/periods/${planned.periodId}?${doneQuery(typed)}`, 303);
}

export const clientAction = sendAct;

export default function NewPeriodPage() {
  const { key, draft, choices } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page width="reading" title={m.period_new()} lead={m.period_new_lead()} crumbs={periodCrumbs()}>
      <FormNotice errors={refused?.errors} />
      <PeriodPlanForm
        draft={draft}
        formKey={key}
        typed={refused?.typed}
        problems={refused?.problems ?? {}}
        choices={choices}
      />
    </Page>
  );
}
