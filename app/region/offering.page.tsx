import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getUser } from "~/auth/session.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { countsForYou } from "~/domain/offering/counts-for-you";
import { uuidParam } from "~/http/params";
import { keepPublic, publicHeaders } from "~/http/public-page";
import { notFound } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { publicMeta } from "~/i18n/public-meta";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { findPublicOffering } from "~db/queries/offerings.server";
import { mayPublish } from "~db/queries/partners.server";
import { ExchangeFromOffering } from "./exchange-from-offering";
import { OfferingFacts } from "./offering-facts";
import { OfferingForYou } from "./offering-for-you";
import { courseJsonLd } from "./offering-json-ld";
import { forLearner } from "./offering-learner.server";
import { OfferingContact, OfferingShare } from "./offering-sides";
import { OfferingSkills } from "./offering-skills";
import { offeringView } from "./offering-view";
import { DemoMark } from "./region-marks";
import { RegionNav } from "./region-nav";

export const headers = publicHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: shown, location }) => {
  if (!shown) return [];
  const { view, url, origin } = shown;
  const page = { title: view.title, description: view.summary || view.title };
  return [
    ...publicMeta({ ...page, path: location.pathname, locale: currentLocale(), origin }),
    // What is no longer offered keeps its page for whoever has the link, and for nobody who searches.
    view.isOpen
      ? { "script:ld+json": courseJsonLd(view, url) }
      : { name: "robots", content: "noindex" },
  ];
};

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale, origin } = context;
  const id = uuidParam(params.offering);
  const user = await getUser(request, context);
  const offering = (await findPublicOffering(db, id)) ?? notFound();
  const { organisationId } = offering;
  const [{ catalogue }, learner, isInExchange] = await Promise.all([
    newestCatalogue(db),
    forLearner(db, { user, locale }),
    organisationId !== null && mayPublish(db, { organisationId, what: "exchange" }),
  ]);
  const isOwnSchool = user?.memberships.some((one) => one.organisationId === organisationId);
  const { skill } = titlesIn(catalogue, locale);
  const view = offeringView(catalogue, offering, locale);
  const counts = learner && countsForYou(offering, learner);
  const url = `${origin}/${locale}/region/offerings/${id}`;
  return data(
    {
      view,
      url,
      origin,
      exchangeFrom: isInExchange && !isOwnSchool ? id : null,
      counts: counts && {
        ...counts,
        gains: counts.gains.map((one) => ({ id: one, title: skill(one) })),
        has: counts.has.map((one) => ({ id: one, title: skill(one) })),
      },
    },
    { headers: keepPublic(user) },
  );
}

export default function OfferingPage() {
  const { view, url, counts, exchangeFrom } = useLoaderData<typeof loader>();
  const base = `/${currentLocale()}/region/offerings`;
  return (
    <Page
      nav={<RegionNav />}
      title={view.title}
      lead={view.provider ?? m.offering_own_provider()}
      width="wide"
      crumbs={{
        label: m.region_crumbs(),
        trail: [{ label: m.offering_list_title(), to: base }],
      }}
    >
      {view.isDemo && (
        <p>
          <DemoMark isDemo />
        </p>
      )}
      {!view.isOpen && (
        <Notice kind="waiting" title={m.offering_withdrawn_title()}>
          <p>{m.offering_withdrawn_text()}</p>
        </Notice>
      )}
      <div className="offering-page">
        <div className="stack">
          {view.summary && <p className="prose">{view.summary}</p>}
          <OfferingFacts view={view} />
          <OfferingSkills areas={view.areas} />
        </div>
        <div className="stack">
          {counts && <OfferingForYou counts={counts} />}
          {view.isOpen && <OfferingContact view={view} />}
          {view.isOpen && exchangeFrom && <ExchangeFromOffering offeringId={exchangeFrom} />}
          <OfferingShare url={url} title={view.title} />
        </div>
      </div>
    </Page>
  );
}
