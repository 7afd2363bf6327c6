import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { remedyNow } from "~/domain/path/remediation";
import {
  isLessonDone,
  isLessonOpen,
  isOver,
  meetsProblemsFirst,
  needsAPerson,
} from "~/domain/path/standing";
import { lessonStep } from "~/domain/path/step";
import { readFields } from "~/http/forms";
import { conflict } from "~/http/responses";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { ownLesson } from "./own-lesson.server";
import { answerPractice } from "./practice-action.server";
import { PracticeCard } from "./practice-card";
import { PracticeExtraCard, PracticeToldCard } from "./practice-extra-card";
import { practiceExtra } from "./practice-extra-view.server";
import { PracticeNext } from "./practice-next";
import { practiceOrder } from "./practice-order.server";
import { practiceViews } from "./practice-view.server";
import { RemedyNotice } from "./remedy-notice";
import { stepHref } from "./step-link";
import { instantWords } from "./step-words";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Akkupolku` : "Akkupolku" },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, locale } = args.context;
  const { own, planned, place, lessonId, href, memory } = await ownLesson(args);
  const now = new Date();
  const { searchParams } = new URL(args.request.url);
  const order = await practiceOrder(db, own.path, lessonId);
  const questions = order.map((id) => id.split("/").at(-1) ?? id);
  const { context } = own.path;
  const isProbing = context.memory.probe?.lesson === lessonId;
  const views = await practiceViews(db, {
    lessonId,
    publicationId: own.path.publicationId,
    path: own.path,
    locale,
    questions,
    hintFor: searchParams.get("hint"),
    renewed: searchParams.get("again"),
  });
  const remedy = memory.check ? null : isProbing ? ("probe" as const) : remedyNow(context, planned);
  const isPassed = isLessonDone(context, planned);
  const isTheoryFirst = own.path.course.strategy.problemFirstFrom === null;
  const isRead = memory.read.length >= planned.sections;
  return {
    title: place.lesson.titles[locale],
    lessonHref: href,
    courseTitle: place.course.title[locale],
    courseHref: `/${locale}/learn/courses/${place.course.id}`,
    extra: await practiceExtra(db, {
      path: own.path,
      lesson: planned,
      locale,
      now,
      hintFor: searchParams.get("hint"),
      told: searchParams.get("told"),
    }),
    remedy,
    remedyHref: stepHref(lessonStep(context, planned, now.toISOString()), own.path.id, locale),
    isOpen: isLessonOpen(context, planned) && !isProbing,
    comesFirst:
      memory.read.length === 0 &&
      remedy === null &&
      !isPassed &&
      meetsProblemsFirst(context, planned),
    hasFailed: memory.failures > 0 && memory.phase !== "passed",
    needsAPerson: needsAPerson(context, planned),
    isPassed,
    unread: isTheoryFirst && !isRead,
    checkFrom: isOver(memory.notBefore, now.toISOString())
      ? null
      : instantWords(memory.notBefore ?? "", now),
    isChecking: memory.check !== null,
    answered: order.filter((id) => memory.practised.includes(id)).length,
    left: order.filter((id) => !memory.practised.includes(id)).length,
    views: questions.flatMap((id) => views[id] ?? []),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { own, lessonId } = await ownLesson(args);
  const fields = await readFields(args.request);
  if (fields.intent !== "answer") conflict();
  return answerPractice(args.context.db, own.path, lessonId, fields, args.request);
}

export default function PracticePage() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { extra } = data;
  const cards = data.views.map((view, index) => (
    <PracticeCard
      key={view.id}
      view={view}
      number={index + 1}
      count={data.views.length}
      refused={refused?.question === view.id && refused.fields.extra !== "1" ? refused : null}
      canAnswer={data.isOpen && !data.isChecking}
      under="page"
    />
  ));
  // What is new comes before what was answered already, and between the answered and the new where both are there.
  const isExtraFirst = extra.visit !== null || data.left === 0;
  const extraCards = (
    <>
      {extra.told && <PracticeToldCard {...extra.told} />}
      {extra.asked && (
        <PracticeExtraCard
          extra={extra.asked}
          visitOf={extra.visit?.lesson ?? null}
          refused={refused ?? null}
        />
      )}
    </>
  );
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
      <Notices data={data} />
      <p>
        <ButtonLink to={`${data.lessonHref}?section=1`}>
          {data.comesFirst ? m.learn_read_first() : m.learn_read_again()}
        </ButtonLink>
      </p>
      {isExtraFirst && extraCards}
      {cards.slice(0, data.answered)}
      {!isExtraFirst && extraCards}
      {cards.slice(data.answered)}
      <PracticeNext {...data} />
    </Page>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Notices({ data }: { data: Loaded }) {
  const { visit } = data.extra;
  return (
    <>
      {visit && (
        <Notice title={m.study_visit_title()}>
          <p>{m.study_visit_text(visit)}</p>
        </Notice>
      )}
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
      {data.remedy && <RemedyNotice remedy={data.remedy} href={data.remedyHref} />}
    </>
  );
}
