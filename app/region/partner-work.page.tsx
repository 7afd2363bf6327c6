import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { organisationsWhere } from "~/auth/session.server";
import { currentLocale } from "~/i18n/current-locale";
import { formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Page } from "~/ui/page";
import { listOwnPartners } from "~db/queries/partners.server";
import { countryWord, publishKindWord } from "./partner-words";
import { requireCoordinator } from "./require-coordinator.server";
import { WorkNav } from "./work-nav";

export const meta: MetaFunction = () => [
  { title: `${m.region_work_nav_organisation()} · ${m.site_name()}` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user, organisationIds } = await requireCoordinator(request, context);
  return {
    partners: await listOwnPartners(context.db, { organisationIds }),
    isAdmin: organisationsWhere(user, "admin").length > 0,
  };
}

/** The organisations for which a person acts. */
export default function PartnerWorkPage() {
  const { partners, isAdmin } = useLoaderData<typeof loader>();
  const base = `/${currentLocale()}/region/work/organisation`;
  return (
    <Page
      title={m.region_work_nav_organisation()}
      lead={m.partner_work_lead()}
      nav={<WorkNav />}
      actions={isAdmin && <ButtonLink to={`${base}/new`}>{m.partner_new_title()}</ButtonLink>}
    >
      <ul className="plain-list grid">
        {partners.map(({ id, name, country, mayPublish }) => (
          <li key={id} className="card partner-card">
            <h2 className="partner-card__name">
              <Link to={`${base}/${id}`}>{name}</Link>
            </h2>
            <p className="muted-text">{countryWord(country)}</p>
            <p className="small-text">
              {mayPublish?.length
                ? m.partner_may_publish_list({
                    list: formatList(mayPublish.map((what) => publishKindWord(what).toLowerCase())),
                  })
                : m.partner_may_publish_nothing()}
            </p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
