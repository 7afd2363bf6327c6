import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deny } from "~/auth/deny.server";
import { readFields } from "~/http/forms";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { PeriodDays, PeriodFacts } from "~/ui/period-facts";
import { PeriodForm } from "~/ui/period-form";
import { guidedPeriods } from "./guided-periods.server";
import { planGuidedPeriod } from "./plan-guided-period.server";
import { requireGuidedGroup, requireGuidedLearner } from "./require-guide.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.learner.name ?? m.workplace_periods()} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { group } = await requireGuidedGroup(request, context, params);
  const { learner } = await requireGuidedLearner(request, context, params);
  const { organisationId } = group;
  const now = new Date();
  return {
    learner,
    key: randomUUID(),
    hasSaved: new URL(request.url).searchParams.has("saved"),
    periods: await guidedPeriods(context.db, { learnerId: learner.id, organisationId, now }),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user, group } = await requireGuidedGroup(request, context, params);
  const { learner } = await requireGuidedLearner(request, context, params);
  const done = await planGuidedPeriod(context.db, {
    learnerId: learner.id,
    organisationId: group.organisationId,
    actorId: user.id,
    fields: await readFields(request),
    now: new Date(),
  });
  if (done === "gone") return deny(context, user, `user:${learner.id}`);
  if (done !== "done") return done;
  const { pathname } = new URL(request.url);
  return redirect(`${pathname}?saved`, 303);
}

/** The periods of one learner that belong to the organisation: their days to read, their plans to agree on. */
export default function LearnerPeriodsPage() {
  const { learner, key, hasSaved, periods } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const group = `/${currentLocale()}/guide/groups/${learner.groupId}`;
  const typedFor = (id: string) => (refused?.typed.period === id ? refused : undefined);
  return (
    <Page
      width="reading"
      title={m.workplace_periods_of({ name: learner.name })}
      lead={m.workplace_periods_of_lead()}
      crumbs={{
        label: m.guide_crumbs(),
        trail: [
          { label: learner.groupName, to: group },
          { label: learner.name, to: `${group}/learners/${learner.id}` },
        ],
      }}
    >
      {hasSaved && !refused && (
        <Notice kind="good" isLive>
          <p>{m.workplace_saved()}</p>
        </Notice>
      )}
      {refused?.notice && (
        <Notice kind="slip" isLive>
          <p>{refused.notice}</p>
        </Notice>
      )}
      {periods.length === 0 && (
        <Card as="div" look="quiet">
          <p>{m.workplace_periods_of_empty()}</p>
        </Card>
      )}
      {periods.map(({ id, revision, plan, period, days }) => (
        <section key={id} className="stack" aria-labelledby={`period-${id}`}>
          <h2 id={`period-${id}`}>{period.company}</h2>
          <PeriodFacts period={period} titleId={`plan-${id}`} />
          <Card labelledBy={`days-${id}`}>
            <h3 id={`days-${id}`}>{m.workplace_days()}</h3>
            <PeriodDays days={days} />
          </Card>
          <details className="more" open={typedFor(id) !== undefined}>
            <summary>{m.workplace_change()}</summary>
            <Card as="div">
              <PeriodForm
                intent="change"
                formKey={key}
                periodId={id}
                revision={revision}
                values={typedFor(id)?.typed ?? plan}
                problems={typedFor(id)?.problems ?? {}}
              />
            </Card>
          </details>
        </section>
      ))}
      <details className="more" open={refused?.typed.intent === "plan"}>
        <summary>{m.workplace_plan_new()}</summary>
        <Card as="div">
          <PeriodForm
            intent="plan"
            formKey={key}
            values={refused?.typed.intent === "plan" ? refused.typed : {}}
            problems={refused?.typed.intent === "plan" ? refused.problems : {}}
          />
        </Card>
      </details>
    </Page>
  );
}
