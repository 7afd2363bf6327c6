import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { getUser } from "~/auth/session.server";
import { keepPublic, publicHeaders } from "~/http/public-page";
import { currentLocale } from "~/i18n/current-locale";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { publicMeta } from "~/i18n/public-meta";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { Paging } from "~/ui/paging";
import { OfferingChosen } from "./offering-chosen";
import { catalogueForm, OfferingFacets } from "./offering-facets";
import { pageLength, readFilter } from "./offering-filter";
import { heldSkills } from "./offering-learner.server";
import { listCatalogue } from "./offering-list.server";
import { OfferingCard } from "./offering-row";
import { OfferingSearch, OfferingSort } from "./offering-search";
import { pathOfPage } from "./public-search";
import { RegionNav } from "./region-nav";

export const headers = publicHeaders;

/** Filters make no page of their own for search engines: the whole catalogue is the page. */
export const meta: MetaFunction<typeof loader> = ({ data: shown, location }) =>
  shown
    ? publicMeta({
        title: m.offering_list_title(),
        description: m.offering_list_lead(),
        path: pathOfPage(location, shown.page),
        locale: currentLocale(),
        origin: shown.origin,
      })
    : [];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const user = await getUser(request, context);
  const filter = readFilter(new URL(request.url).searchParams);
  const now = new Date();
  const [list, held] = await Promise.all([
    listCatalogue(db, { filter, locale, now }),
    heldSkills(db, user),
  ]);
  const gains = (skills: string[]) => held && skills.filter((skill) => !held.has(skill)).length;
  return data(
    {
      ...list,
      rows: list.rows.map((row) => ({ row, gains: gains(row.skills) })),
      search: filter.search,
      order: filter.order,
      page: filter.page,
      origin: context.origin,
    },
    { headers: keepPublic(user) },
  );
}

export default function OfferingsPage() {
  const { rows, facets, total, meant, search, order, page } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const base = `/${currentLocale()}/region/offerings`;
  return (
    <Page
      nav={<RegionNav />}
      title={m.offering_list_title()}
      lead={m.offering_list_lead()}
      width="wide"
    >
      <Form id={catalogueForm} method="get" role="search" className="catalogue-search">
        <OfferingSearch search={search} />
      </Form>
      <div className="catalogue">
        <OfferingFacets facets={facets} total={total} />
        <section className="stack catalogue__list" aria-labelledby="found">
          <div className="row row--between catalogue__head">
            <h2 id="found" className="catalogue__found">
              <span role="status">{m.offering_found({ count: formatNumber(total) })}</span>
            </h2>
            <OfferingSort order={order} hasSearch={search !== ""} />
          </div>
          <OfferingChosen facets={facets} search={search} params={params} />
          {meant && (
            <Notice>
              <p>{m.offering_meant({ search, meant })}</p>
            </Notice>
          )}
          {total === 0 ? (
            <Notice title={m.offering_none_title()}>
              <p>{m.offering_none_text()}</p>
              <p>
                <Link to={base}>{m.offering_none_all()}</Link>
              </p>
            </Notice>
          ) : (
            <ul className="plain-list offerings">
              {rows.map(({ row, gains }) => (
                <OfferingCard key={row.id} row={row} gains={gains} />
              ))}
            </ul>
          )}
          <Paging label={m.offering_paging()} page={page} limit={pageLength} of={total} />
          <p className="muted-text small-text">
            {m.offering_open_data()} <a href={`${base}/export/offerings.csv`}>CSV</a>{" "}
            <a href={`${base}/export/offerings.json`}>JSON</a>
          </p>
        </section>
      </div>
    </Page>
  );
}
