import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireUser } from "~/auth/session.server";
import { slugParam } from "~/http/params";
import { notFound } from "~/http/responses";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { ownCourse } from "./own-path.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Akkupolku` : "Akkupolku" },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const courseId = slugParam(params.course);
  const moduleId = slugParam(params.module);
  const { catalogue } = await ownCourse(db, user.id, courseId);
  const course = catalogue.courses.find(({ id }) => id === courseId);
  const module = course?.modules.find(({ id }) => id === moduleId);
  const task = module?.workplaceTask;
  if (!course || !module || !task) notFound();
  return {
    title: task.title[locale],
    course: { title: course.title[locale], href: `/${locale}/learn/courses/${courseId}` },
    coursesHref: `/${locale}/learn/courses`,
    module: module.title[locale],
    minutes: task.minutes,
    task: task.task[locale],
    steps: task.steps.map((step) => step[locale]),
    evidence: task.evidence[locale],
    criteria: task.criteria.map((criterion) => criterion[locale]),
    safe: task.safe[locale],
  };
}

/** One task of a module, to be read at the workplace on a phone or taken there on paper. */
export default function WorkplaceTaskPage() {
  const task = useLoaderData<typeof loader>();
  return (
    <Page
      title={task.title}
      lead={m.learn_task_lead({ module: task.module, minutes: task.minutes })}
      width="reading"
      crumbs={{
        label: m.learn_where(),
        trail: [
          { label: m.site_nav_courses(), to: task.coursesHref },
          { label: task.course.title, to: task.course.href },
        ],
      }}
    >
      <Card labelledBy="do">
        <h2 id="do">{m.learn_task_do()}</h2>
        <p>{task.task}</p>
        <ol className="task-steps">
          {task.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Card>
      <Card labelledBy="evidence">
        <h2 id="evidence">{m.learn_task_evidence()}</h2>
        <p>{task.evidence}</p>
      </Card>
      <Card labelledBy="criteria">
        <h2 id="criteria">{m.learn_task_criteria()}</h2>
        <ol className="task-steps">
          {task.criteria.map((criterion) => (
            <li key={criterion}>{criterion}</li>
          ))}
        </ol>
      </Card>
      <Card look="quiet" labelledBy="safe">
        <h2 id="safe">{m.learn_task_safe()}</h2>
        <p>{task.safe}</p>
      </Card>
      <p className="muted-text small-text">{m.learn_task_licence()}</p>
    </Page>
  );
}
