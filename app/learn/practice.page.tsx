import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireUser } from "~/auth/session.server";
import { lessonMemory } from "~/domain/path/memory";
import { isLessonDone, isLessonOpen, isOver, lessonOf } from "~/domain/path/standing";
import { readFields } from "~/http/forms";
import { slugParam } from "~/http/params";
import { conflict, notFound } from "~/http/responses";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { ownPathOfLesson } from "./own-path.server";
import { answerPractice } from "./practice-action.server";
import { PracticeCard } from "./practice-card";
import { practiceViews } from "./practice-view.server";
import { instantWords } from "./step-words";
import { findLesson } from "./titles";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Akkupolku` : "Akkupolku" },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const lessonId = `${slugParam(params.course)}/${slugParam(params.lesson)}`;
  const own = await ownPathOfLesson(db, user.id, lessonId);
  const planned = own && lessonOf(own.path.context, lessonId);
  const place = own && findLesson(own.catalogue, lessonId);
  if (!own || !planned || !place) notFound();
  const memory = lessonMemory(own.path.context.memory, lessonId);
  const now = new Date();
  const { searchParams } = new URL(request.url);
  const questions = place.lesson.practice.map((id) => id.split("/").at(-1) ?? id);
  const views = await practiceViews(db, {
    lessonId,
    publicationId: own.path.publicationId,
    path: own.path,
    locale,
    questions,
    hintFor: searchParams.get("hint"),
    renewed: searchParams.get("again"),
  });
  const isTheoryFirst = own.path.course.strategy.problemFirstFrom === null;
  const isRead = memory.read.length >= planned.sections;
  return {
    title: place.lesson.titles[locale],
    lessonHref: `/${locale}/learn/courses/${lessonId}`,
    courseTitle: place.course.title[locale],
    courseHref: `/${locale}/learn/courses/${place.course.id}`,
    isOpen: isLessonOpen(own.path.context, planned),
    comesFirst: memory.read.length === 0 && !isTheoryFirst,
    hasFailed: memory.failures > 0 && memory.phase !== "passed",
    needsAPerson: memory.phase === "needsAPerson",
    isPassed: isLessonDone(own.path.context, planned),
    unread: isTheoryFirst && !isRead,
    checkFrom: isOver(memory.notBefore, now.toISOString())
      ? null
      : instantWords(memory.notBefore ?? "", now),
    isChecking: memory.check !== null,
    left: place.lesson.practice.filter((id) => !memory.practised.includes(id)).length,
    views: questions.flatMap((id) => views[id] ?? []),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const user = await requireUser(request, context);
  const lessonId = `${slugParam(params.course)}/${slugParam(params.lesson)}`;
  const own = await ownPathOfLesson(context.db, user.id, lessonId);
  if (!own) notFound();
  const fields = await readFields(request);
  if (fields.intent !== "answer") conflict();
  return answerPractice(context.db, own.path, lessonId, fields, request);
}

export default function PracticePage() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      width="reading"
      title={m.learn_practice_title({ lesson: data.title })}
      lead={data.comesFirst ? m.learn_problems_lead() : m.learn_practice_lead()}
      crumbs={{
        label: m.learn_where(),
        trail: [
          { label: data.courseTitle, to: data.courseHref },
          { label: data.title, to: data.lessonHref },
        ],
      }}
    >
      {data.needsAPerson ? (
        <Notice kind="waiting" title={m.learn_person_title()}>
          <p>{m.learn_person_text()}</p>
        </Notice>
      ) : (
        data.hasFailed && (
          <Notice title={m.learn_repair_title()}>
            <p>{m.learn_repair_text()}</p>
          </Notice>
        )
      )}
      <p>
        <ButtonLink to={`${data.lessonHref}?section=1`}>
          {data.comesFirst ? m.learn_read_first() : m.learn_read_again()}
        </ButtonLink>
      </p>
      {data.views.map((view, index) => (
        <PracticeCard
          key={view.id}
          view={view}
          number={index + 1}
          count={data.views.length}
          refused={refused?.question === view.id ? refused : null}
          canAnswer={data.isOpen && !data.isChecking}
          under="page"
        />
      ))}
      <NextAct data={data} />
    </Page>
  );
}

function NextAct({ data }: { data: ReturnType<typeof useLoaderData<typeof loader>> }) {
  if (data.isPassed) {
    return (
      <Notice kind="good" title={m.learn_passed_title()}>
        <p>{m.learn_passed_text()}</p>
      </Notice>
    );
  }
  if (data.unread) {
    return (
      <Notice title={m.learn_theory_first_title()}>
        <p>{m.learn_theory_first_text()}</p>
      </Notice>
    );
  }
  return (
    <Card labelledBy="to-check">
      <h2 id="to-check">{m.learn_check_title_short()}</h2>
      <p>
        {data.left > 0 ? m.learn_check_invite_early({ count: data.left }) : m.learn_check_invite()}
      </p>
      {data.checkFrom ? (
        <p className="muted-text">{m.learn_check_from({ time: data.checkFrom })}</p>
      ) : (
        <p>
          <ButtonLink look={data.left > 0 ? "side" : "main"} to={`${data.lessonHref}/check`}>
            {data.isChecking ? m.learn_act_continue_check() : m.learn_act_check()}
          </ButtonLink>
        </p>
      )}
    </Card>
  );
}
