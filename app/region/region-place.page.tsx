import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { getUser } from "~/auth/session.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { regionName, regionSchema } from "~/domain/region/regions";
import { keepPublic, publicHeaders } from "~/http/public-page";
import { notFound } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { publicMeta } from "~/i18n/public-meta";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { hasDemoPartners, listOfferingsFor } from "~db/queries/gap-place.server";
import { listGaps } from "~db/queries/gaps.server";
import { listPartners } from "~db/queries/partners.server";
import { countPublicNeeds, listPublicNeeds } from "~db/queries/region-needs-public.server";
import { GapCases } from "./gap-cases";
import { GapDemo } from "./gap-demo";
import { GapHeat } from "./gap-heat";
import { GapLegend } from "./gap-legend";
import { GapOfferings } from "./gap-offerings";
import { shownNeed, shownOffering } from "./gap-parts.server";
import { GapPatterns } from "./gap-patterns";
import { readGaps } from "./gap-picture.server";
import { heatOf } from "./gap-view.server";
import { NeedList } from "./need-list";
import { RegionNav } from "./region-nav";

export const headers = publicHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: shown }) =>
  shown
    ? publicMeta({
        ...shown.page,
        title: regionName(shown.region, currentLocale()),
        description: m.gap_region_lead(),
      })
    : [{ title: m.gap_title() }];

/** Rows of each list: the rest is a click away. */
const limit = 6;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale, origin } = context;
  const asked = regionSchema.safeParse(params.region);
  if (!asked.success) return notFound();
  const region = asked.data;
  const now = new Date();
  const [picture, { catalogue }, user, isDemo] = await Promise.all([
    readGaps(db, { now }),
    newestCatalogue(db),
    getUser(request, context),
    hasDemoPartners(db),
  ]);
  const [since = ""] = picture.quarters;
  const [needs, found, offered, listed, cases] = await Promise.all([
    listPublicNeeds(db, { since, region, limit, offset: 0 }),
    countPublicNeeds(db, { since, region }),
    listOfferingsFor(db, { region, from: picture.from, to: picture.to, limit }),
    listPartners(db, { region, limit, offset: 0 }),
    listGaps(db, { region, limit }),
  ]);
  const titles = titlesIn(catalogue, locale);
  const search = { by: "quarter", region, area: null, eqf: null, quarter: null } as const;
  return data(
    {
      page: { path: `/${locale}/region/regions/${region}`, locale, origin },
      ...{ region, isDemo },
      partners: listed.partners,
      partnersFound: listed.found,
      heat: heatOf({ picture, search, quarter: since, locale }),
      needs: needs.map((need) => shownNeed(need, titles.skill)),
      needsFound: found.needs,
      offerings: offered.offerings.map((offering) => shownOffering(offering, locale)),
      offeringsFound: offered.found,
      cases: cases.map(({ organisationId: _, reason: __, ...gap }) => gap),
      titles: Object.fromEntries(picture.areas.map(({ id, title }) => [id, title[locale]])),
      asOf: now.toISOString(),
    },
    { headers: keepPublic(user) },
  );
}

/** One region: what is missing, who is needed, what is offered, and who works there. */
export default function RegionPage() {
  const shown = useLoaderData<typeof loader>();
  const { region, needs, needsFound, offerings, offeringsFound, partners, partnersFound } = shown;
  const base = `/${currentLocale()}/region`;
  return (
    <Page
      nav={<RegionNav />}
      title={regionName(region, currentLocale())}
      lead={m.gap_region_lead()}
      crumbs={{ label: m.gap_crumbs(), trail: [{ label: m.gap_title(), to: `${base}/gap` }] }}
    >
      {shown.isDemo && <GapDemo />}
      <GapPatterns />
      <Card labelledBy="heat">
        <div className="row row--between">
          <h2 id="heat">{m.gap_region_gap()}</h2>
          <GapLegend />
        </div>
        <GapHeat grid={shown.heat} labelledBy="heat" />
      </Card>
      <Card labelledBy="cases">
        <h2 id="cases">{m.gap_cases()}</h2>
        <GapCases gaps={shown.cases} titles={shown.titles} />
      </Card>
      <Card labelledBy="needs">
        <h2 id="needs">{m.gap_region_needs({ count: needsFound })}</h2>
        {needs.length > 0 && <NeedList needs={needs} to={({ id }) => `${base}/needs/${id}`} />}
        <Link to={`${base}/needs?region=${region}`}>{m.gap_region_all_needs()}</Link>
      </Card>
      <Card labelledBy="offerings">
        <h2 id="offerings">{m.gap_region_offerings({ count: offeringsFound })}</h2>
        <GapOfferings offerings={offerings} />
        <Link to={`${base}/offerings?region=${region}`}>{m.gap_region_all_offerings()}</Link>
      </Card>
      <Card labelledBy="partners">
        <h2 id="partners">{m.gap_region_partners({ count: partnersFound })}</h2>
        {partners.length > 0 ? (
          <ul className="gap-cases plain-list">
            {partners.map(({ id, slug, name }) => (
              <li key={id}>
                <Link to={`${base}/partners/${slug}`}>{name}</Link>
              </li>
            ))}
          </ul>
        ) : (
          <p className="muted-text">{m.gap_region_no_partners()}</p>
        )}
        {partnersFound > partners.length && (
          <Link to={`${base}/partners?region=${region}`}>{m.region_all_partners()}</Link>
        )}
      </Card>
      <p className="muted-text small-text">{m.gap_as_of({ date: formatDate(shown.asOf) })}</p>
    </Page>
  );
}
