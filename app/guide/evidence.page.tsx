import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deny } from "~/auth/deny.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { Paging } from "~/ui/paging";
import { listNeedsGroups } from "~db/queries/needs-list.server";
import { requireClaimAsker } from "./claim-asker.server";
import { DecidedLately } from "./decided-lately";
import { queueAsker } from "./evidence-asker.server";
import { EvidenceFilter } from "./evidence-filter";
import { EvidenceList } from "./evidence-list";
import { evidenceQueue } from "./evidence-queue.server";
import { countForAsker, queueLength, readEvidenceSearch } from "./evidence-search";
import { guideCounts } from "./guide-counts.server";
import { GuideNav } from "./guide-nav";
import { judgedNews } from "./judged-news.server";
import { JudgedNotice } from "./judged-notice";

export const meta: MetaFunction = () => [{ title: `${m.evidence_title()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const asker = await requireClaimAsker(request, context);
  const { user, guidedIds } = asker;
  const search = readEvidenceSearch(request);
  const [groups, { catalogue }, counts, judged] = await Promise.all([
    listNeedsGroups(db, { organisationIds: guidedIds, userId: user.id }),
    newestCatalogue(db),
    guideCounts(db, user),
    judgedNews(context, { request, organisationIds: guidedIds }),
  ]);
  const { groupId } = search;
  if (groupId && !groups.some(({ id }) => id === groupId)) {
    await deny(context, user, `group:${groupId}`);
  }
  const queue = await evidenceQueue(db, {
    asker: await queueAsker(db, asker, groupId ?? undefined),
    search,
    catalogue,
    locale,
  });
  return {
    now: new Date().toISOString(),
    nav: guidedIds.length > 0 ? counts : null,
    search,
    groups,
    judged,
    queue,
  };
}

export default function EvidencePage() {
  const { now, nav, search, groups, judged, queue } = useLoaderData<typeof loader>();
  const { counts, rows, decided } = queue;
  return (
    <Page
      title={m.evidence_title()}
      lead={m.evidence_lead()}
      nav={nav && <GuideNav counts={nav} />}
    >
      {judged && <JudgedNotice judged={judged} />}
      <EvidenceFilter search={search} groups={groups} counts={counts} />
      {rows.length === 0 ? (
        <Card as="div" look="quiet">
          <p>{m.evidence_empty()}</p>
        </Card>
      ) : (
        <EvidenceList rows={rows} search={search} now={now} />
      )}
      <Paging
        label={m.evidence_pages()}
        page={search.page}
        limit={queueLength}
        of={search.kind === null ? countForAsker(counts) : counts[search.kind]}
      />
      {decided.length > 0 && <DecidedLately decided={decided} />}
    </Page>
  );
}
