import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { partOf } from "~/http/part";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { Paging } from "~/ui/paging";
import { listProposals } from "~db/queries/lesson-proposals.server";
import { PeriodNav } from "./period-nav";
import { ProposalTag } from "./proposal-words";
import { requirePeriodUser } from "./require-period.server";

export const meta: MetaFunction = () => [{ title: `${m.period_proposals()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { worksIn } = await requirePeriodUser(request, context);
  const part = partOf(request);
  const [{ proposals, of }, { catalogue }] = await Promise.all([
    listProposals(context.db, { organisationIds: worksIn, ...part }),
    newestCatalogue(context.db),
  ]);
  const titles = titlesIn(catalogue, context.locale);
  return {
    proposals: proposals.map(({ id, state, lessonId, teacherName, company, createdAt }) => ({
      id,
      state,
      lesson: titles.lesson(lessonId),
      teacher: teacherName,
      company,
      at: createdAt.toISOString(),
    })),
    part: { page: part.page, limit: part.limit, of },
  };
}

export default function ProposalsPage() {
  const { proposals, part } = useLoaderData<typeof loader>();
  return (
    <Page nav={<PeriodNav />} title={m.period_proposals()} lead={m.period_proposals_lead()}>
      {proposals.length === 0 ? (
        <Card as="div" look="quiet">
          <p>{m.period_proposals_empty()}</p>
        </Card>
      ) : (
        <Card as="div">
          <ul className="plain-list people">
            {proposals.map(({ id, state, lesson, teacher, company, at }) => (
              <li key={id} className="people__person">
                <div className="people__who">
                  <Link to={`/${currentLocale()}/teach/periods/proposals/${id}`}>{lesson}</Link>
                  <span className="muted-text small-text">
                    {[teacher, company, formatDate(at)].join(" · ")}
                  </span>
                </div>
                <ProposalTag stage={state} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Paging {...part} label={m.period_proposals()} />
    </Page>
  );
}
