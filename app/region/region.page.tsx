import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { getUser } from "~/auth/session.server";
import { sumGaps } from "~/domain/region/gap";
import { keepPublic, publicHeaders } from "~/http/public-page";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { publicMeta } from "~/i18n/public-meta";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { hasDemoPartners, listOfferingsFor } from "~db/queries/gap-place.server";
import { listNews } from "~db/queries/news.server";
import { listPartners } from "~db/queries/partners.server";
import { countPublicNeeds } from "~db/queries/region-needs-public.server";
import { GapDemo } from "./gap-demo";
import { GapMap } from "./gap-map";
import { GapOfferings } from "./gap-offerings";
import { shownOffering } from "./gap-parts.server";
import { GapPatterns } from "./gap-patterns";
import { readGaps } from "./gap-picture.server";
import { shownQuarter } from "./gap-search";
import { mapOf } from "./gap-view.server";
import { NewsList } from "./news-list";
import { newsView } from "./news-view";
import { PartnerCard } from "./partner-card";
import { RegionFigures } from "./region-figures";
import { RegionNav } from "./region-nav";
import { mapSize } from "./region-shapes.server";

export const headers = publicHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: shown }) =>
  shown
    ? publicMeta({ ...shown.page, title: m.region_title(), description: m.region_lead() })
    : [{ title: m.region_title() }];

/** Rows of each list: the rest is a click away. */
const limit = 3;
const anything = { by: "region", region: null, area: null, eqf: null, quarter: null } as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale, origin } = context;
  const picture = await readGaps(db, { now: new Date() });
  const [since = ""] = picture.quarters;
  const [needs, offered, news, partners, isDemo, user] = await Promise.all([
    countPublicNeeds(db, { since }),
    listOfferingsFor(db, { from: picture.from, to: picture.to, limit }),
    listNews(db, { kinds: ["article", "event", "result"], limit, offset: 0 }),
    listPartners(db, { limit, offset: 0 }),
    hasDemoPartners(db),
    getUser(request, context),
  ]);
  const quarter = shownQuarter(null, picture.quarters);
  const shown = { picture, search: anything, quarter, locale };
  return data(
    {
      page: { path: `/${locale}/region`, locale, origin },
      map: mapOf(shown),
      size: mapSize,
      figures: {
        needed: needs.heads,
        offerings: offered.found,
        missing: sumGaps(picture.cells.filter((cell) => cell.quarter === quarter)),
        partners: partners.found,
        quarter,
      },
      offerings: offered.offerings.map((offering) => shownOffering(offering, locale)),
      news: news.items.map((item) => newsView(item, locale)),
      partners: partners.partners,
      isDemo,
    },
    { headers: keepPublic(user) },
  );
}

/** The front page of the region: what is needed and offered, what is new, and who takes part. */
export default function RegionFrontPage() {
  const { map, size, figures, offerings, news, partners, isDemo } = useLoaderData<typeof loader>();
  const base = `/${currentLocale()}/region`;
  return (
    <Page nav={<RegionNav />} title={m.region_title()} lead={m.region_lead()}>
      {isDemo && <GapDemo />}
      <GapPatterns />
      <div className="gap-columns">
        <Card labelledBy="map">
          <h2 id="map">{m.gap_map_title()}</h2>
          <GapMap size={size} regions={map} />
          <Link to={`${base}/gap`}>{m.gap_front_more()}</Link>
        </Card>
        <div className="stack">
          <RegionFigures {...figures} />
          <Card labelledBy="offerings">
            <h2 id="offerings">{m.region_nav_offerings()}</h2>
            <GapOfferings offerings={offerings} />
            <Link to={`${base}/offerings`}>{m.gap_front_all_offerings()}</Link>
          </Card>
          {news.length > 0 && (
            <Card labelledBy="news">
              <h2 id="news">{m.region_nav_news()}</h2>
              <NewsList items={news} level="h3" />
              <Link to={`${base}/news`}>{m.region_all_news()}</Link>
            </Card>
          )}
        </div>
      </div>
      {partners.length > 0 && (
        <section className="stack" aria-labelledby="partners">
          <h2 id="partners">{m.region_nav_partners()}</h2>
          <ul className="plain-list grid">
            {partners.map((partner) => (
              <PartnerCard key={partner.id} partner={partner} level="h3" />
            ))}
          </ul>
          <Link to={`${base}/partners`}>{m.region_all_partners()}</Link>
        </section>
      )}
    </Page>
  );
}
