import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { needsAPerson } from "~/domain/path/standing";
import { notFound } from "~/http/responses";
import { m } from "~/i18n/messages";
import { ChargeCell } from "~/ui/charge-cell";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { listMastery } from "~db/queries/mastery.server";
import { AnswerList } from "./answer-list";
import { reviewAnswers } from "./answer-review.server";
import { NextStepCard } from "./next-step-card";
import { ownLesson } from "./own-lesson.server";
import { shownDecision } from "./shown-decision.server";
import { skillCharge } from "./skill-charge";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Akkupolku` : "Akkupolku" },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, locale } = args.context;
  const { own, planned, place, lessonId, memory } = await ownLesson(args);
  const { path, catalogue } = own;
  const answers = await reviewAnswers(db, {
    learnerId: path.learnerId,
    pathId: path.id,
    purpose: "check",
    of: { lesson: lessonId },
    locale,
  });
  // While a check is open nothing of it is told.
  if (answers.length === 0 || memory.check) notFound();
  const mastery = await listMastery(db, { learnerId: path.learnerId });
  return {
    title: place.lesson.titles[locale],
    courseTitle: place.course.title[locale],
    courseHref: `/${locale}/learn/courses/${place.course.id}`,
    isPassed: memory.phase === "passed",
    needsAPerson: needsAPerson(path.context, planned),
    right: answers.filter(({ feedback }) => feedback.verdict === "right").length,
    answers,
    skills: planned.skills.map((id) =>
      skillCharge(catalogue, id, mastery[id], { isSkipped: false, locale }),
    ),
    decision: shownDecision(path, catalogue, locale, new Date()),
    whyHref: `/${locale}/learn/paths/${path.id}/why`,
  };
}

export default function ResultPage() {
  const data = useLoaderData<typeof loader>();
  const { step, reason, others } = data.decision;
  return (
    <Page
      width="reading"
      title={
        data.isPassed
          ? m.learn_result_passed({ lesson: data.title })
          : m.learn_result_not_yet({ lesson: data.title })
      }
      crumbs={{ label: m.learn_where(), trail: [{ label: data.courseTitle, to: data.courseHref }] }}
    >
      <section className="card result" aria-labelledby="what-changed">
        <div className="stack">
          <h2 id="what-changed">{m.learn_result_changed()}</h2>
          <p>{m.learn_result_count({ right: data.right, count: data.answers.length })}</p>
          {data.skills.map((skill) => (
            <p key={skill.id}>
              <strong>{skill.title}</strong>: {skill.word}
            </p>
          ))}
          {!data.isPassed && (
            <p>{data.needsAPerson ? m.learn_person_text() : m.learn_result_not_yet_text()}</p>
          )}
        </div>
        {data.skills[0] && (
          <ChargeCell charge={data.skills[0].charge} isNow={!data.isPassed} size="large" />
        )}
      </section>
      {data.needsAPerson && (
        <Notice kind="waiting" title={m.learn_person_title()}>
          <p>{m.learn_person_rest_open()}</p>
        </Notice>
      )}
      <NextStepCard
        step={step}
        reason={reason}
        whyHref={data.whyHref}
        others={others}
        charge={null}
      />
      <section className="stack" aria-labelledby="answers">
        <h2 id="answers">{m.learn_result_answers()}</h2>
        <AnswerList answers={data.answers} />
      </section>
    </Page>
  );
}
