import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireUser } from "~/auth/session.server";
import { readQuestion } from "~/curriculum/current-publication.server";
import { presentQuestion } from "~/domain/assessment/present";
import { titlesIn } from "~/domain/course/titles";
import { readFields } from "~/http/forms";
import { uuidParam } from "~/http/params";
import { badRequest, conflict } from "~/http/responses";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { Page } from "~/ui/page";
import type { Db } from "~db/queries/connection.server";
import { listMastery } from "~db/queries/mastery.server";
import { BelievedSkills } from "./believed-skills";
import { FirstCheck } from "./first-check";
import { IntakeForm } from "./intake-form";
import { type OwnPath, ownPath } from "./own-path.server";
import { skillCharge } from "./skill-charge";
import { actAtStart } from "./start-action.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Akkupolku` : "Akkupolku" },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const own = await ownPath(db, user.id, uuidParam(params.path));
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
    asked: stage === "placement" ? await askedNow(db, own, locale) : null,
    believed: stage === "recognising" ? await believed(db, own, locale) : null,
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

async function askedNow(db: Db, { path }: OwnPath, locale: Locale) {
  const { serving, asked, pinnedTo } = path.context.memory.placement;
  if (!serving) throw new Error(`Path ${path.id} asks nothing although it is in the first check`);
  const published = await readQuestion(db, pinnedTo ?? path.publicationId, serving.question);
  if (!published) throw new Error(`Question ${serving.question} is missing`);
  return {
    id: serving.question,
    presented: presentQuestion(published.question, serving.seed, locale),
    number: asked.length + 1,
    cap: path.course.strategy.placement.cap,
    clientKey: randomUUID(),
  };
}

async function believed(db: Db, { path, catalogue }: OwnPath, locale: Locale) {
  const { plan } = path.course;
  const { memory } = path.context;
  const mastery = await listMastery(db, { learnerId: path.learnerId });
  const skills = [...new Set(plan.lessons.flatMap((lesson) => lesson.skills))].map((id) => {
    const isSkipped = memory.skipped.includes(id);
    return {
      ...skillCharge(catalogue, id, mastery[id], { isSkipped, locale }),
      isSecured: isSkipped || memory.skills[id]?.isMastered === true,
    };
  });
  return { skills, answered: memory.placement.asked.length };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const { path } = await ownPath(db, user.id, uuidParam(params.path));
  const fields = await readFields(request);
  const done = await actAtStart(db, path, fields, new Date());
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
          error={refused && refused.reason !== "hours" ? refused.reason : null}
        />
      )}
      {data.believed && <BelievedSkills {...data.believed} />}
    </Page>
  );
}
