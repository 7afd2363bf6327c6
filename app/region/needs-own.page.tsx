import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { Paging } from "~/ui/paging";
import { countNeeds, listNeeds } from "~db/queries/region-needs.server";
import { ExportCard, ExportLinks } from "./export-files";
import { NeedList } from "./need-list";
import { employerOf } from "./need-own-view.server";
import { stateWord, visibilityWord } from "./need-words";
import { pageNumber } from "./public-search";
import { requireCoordinator } from "./require-coordinator.server";
import { Shelves } from "./shelves";
import { WorkNav } from "./work-nav";

export const meta: MetaFunction = () => [{ title: `${m.need_own_title()} · ${m.site_name()}` }];

const pageLength = 25;
/** The three shelves of the list; what has ended stands apart from what counts. */
const shelves = {
  received: ["received"],
  stated: ["stated"],
  ended: ["withdrawn", "refused", "joined"],
} as const;
type Shelf = keyof typeof shelves;

/** What an import has just done, as the address says it. */
function importedCounts(search: URLSearchParams) {
  if (!search.has("same")) return null;
  const count = (name: string) => Number.parseInt(search.get(name) ?? "", 10) || 0;
  return { stated: count("stated"), changed: count("changed"), same: count("same") };
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const { organisationIds, organisations } = await requireCoordinator(request, context);
  const search = new URL(request.url).searchParams;
  const counts = await countNeeds(db, { organisationIds });
  const asked = search.get("show") ?? "";
  const usual: Shelf = counts.received > 0 ? "received" : "stated";
  const shelf = asked in shelves ? (asked as Shelf) : usual;
  const page = pageNumber.parse(search.get("page"));
  const rows = await listNeeds(db, {
    ...{ organisationIds, states: shelves[shelf] },
    ...{ limit: pageLength, offset: (page - 1) * pageLength },
  });
  const titles = titlesIn((await newestCatalogue(db)).catalogue, locale);
  return {
    shelf,
    page,
    organisations,
    imported: importedCounts(search),
    counts: {
      received: counts.received,
      stated: counts.stated,
      ended: counts.withdrawn + counts.refused + counts.joined,
    },
    needs: rows.map(
      ({ id, role, heads, eqf, quarter, region, asOf, state, visibility, ...row }) => ({
        ...{ id, role, heads, eqf, quarter, region, asOf, state, visibility },
        employer: employerOf(row),
        skills: row.skills.map(({ skill }) => titles.skill(skill)),
      }),
    ),
  };
}

/** The needs of the coordinator's organisations: what waits for a decision first. */
export default function OwnNeedsPage() {
  const { shelf, page, organisations, counts, needs, imported } = useLoaderData<typeof loader>();
  const own = `/${currentLocale()}/region/work/needs`;
  const filesOf = (id: string) => [{ label: m.need_export(), href: `${own}/export/${id}` }];
  return (
    <Page
      nav={<WorkNav />}
      title={m.need_own_title()}
      lead={m.need_own_lead()}
      actions={
        <>
          <ButtonLink to={`${own}/new`} look="main">
            {m.need_new()}
          </ButtonLink>
          <ButtonLink to={`${own}/surveys`}>{m.need_surveys()}</ButtonLink>
          <ButtonLink to={`${own}/import`}>{m.need_import()}</ButtonLink>
          <ExportLinks organisations={organisations} filesOf={filesOf} />
        </>
      }
    >
      {imported && (
        <Notice kind="good" isLive>
          <p>{m.need_done_imported(imported)}</p>
        </Notice>
      )}
      <Shelves
        label={m.need_shelves()}
        shelves={(["received", "stated", "ended"] as const).map((name) => ({
          ...{ name, label: shelfWord(name), count: counts[name] },
        }))}
        chosen={shelf}
      />
      <Card labelledBy="shelf">
        <h2 id="shelf">{shelfWord(shelf)}</h2>
        {needs.length > 0 ? (
          <NeedList
            needs={needs}
            to={({ id }) => `${own}/${id}`}
            mark={({ state, visibility }) => (
              <span className="row need-row__marks">
                <Tag>{visibilityWord(visibility)}</Tag>
                {shelf === "ended" && <Tag>{stateWord(state)}</Tag>}
              </span>
            )}
          />
        ) : (
          <p className="muted-text">{emptyWords(shelf)}</p>
        )}
        <Paging label={m.need_own_title()} page={page} limit={pageLength} of={counts[shelf]} />
      </Card>
      <ExportCard organisations={organisations} filesOf={filesOf} />
    </Page>
  );
}

function shelfWord(shelf: Shelf): string {
  switch (shelf) {
    case "received":
      return m.need_shelf_received();
    case "stated":
      return m.need_shelf_stated();
    case "ended":
      return m.need_shelf_ended();
  }
}

function emptyWords(shelf: Shelf): string {
  switch (shelf) {
    case "received":
      return m.need_empty_received();
    case "stated":
      return m.need_empty_stated();
    case "ended":
      return m.need_empty_ended();
  }
}
