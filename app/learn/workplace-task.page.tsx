import { randomUUID } from "node:crypto";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireUser } from "~/auth/session.server";
import { slugParam } from "~/http/params";
import { notFound } from "~/http/responses";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { JudgementCard } from "~/ui/judgement-card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { PhotoList } from "~/ui/photo-list";
import { EvidenceForm } from "./evidence-form";
import { ownCourse } from "./own-path.server";
import { catalogueOfTask, ownTask, taskIn } from "./own-task.server";
import { ownTaskView } from "./own-task-view.server";
import { actOnTask } from "./task-action.server";
import { TaskInstructions } from "./task-instructions";
import { TaskStandingCard } from "./task-standing";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · ${m.site_name()}` : m.site_name() },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const courseId = slugParam(params.course);
  const moduleId = `${courseId}/${slugParam(params.module)}`;
  const own = await ownTask(db, { learnerId: user.id, moduleId });
  const { catalogue: seen } = await ownCourse(db, user.id, courseId);
  const catalogue = own ? await catalogueOfTask(db, own) : seen;
  const course = catalogue.courses.find(({ id }) => id === courseId);
  const module = course?.modules.find(({ id }) => id === params.module);
  const task = taskIn(catalogue, moduleId);
  if (!course || !module || !task) notFound();
  const base = `/${locale}/learn`;
  const href = `${base}/courses/${courseId}/workplace/${module.id}`;
  const now = new Date();
  const asked = { learnerId: user.id, task, catalogue, href, locale, now };
  return {
    key: randomUUID(),
    now: now.toISOString(),
    done: new URL(request.url).searchParams.get("done"),
    title: task.title[locale],
    module: module.title[locale],
    minutes: task.minutes,
    trail: [
      { label: m.tasks_title(), to: `${base}/tasks` },
      { label: course.title[locale], to: `${base}/courses/${courseId}` },
    ],
    task: {
      task: task.task[locale],
      steps: task.steps.map((step) => step[locale]),
      evidence: task.evidence[locale],
      criteria: task.criteria.map(({ text }) => text[locale]),
      safe: task.safe[locale],
    },
    // Whoever only looks at the course has no path on which the task would count.
    own: own ? await ownTaskView(db, { ...asked, own }) : null,
  };
}

export const action = actOnTask;

export default function WorkplaceTaskPage() {
  const { key, now, done, own, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors = refused?.errors ?? {};
  const isInHand = own?.stage === "draft" || own?.stage === "returned";
  return (
    <Page
      title={page.title}
      lead={m.learn_task_lead({ module: page.module, minutes: page.minutes })}
      width="reading"
      crumbs={{ label: m.learn_where(), trail: page.trail }}
    >
      {done && !refused && <DoneNotice done={done} />}
      {errors.form && (
        <Notice kind="slip" isLive>
          <p>{errors.form}</p>
        </Notice>
      )}
      {own?.isBegun && own.stage !== "draft" && (
        <TaskStandingCard formKey={key} now={now} standing={own} />
      )}
      {own?.judgements.slice(0, 1).map((judgement) => (
        <JudgementCard key={judgement.at} id="judgement" judgement={judgement} />
      ))}
      {!own || isInHand ? (
        <TaskInstructions task={page.task} />
      ) : (
        <details className="more">
          <summary>{m.workplace_judge_task()}</summary>
          <div className="stack">
            <TaskInstructions task={page.task} />
          </div>
        </details>
      )}
      {own && isInHand && (
        <EvidenceForm formKey={key} view={own} typed={refused?.typed ?? {}} errors={errors} />
      )}
      {own && !isInHand && (
        <Card labelledBy="yours">
          <h2 id="yours">{m.tasks_evidence()}</h2>
          {own.text && <p className="typed-text">{own.text}</p>}
          {own.photos.length > 0 && <PhotoList photos={own.photos} />}
        </Card>
      )}
      {own && own.judgements.length > 1 && (
        <details className="more">
          <summary>{m.tasks_judgements_before()}</summary>
          <div className="stack">
            {own.judgements.slice(1).map((judgement, index) => (
              <JudgementCard key={judgement.at} id={`judgement-${index}`} judgement={judgement} />
            ))}
          </div>
        </details>
      )}
      {own?.isBegun && own.stage !== "accepted" && <WithdrawForm formKey={key} />}
    </Page>
  );
}

/** Behind one more press: what is deleted does not come back. */
function WithdrawForm({ formKey }: { formKey: string }) {
  return (
    <details className="more">
      <summary>{m.tasks_withdraw()}</summary>
      <Form method="post" className="stack">
        <input type="hidden" name="key" value={formKey} />
        <p>{m.tasks_withdraw_text()}</p>
        <div>
          <Button name="intent" value="withdraw">
            {m.tasks_withdraw_yes()}
          </Button>
        </div>
      </Form>
    </details>
  );
}

function DoneNotice({ done }: { done: string }) {
  const words = doneWords(done);
  return words ? (
    <Notice kind="good" isLive>
      <p>{words}</p>
    </Notice>
  ) : null;
}

function doneWords(done: string): string | undefined {
  switch (done) {
    case "save":
      return m.tasks_done_saved();
    case "remove":
      return m.tasks_done_removed();
    case "ask":
      return m.tasks_done_asked();
    case "remind":
      return m.tasks_done_reminded();
    case "hand-in":
      return m.tasks_done_handed_in();
    case "take-back":
      return m.tasks_done_taken_back();
    case "withdraw":
      return m.tasks_done_withdrawn();
    default:
      return undefined;
  }
}
