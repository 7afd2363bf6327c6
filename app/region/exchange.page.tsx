import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getUser } from "~/auth/session.server";
import { keepPublic, publicHeaders } from "~/http/public-page";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { publicMeta } from "~/i18n/public-meta";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { listOwnExchanges } from "~db/queries/exchange-cases.server";
import { ExchangeDifferences } from "./exchange-differences";
import { ExchangeList, listedExchange } from "./exchange-list";
import { RegionNav } from "./region-nav";

export const headers = publicHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: shown }) =>
  shown
    ? publicMeta({
        title: m.exchange_title(),
        description: m.exchange_lead(),
        path: `/${shown.locale}/region/exchange`,
        ...shown,
      })
    : [];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale, origin } = context;
  const user = await getUser(request, context);
  const own = user ? await listOwnExchanges(db, { learnerId: user.id }) : [];
  return data(
    { locale, origin, now: new Date().toISOString(), own: own.map(listedExchange) },
    { headers: keepPublic(user) },
  );
}

export default function ExchangePage() {
  const { own, now } = useLoaderData<typeof loader>();
  const region = `/${currentLocale()}/region`;
  const steps = [
    m.exchange_how_agree(),
    m.exchange_how_approve(),
    m.exchange_how_workplace(),
    m.exchange_how_study(),
    m.exchange_how_recognise(),
  ];
  return (
    <Page
      title={m.exchange_title()}
      lead={m.exchange_lead()}
      nav={<RegionNav />}
      actions={
        <>
          <ButtonLink look="main" to={`${region}/exchange/new`}>
            {m.exchange_begin()}
          </ButtonLink>
          <ButtonLink to={`${region}/offerings`}>{m.exchange_find_offering()}</ButtonLink>
        </>
      }
    >
      {own.length > 0 && (
        <section className="stack" aria-labelledby="own">
          <h2 id="own">{m.exchange_own()}</h2>
          <ExchangeList rows={own} now={now} isOwn />
        </section>
      )}
      <Card labelledBy="how">
        <h2 id="how">{m.exchange_how()}</h2>
        <ol className="exchange-how">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Card>
      <ExchangeDifferences />
    </Page>
  );
}
