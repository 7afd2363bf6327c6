import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { getUser } from "~/auth/session.server";
import { regionName } from "~/domain/region/regions";
import { keepPublic, publicHeaders } from "~/http/public-page";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { publicMeta } from "~/i18n/public-meta";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { hasDemoPartners } from "~db/queries/gap-place.server";
import { listGaps } from "~db/queries/gaps.server";
import { GapAreas } from "./gap-areas";
import { GapCases } from "./gap-cases";
import { GapCounting } from "./gap-counting";
import { GapDemo } from "./gap-demo";
import { GapFilter } from "./gap-filter";
import { GapHeat } from "./gap-heat";
import { GapLegend } from "./gap-legend";
import { GapList } from "./gap-list";
import { GapMap, GapMapList } from "./gap-map";
import { GapPatterns } from "./gap-patterns";
import { readGaps } from "./gap-picture.server";
import { gapQuery, readGapSearch, shownQuarter } from "./gap-search";
import { heatOf, largestOf, mapOf } from "./gap-view.server";
import { quarterWords } from "./need-words";
import { RegionNav } from "./region-nav";
import { mapSize } from "./region-shapes.server";

export const headers = publicHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: shown }) =>
  shown
    ? publicMeta({ ...shown.page, title: m.gap_title(), description: m.gap_lead() })
    : [{ title: m.gap_title() }];

/** Gaps that are worked on or closed, beside the picture. */
const mostCases = 6;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale, origin } = context;
  const search = readGapSearch(request.url);
  const now = new Date();
  const [picture, cases, isDemo, user] = await Promise.all([
    readGaps(db, { now }),
    listGaps(db, { limit: mostCases }),
    hasDemoPartners(db),
    getUser(request, context),
  ]);
  const { quarters, areas } = picture;
  const quarter = shownQuarter(search.quarter, quarters);
  const shown = { picture, search, quarter, locale };
  const titles = Object.fromEntries(areas.map(({ id, title }) => [id, title[locale]]));
  return data(
    {
      page: { path: `/${locale}/region/gap${gapQuery(search)}`, locale, origin },
      ...{ search, quarters, quarter, titles, isDemo },
      asOf: now.toISOString(),
      heat: heatOf(shown),
      map: mapOf(shown),
      size: mapSize,
      largest: largestOf(shown),
      cases: cases.map(({ organisationId: _, reason: __, ...gap }) => gap),
    },
    { headers: keepPublic(user) },
  );
}

/** What is missing where and when, and what is done about it. */
export default function GapPage() {
  const { search, quarters, quarter, titles, heat, map, size, largest, cases, isDemo, asOf } =
    useLoaderData<typeof loader>();
  const base = `/${currentLocale()}/region/gap`;
  const when = quarterWords(quarter);
  const where = search.region && regionName(search.region, currentLocale());
  return (
    <Page nav={<RegionNav />} width="wide" title={m.gap_title()} lead={m.gap_lead()}>
      {isDemo && <GapDemo />}
      <GapPatterns />
      <GapFilter search={search} quarters={quarters} quarter={quarter} action={base} />
      <Card labelledBy="heat">
        <div className="row row--between">
          <h2 id="heat">
            {search.by === "region"
              ? m.gap_heat_by_region({ when })
              : where
                ? m.gap_heat_in_region({ where })
                : m.gap_heat_by_quarter()}
          </h2>
          <GapLegend />
        </div>
        {heat.rows.length > 0 ? (
          <GapHeat grid={heat} labelledBy="heat" />
        ) : (
          <p className="muted-text">{m.gap_heat_empty()}</p>
        )}
        {search.by === "region" && (
          <GapAreas
            titles={titles}
            chosen={search.area}
            to={(area) => `${base}${gapQuery({ ...search, area })}`}
          />
        )}
      </Card>
      <div className="gap-columns">
        <Card labelledBy="map">
          <h2 id="map">
            {search.area
              ? m.gap_map_area({ area: titles[search.area] ?? search.area })
              : m.gap_map_title()}
          </h2>
          {search.area && (
            <Link to={`${base}${gapQuery({ ...search, area: null })}`}>{m.gap_all_areas()}</Link>
          )}
          <GapMap size={size} regions={map} />
          <GapMapList regions={map} />
        </Card>
        <div className="stack">
          <Card labelledBy="largest">
            <h2 id="largest">{m.gap_largest({ when })}</h2>
            <GapList gaps={largest} titles={titles} />
          </Card>
          <Card labelledBy="cases">
            <h2 id="cases">{m.gap_cases()}</h2>
            <GapCases gaps={cases} titles={titles} />
          </Card>
        </div>
      </div>
      <GapCounting />
      <p className="muted-text small-text">{m.gap_as_of({ date: formatDate(asOf) })}</p>
    </Page>
  );
}
