import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { formatDateTime } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { countGroupLearners } from "~db/queries/group-weeks.server";
import { groupTrend } from "./group-trend.server";
import { requireGuidedGroup } from "./require-guide.server";
import { TrendCharts } from "./trend-charts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.picture_trend()} · ${data?.group.name ?? ""} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { organisationIds, group } = await requireGuidedGroup(request, context, params);
  const now = new Date();
  const asked = { groupId: group.id, organisationIds, now };
  const [weeks, size] = await Promise.all([
    groupTrend(context.db, asked),
    countGroupLearners(context.db, asked),
  ]);
  return {
    group: { id: group.id, name: group.name },
    weeks,
    size,
    asOf: now.toISOString(),
  };
}

export default function TrendPage() {
  const { group, weeks, size, asOf } = useLoaderData<typeof loader>();
  const base = `/${currentLocale()}/guide`;
  const own = `${base}/groups/${group.id}`;
  const isEmpty = weeks.every(({ answers, mastered = 0 }) => answers + mastered === 0);
  return (
    <Page
      title={m.picture_trend()}
      lead={m.picture_as_of({ time: formatDateTime(asOf) })}
      crumbs={{
        label: m.guide_crumbs(),
        trail: [
          { label: m.guide_title(), to: base },
          { label: group.name, to: own },
        ],
      }}
    >
      <Card as="div" look={isEmpty ? "quiet" : "plain"}>
        {isEmpty ? (
          <p>{m.picture_trend_empty()}</p>
        ) : (
          <TrendCharts weeks={weeks} size={size} linkTo={(start) => `${own}/weeks/${start}`} />
        )}
      </Card>
    </Page>
  );
}
