import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { deny } from "~/auth/deny.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { doneQuery } from "~/http/done-query";
import { readFields } from "~/http/forms";
import { uuidParam } from "~/http/params";
import { revalidateOvertaken } from "~/http/revalidate-overtaken";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { SavedNotice } from "~/ui/draft";
import { FormNotice } from "~/ui/form-notice";
import { Page } from "~/ui/page";
import { actOnProposal } from "./act-on-proposal.server";
import { lessonChanges } from "./lesson-changes.server";
import { periodCrumbs } from "./period-nav";
import { CreditForm, EditorForms } from "./proposal-forms";
import { ProposalTag } from "./proposal-words";
import { readProposal } from "./read-proposal.server";
import { requirePeriodUser } from "./require-period.server";
import { sendAct } from "./send-act";

export const shouldRevalidate = revalidateOvertaken;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.period_proposal()}: ${data?.lesson ?? ""} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const { user, worksIn, editsFor } = await requirePeriodUser(request, context);
  const proposalId = uuidParam(params.proposal);
  const found = await readProposal(db, { proposalId, organisationIds: worksIn });
  if (!found) return deny(context, user, `lesson-proposal:${proposalId}`);
  const { row, stage, memory } = found;
  const { catalogue } = await newestCatalogue(db);
  const isOpen = stage === "proposed" || stage === "taken-up";
  const changes = isOpen ? await lessonChanges(db, memory) : [];
  return {
    id: row.id,
    revision: row.revision,
    ...{ stage, key: randomUUID() },
    lesson: titlesIn(catalogue, locale).lesson(memory.lesson),
    lessonHref: `/${locale}/learn/courses/${memory.lesson}?section=${memory.section ?? 1}`,
    ...{ section: memory.section, text: memory.text, isNamed: memory.isNamed },
    ...{ teacher: row.teacherName, company: row.company, at: memory.proposedAt },
    declined: memory.declined?.reason ?? null,
    published: memory.published && {
      number: memory.published.number,
      at: memory.published.at,
    },
    changes: changes.map(({ id, number, publishedAt }) => ({
      value: `${id} ${number}`,
      number,
      at: publishedAt.toISOString(),
    })),
    isEditor: isOpen && editsFor.includes(row.organisationId),
    isOwn: row.teacherId === user.id,
    sentKey: new URL(request.url).searchParams.get("done"),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, locale } = context;
  const asked = await requirePeriodUser(request, context, ["teacher", "admin"]);
  const proposalId = uuidParam(params.proposal);
  const found = await readProposal(db, { proposalId, organisationIds: asked.worksIn });
  if (!found) return deny(context, asked.user, `lesson-proposal:${proposalId}`);
  const fields = await readFields(request);
  const done = await actOnProposal(db, { ...asked, proposalId, fields, now: new Date() });
  if (done !== "done") return done;
  return redirect(`/${locale}/teach/periods/proposals/${proposalId}?${doneQuery(fields)}`, 303);
}

export const clientAction = sendAct;

export default function ProposalPage() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { lesson, section, published, declined } = data;
  const form = { formKey: data.key, revision: refused?.revision ?? data.revision };
  return (
    <Page
      width="reading"
      title={section === null ? lesson : m.period_lesson_section({ lesson, number: section })}
      lead={m.period_proposal_by({
        name: data.teacher,
        company: data.company,
        date: formatDate(data.at),
      })}
      crumbs={periodCrumbs({
        label: m.period_proposals(),
        to: `/${currentLocale()}/teach/periods/proposals`,
      })}
    >
      {data.sentKey !== null && !refused && (
        <SavedNotice sentKey={data.sentKey} text={m.workplace_saved()} />
      )}
      <FormNotice errors={refused?.errors} />
      <Card labelledBy="proposal">
        <div className="row row--between">
          <h2 id="proposal">{m.period_proposal()}</h2>
          <ProposalTag stage={data.stage} />
        </div>
        <blockquote className="said typed-text">{data.text}</blockquote>
        <p>
          <Link className="next-step__link" to={data.lessonHref}>
            {m.period_proposal_lesson()}
          </Link>
        </p>
        {declined !== null && <p>{m.period_proposal_reason({ reason: declined })}</p>}
        {published && (
          <p>
            {m.period_proposal_in({ number: published.number, date: formatDate(published.at) })}
          </p>
        )}
      </Card>
      {data.isEditor && (
        <EditorForms
          form={form}
          stage={data.stage}
          changes={data.changes}
          typed={refused?.typed ?? {}}
        />
      )}
      {data.isOwn && <CreditForm form={form} isNamed={data.isNamed} />}
    </Page>
  );
}
