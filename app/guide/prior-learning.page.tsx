import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { type ClaimStage, claimStages, waitsFor } from "~/domain/prior-learning/advance-claim";
import { formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card, Tag } from "~/ui/card";
import { claimStageLook, claimStageWords, waitedWords } from "~/ui/claim-words";
import { Page } from "~/ui/page";
import {
  type GuidedCase,
  listDecidedCases,
  listGuidedCases,
  listStaff,
} from "~db/queries/guided-claims.server";
import { decidersOf, maySee, requireClaimAsker } from "./claim-asker.server";

export const meta: MetaFunction = () => [
  { title: `${m.recognition_queue_title()} · ${m.site_name()}` },
];

/** As many decided claims as a glance back takes. */
const shownDecided = 10;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const asker = await requireClaimAsker(request, context);
  const { organisationIds, guidedIds, user } = asker;
  const [open, decided, staff, { catalogue }] = await Promise.all([
    listGuidedCases(db, { organisationIds }),
    listDecidedCases(db, { organisationIds: guidedIds, limit: shownDecided }),
    listStaff(db, { organisationIds }),
    newestCatalogue(db),
  ]);
  const titles = titlesIn(catalogue, locale);
  const rowOf = (row: GuidedCase) => {
    const deciders = decidersOf(row, staffOf(staff, row));
    const stage = claimStages.find((one) => one === row.state) ?? "claimed";
    return {
      isSeen: maySee(row, asker, deciders),
      isMine: deciders.ids.includes(user.id) && waitsFor(stage) === "staff",
      id: row.id,
      learner: row.learnerName,
      organisation: row.organisation_name,
      skills: row.skillIds.map(titles.skill),
      stage,
      since: (row.waiting_since ?? row.created_at).toISOString(),
    };
  };
  const seen = open.map(rowOf).filter(({ isSeen }) => isSeen);
  return {
    now: new Date().toISOString(),
    base: `/${locale}/guide`,
    isGuide: guidedIds.length > 0,
    mine: seen.filter(({ isMine }) => isMine),
    others: seen.filter(({ isMine }) => !isMine),
    decided: decided.map(rowOf).filter(({ isSeen }) => isSeen),
  };
}

function staffOf(
  staff: Awaited<ReturnType<typeof listStaff>>,
  { organisation_id }: Pick<GuidedCase, "organisation_id">,
) {
  return staff.filter(({ organisationId }) => organisationId === organisation_id);
}

export default function ClaimQueuePage() {
  const { now, base, isGuide, mine, others, decided } = useLoaderData<typeof loader>();
  return (
    <Page
      title={m.recognition_queue_title()}
      lead={m.recognition_queue_lead()}
      crumbs={
        isGuide
          ? { label: m.guide_crumbs(), trail: [{ label: m.guide_title(), to: base }] }
          : undefined
      }
    >
      <QueuePart
        title={m.recognition_queue_mine()}
        empty={m.recognition_queue_empty()}
        rows={mine}
        now={now}
        base={base}
      />
      {others.length > 0 && (
        <QueuePart title={m.recognition_queue_others()} rows={others} now={now} base={base} />
      )}
      {decided.length > 0 && (
        <QueuePart title={m.recognition_queue_decided()} rows={decided} base={base} />
      )}
    </Page>
  );
}

type QueuePartProps = {
  title: string;
  /** Said where there is nothing. */
  empty?: string;
  rows: {
    id: string;
    learner: string;
    organisation: string;
    skills: string[];
    stage: ClaimStage;
    since: string;
  }[];
  /** Left out where nobody waits any more. */
  now?: string;
  base: string;
};

function QueuePart({ title, empty, rows, now, base }: QueuePartProps) {
  return (
    <section className="stack">
      <h2>{title}</h2>
      {rows.length === 0 && (
        <Card as="div" look="quiet">
          <p>{empty}</p>
        </Card>
      )}
      <ul className="plain-list stack stack--tight">
        {rows.map((row) => (
          <Card as="li" key={row.id}>
            <div className="row row--between">
              <h3>
                <Link to={`${base}/prior-learning/${row.id}`}>{row.learner}</Link>
              </h3>
              <Tag look={claimStageLook(row.stage)}>{claimStageWords(row.stage)}</Tag>
            </div>
            <p>{formatList(row.skills)}</p>
            <p className="muted-text">
              {now ? `${waitedWords(row.since, now)} · ${row.organisation}` : row.organisation}
            </p>
          </Card>
        ))}
      </ul>
    </section>
  );
}
