import { parseWithZod } from "@conform-to/zod/v4";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { readForm } from "~/http/forms";
import { partOf } from "~/http/part";
import { badRequest } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Page } from "~/ui/page";
import { listGroupAssignments } from "~db/queries/assignments.server";
import {
  listArchivedGroups,
  listOtherGroups,
  listTaughtGroups,
} from "~db/queries/group-lists.server";
import { createGroup } from "./create-group.server";
import { groupForm } from "./forms";
import { GroupCards } from "./group-cards";
import { NewGroupForm } from "./new-group-form";
import { OtherGroups } from "./other-groups";
import { requireTeacher } from "./require-teacher.server";
import { TeachNav } from "./teach-nav";

export const meta: MetaFunction = () => [{ title: `${m.teach_title()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user, organisationIds } = await requireTeacher(request, context);
  const own = { organisationIds, teacherId: user.id };
  const part = partOf(request);
  const [groups, others, archived, assignments, { catalogue }] = await Promise.all([
    listTaughtGroups(context.db, own),
    listOtherGroups(context.db, { ...own, ...part }),
    listArchivedGroups(context.db, { organisationIds, limit: 1, offset: 0 }),
    listGroupAssignments(context.db, { organisationIds }),
    newestCatalogue(context.db),
  ]);
  const titles = titlesIn(catalogue, context.locale);
  return {
    organisations: user.memberships
      .filter((place) => organisationIds.includes(place.organisationId))
      .map((place) => ({ id: place.organisationId, name: place.organisationName }))
      .filter((place, index, all) => all.findIndex(({ id }) => id === place.id) === index),
    groups: groups.map(({ id, name, organisationName, learners }) => ({
      id,
      name,
      organisationName,
      learners,
      assignments: assignments
        .filter(({ groupId }) => groupId === id)
        .map(({ id, goalKind, goalId, dueOn }) => ({
          id,
          title: titles.goal({ kind: goalKind, id: goalId }),
          dueOn,
        })),
    })),
    others: others.groups.map(({ id, name, organisationName, learners, teachers }) => ({
      id,
      name,
      organisationName,
      learners,
      teachers,
    })),
    othersPart: { page: part.page, limit: part.limit, of: others.of },
    archived: archived.of,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { user, organisationIds } = await requireTeacher(request, context);
  const submission = parseWithZod(await readForm(request), { schema: groupForm });
  if (submission.status !== "success") return badRequest(submission.reply());
  const { organisation: organisationId, name } = submission.value;
  const result = await createGroup(context.db, {
    organisationIds,
    organisationId,
    name,
    actorId: user.id,
    now: new Date(),
  });
  if (result.ok) return redirect(`/${context.locale}/teach/groups/${result.groupId}?done=created`);
  const fieldErrors: Record<string, string[]> =
    result.reason === "name-taken"
      ? { name: [m.teach_error_name_taken()] }
      : { organisation: [m.teach_error_organisation()] };
  return badRequest(submission.reply({ fieldErrors }));
}

export default function GroupsPage() {
  const { organisations, groups, others, othersPart, archived } = useLoaderData<typeof loader>();
  const isFirst = groups.length === 0 && othersPart.of === 0;
  const showsOrganisation = organisations.length > 1;
  return (
    <Page
      nav={<TeachNav />}
      title={m.teach_title()}
      lead={isFirst ? m.teach_empty() : groups.length > 0 ? m.teach_lead() : m.teach_none_own()}
    >
      <GroupCards groups={groups} showsOrganisation={showsOrganisation} />
      <NewGroupForm
        organisations={organisations}
        lastResult={useActionData<typeof action>()}
        isFirst={isFirst}
      />
      <OtherGroups groups={others} part={othersPart} showsOrganisation={showsOrganisation} />
      {archived > 0 && (
        <p>
          <ButtonLink look="plain" to={`/${currentLocale()}/teach/archived`}>
            {m.teach_archived_link({ count: archived })}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}
