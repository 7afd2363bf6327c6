import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { readForm } from "~/http/forms";
import { badRequest, conflict, notFound } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { FormNotice } from "~/ui/form-notice";
import { Page } from "~/ui/page";
import { AssignConfirm } from "./assign-confirm";
import { readDraft } from "./assign-draft";
import { AssignForm } from "./assign-form";
import { confirmAssign, pickPeople, showForecast, showForm } from "./assign-steps.server";
import { assignView, openStep } from "./assign-view.server";
import { comingCourses, goalChoices, isUnwritten } from "./goal-choices";
import { GoalList } from "./goal-list";
import { requireOwnGroup } from "./require-teacher.server";

export const meta: MetaFunction = () => [{ title: `${m.teach_assign_title()} · ${m.site_name()}` }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { group } = await requireOwnGroup(request, context, params);
  const publication = await newestCatalogue(context.db);
  const { catalogue } = publication;
  const asked = new URL(request.url).searchParams;
  const choices = goalChoices(catalogue, context.locale, [group.organisationId]);
  const chosen = choices.find(({ key }) => key === asked.get("goal"));
  const view = await assignView(context, {
    group,
    publication,
    chosen,
    to: asked.get("to"),
    skill: asked.get("lacks"),
    clientKey: randomUUID(),
  });
  return {
    group: { id: group.id, name: group.name },
    choices: view.choicesOf(choices),
    coming: comingCourses(catalogue, context.locale),
    chosen,
    isNothingWritten: isUnwritten(catalogue, asked.get("goal")),
    skills: view.skills,
    members: view.members,
    to: view.to,
    skill: view.skill,
    first: view.first,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user, group } = await requireOwnGroup(request, context, params);
  if (group.archivedAt) conflict();
  const publication = await newestCatalogue(context.db);
  const form = await readForm(request);
  const key = new URL(request.url).searchParams.get("goal");
  const chosen = goalChoices(publication.catalogue, context.locale, [group.organisationId]).find(
    (one) => one.key === key,
  );
  if (!chosen) {
    if (!isUnwritten(publication.catalogue, key)) notFound();
    return badRequest({ step: "none" as const, error: { "": [m.teach_error_nothing_written()] } });
  }
  const now = new Date();
  const step = await openStep(context, { group, publication, chosen, draft: readDraft(form), now });
  const { db } = context;
  switch (form.get("intent") ?? "assign") {
    case "pick":
      return pickPeople(db, step);
    case "dates":
    case "change":
      return showForm(db, step);
    case "forecast":
      return answered(await showForecast(db, step));
    case "without": {
      const without = form.getAll("without").map(String);
      const learners = step.draft.learners.filter((id) => !without.includes(id));
      return answered(await showForecast(db, { ...step, draft: { ...step.draft, learners } }));
    }
    case "assign": {
      const by = { actorId: user.id, publication, title: chosen.title, now };
      const refused = await confirmAssign(db, step, by);
      if (refused) return badRequest(refused);
      return redirect(`/${context.locale}/teach/groups/${group.id}?done=assigned`);
    }
    default:
      throw badRequest(null);
  }
}

function answered<Shown extends { error: Record<string, string[]> }>(shown: Shown) {
  return Object.keys(shown.error).length > 0 ? badRequest(shown) : shown;
}

export default function AssignPage() {
  const { group, members, skills, to, skill, choices, coming, chosen, isNothingWritten, first } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const shown = answer && answer.step !== "none" ? answer : first;
  const base = `/${currentLocale()}/teach`;
  return (
    <Page
      title={shown?.step === "forecast" ? m.assign_confirm_title() : m.teach_assign_title()}
      lead={group.name}
      width="reading"
      crumbs={{
        label: m.teach_crumbs(),
        trail: [
          { label: m.teach_title(), to: base },
          { label: group.name, to: `${base}/groups/${group.id}` },
        ],
      }}
    >
      {!(chosen && shown) && (
        <>
          <FormNotice errors={isNothingWritten ? [m.teach_error_nothing_written()] : undefined} />
          <GoalList choices={choices} coming={coming} to={to} skill={skill} skills={skills} />
        </>
      )}
      {chosen && shown?.step === "form" && (
        <AssignForm
          key={JSON.stringify(shown.draft)}
          choice={chosen}
          members={members}
          skills={skills}
          isSent={answer !== undefined}
          {...shown}
        />
      )}
      {chosen && shown?.step === "forecast" && (
        <AssignConfirm shown={shown} title={chosen.title} members={members.length} />
      )}
    </Page>
  );
}
