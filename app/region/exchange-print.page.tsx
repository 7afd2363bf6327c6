import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Page } from "~/ui/page";
import { requireExchange } from "./exchange-asker.server";
import { ExchangeSheet } from "./exchange-sheet";
import { exchangeSheet } from "./exchange-sheet.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? titleOf(data.what) : m.exchange_title()} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { exchange } = await requireExchange(request, context, params);
  const { what } = params;
  if (what !== "agreement" && what !== "transcript") return notFound();
  const sheet = await exchangeSheet(context, exchange, what);
  return sheet ?? notFound();
}

/** A paper for both schools: the home school's language on the left, the host's on the right. */
export default function ExchangePrintPage() {
  const sheet = useLoaderData<typeof loader>();
  const base = `/${currentLocale()}/region/exchange`;
  return (
    <Page
      width="wide"
      title={titleOf(sheet.what)}
      lead={`${sheet.home} – ${sheet.host}`}
      crumbs={{
        label: m.exchange_where(),
        trail: [{ label: m.exchange_case_title({ host: sheet.host }), to: `${base}/${sheet.id}` }],
      }}
      actions={
        <Button type="button" look="main" onClick={() => window.print()}>
          {m.exchange_print_now()}
        </Button>
      }
    >
      <ExchangeSheet sheet={sheet} />
    </Page>
  );
}

function titleOf(what: "agreement" | "transcript"): string {
  return what === "agreement" ? m.exchange_sheet_agreement() : m.exchange_sheet_transcript();
}
