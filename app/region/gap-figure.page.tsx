import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { getUser } from "~/auth/session.server";
import { regionName, regionSchema } from "~/domain/region/regions";
import { keepPublic, publicHeaders } from "~/http/public-page";
import { notFound } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { publicMeta } from "~/i18n/public-meta";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { hasDemoPartners } from "~db/queries/gap-place.server";
import { listGaps } from "~db/queries/gaps.server";
import { GapCases } from "./gap-cases";
import { GapCounting } from "./gap-counting";
import { GapDemo } from "./gap-demo";
import { GapOfferings } from "./gap-offerings";
import { GapParts } from "./gap-parts";
import { readGapParts } from "./gap-parts.server";
import { readGaps } from "./gap-picture.server";
import { gapQuery, readGapSearch, shownQuarter } from "./gap-search";
import { NeedList } from "./need-list";
import { eqfWords, quarterWords } from "./need-words";
import { RegionNav } from "./region-nav";

export const headers = publicHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: shown }) =>
  shown
    ? publicMeta({ ...shown.page, title: titleOf(shown), description: m.gap_lead() })
    : [{ title: m.gap_title() }];

const mostCases = 5;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale, origin } = context;
  const region = regionSchema.safeParse(params.region);
  if (!region.success) return notFound();
  const search = readGapSearch(request.url);
  const now = new Date();
  const picture = await readGaps(db, { now });
  const area = picture.areas.find(({ id }) => id === params.area);
  if (!area) return notFound();
  const at = {
    ...{ region: region.data, area: area.id, eqf: search.eqf },
    quarter: shownQuarter(search.quarter, picture.quarters),
  };
  const [parts, cases, isDemo, user] = await Promise.all([
    readGapParts(db, { picture, at, locale }),
    listGaps(db, { region: at.region, area: at.area, limit: mostCases }),
    hasDemoPartners(db),
    getUser(request, context),
  ]);
  const query = gapQuery({ eqf: at.eqf, quarter: at.quarter });
  return data(
    {
      page: {
        path: `/${locale}/region/gap/figures/${at.region}/${at.area}${query}`,
        ...{ locale, origin },
      },
      ...{ at, parts, isDemo },
      areaTitle: area.title[locale],
      asOf: now.toISOString(),
      cases: cases.map(({ organisationId: _, reason: __, ...gap }) => gap),
    },
    { headers: keepPublic(user) },
  );
}

function titleOf({ areaTitle, at }: { areaTitle: string; at: { region: string } }): string {
  return `${areaTitle}, ${regionName(at.region, currentLocale())}`;
}

/** One figure of the gap, opened to what it is made of. */
export default function GapFigurePage() {
  const { at, parts, areaTitle, asOf, cases, isDemo } = useLoaderData<typeof loader>();
  const base = `/${currentLocale()}/region`;
  const when = quarterWords(at.quarter);
  const level = at.eqf === null ? m.gap_filter_any_level() : eqfWords(at.eqf);
  return (
    <Page
      nav={<RegionNav />}
      title={titleOf({ areaTitle, at })}
      lead={m.gap_figure_lead({ when, level })}
      crumbs={{
        label: m.gap_crumbs(),
        trail: [
          { label: m.gap_title(), to: `${base}/gap${gapQuery({ quarter: at.quarter })}` },
          {
            label: regionName(at.region, currentLocale()),
            to: `${base}/regions/${at.region}`,
          },
        ],
      }}
    >
      {isDemo && <GapDemo />}
      <Card labelledBy="parts">
        <h2 id="parts">{m.gap_parts()}</h2>
        <GapParts rows={parts.rows} />
      </Card>
      <Card labelledBy="needs">
        <h2 id="needs">{m.gap_parts_needs()}</h2>
        {parts.needs.length > 0 ? (
          <NeedList needs={parts.needs} to={({ id }) => `${base}/needs/${id}`} />
        ) : (
          <p className="muted-text">{m.gap_parts_no_needs()}</p>
        )}
        {parts.confidential > 0 && <p>{m.gap_parts_confidential({ count: parts.confidential })}</p>}
      </Card>
      <Card labelledBy="seats">
        <h2 id="seats">{m.gap_parts_offerings()}</h2>
        <GapOfferings offerings={parts.offerings} />
      </Card>
      <Card labelledBy="cases">
        <h2 id="cases">{m.gap_cases()}</h2>
        <GapCases gaps={cases} titles={{ [at.area]: areaTitle }} />
      </Card>
      <GapCounting />
      <p className="muted-text small-text">
        {m.gap_as_of({ date: formatDate(asOf) })}{" "}
        <Link to={`${base}/work/gaps`}>{m.gap_for_coordinators()}</Link>
      </p>
    </Page>
  );
}
