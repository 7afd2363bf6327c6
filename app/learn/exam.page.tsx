import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireUser } from "~/auth/session.server";
import { readQuestion } from "~/curriculum/current-publication.server";
import { presentQuestion } from "~/domain/assessment/present";
import { titlesIn } from "~/domain/course/titles";
import { easedWait, isInForce } from "~/domain/guidance/accommodation";
import { moduleMemory } from "~/domain/path/memory";
import { examGrade } from "~/domain/path/module-grade";
import { isExamOpen, isOver, sittingsLeft } from "~/domain/path/standing";
import { minutesOfExam } from "~/domain/path/step";
import { readFields } from "~/http/forms";
import { slugParam, uuidParam } from "~/http/params";
import { badRequest, conflict, notFound } from "~/http/responses";
import { dayOf } from "~/i18n/day-of";
import { m } from "~/i18n/messages";
import { Tag } from "~/ui/card";
import { Page } from "~/ui/page";
import { listOwnAccommodations } from "~db/queries/accommodations.server";
import { reviewAnswers } from "./answer-review.server";
import { ExamLobby } from "./exam-lobby";
import { askOwnLook, ownLooks } from "./own-looks.server";
import { ownOverrules } from "./own-overrules.server";
import { ownPath } from "./own-path.server";
import { QuestionForm } from "./question-form";
import { startSitting } from "./start-sitting.server";
import { instantWords } from "./step-words";
import { submitExamAnswer } from "./submit-exam-answer.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Akkupolku` : "Akkupolku" },
];

async function ownModule({ request, context, params }: LoaderFunctionArgs) {
  const user = await requireUser(request, context);
  const own = await ownPath(context, user, uuidParam(params.path));
  const moduleId = `${slugParam(params.course)}/${slugParam(params.module)}`;
  const module = own.path.course.plan.modules.find((one) => one.id === moduleId);
  if (!module) notFound();
  return { ...own, module, moduleId };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, locale } = args.context;
  const { path, catalogue, module, moduleId } = await ownModule(args);
  const { context } = path;
  const { sitting, results } = moduleMemory(context.memory, moduleId);
  const now = new Date();
  const shown = {
    title: m.learn_exam_title({ module: titlesIn(catalogue, locale).module(moduleId) }),
    courseHref: `/${locale}/learn/courses/${moduleId.split("/")[0]}`,
    courseTitle:
      catalogue.courses.find((one) => moduleId.startsWith(`${one.id}/`))?.title[locale] ?? "",
  };
  const index = sitting?.outcomes.length ?? 0;
  const serving = sitting?.questions[index];
  if (sitting && serving) {
    const publicationId = sitting.pinnedTo ?? path.publicationId;
    const published = await readQuestion(db, publicationId, serving.question);
    if (!published) throw new Error(`Question ${serving.question} is missing`);
    const presented = presentQuestion(published.question, serving.seed, locale);
    const asked = { presented, index, count: sitting.questions.length, clientKey: randomUUID() };
    return { ...shown, asked, lobby: null };
  }
  const count = module.lessons.length * context.strategy.exam.questionsPerLesson;
  const { id: pathId, learnerId } = path;
  const granted = await listOwnAccommodations(db, { learnerId });
  const inForce = granted.filter((one) => isInForce(one, dayOf(now)));
  const notBefore = easedWait(context, moduleId, inForce);
  const lobby = {
    count,
    minutes: minutesOfExam(count),
    sittingsLeft: sittingsLeft(context, moduleId),
    isOpen: isExamOpen(context, module),
    from: isOver(notBefore, now.toISOString()) ? null : instantWords(notBefore ?? "", now),
    grade: examGrade(context.memory, moduleId),
    results: results.map(({ share, grade, at }) => ({ share, grade, at })),
    accommodations: granted.map(({ decidedAt: _, endedAt: __, ...one }) => one),
    looks: await ownLooks(db, { learnerId, pathId, moduleId, results, now }),
    overrules: await ownOverrules(db, { learnerId, pathId, catalogue, locale, moduleId }),
    answers: await reviewAnswers(db, {
      learnerId,
      pathId,
      purpose: "exam",
      of: { module: moduleId, lessons: module.lessons },
      locale,
    }),
    homeHref: `/${locale}/learn`,
  };
  return { ...shown, asked: null, lobby };
}

const answerSchema = z.object({ key: z.uuid(), index: z.coerce.number().int().min(0).max(200) });

export async function action(args: ActionFunctionArgs) {
  const { path, moduleId } = await ownModule(args);
  const { db, locale } = args.context;
  const { id: pathId, learnerId } = path;
  const here = `/${locale}/learn/paths/${pathId}/exams/${moduleId}`;
  const fields = await readFields(args.request);
  const order = { learnerId, pathId, moduleId, now: new Date() };
  if (fields.intent === "start") {
    const started = await startSitting(db, order);
    return started.ok ? redirect(here, 303) : conflict();
  }
  if (fields.intent === "second-look") return askOwnLook(db, { ...order, fields, here });
  const answer = answerSchema.safeParse(fields);
  if (!answer.success) conflict();
  const { key: clientKey, index } = answer.data;
  const recorded = await submitExamAnswer(db, { ...order, clientKey, index, fields });
  if (recorded.ok) return redirect(here, 303);
  const { reason } = recorded;
  if (reason === "gone" || reason === "not-accepted" || reason === "moved-on") return conflict();
  return badRequest({ reason, fields });
}

export default function ExamPage() {
  const { title, courseTitle, courseHref, asked, lobby } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      width="reading"
      title={title}
      crumbs={{ label: m.learn_where(), trail: [{ label: courseTitle, to: courseHref }] }}
    >
      {asked && (
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
            error={refused && "reason" in refused ? refused.reason : undefined}
            submitLabel={m.learn_answer()}
            mayNotKnow
          />
          <p className="muted-text small-text">{m.learn_exam_saved()}</p>
        </>
      )}
      {lobby && (
        <ExamLobby lobby={lobby} refused={refused && "look" in refused ? refused : undefined} />
      )}
    </Page>
  );
}
