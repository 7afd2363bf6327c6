import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { getUser } from "~/auth/session.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { nextQuarters, quarterOf } from "~/domain/region/quarter";
import { keepPublic, publicHeaders } from "~/http/public-page";
import { currentLocale } from "~/i18n/current-locale";
import { dayOf } from "~/i18n/day-of";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { publicMeta } from "~/i18n/public-meta";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { Paging } from "~/ui/paging";
import { countPublicNeeds, listPublicNeeds } from "~db/queries/region-needs-public.server";
import { NeedList } from "./need-list";
import { NeedsFilter } from "./needs-filter";
import { readNeedsSearch } from "./needs-search";
import { pathOfPage } from "./public-search";
import { DemoMark } from "./region-marks";
import { RegionNav } from "./region-nav";

export const meta: MetaFunction<typeof loader> = ({ data: shown, location }) =>
  shown
    ? publicMeta({
        title: m.need_list_title(),
        description: m.need_list_lead(),
        path: pathOfPage(location, shown.page),
        locale: currentLocale(),
        origin: shown.origin,
      })
    : [];
export const headers = publicHeaders;

const pageLength = 20;
/** Quarters that the filter offers: two years. */
const offeredQuarters = 8;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale, origin } = context;
  const { page, area, ...asked } = readNeedsSearch(new URL(request.url).searchParams);
  const { catalogue } = await newestCatalogue(db);
  const titles = titlesIn(catalogue, locale);
  const since = quarterOf(dayOf(new Date()));
  const inArea = catalogue.skills.filter((skill) => skill.area === area).map(({ id }) => id);
  const filter = { ...asked, since, ...(area && { skills: inArea }) };
  const [found, rows, user] = await Promise.all([
    countPublicNeeds(db, filter),
    listPublicNeeds(db, { ...filter, limit: pageLength, offset: (page - 1) * pageLength }),
    getUser(request, context),
  ]);
  const shown = {
    origin,
    found,
    page,
    chosen: { ...asked, area },
    quarters: nextQuarters(since, offeredQuarters),
    areas: catalogue.areas.map(({ id, title }) => ({ id, title: title[locale] })),
    needs: rows.map(({ employer, skills, ...need }) => ({
      ...need,
      employer: employer ?? m.need_employer_unnamed(),
      skills: skills.map(({ skill }) => titles.skill(skill)),
    })),
  };
  return data(shown, { headers: keepPublic(user) });
}

/** What employers will need, for everybody to read. Confidential needs are not here: they count in sums alone. */
export default function NeedsPage() {
  const { found, page, chosen, quarters, areas, needs } = useLoaderData<typeof loader>();
  const base = `/${currentLocale()}/region`;
  const isFiltered = Object.values(chosen).some((value) => value !== undefined);
  return (
    <Page nav={<RegionNav />} title={m.need_list_title()} lead={m.need_list_lead()}>
      <NeedsFilter chosen={chosen} quarters={quarters} areas={areas} />
      <Card labelledBy="found">
        <div className="row row--between">
          <h2 id="found">
            {m.need_list_found({
              count: found.needs,
              needs: formatNumber(found.needs),
              heads: formatNumber(found.heads),
            })}
          </h2>
          <Link to={`${base}/gap`}>{m.need_list_gap()}</Link>
        </div>
        {needs.length > 0 ? (
          <NeedList
            needs={needs}
            to={({ id }) => `${base}/needs/${id}`}
            mark={({ isDemo }) => <DemoMark isDemo={isDemo} />}
          />
        ) : (
          <p className="muted-text">
            {isFiltered ? m.need_list_nothing() : m.need_list_empty()}{" "}
            {isFiltered && <Link to={`${base}/needs`}>{m.need_list_all()}</Link>}
          </p>
        )}
        <Paging label={m.need_list_title()} page={page} limit={pageLength} of={found.needs} />
      </Card>
      <p className="muted-text small-text">{m.need_list_confidential()}</p>
    </Page>
  );
}
