import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { deny } from "~/auth/deny.server";
import { requireUser } from "~/auth/session.server";
import { doneQuery } from "~/http/done-query";
import { readFields } from "~/http/forms";
import { uuidParam } from "~/http/params";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { SavedNotice } from "~/ui/draft";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { PeriodDays, PeriodFacts } from "~/ui/period-facts";
import { PeriodForm } from "~/ui/period-form";
import { DayForm } from "./day-form";
import { ownPeriodView } from "./own-period-view.server";
import { actOnPeriod } from "./period-action.server";
import { sendPeriod } from "./send-period";
import { TaskList } from "./task-list";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.period.company ?? m.workplace_periods()} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const user = await requireUser(request, context);
  const periodId = uuidParam(params.period);
  const search = new URL(request.url).searchParams;
  const asked = {
    learnerId: user.id,
    periodId,
    askedDay: search.get("day"),
    locale: context.locale,
    now: new Date(),
  };
  const view = await ownPeriodView(context.db, asked);
  if (!view) return deny(context, user, `period:${periodId}`);
  // A key for each form: what is kept of one outlives the other.
  const keys = { day: randomUUID(), plan: randomUUID() };
  return { ...view, keys, sentKey: search.get("done") };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const user = await requireUser(request, context);
  const periodId = uuidParam(params.period);
  const fields = await readFields(request);
  const done = await actOnPeriod(context.db, {
    learnerId: user.id,
    periodId,
    fields,
    now: new Date(),
  });
  if (done === "gone") return deny(context, user, `period:${periodId}`);
  if (done !== "done") return done;
  return redirect(`/${context.locale}/learn/workplace/${periodId}?${doneQuery(fields)}`, 303);
}

export const clientAction = sendPeriod;

export default function PeriodPage() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { period, writing, keys, sentKey } = view;
  const refusedDay = refused?.intent === "day" ? refused : undefined;
  const refusedPlan = refused?.intent === "change" ? refused : undefined;
  const base = `/${currentLocale()}/learn`;
  return (
    <Page
      width="reading"
      title={period.company}
      lead={view.organisation ?? undefined}
      crumbs={{
        label: m.learn_where(),
        trail: [{ label: m.workplace_periods(), to: `${base}/workplace` }],
      }}
    >
      {sentKey !== null && !refused && <SavedNotice sentKey={sentKey} text={m.workplace_saved()} />}
      {refused?.notice && (
        <Notice kind="slip" isLive>
          <p>{refused.notice}</p>
        </Notice>
      )}
      {writing && (
        <Card labelledBy="write">
          <h2 id="write">
            {writing.isAsked
              ? m.workplace_day_title({ day: formatDate(writing.day) })
              : m.workplace_day_new()}
          </h2>
          <DayForm
            key={keys.day}
            formKey={keys.day}
            draft={`day ${view.id} ${writing.day}`}
            day={writing}
            dates={period}
            typed={refusedDay?.typed}
            errors={refusedDay?.errors ?? {}}
          />
        </Card>
      )}
      <PeriodFacts period={period} />
      <Card labelledBy="days">
        <h2 id="days">{m.workplace_days()}</h2>
        <PeriodDays
          days={view.days}
          changeHref={(day) => `${base}/workplace/${view.id}?day=${day}`}
        />
      </Card>
      <Card labelledBy="tasks">
        <h2 id="tasks">{m.workplace_tasks()}</h2>
        {view.tasks.length > 0 ? (
          <TaskList tasks={view.tasks} />
        ) : (
          <p className="muted-text">{m.workplace_tasks_empty()}</p>
        )}
        <p>
          <Link className="next-step__link" to={`${base}/tasks`}>
            {m.workplace_tasks_all()}
          </Link>
        </p>
      </Card>
      <details className="more" open={refusedPlan !== undefined}>
        <summary>{m.workplace_change()}</summary>
        <Card as="div">
          <PeriodForm
            intent="change"
            key={keys.plan}
            formKey={keys.plan}
            draft={`period ${view.id}`}
            isRefused={refusedPlan !== undefined}
            revision={view.revision}
            values={refusedPlan?.typed ?? view.plan}
            problems={refusedPlan?.problems ?? {}}
          />
        </Card>
      </details>
    </Page>
  );
}
