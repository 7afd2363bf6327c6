import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { revalidateOvertaken } from "~/http/revalidate-overtaken";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Card, Tag } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { taskStageLook, taskStageWords } from "~/ui/task-words";
import { CaseEvidence, CaseJudgements, CaseSkills, TaskGiven } from "./case-evidence";
import { evidenceSearch, readEvidenceSearch } from "./evidence-search";
import { chosenLevels } from "./judge-form";
import { judgeTaskOfPage } from "./judge-task-action.server";
import { JudgeTaskForm } from "./judge-task-form";
import { judgedCases } from "./judged-cases.server";
import { judgedNews } from "./judged-news.server";
import { JudgedNotice } from "./judged-notice";
import { MeanwhileNotice } from "./meanwhile-notice";
import { requireTaskCase } from "./task-case.server";
import { WaitedSince } from "./waited-since";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.task.learner ?? m.evidence_title()} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { organisationIds, row, isTakenBack } = await requireTaskCase(request, context, params);
  const [task] = await judgedCases(context, { rows: [row], organisationIds });
  if (!task) throw new Error(`The case ${row.id} was not read`);
  return {
    now: new Date().toISOString(),
    search: readEvidenceSearch(request),
    judged: await judgedNews(context, { request, organisationIds }),
    isTakenBack,
    // What the learner is writing now is nobody else's.
    task: isTakenBack ? { ...task, text: "", photos: [], judgements: [] } : task,
  };
}

export const action = judgeTaskOfPage;

export const shouldRevalidate = revalidateOvertaken;

export default function EvidenceTaskPage() {
  const { now, search, judged, isTakenBack, task } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { errors = {}, typed = {}, meanwhile = null } = refused ?? {};
  return (
    <Page
      width="wide"
      title={task.title}
      lead={`${task.learner} · ${task.course} · ${task.module}`}
      crumbs={{
        label: m.guide_crumbs(),
        trail: [
          {
            label: m.evidence_title(),
            to: `/${currentLocale()}/guide/evidence${evidenceSearch(search)}`,
          },
        ],
      }}
    >
      {judged && !refused && <JudgedNotice judged={judged} />}
      {errors.form && (
        <Notice kind="slip" isLive>
          <p>{errors.form}</p>
        </Notice>
      )}
      {meanwhile && (
        <MeanwhileNotice
          meanwhile={meanwhile}
          criteria={task.criteria}
          yours={{ criteria: chosenLevels(typed), sentence: String(typed.sentence ?? "") }}
        />
      )}
      <div className="evidence-desk">
        <div className="stack stack--room">
          <Card labelledBy="learner">
            <div className="row row--between">
              <h2 id="learner">{task.learner}</h2>
              <Tag look={taskStageLook(task.stage)}>{taskStageWords(task.stage)}</Tag>
            </div>
            {task.isWaiting && task.waitingSince && (
              <p className="muted-text">
                <WaitedSince since={task.waitingSince} now={now} />
              </p>
            )}
            <CaseSkills criteria={task.criteria} />
            <TaskGiven task={task} />
          </Card>
          {isTakenBack ? (
            <Notice kind="note">
              <p>{m.evidence_taken_back()}</p>
            </Notice>
          ) : (
            <CaseEvidence task={task} />
          )}
          {task.isWaiting && <CaseJudgements id={task.id} judgements={task.judgements} />}
        </div>
        <div className="stack stack--room">
          {task.stage === "with-supervisor" && (
            <Notice kind="waiting">
              <p>{m.evidence_with_supervisor()}</p>
            </Notice>
          )}
          {task.isWaiting ? (
            <JudgeTaskForm key={task.id} task={task} typed={typed} errors={errors} />
          ) : (
            <CaseJudgements id={task.id} judgements={task.judgements} />
          )}
        </div>
      </div>
    </Page>
  );
}
