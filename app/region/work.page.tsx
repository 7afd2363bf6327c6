import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { requireCoordinator } from "./require-coordinator.server";
import { WaitingList } from "./waiting-list";
import { WorkNav } from "./work-nav";
import { workWaiting } from "./work-waiting.server";

export const meta: MetaFunction = () => [{ title: `${m.region_work_title()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user, organisationIds } = await requireCoordinator(request, context);
  return { waiting: await workWaiting(context.db, { user, organisationIds }) };
}

/** What waits for a coordinator, each with the way to it. */
export default function WorkPage() {
  const { waiting } = useLoaderData<typeof loader>();
  const base = `/${currentLocale()}/region`;
  return (
    <Page
      title={m.region_work_title()}
      lead={m.region_work_lead()}
      nav={<WorkNav />}
      actions={<ButtonLink to={base}>{m.region_work_to_public()}</ButtonLink>}
    >
      <Card labelledBy="waiting-title">
        <h2 id="waiting-title">{m.region_work_waiting()}</h2>
        <WaitingList waiting={waiting} />
      </Card>
      <Card labelledBy="begin-title" look="quiet">
        <h2 id="begin-title">{m.region_work_begin()}</h2>
        <div className="row">
          <ButtonLink to={`${base}/work/needs/new`}>{m.region_begin_need()}</ButtonLink>
          <ButtonLink to={`${base}/work/needs/surveys`}>{m.region_begin_survey()}</ButtonLink>
          <ButtonLink to={`${base}/work/offerings/new`}>{m.region_begin_offering()}</ButtonLink>
          <ButtonLink to={`${base}/work/news/new`}>{m.region_begin_news()}</ButtonLink>
        </div>
      </Card>
    </Page>
  );
}
