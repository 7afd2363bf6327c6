import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { sumPeriods } from "~db/queries/period-sums.server";
import { PeriodNav } from "./period-nav";
import { PeriodSumsTable } from "./period-sums-table";
import { RenewedAreas } from "./renewed-areas";
import { renewedAreas } from "./renewed-areas.server";
import { requirePeriodUser } from "./require-period.server";

export const meta: MetaFunction = () => [{ title: `${m.period_overview()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const { worksIn } = await requirePeriodUser(request, context);
  const asked = new URL(request.url).searchParams.get("year") ?? "";
  const rows = await sumPeriods(db, { organisationIds: worksIn });
  const years = [...new Set(rows.map(({ year }) => year))];
  const year = years.find((one) => String(one) === asked) ?? null;
  const schools = [...new Set(rows.map(({ organisationId }) => organisationId))];
  return {
    schools: schools.map((id) => {
      const own = rows.filter(({ organisationId }) => organisationId === id);
      return {
        ...{ id, name: own[0]?.organisationName ?? "" },
        years: own.map(({ organisationId: _, organisationName: __, ...sums }) => sums),
      };
    }),
    ...{ years, year },
    areas: await renewedAreas(db, { organisationIds: worksIn, year, locale }),
    at: new Date().toISOString(),
  };
}

export default function PeriodOverviewPage() {
  const { schools, years, year, areas, at } = useLoaderData<typeof loader>();
  const base = `/${currentLocale()}/teach/periods`;
  const asOf = m.period_as_of({ date: formatDate(at) });
  if (schools.length === 0) {
    return (
      <Page nav={<PeriodNav />} title={m.period_overview()} lead={m.period_overview_lead()}>
        <Card as="div" look="quiet">
          <p>{m.period_overview_empty()}</p>
        </Card>
      </Page>
    );
  }
  return (
    <Page
      nav={<PeriodNav />}
      title={m.period_overview()}
      lead={m.period_overview_lead()}
      actions={
        <ButtonLink to={`${base}/overview.csv`} reloadDocument>
          {m.period_csv()}
        </ButtonLink>
      }
    >
      <Card labelledBy="sums">
        <h2 id="sums">{m.period_sums()}</h2>
        <p className="muted-text small-text">{asOf}</p>
        {schools.map((school) => (
          <PeriodSumsTable key={school.id} school={school.name} years={school.years} />
        ))}
      </Card>
      <RenewedAreas areas={areas} years={years} year={year} />
    </Page>
  );
}
