import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireUser } from "~/auth/session.server";
import { moduleMemory } from "~/domain/path/memory";
import { examGrade } from "~/domain/path/module-grade";
import { isExamOpen, isModulePassed } from "~/domain/path/standing";
import { slugParam } from "~/http/params";
import { notFound } from "~/http/responses";
import { m } from "~/i18n/messages";
import { Card, Tag } from "~/ui/card";
import { FormNotice } from "~/ui/form-notice";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { beginFromForm } from "./begin-action.server";
import { BeginForm } from "./begin-form";
import { ComingLessons, comingLessons } from "./coming-lessons";
import { courseLessons } from "./course-lessons";
import { ownCourse } from "./own-path.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Akkupolku` : "Akkupolku" },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const courseId = slugParam(params.course);
  const { path, catalogue } = await ownCourse(db, user.id, courseId);
  const course = catalogue.courses.find((one) => one.id === courseId);
  const planned = catalogue.plannedCourses.find((one) => one.id === courseId);
  const known = course ?? planned;
  if (!known) notFound();
  return {
    id: courseId,
    title: known.title[locale],
    summary: known.summary?.[locale],
    isWritten: course !== undefined,
    coming: comingLessons(planned?.coming ?? [], locale),
    isEnrolled: path !== undefined,
    coursesHref: `/${locale}/learn/courses`,
    modules: (course?.modules ?? []).map((module) => {
      const id = `${courseId}/${module.id}`;
      const inPlan = path?.course.plan.modules.find((one) => one.id === id);
      return {
        id,
        title: module.title[locale],
        lessons: courseLessons(module.lessons, path, locale),
        task: module.workplaceTask && {
          title: module.workplaceTask.title[locale],
          href: `/${locale}/learn/courses/${courseId}/workplace/${module.id}`,
        },
        exam: path &&
          inPlan && {
            href: `/${locale}/learn/paths/${path.id}/exams/${id}`,
            isOpen:
              isExamOpen(path.context, inPlan) ||
              moduleMemory(path.context.memory, id).sitting !== null,
            isPassed: isModulePassed(path.context, inPlan),
            grade: examGrade(path.context.memory, id),
            results: moduleMemory(path.context.memory, id).results.length,
          },
      };
    }),
  };
}

export const action = beginFromForm;

export default function CoursePage() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title={data.title}
      lead={data.summary}
      crumbs={{
        label: m.learn_where(),
        trail: [{ label: m.site_nav_courses(), to: data.coursesHref }],
      }}
    >
      <FormNotice errors={refused?.errors} />
      {!data.isWritten && <Notice>{m.learn_course_coming()}</Notice>}
      {data.isWritten && !data.isEnrolled && <Begin id={data.id} />}
      {data.modules.map((module, index) => (
        <section key={module.id} className="stack" aria-labelledby={`module-${index}`}>
          <h2 id={`module-${index}`}>
            {index + 1}. {module.title}
          </h2>
          <Card as="div">
            <ol className="plain-list lessons">
              {module.lessons.map((lesson) => (
                <li key={lesson.id} className="lessons__lesson">
                  <span className="lessons__code numbers">{lesson.code}</span>
                  <div className="stack stack--tight">
                    <Link to={lesson.href}>{lesson.title}</Link>
                    <p className="muted-text small-text">{lesson.summary}</p>
                    <p className="small-text muted-text">
                      {m.learn_lesson_size({
                        minutes: lesson.minutes,
                        hours: lesson.hours,
                        eqf: lesson.eqf,
                      })}
                    </p>
                    {lesson.isChanged && (
                      <p>
                        <Tag look="waiting">{m.revision_lesson_changed()}</Tag>
                      </p>
                    )}
                  </div>
                  {lesson.status && <Tag look={lesson.status.look}>{lesson.status.word}</Tag>}
                </li>
              ))}
              {module.task && (
                <li className="lessons__lesson">
                  <span className="lessons__code" aria-hidden="true">
                    ◇
                  </span>
                  <Link to={module.task.href}>
                    {m.learn_task_of_module({ title: module.task.title })}
                  </Link>
                </li>
              )}
              {module.exam && (
                <li className="lessons__lesson">
                  <span className="lessons__code" aria-hidden="true">
                    ✓
                  </span>
                  <Link to={module.exam.href}>{m.learn_exam_title({ module: module.title })}</Link>
                  <Tag look={module.exam.isPassed ? "accent" : "plain"}>
                    {examWord(module.exam)}
                  </Tag>
                </li>
              )}
            </ol>
          </Card>
        </section>
      ))}
      {data.coming.length > 0 && (
        <section className="stack" aria-labelledby="coming">
          <h2 id="coming">{m.learn_coming_lessons()}</h2>
          <Card as="div">
            <ComingLessons lessons={data.coming} />
          </Card>
        </section>
      )}
    </Page>
  );
}

function examWord(exam: {
  isPassed: boolean;
  grade: number;
  isOpen: boolean;
  results: number;
}): string {
  if (exam.isPassed) return m.learn_exam_grade({ grade: exam.grade });
  if (exam.isOpen) return exam.results > 0 ? m.learn_status_resit() : m.learn_status_open();
  return m.learn_status_later();
}

function Begin({ id }: { id: string }) {
  const goal = { kind: "course" as const, id };
  return (
    <div className="grid">
      <Card labelledBy="as-retrainee">
        <h2 id="as-retrainee">{m.learn_begin_retrainee_title()}</h2>
        <p>{m.learn_begin_retrainee_text()}</p>
        <BeginForm
          goal={goal}
          strategy="retrainee"
          label={`${m.learn_begin()}: ${m.learn_begin_retrainee_title()}`}
          isMain
        />
      </Card>
      <Card labelledBy="as-student">
        <h2 id="as-student">{m.learn_begin_degree_title()}</h2>
        <p>{m.learn_begin_degree_text()}</p>
        <BeginForm
          goal={goal}
          strategy="degree"
          label={`${m.learn_begin()}: ${m.learn_begin_degree_title()}`}
        />
      </Card>
    </div>
  );
}
