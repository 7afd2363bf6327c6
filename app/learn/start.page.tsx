import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireUser } from "~/auth/session.server";
import type { ParseFailure } from "~/domain/assessment/response";
import { titlesIn } from "~/domain/course/titles";
import { readFields } from "~/http/forms";
import { uuidParam } from "~/http/params";
import { badRequest, conflict } from "~/http/responses";
import { m } from "~/i18n/messages";
import { Page } from "~/ui/page";
import { BelievedSkills } from "./believed-skills";
import { FirstCheck } from "./first-check";
import { firstCheckView } from "./first-check-view.server";
import { IntakeForm } from "./intake-form";
import { ownPath } from "./own-path.server";
import { placementPicture } from "./placement-picture";
import { actAtStart } from "./start-action.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Akkupolku` : "Akkupolku" },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const own = await ownPath(context, user, uuidParam(params.path));
  const { path, catalogue } = own;
  const stage = stageShown(path.stage);
  if (!stage) throw redirect(`/${locale}/learn`);
  return {
    stage,
    title: titles[stage](),
    goal: titlesIn(catalogue, locale).goal(path.course.plan.goal),
    lessons: path.course.plan.lessons.length,
    hours: path.course.plan.lessons.reduce((sum, lesson) => sum + lesson.hours, 0),
    modules: path.course.plan.modules.length,
    sittings: path.course.strategy.exam.sittings,
    asked: stage === "placement" ? await firstCheckView(db, own, locale) : null,
    picture: stage === "recognising" ? placementPicture(path, catalogue, locale) : null,
  };
}

type Stage = "intake" | "orientation" | "placement" | "recognising";

function stageShown(stage: string): Stage | undefined {
  return (["intake", "orientation", "placement", "recognising"] as const).find(
    (one) => one === stage,
  );
}

const titles: Record<Stage, () => string> = {
  intake: () => m.learn_start_intake_title(),
  orientation: () => m.learn_start_orientation_title(),
  placement: () => m.learn_start_placement_title(),
  recognising: () => m.learn_start_recognising_title(),
};

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const { path } = await ownPath(context, user, uuidParam(params.path));
  const fields = await readFields(request);
  const done = await actAtStart(db, { path, fields, locale, now: new Date() });
  if (done.ok) return redirect(`/${locale}/learn/paths/${path.id}/start`, 303);
  if (done.reason === "gone" || done.reason === "not-accepted" || done.reason === "moved-on")
    return conflict();
  return badRequest({ reason: done.reason, fields });
}

export default function StartPage() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const leads: Record<Stage, string> = {
    intake: m.learn_start_intake_lead({ goal: data.goal }),
    orientation: m.learn_start_orientation_lead({ goal: data.goal }),
    placement: m.learn_start_placement_lead(),
    recognising: m.learn_start_recognising_lead(),
  };
  return (
    <Page width="reading" title={data.title} lead={leads[data.stage]}>
      {(data.stage === "intake" || data.stage === "orientation") && (
        <IntakeForm
          kind={data.stage}
          course={data}
          typed={refused?.fields ?? {}}
          hoursError={refused?.reason === "hours" ? m.learn_intake_hours_error() : null}
        />
      )}
      {data.asked && (
        <FirstCheck
          asked={data.asked}
          typed={refused?.fields}
          error={answerProblem(refused?.reason)}
        />
      )}
      {data.picture && (
        <BelievedSkills
          picture={data.picture}
          unasked={refused?.reason === "nothing-to-ask" ? String(refused.fields.skill) : undefined}
        />
      )}
    </Page>
  );
}

type Refused = "hours" | "nothing-to-ask" | ParseFailure;

function answerProblem(reason: Refused | undefined): ParseFailure | null {
  return reason === undefined || reason === "hours" || reason === "nothing-to-ask" ? null : reason;
}
