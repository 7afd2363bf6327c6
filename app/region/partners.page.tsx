import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { getUser } from "~/auth/session.server";
import { keepPublic, publicHeaders } from "~/http/public-page";
import { currentLocale } from "~/i18n/current-locale";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { publicMeta } from "~/i18n/public-meta";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { Paging } from "~/ui/paging";
import { listPartnerRegions, listPartners } from "~db/queries/partners.server";
import { PartnerCard } from "./partner-card";
import { PartnerFilter } from "./partner-filter";
import { addressOf, partnerSearch, searchOf } from "./public-search";
import { RegionNav } from "./region-nav";

const limit = 24;

export const headers = publicHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: shown, location }) =>
  publicMeta({
    title: m.region_nav_partners(),
    description: m.partner_lead(),
    path: addressOf(location.pathname, { page: 1, ...shown?.search }),
    locale: currentLocale(),
    origin: shown?.origin ?? "",
  });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = partnerSearch.parse(searchOf(request));
  const [{ partners, found }, regions, user] = await Promise.all([
    listPartners(context.db, { ...search, limit, offset: (search.page - 1) * limit }),
    listPartnerRegions(context.db),
    getUser(request, context),
  ]);
  return data(
    { origin: context.origin, search, partners, found, regions },
    { headers: keepPublic(user) },
  );
}

/** The directory of partners: who they are and where they work. */
export default function PartnersPage() {
  const { search, partners, found, regions } = useLoaderData<typeof loader>();
  return (
    <Page title={m.region_nav_partners()} lead={m.partner_lead()} nav={<RegionNav />}>
      <PartnerFilter search={search} regions={regions} />
      <p className="muted-text numbers">{m.partner_found({ count: formatNumber(found) })}</p>
      {partners.length === 0 ? (
        <Card look="quiet">
          <p>{m.partner_none()}</p>
          <div>
            <ButtonLink to={`/${currentLocale()}/region/partners`}>
              {m.partner_show_all()}
            </ButtonLink>
          </div>
        </Card>
      ) : (
        <ul className="plain-list grid">
          {partners.map((partner) => (
            <PartnerCard key={partner.id} partner={partner} />
          ))}
        </ul>
      )}
      <Paging label={m.region_nav_partners()} page={search.page} limit={limit} of={found} />
    </Page>
  );
}
