import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { readForm } from "~/http/forms";
import { badRequest, conflict } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Page } from "~/ui/page";
import { listAssignmentsOfGroup } from "~db/queries/assignments.server";
import { AddLearnersCard } from "./add-learners-card";
import { ArchivedGroup } from "./archived-group";
import { AssignmentsCard } from "./assignments-card";
import { DoneNotice } from "./done-notice";
import { type GroupIntent, groupChanges, readIntent } from "./group-changes.server";
import { readGroupPeople } from "./group-people.server";
import { GroupSettingsCard } from "./group-settings-card";
import { ImportedNotice, importedIn } from "./imported-notice";
import { InvitationsCard } from "./invitations-card";
import { JoinCodeCard } from "./join-code-card";
import { MembersCard } from "./members-card";
import { requireOwnGroup } from "./require-teacher.server";
import { TeachersCard } from "./teachers-card";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.group.name ?? m.teach_title()} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user, organisationIds, group } = await requireOwnGroup(request, context, params);
  const own = { groupId: group.id, organisationIds };
  const [people, assignments, { catalogue }] = await Promise.all([
    readGroupPeople(context.db, request, { group, organisationIds }),
    listAssignmentsOfGroup(context.db, own),
    newestCatalogue(context.db),
  ]);
  const titles = titlesIn(catalogue, context.locale);
  return {
    group: { id: group.id, name: group.name, organisationName: group.organisationName },
    ownId: user.id,
    archivedAt: group.archivedAt,
    isOpen: group.isOpen,
    joinCode: group.joinCode,
    joinLink: `${context.origin}/${context.locale}/join/${group.joinCode}`,
    ...people,
    assignments: assignments.map(({ goalKind, goalId, groupId: _, ...assignment }) => ({
      ...assignment,
      title: titles.goal({ kind: goalKind, id: goalId }),
    })),
    done: new URL(request.url).searchParams.get("done"),
    imported: importedIn(new URL(request.url)),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const asked = await requireOwnGroup(request, context, params);
  const form = await readForm(request);
  const intent = readIntent(form.get("intent"));
  if (!intent) throw badRequest(null);
  if (asked.group.archivedAt && intent !== "restore") conflict();
  const { db } = context;
  const changed = await groupChanges[intent]({ ...asked, db, form, now: new Date() });
  if (!changed.ok) {
    return badRequest({ intent, result: changed.result });
  }
  return redirect(`/${context.locale}/teach/groups/${asked.group.id}?done=${intent}`);
}

export default function GroupPage() {
  const { group, archivedAt, assignments, done, imported, ...shown } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const resultOf = (intent: GroupIntent) => (answer?.intent === intent ? answer.result : undefined);
  const base = `/${currentLocale()}`;
  const members = { groupId: group.id, members: shown.members, part: shown.membersPart };
  return (
    <Page
      title={group.name}
      lead={`${group.organisationName} · ${m.teach_learners({ count: shown.membersPart.of })}`}
      crumbs={{ label: m.teach_crumbs(), trail: [{ label: m.teach_title(), to: `${base}/teach` }] }}
      actions={
        shown.membersPart.of > 0 && (
          <ButtonLink to={`${base}/guide/groups/${group.id}`}>{m.teach_see_progress()}</ButtonLink>
        )
      }
    >
      {!answer && <DoneNotice done={done} />}
      {!answer && imported && <ImportedNotice {...imported} />}
      {archivedAt ? (
        <>
          <ArchivedGroup since={archivedAt} teachers={shown.teachers} assignments={assignments} />
          <MembersCard {...members} isReadOnly />
        </>
      ) : (
        <>
          <AssignmentsCard groupId={group.id} assignments={assignments} />
          <div className="group-columns">
            <div className="stack">
              <AddLearnersCard groupId={group.id} />
              <JoinCodeCard {...shown} />
            </div>
            <div className="stack">
              <MembersCard {...members} />
              <InvitationsCard invitations={shown.invitations} part={shown.invitationsPart} />
              <TeachersCard
                teachers={shown.teachers}
                others={shown.colleagues}
                ownId={shown.ownId}
              />
              <GroupSettingsCard
                key={group.name}
                name={group.name}
                lastResult={resultOf("rename")}
              />
            </div>
          </div>
        </>
      )}
    </Page>
  );
}
