import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type OfferingState, offeringStates } from "~/domain/offering/offering";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { Paging } from "~/ui/paging";
import {
  countOwnOfferings,
  listOfferingOrganisations,
  listOwnOfferings,
} from "~db/queries/offerings.server";
import { ExportCard, ExportLinks } from "./export-files";
import { rowOf } from "./offering-list.server";
import { OfferingOwnList } from "./offering-own-list";
import { stateWord } from "./offering-words";
import { pageNumber } from "./public-search";
import { requireCoordinator } from "./require-coordinator.server";
import { Shelves } from "./shelves";
import { WorkNav } from "./work-nav";

export const meta: MetaFunction = () => [{ title: `${m.offering_own_title()} · ${m.site_name()}` }];

const pageLength = 25;

/** What an import has just done, as the address says it. */
function importedIn(search: URLSearchParams) {
  if (!search.has("same")) return null;
  const count = (name: string) => Number.parseInt(search.get(name) ?? "", 10) || 0;
  return { added: count("added"), changed: count("changed"), same: count("same") };
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const { organisationIds } = await requireCoordinator(request, context);
  const search = new URL(request.url).searchParams;
  const state = offeringStates.find((one) => one === search.get("show")) ?? "published";
  const page = pageNumber.parse(search.get("page"));
  const [organisations, counts, offerings] = await Promise.all([
    listOfferingOrganisations(db, { organisationIds }),
    countOwnOfferings(db, { organisationIds }),
    listOwnOfferings(db, {
      ...{ organisationIds, state },
      ...{ limit: pageLength, offset: (page - 1) * pageLength },
    }),
  ]);
  return {
    state,
    page,
    counts,
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    imported: importedIn(search),
    offerings: offerings.map((offering) => rowOf(offering, locale)),
  };
}

/** The offerings of the coordinator's organisations, by their states. */
export default function OwnOfferingsPage() {
  const { state, page, counts, organisations, imported, offerings } =
    useLoaderData<typeof loader>();
  const mayPublish = organisations.length > 0;
  const own = `/${currentLocale()}/region/work/offerings`;
  const filesOf = (id: string) =>
    (["csv", "json"] as const).map((kind) => ({
      label: m.offering_export({ kind: kind.toUpperCase() }),
      href: `${own}/export/${id}/offerings.${kind}`,
    }));
  return (
    <Page
      nav={<WorkNav />}
      title={m.offering_own_title()}
      lead={m.offering_own_lead()}
      actions={
        mayPublish && (
          <>
            <ButtonLink to={`${own}/new`} look="main">
              {m.offering_new()}
            </ButtonLink>
            <ButtonLink to={`${own}/import`}>{m.offering_import()}</ButtonLink>
            <ExportLinks organisations={organisations} filesOf={filesOf} />
          </>
        )
      }
    >
      {!mayPublish && (
        <Notice kind="waiting" title={m.offering_not_allowed_title()}>
          <p>{m.offering_not_allowed()}</p>
        </Notice>
      )}
      {imported && (
        <Notice kind="good" isLive>
          <p>{m.offering_done_imported(imported)}</p>
        </Notice>
      )}
      <Shelves
        label={m.offering_states()}
        shelves={offeringStates.map((name) => ({
          ...{ name, label: stateWord(name), count: counts[name] ?? 0 },
        }))}
        chosen={state}
      />
      <Card labelledBy="own-offerings">
        <h2 id="own-offerings">{stateWord(state)}</h2>
        {offerings.length > 0 ? (
          <OfferingOwnList offerings={offerings} />
        ) : (
          <p className="muted-text">{emptyWord(state)}</p>
        )}
        <Paging
          label={m.offering_own_title()}
          page={page}
          limit={pageLength}
          of={counts[state] ?? 0}
        />
      </Card>
      <ExportCard organisations={organisations} filesOf={filesOf} />
    </Page>
  );
}

function emptyWord(state: OfferingState): string {
  const words = {
    draft: m.offering_empty_draft,
    published: m.offering_empty_published,
    withdrawn: m.offering_empty_withdrawn,
  };
  return words[state]();
}
