import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { partOf } from "~/http/part";
import { currentLocale } from "~/i18n/current-locale";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { Paging } from "~/ui/paging";
import { countWorkExchanges, listWorkExchanges } from "~db/queries/exchange-cases.server";
import { ExchangeList, listedExchange } from "./exchange-list";
import { requireCoordinator } from "./require-coordinator.server";
import { WorkNav } from "./work-nav";

export const meta: MetaFunction = () => [
  { title: `${m.exchange_work_title()} · ${m.site_name()}` },
];

const lists = ["ours", "others", "over"] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { organisationIds } = await requireCoordinator(request, context);
  const asked = new URL(request.url).searchParams.get("list");
  const list = lists.find((one) => one === asked) ?? "ours";
  const part = partOf(request);
  const [rows, counts] = await Promise.all([
    listWorkExchanges(context.db, { organisationIds, list, ...part }),
    countWorkExchanges(context.db, { organisationIds }),
  ]);
  return { list, counts, part, rows: rows.map(listedExchange), now: new Date().toISOString() };
}

/** Exchanges of the coordinator's organisations; whoever waits longest for them comes first. */
export default function WorkExchangesPage() {
  const { list, counts, part, rows, now } = useLoaderData<typeof loader>();
  return (
    <Page title={m.exchange_work_title()} lead={m.exchange_work_lead()} nav={<WorkNav />}>
      <nav className="row exchange-lists" aria-label={m.exchange_work_lists()}>
        {lists.map((one) => (
          <Link
            key={one}
            className="button"
            to={`/${currentLocale()}/region/work/exchanges?list=${one}`}
            aria-current={one === list ? "page" : undefined}
          >
            {listWords(one)} ({formatNumber(counts[one])})
          </Link>
        ))}
      </nav>
      {rows.length === 0 ? (
        <Card as="div" look="quiet">
          <p>{list === "ours" ? m.exchange_work_none_ours() : m.exchange_work_none()}</p>
        </Card>
      ) : (
        <ExchangeList rows={rows} now={now} />
      )}
      <Paging
        label={m.exchange_work_title()}
        page={part.page}
        limit={part.limit}
        of={counts[list]}
      />
    </Page>
  );
}

function listWords(list: (typeof lists)[number]): string {
  switch (list) {
    case "ours":
      return m.exchange_work_ours();
    case "others":
      return m.exchange_work_others();
    case "over":
      return m.exchange_work_over();
  }
}
