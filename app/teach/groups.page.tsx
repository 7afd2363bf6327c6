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
import { badRequest } from "~/http/responses";
import { m } from "~/i18n/messages";
import { Page } from "~/ui/page";
import { listGroupAssignments } from "~db/queries/assignments.server";
import { listGroups } from "~db/queries/groups.server";
import { createGroup } from "./create-group.server";
import { groupForm } from "./forms";
import { GroupCards } from "./group-cards";
import { NewGroupForm } from "./new-group-form";
import { requireTeacher } from "./require-teacher.server";

export const meta: MetaFunction = () => [{ title: `${m.teach_title()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user, organisationIds } = await requireTeacher(request, context);
  const [groups, assignments, { catalogue }] = await Promise.all([
    listGroups(context.db, { organisationIds }),
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
  const { organisations, groups } = useLoaderData<typeof loader>();
  return (
    <Page title={m.teach_title()} lead={groups.length > 0 ? m.teach_lead() : m.teach_empty()}>
      <GroupCards groups={groups} showsOrganisation={organisations.length > 1} />
      <NewGroupForm
        organisations={organisations}
        lastResult={useActionData<typeof action>()}
        isFirst={groups.length === 0}
      />
    </Page>
  );
}
