import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { readForm } from "~/http/forms";
import { badRequest, notFound } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { dayOf } from "~/i18n/day-of";
import { m } from "~/i18n/messages";
import { FormNotice } from "~/ui/form-notice";
import { Page } from "~/ui/page";
import { listGroupMembers } from "~db/queries/groups.server";
import { AssignForm } from "./assign-form";
import { assignGoal } from "./assign-goal.server";
import { assignForm } from "./forms";
import { comingCourses, type GoalChoice, goalChoices, isUnwritten } from "./goal-choices";
import { GoalList } from "./goal-list";
import { requireOwnGroup } from "./require-teacher.server";

export const meta: MetaFunction = () => [{ title: `${m.teach_assign_title()} · ${m.site_name()}` }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { organisationIds, group } = await requireOwnGroup(request, context, params);
  const [members, { catalogue }] = await Promise.all([
    listGroupMembers(context.db, { groupId: group.id, organisationIds }),
    newestCatalogue(context.db),
  ]);
  const choices = goalChoices(catalogue, context.locale);
  const asked = new URL(request.url).searchParams;
  return {
    group: { id: group.id, name: group.name },
    members: members.map(({ id, name }) => ({ id, name })),
    to: members.find(({ id }) => id === asked.get("to"))?.id ?? "",
    choices,
    coming: comingCourses(catalogue, context.locale),
    chosen: choices.find(({ key }) => key === asked.get("goal")),
    isNothingWritten: isUnwritten(catalogue, asked.get("goal")),
    today: dayOf(new Date()),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user, organisationIds, group } = await requireOwnGroup(request, context, params);
  const now = new Date();
  const schema = assignForm(dayOf(now));
  const submission = parseWithZod(await readForm(request), { schema });
  if (submission.status !== "success") return badRequest(submission.reply());

  const publication = await newestCatalogue(context.db);
  const key = new URL(request.url).searchParams.get("goal");
  const choice = goalChoices(publication.catalogue, context.locale).find((one) => one.key === key);
  if (!choice) {
    if (!isUnwritten(publication.catalogue, key)) notFound();
    return badRequest(submission.reply({ formErrors: [m.teach_error_nothing_written()] }));
  }
  const { learner, strategy, eqf, startsOn, dueOn } = submission.value;
  const result = await assignGoal(context.db, {
    groupId: group.id,
    organisationIds,
    learnerId: learner ?? null,
    goal: choice.goal,
    strategy,
    eqf: eqf === "suggested" ? choice.suggested[strategy] : Number(eqf),
    startsOn: startsOn ?? null,
    dueOn: dueOn ?? null,
    actorId: user.id,
    publication,
    now,
  });
  if (result.ok) return redirect(`/${context.locale}/teach/groups/${group.id}?done=assigned`);
  return badRequest(submission.reply({ formErrors: [refusalText(result.reason, choice)] }));
}

type Refusal = Extract<Awaited<ReturnType<typeof assignGoal>>, { ok: false }>["reason"];

function refusalText(reason: Refusal, { title }: Pick<GoalChoice, "title">): string {
  switch (reason) {
    case "already-assigned":
      return m.teach_error_already_assigned({ title });
    case "unknown-goal":
      return m.teach_error_level();
    case "nothing-written":
      return m.teach_error_nothing_written();
    case "gone":
      return m.teach_error_learner();
  }
}

export default function AssignPage() {
  const { group, members, to, choices, coming, chosen, isNothingWritten, today } =
    useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const base = `/${currentLocale()}/teach`;
  return (
    <Page
      title={m.teach_assign_title()}
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
      {chosen ? (
        <AssignForm
          key={chosen.key}
          choice={chosen}
          members={members}
          to={to}
          today={today}
          lastResult={lastResult}
        />
      ) : (
        <>
          <FormNotice errors={isNothingWritten ? [m.teach_error_nothing_written()] : undefined} />
          <GoalList choices={choices} coming={coming} to={to} />
        </>
      )}
    </Page>
  );
}
