import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { readForm } from "~/http/forms";
import { badRequest } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Page } from "~/ui/page";
import { listAssignmentsOfGroup } from "~db/queries/assignments.server";
import { listGroupMembers } from "~db/queries/groups.server";
import { listGroupInvitations } from "~db/queries/invitations.server";
import { AddLearnersCard } from "./add-learners-card";
import { AssignmentsCard } from "./assignments-card";
import { DoneNotice } from "./done-notice";
import { type GroupIntent, groupChanges, readIntent } from "./group-changes.server";
import { InvitationsCard } from "./invitations-card";
import { JoinCodeCard } from "./join-code-card";
import { MembersCard } from "./members-card";
import { requireOwnGroup } from "./require-teacher.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.group.name ?? m.teach_title()} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { organisationIds, group } = await requireOwnGroup(request, context, params);
  const own = { groupId: group.id, organisationIds };
  const [members, invitations, assignments, { catalogue }] = await Promise.all([
    listGroupMembers(context.db, own),
    listGroupInvitations(context.db, own),
    listAssignmentsOfGroup(context.db, own),
    newestCatalogue(context.db),
  ]);
  const titles = titlesIn(catalogue, context.locale);
  return {
    group: { id: group.id, name: group.name, organisationName: group.organisationName },
    joinCode: group.joinCode,
    joinLink: `${context.origin}/${context.locale}/join/${group.joinCode}`,
    members: members.map(({ id, name, email }) => ({ id, name, email })),
    invitations: invitations.map(({ id, email, createdAt }) => ({
      id,
      email,
      since: createdAt.toISOString(),
    })),
    assignments: assignments.map(({ goalKind, goalId, groupId: _, ...assignment }) => ({
      ...assignment,
      title: titles.goal({ kind: goalKind, id: goalId }),
    })),
    done: new URL(request.url).searchParams.get("done"),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const asked = await requireOwnGroup(request, context, params);
  const form = await readForm(request);
  const intent = readIntent(form.get("intent"));
  if (!intent) throw badRequest(null);
  const { db } = context;
  const changed = await groupChanges[intent]({ ...asked, db, form, now: new Date() });
  if (!changed.ok) {
    const assignment = form.get("assignment")?.toString();
    return badRequest({ intent, assignment, result: changed.result, added: undefined });
  }
  if (changed.added) return { intent, assignment: undefined, result: undefined, ...changed };
  return redirect(`/${context.locale}/teach/groups/${asked.group.id}?done=${intent}`);
}

export default function GroupPage() {
  const { group, joinCode, joinLink, members, invitations, assignments, done } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const resultOf = (intent: GroupIntent) => (answer?.intent === intent ? answer.result : undefined);
  const base = `/${currentLocale()}`;
  return (
    <Page
      title={group.name}
      lead={`${group.organisationName} · ${m.teach_learners({ count: members.length })}`}
      crumbs={{ label: m.teach_crumbs(), trail: [{ label: m.teach_title(), to: `${base}/teach` }] }}
      actions={
        members.length > 0 && (
          <ButtonLink to={`${base}/guide/groups/${group.id}`}>{m.teach_see_progress()}</ButtonLink>
        )
      }
    >
      {!answer && <DoneNotice done={done} />}
      <AssignmentsCard
        groupId={group.id}
        assignments={assignments}
        refused={
          answer?.assignment ? { id: answer.assignment, result: resultOf("days") } : undefined
        }
      />
      <div className="group-columns">
        <div className="stack">
          <JoinCodeCard joinCode={joinCode} joinLink={joinLink} />
          <AddLearnersCard lastResult={resultOf("people")} added={answer?.added} />
        </div>
        <div className="stack">
          <MembersCard groupId={group.id} members={members} />
          <InvitationsCard invitations={invitations} />
        </div>
      </div>
    </Page>
  );
}
