import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readFields } from "~/http/forms";
import { badRequest, conflict } from "~/http/responses";
import { formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button, ButtonLink } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { Page } from "~/ui/page";
import { ownLesson } from "./own-lesson.server";
import { ProbeResultCard } from "./probe-result";
import { probeView } from "./probe-view.server";
import { QuestionForm } from "./question-form";
import { shownDecision } from "./shown-decision.server";
import { startProbe } from "./start-probe.server";
import { submitProbeAnswer } from "./submit-probe-answer.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Akkupolku` : "Akkupolku" },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, locale } = args.context;
  const { own, planned, place, href } = await ownLesson(args);
  const { path, catalogue } = own;
  const { step } = shownDecision(path, catalogue, locale, new Date());
  const lessonTitle = place.lesson.titles[locale];
  return {
    title: m.study_probe_title({ lesson: lessonTitle }),
    lessonHref: href,
    lessonTitle,
    courseHref: `/${locale}/learn/courses/${place.course.id}`,
    courseTitle: place.course.title[locale],
    next: { title: `${step.title}: ${step.part}`, action: step.action, href: step.href },
    ...(await probeView(db, { path, lesson: planned, locale })),
  };
}

const answerSchema = z.object({ key: z.uuid(), index: z.coerce.number().int().min(0).max(100) });

export async function action(args: ActionFunctionArgs) {
  const { own, lessonId, href } = await ownLesson(args);
  const { db } = args.context;
  const { id: pathId, learnerId } = own.path;
  const fields = await readFields(args.request);
  const order = { learnerId, pathId, lessonId, now: new Date() };
  const back = () => redirect(`${href}/probe`, 303);
  if (fields.intent === "start") {
    const started = await startProbe(db, order);
    return started.ok ? back() : conflict();
  }
  const answer = answerSchema.safeParse(fields);
  if (!answer.success) conflict();
  const { key: clientKey, index } = answer.data;
  const recorded = await submitProbeAnswer(db, { ...order, clientKey, index, fields });
  if (recorded.ok) return back();
  const { reason } = recorded;
  if (reason === "gone" || reason === "not-accepted" || reason === "moved-on") return conflict();
  return badRequest({ reason, fields });
}

export default function ProbePage() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const trail = [
    { label: data.courseTitle, to: data.courseHref },
    { label: data.lessonTitle, to: data.lessonHref },
  ];
  const { asked, lobby, result } = data;
  return (
    <Page width="reading" title={data.title} crumbs={{ label: m.learn_where(), trail }}>
      {asked ? (
        <>
          <QuestionForm
            key={asked.index}
            id={`question-${asked.index + 1}`}
            question={asked.presented}
            label={
              <Tag look="accent">
                {m.learn_exam_question({ number: asked.index + 1, count: asked.count })}
              </Tag>
            }
            hidden={{ intent: "answer", key: asked.clientKey, index: String(asked.index) }}
            typed={refused?.fields}
            error={refused?.reason}
            submitLabel={m.learn_answer()}
            mayNotKnow
          />
          <p className="muted-text small-text">{m.study_probe_saved()}</p>
        </>
      ) : lobby ? (
        <Card labelledBy="how">
          <h2 id="how">{m.study_probe_how_title()}</h2>
          <p>{m.study_probe_how({ ...lobby, skills: formatList(lobby.skills) })}</p>
          <p>{m.study_probe_how_calm()}</p>
          <Form method="post">
            <input type="hidden" name="intent" value="start" />
            <Button look="main">{m.study_act_probe()}</Button>
          </Form>
        </Card>
      ) : result ? (
        <ProbeResultCard {...result} next={data.next} />
      ) : (
        <Card as="div">
          <p>{m.study_probe_none()}</p>
          <p>
            <ButtonLink look="main" to={`${data.lessonHref}/practice`}>
              {m.learn_act_practise()}
            </ButtonLink>
          </p>
        </Card>
      )}
    </Page>
  );
}
