import { randomUUID } from "node:crypto";
import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { noRobots, secretHeaders } from "~/http/secret-page";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { actByLink } from "./exchange-at-work-action.server";
import { AtWorkNextAct, SeenForm } from "./exchange-at-work-acts";
import { AtWorkAgreed } from "./exchange-at-work-agreed";
import { exchangeAtWork } from "./exchange-at-work-view.server";
import { ExchangeDifferences } from "./exchange-differences";
import { ExchangeSteps } from "./exchange-steps";
import { openExchangeLink } from "./open-exchange-link.server";

export const meta: MetaFunction = () => [
  { title: `${m.exchange_at_work_title()} · ${m.site_name()}` },
  noRobots,
];

export const headers = secretHeaders;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const now = new Date();
  const exchange = await openExchangeLink(context, { token: params.token, now });
  if (!exchange) return data({ view: null }, { status: 404 });
  return data({
    view: await exchangeAtWork(context, exchange),
    key: randomUUID(),
    now: now.toISOString(),
    hasDone: new URL(request.url).searchParams.has("done"),
  });
}

export const action = actByLink;

/** Where a workplace, without an account, sees what was agreed, says yes or no, and tells what it has seen. */
export default function ExchangeAtWorkPage() {
  const shown = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  if (acted?.hasDeclined) {
    return (
      <Said title={m.exchange_at_work_declined_title()} text={m.exchange_at_work_declined_text()} />
    );
  }
  if (!shown.view) {
    return (
      <Said title={m.exchange_at_work_closed_title()} text={m.exchange_at_work_closed_text()} />
    );
  }
  const { view, key, now, hasDone } = shown;
  const errors = acted?.errors ?? {};
  const typed = acted?.typed ?? {};
  const form = { actKey: key, revision: view.revision, typed, errors };
  const { host, learner, workplace } = view;
  const days = { from: formatDate(view.startsOn), to: formatDate(view.endsOn) };
  return (
    <Page
      width="reading"
      title={m.exchange_at_work_title()}
      lead={m.exchange_at_work_lead({ host, learner, workplace, ...days })}
    >
      {hasDone && !acted && (
        <Notice kind="good" isLive>
          <p>{m.exchange_done()}</p>
        </Notice>
      )}
      {Object.keys(errors).length > 0 && (
        <Notice kind="slip" isLive>
          <p>{errors.form ?? m.exchange_error_fields()}</p>
        </Notice>
      )}
      <AtWorkNextAct view={view} now={now} {...form} />
      <SeenForm view={view} {...form} />
      <AtWorkAgreed view={view} />
      <ExchangeSteps stage={view.stage} steps={view.steps} />
      {view.isOverBorder && <ExchangeDifferences isFolded />}
      <p className="muted-text small-text">
        {m.exchange_at_work_until({ date: formatDate(view.opensUntil) })}
      </p>
    </Page>
  );
}

function Said({ title, text }: { title: string; text: string }) {
  return (
    <Page width="narrow" title={title}>
      <Card as="div">
        <p>{text}</p>
      </Card>
    </Page>
  );
}
