import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readQuestion } from "~/curriculum/current-publication.server";
import { presentQuestion } from "~/domain/assessment/present";
import { isLessonDone, isLessonOpen, isOver } from "~/domain/path/standing";
import { minutesOfCheck } from "~/domain/path/step";
import { readFields } from "~/http/forms";
import { badRequest, conflict } from "~/http/responses";
import { m } from "~/i18n/messages";
import { Button, ButtonLink } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { ownLesson } from "./own-lesson.server";
import { QuestionForm } from "./question-form";
import { startCheck } from "./start-check.server";
import { instantWords } from "./step-words";
import { submitCheckAnswer } from "./submit-check-answer.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Akkupolku` : "Akkupolku" },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, locale } = args.context;
  const { own, planned, place, href, memory } = await ownLesson(args);
  const { check: rules, problemFirstFrom } = own.path.course.strategy;
  const now = new Date();
  const shown = {
    title: m.learn_check_title({ lesson: place.lesson.titles[locale] }),
    lessonHref: href,
    lessonTitle: place.lesson.titles[locale],
    courseHref: `/${locale}/learn/courses/${place.course.id}`,
    courseTitle: place.course.title[locale],
    minutes: minutesOfCheck(),
    atMost: rules.atMost,
  };
  const serving = memory.check?.questions[memory.check.outcomes.length];
  if (memory.check && serving && own.path.stage === "studying") {
    const publicationId = memory.check.pinnedTo ?? own.path.publicationId;
    const published = await readQuestion(db, publicationId, serving.question);
    if (!published) throw new Error(`Question ${serving.question} is missing`);
    const index = memory.check.outcomes.length;
    const asked = {
      presented: presentQuestion(published.question, serving.seed, locale),
      index,
      clientKey: randomUUID(),
    };
    return { ...shown, asked, obstacle: null, checkFrom: null };
  }
  const isUnread = problemFirstFrom === null && memory.read.length < planned.sections;
  const isWaiting = !isOver(memory.notBefore, now.toISOString());
  return {
    ...shown,
    asked: null,
    obstacle: !isLessonOpen(own.path.context, planned)
      ? ("closed" as const)
      : isLessonDone(own.path.context, planned)
        ? ("passed" as const)
        : isUnread
          ? ("unread" as const)
          : isWaiting
            ? ("waiting" as const)
            : null,
    checkFrom: isWaiting ? instantWords(memory.notBefore ?? "", now) : null,
  };
}

const answerSchema = z.object({ key: z.uuid(), index: z.coerce.number().int().min(0).max(100) });

export async function action(args: ActionFunctionArgs) {
  const { own, lessonId, href } = await ownLesson(args);
  const { db } = args.context;
  const { id: pathId, learnerId } = own.path;
  const fields = await readFields(args.request);
  const order = { learnerId, pathId, lessonId, now: new Date() };
  if (fields.intent === "start") {
    const started = await startCheck(db, order);
    return started.ok ? redirect(`${href}/check`, 303) : conflict();
  }
  const answer = answerSchema.safeParse(fields);
  if (!answer.success) conflict();
  const { key: clientKey, index } = answer.data;
  const recorded = await submitCheckAnswer(db, { ...order, clientKey, index, fields });
  if (!recorded.ok) {
    const { reason } = recorded;
    if (reason === "gone" || reason === "not-accepted" || reason === "moved-on") return conflict();
    return badRequest({ reason, fields });
  }
  const { memory } = await ownLesson(args);
  return redirect(memory.check ? `${href}/check` : `${href}/result`, 303);
}

const obstacleText = {
  closed: () => m.learn_check_closed(),
  passed: () => m.learn_passed_text(),
  unread: () => m.learn_theory_first_text(),
};

export default function CheckPage() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const trail = [
    { label: data.courseTitle, to: data.courseHref },
    { label: data.lessonTitle, to: data.lessonHref },
  ];
  const { asked, obstacle } = data;
  return (
    <Page width="reading" title={data.title} crumbs={{ label: m.learn_where(), trail }}>
      {asked ? (
        <>
          <QuestionForm
            key={asked.index}
            id={`question-${asked.index + 1}`}
            question={asked.presented}
            label={<Tag look="accent">{m.learn_check_question({ number: asked.index + 1 })}</Tag>}
            hidden={{ intent: "answer", key: asked.clientKey, index: String(asked.index) }}
            typed={refused?.fields}
            error={refused?.reason}
            submitLabel={m.learn_answer()}
            mayNotKnow
          />
          <p className="muted-text small-text">{m.learn_check_saved()}</p>
        </>
      ) : (
        <Card labelledBy="how">
          <h2 id="how">{m.learn_check_how_title()}</h2>
          {obstacle === null && (
            <>
              <p>{m.learn_check_how({ count: data.atMost, minutes: data.minutes })}</p>
              <p>{m.learn_check_how_not_passed()}</p>
              <Form method="post">
                <input type="hidden" name="intent" value="start" />
                <Button look="main">{m.learn_act_check()}</Button>
              </Form>
            </>
          )}
          {obstacle === "waiting" && (
            <Notice kind="waiting">
              <p>{m.learn_check_from({ time: data.checkFrom ?? "" })}</p>
            </Notice>
          )}
          {obstacle !== null && obstacle !== "waiting" && <p>{obstacleText[obstacle]()}</p>}
          <p>
            <ButtonLink to={`${data.lessonHref}/practice`}>{m.learn_act_practise()}</ButtonLink>
          </p>
        </Card>
      )}
    </Page>
  );
}
