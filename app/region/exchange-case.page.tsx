import { randomUUID } from "node:crypto";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { revalidateOvertaken } from "~/http/revalidate-overtaken";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Card, Tag } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { WithdrawForm } from "./exchange-act-forms";
import { actOnCase } from "./exchange-action.server";
import { ExchangeAgreed } from "./exchange-agreed";
import { requireExchange } from "./exchange-asker.server";
import { ExchangeCredits } from "./exchange-credits";
import { ExchangeDifferences } from "./exchange-differences";
import { ExchangeNextAct } from "./exchange-next-act";
import { ExchangeOutcome } from "./exchange-outcome";
import { ExchangeOvertaken } from "./exchange-overtaken";
import { ExchangeSteps } from "./exchange-steps";
import { ExchangeTimeline } from "./exchange-timeline";
import { exchangeView } from "./exchange-view.server";
import { ExchangeLinkSecret, WorkplaceDeclined, WorkplaceLinkCard } from "./exchange-workplace";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.exchange_case_title({ host: data.view.host.name }) : m.exchange_title()} · ${m.site_name()}`,
  },
];

export const shouldRevalidate = revalidateOvertaken;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const seen = await requireExchange(request, context, params);
  return {
    view: await exchangeView(context, seen),
    key: randomUUID(),
    now: new Date().toISOString(),
    hasDone: new URL(request.url).searchParams.has("done"),
  };
}

export const action = actOnCase;

export default function ExchangeCasePage() {
  const { view, key, now, hasDone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors = refused?.errors ?? {};
  const typed = refused?.typed ?? {};
  const form = { actKey: key, revision: view.revision, typed, errors };
  const base = `/${currentLocale()}/region`;
  const isWorking = view.party === "home" || view.party === "host";
  return (
    <Page
      width="reading"
      title={m.exchange_case_title({ host: view.host.name })}
      lead={m.exchange_case_lead({ learner: view.learner, home: view.home.name })}
      crumbs={{
        label: m.exchange_where(),
        trail: [
          isWorking
            ? { label: m.exchange_work_title(), to: `${base}/work/exchanges` }
            : { label: m.exchange_title(), to: `${base}/exchange` },
        ],
      }}
    >
      {hasDone && !refused && (
        <Notice kind="good" isLive>
          <p>{m.exchange_done()}</p>
        </Notice>
      )}
      {errors.form &&
        (refused?.seenRevision != null ? (
          <ExchangeOvertaken
            view={view}
            lines={view.lines.slice(refused.seenRevision + 1)}
            typed={typed}
            text={errors.form}
          />
        ) : (
          <Notice kind="slip" isLive>
            <p>{errors.form}</p>
          </Notice>
        ))}
      {!errors.form && Object.keys(errors).length > 0 && (
        <Notice kind="slip" isLive>
          <p>{m.exchange_error_fields()}</p>
        </Notice>
      )}
      {view.party === null && <Tag>{m.exchange_reading()}</Tag>}
      {refused?.url && <ExchangeLinkSecret url={refused.url} />}
      <ExchangeSteps stage={view.stage} steps={view.steps} />
      {view.declined ? (
        <WorkplaceDeclined view={view} declined={view.declined} />
      ) : (
        view.takenBack.length > 0 && (
          <Notice kind="waiting">
            <p>{m.exchange_taken_back()}</p>
          </Notice>
        )
      )}
      <ExchangeNextAct view={view} now={now} {...form} />
      <WorkplaceLinkCard view={view} {...form} />
      <ExchangeOutcome view={view} />
      <ExchangeAgreed view={view} />
      {view.home.country !== view.host.country && <ExchangeDifferences isFolded />}
      <ExchangeCredits hours={view.agreement.hours} credits={view.credits} />
      <Card labelledBy="story">
        <h2 id="story">{m.exchange_story()}</h2>
        <ExchangeTimeline lines={view.lines} />
      </Card>
      {view.acts.includes("withdraw") && <WithdrawForm {...form} />}
    </Page>
  );
}
