import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { titlesIn } from "~/domain/course/titles";
import { readForm } from "~/http/forms";
import { partOf } from "~/http/part";
import { conflict } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { type AssignmentIntent, actOnAssignment } from "./assignment-action.server";
import { AssignmentDone } from "./assignment-done";
import { AssignmentLearners } from "./assignment-learners";
import { assignedLearners } from "./assignment-learners.server";
import { openAssignment } from "./assignment-open.server";
import { AssignmentPlan } from "./assignment-plan";
import { AssignmentWithdraw } from "./assignment-withdraw";
import { DatesTable } from "./dates-table";
import { goalChoices } from "./goal-choices";
import { OwnDayForm } from "./own-day-form";
import { strategyName } from "./strategy-words";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.assignment.title ?? m.teach_title()} · ${m.site_name()}` },
];

export async function loader(args: LoaderFunctionArgs) {
  const open = await openAssignment(args, new Date());
  const { standing, publication, of, own, group } = open;
  const { db, locale } = args.context;
  const asked = new URL(args.request.url).searchParams;
  const { page, offset } = partOf(args.request);
  const { learners, total } = await assignedLearners(db, {
    ...own,
    offset,
    titles: titlesIn(publication.catalogue, locale),
    whole: m.assign_whole(),
    today: of.today,
  });
  const choices = goalChoices(publication.catalogue, locale, [group.organisationId]);
  return {
    group: { id: group.id, name: group.name },
    assignment: {
      id: standing.id,
      title: open.title,
      goal: `${standing.goalKind}:${standing.goalId}`,
      learnerName: standing.learnerName,
      strategy: standing.strategy,
      eqf: standing.eqf,
      startsOn: standing.startsOn,
      dueOn: standing.dueOn,
      isWithdrawn: standing.withdrawnAt !== null,
      revision: standing.revision,
    },
    modules: open.modules,
    goals: choices.map(({ key, title, levels }) => ({
      key,
      title,
      levels: levels.map(({ eqf }) => eqf),
    })),
    learners,
    page,
    total,
    today: of.today,
    to: asked.get("for") ?? "",
    done: asked.get("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const now = new Date();
  const open = await openAssignment(args, now);
  if (open.group.archivedAt) conflict();
  const form = await readForm(args.request);
  const answer = await actOnAssignment(args.context.db, { open, form, now });
  if (answer) return answer;
  const { group, standing } = open;
  const here = `/${args.context.locale}/teach/groups/${group.id}/assignments/${standing.id}`;
  return redirect(`${here}?done=${form.get("intent")}`);
}

export default function AssignmentPage() {
  const { group, assignment, modules, goals, learners, page, total, today, to, done } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const answerTo = (...intents: AssignmentIntent[]) =>
    answer && intents.includes(answer.intent) ? answer : undefined;
  const base = `/${currentLocale()}/teach`;
  const { title, learnerName, strategy, eqf, startsOn, dueOn, revision } = assignment;
  const dated = modules.filter((module) => module.dueOn);
  return (
    <Page
      title={title}
      lead={`${learnerName ?? m.teach_whole_group()} · ${strategyName(strategy)} · ${m.teach_level({ eqf })}`}
      crumbs={{
        label: m.teach_crumbs(),
        trail: [
          { label: m.teach_title(), to: base },
          { label: group.name, to: `${base}/groups/${group.id}` },
        ],
      }}
    >
      {!answer && <AssignmentDone done={done} />}
      {assignment.isWithdrawn ? (
        <AssignmentWithdraw isWithdrawn revision={revision} error={answer?.error[""]} />
      ) : (
        <>
          <Card labelledBy="dates-title">
            <div className="row row--between">
              <h2 id="dates-title">{m.assign_dates()}</h2>
              <ButtonLink to={`${base}/groups/${group.id}/assignments/${assignment.id}/dates`}>
                {m.assign_change_dates()}
              </ButtonLink>
            </div>
            <p>
              {startsOn && `${m.teach_starts({ date: formatDate(startsOn) })} · `}
              {dueOn ? m.teach_due({ date: formatDate(dueOn) }) : m.teach_no_due()}
            </p>
            <DatesTable dates={dated} />
          </Card>
          <AssignmentLearners
            groupId={group.id}
            learners={learners}
            page={page}
            total={total}
            revision={revision}
            error={answerTo("take-day")?.error[""]}
          />
          <OwnDayForm
            key={JSON.stringify(answerTo("own-day")?.typed ?? revision)}
            learners={learners}
            modules={dated}
            today={today}
            to={to}
            revision={revision}
            answer={answerTo("own-day")}
          />
          <AssignmentPlan
            goals={goals}
            assignment={assignment}
            notBegun={learners.filter(({ state }) => state === "not-begun").length}
            answer={answerTo("plan")}
          />
          <AssignmentWithdraw
            isWithdrawn={false}
            revision={revision}
            error={answerTo("withdraw", "give-back")?.error[""]}
          />
        </>
      )}
    </Page>
  );
}
