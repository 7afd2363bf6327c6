import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireUser } from "~/auth/session.server";
import { newestCatalogue, readLesson } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { lessonMemory } from "~/domain/path/memory";
import { isLessonOpen, lessonOf, missingBefore } from "~/domain/path/standing";
import { readFields } from "~/http/forms";
import { slugParam } from "~/http/params";
import { conflict, notFound } from "~/http/responses";
import { m } from "~/i18n/messages";
import { Button, ButtonLink } from "~/ui/button";
import { Page } from "~/ui/page";
import { ProgressSteps } from "~/ui/progress-steps";
import { findLessonPlace } from "~db/queries/lesson-places.server";
import { isContestable } from "./contest.server";
import { ContestChoices } from "./contest-choices";
import { creditsOf } from "./credits-of.server";
import { findLesson } from "./find-lesson";
import { LessonBlocks } from "./lesson-blocks";
import { LessonCredits } from "./lesson-credits";
import { LessonNotices } from "./lesson-notices";
import { LessonSources } from "./lesson-sources";
import { ownPathOfLesson } from "./own-path.server";
import { answerPractice } from "./practice-action.server";
import { practiceViews } from "./practice-view.server";
import { readSection } from "./read-section.server";
import { readingRemedy } from "./reading-remedy";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Akkupolku` : "Akkupolku" },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const lessonId = `${slugParam(params.course)}/${slugParam(params.lesson)}`;
  const own = await ownPathOfLesson(db, user.id, lessonId);
  const publication = own
    ? { id: own.path.publicationId, catalogue: own.catalogue }
    : await newestCatalogue(db);
  const place = findLesson(publication.catalogue, lessonId);
  const published = await readLesson(db, publication.id, lessonId, locale);
  if (!place || !published) notFound();

  const { searchParams } = new URL(request.url);
  const planned = own && lessonOf(own.path.context, lessonId);
  const read = own ? lessonMemory(own.path.context.memory, lessonId).read : [];
  const asked = Number(searchParams.get("section"));
  const kept = asked || (await findLessonPlace(db, { learnerId: user.id, lessonId })) || 1;
  const number = Math.min(Math.max(1, Math.trunc(kept)), published.sections.length);
  const section = published.sections[number - 1] ?? notFound();
  const isOpen = own && planned && isLessonOpen(own.path.context, planned);
  const missing = own && planned && !isOpen ? missingBefore(own.path.context, planned) : [];
  const questions = section.blocks.flatMap((block) =>
    block.kind === "question" ? [block.id] : [],
  );
  return {
    title: published.title,
    summary: number === 1 ? published.summary : null,
    course: {
      title: place.course.title[locale],
      href: `/${locale}/learn/courses/${place.course.id}`,
    },
    module: place.module.title[locale],
    sections: published.sections.map(({ title, minutes }) => ({ title, minutes })),
    number,
    section: {
      id: section.id,
      title: section.title,
      minutes: section.minutes,
      blocks: section.blocks,
    },
    read,
    isEnrolled: own !== undefined,
    remedy: own && planned ? readingRemedy(own.path, planned, number) : null,
    isChanged: own ? lessonMemory(own.path.context.memory, lessonId).isChanged : false,
    contestHref:
      own && planned && isContestable(own.path, planned)
        ? `/${locale}/learn/courses/${lessonId}/contest`
        : null,
    missing: missing.map(titlesIn(publication.catalogue, locale).lesson),
    practice: await practiceViews(db, {
      lessonId,
      publicationId: publication.id,
      path: own?.path,
      locale,
      questions,
      hintFor: searchParams.get("hint"),
      renewed: searchParams.get("again"),
    }),
    practiceOrder: place.lesson.practice,
    sources: number === published.sections.length ? place.lesson.sources : [],
    credits: await creditsOf(db, { lessonId, publication }),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const lessonId = `${slugParam(params.course)}/${slugParam(params.lesson)}`;
  const own = await ownPathOfLesson(db, user.id, lessonId);
  if (!own) notFound();
  const fields = await readFields(request);
  if (fields.intent === "answer") return answerPractice(db, own.path, lessonId, fields, request);

  const section = Number(fields.section);
  const sections = lessonOf(own.path.context, lessonId)?.sections ?? 0;
  if (!Number.isInteger(section) || section < 1 || section > sections) notFound();
  const isLast = section === sections;
  const planned = lessonOf(own.path.context, lessonId);
  const isRemedy = planned !== undefined && readingRemedy(own.path, planned, section) !== null;
  const done = await readSection(db, {
    learnerId: user.id,
    pathId: own.path.id,
    lessonId,
    section,
    place: isLast ? 1 : section + 1,
    now: new Date(),
  });
  if (!done.ok) conflict();
  const lesson = `/${locale}/learn/courses/${lessonId}`;
  return redirect(isLast || isRemedy ? `${lesson}/practice` : `${lesson}?section=${section + 1}`);
}

export default function LessonPage() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { number, sections, section } = data;
  const isLast = number === sections.length;
  const read = sections.map((_, index) => data.read.includes(index + 1));
  const canAnswer = data.isEnrolled && data.missing.length === 0;
  return (
    <Page
      width="reading"
      title={data.title}
      lead={data.summary}
      crumbs={{
        label: m.learn_where(),
        trail: [{ label: `${data.course.title} › ${data.module}`, to: data.course.href }],
      }}
    >
      <div className="stack stack--tight">
        <p className="muted-text small-text">
          {m.learn_section_count({ number, count: sections.length, minutes: section.minutes })}
        </p>
        <ProgressSteps
          done={read}
          now={number - 1}
          label={m.learn_sections_read({
            read: read.filter(Boolean).length,
            count: sections.length,
          })}
        />
      </div>
      <LessonNotices {...data} courseHref={data.course.href} />
      <article className="lesson" key={section.id}>
        <h2>{section.title}</h2>
        <LessonBlocks
          blocks={section.blocks}
          practice={data.practice}
          order={data.practiceOrder}
          refused={refused ?? null}
          canAnswer={canAnswer}
        />
        {isLast && <LessonSources sources={data.sources} />}
        {isLast && <LessonCredits names={data.credits} />}
      </article>
      <nav className="lesson-nav" aria-label={m.learn_sections()}>
        {number > 1 ? (
          <ButtonLink to={`?section=${number - 1}`}>
            {m.learn_section({ number: number - 1 })}
          </ButtonLink>
        ) : (
          <span />
        )}
        {data.isEnrolled ? (
          <Form method="post" action={`?section=${number}`}>
            <input type="hidden" name="intent" value="read" />
            <input type="hidden" name="section" value={number} />
            <Button look="main">
              {data.remedy
                ? m.study_read_try_again()
                : isLast
                  ? m.learn_to_practice()
                  : m.learn_section({ number: number + 1 })}
            </Button>
          </Form>
        ) : (
          !isLast && (
            <ButtonLink look="main" to={`?section=${number + 1}`}>
              {m.learn_section({ number: number + 1 })}
            </ButtonLink>
          )
        )}
      </nav>
      {data.contestHref && <ContestChoices href={data.contestHref} />}
    </Page>
  );
}
