import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { getUser } from "~/auth/session.server";
import { newsKinds } from "~/domain/region/news";
import { regionName } from "~/domain/region/regions";
import { textFor } from "~/domain/region/told-text";
import { slugParam } from "~/http/params";
import { keepPublic, publicHeaders } from "~/http/public-page";
import { notFound } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { publicMeta } from "~/i18n/public-meta";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { Paging } from "~/ui/paging";
import { listNews } from "~db/queries/news.server";
import { countPartnerOfferings, findPartner } from "~db/queries/partners.server";
import { NewsList } from "./news-list";
import { excerptOf, newsView } from "./news-view";
import { Paragraphs } from "./paragraphs";
import { PartnerFacts } from "./partner-facts";
import { addressOf, pageNumber, searchOf } from "./public-search";
import { DemoMark, LanguageMark } from "./region-marks";
import { RegionNav } from "./region-nav";
import { organisationData } from "./structured-data";

const limit = 10;

export const headers = publicHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: shown, location }) =>
  shown
    ? [
        ...publicMeta({
          title: shown.partner.name,
          description: shown.about ? excerptOf(shown.about.text) : m.partner_lead(),
          path: addressOf(location.pathname, { page: shown.page }),
          locale: currentLocale(),
          origin: shown.origin,
        }),
        { "script:ld+json": organisationData(shown) },
      ]
    : [];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale, origin } = context;
  const slug = slugParam(params.partner);
  const found = (await findPartner(db, { slug })) ?? notFound();
  const { about_fi: fi, about_sv: sv, about_en: en, ...partner } = found;
  const page = pageNumber.parse(searchOf(request).page);
  const [offerings, news, user] = await Promise.all([
    countPartnerOfferings(db, { organisationId: partner.id }),
    listNews(db, {
      kinds: newsKinds,
      organisationId: partner.id,
      limit,
      offset: (page - 1) * limit,
    }),
    getUser(request, context),
  ]);
  const shown = {
    origin,
    partner,
    about: textFor({ fi, sv, en }, locale),
    offerings,
    page,
    found: news.found,
    items: news.items.map((item) => newsView(item, locale)),
  };
  return data(shown, { headers: keepPublic(user) });
}

/** One partner: what it is, whom to ask, its training and its news. */
export default function PartnerPage() {
  const { partner, about, offerings, page, found, items } = useLoaderData<typeof loader>();
  const locale = currentLocale();
  const base = `/${locale}/region`;
  return (
    <Page
      title={partner.name}
      lead={regionName(partner.region, locale)}
      nav={<RegionNav />}
      crumbs={{
        label: m.region_crumbs(),
        trail: [{ label: m.region_nav_partners(), to: `${base}/partners` }],
      }}
    >
      <DemoMark isDemo={partner.isDemo} />
      <div className="region-columns">
        <div className="stack">
          <Card labelledBy="about-title">
            <h2 id="about-title">{m.partner_about()}</h2>
            {about ? (
              <>
                <LanguageMark language={about.language} />
                <Paragraphs {...about} />
              </>
            ) : (
              <p className="muted-text">{m.partner_no_about()}</p>
            )}
          </Card>
          <Card labelledBy="news-title">
            <h2 id="news-title">{m.partner_news()}</h2>
            {items.length > 0 ? (
              <NewsList items={items} level="h3" />
            ) : (
              <p className="muted-text">{m.partner_news_none()}</p>
            )}
            <Paging label={m.partner_news()} page={page} limit={limit} of={found} />
          </Card>
        </div>
        <div className="stack">
          <PartnerFacts partner={partner} />
          <Card labelledBy="offerings-title">
            <h2 id="offerings-title">{m.partner_offerings()}</h2>
            {offerings > 0 ? (
              <p className="row">
                <strong className="region-figure numbers">{formatNumber(offerings)}</strong>
                <Link to={`${base}/offerings?provider=${partner.id}`}>
                  {m.partner_offerings_see()}
                </Link>
              </p>
            ) : (
              <p className="muted-text">{m.partner_offerings_none()}</p>
            )}
          </Card>
        </div>
      </div>
    </Page>
  );
}
