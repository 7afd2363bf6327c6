import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readFields } from "~/http/forms";
import { partOf } from "~/http/part";
import { currentLocale } from "~/i18n/current-locale";
import { dayOf } from "~/i18n/day-of";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { AccommodationCard } from "./accommodation-card";
import { examAction } from "./exam-action.server";
import { ExamActs } from "./exam-acts";
import { ExamChanges } from "./exam-changes";
import { examChanges } from "./exam-changes.server";
import { ExamSittings } from "./exam-sittings";
import { ExamStandingCard } from "./exam-standing-card";
import { findGuidedExam, learnerExam } from "./learner-exam.server";
import { overruleAction } from "./overrule-action.server";
import { OverruleRefusal } from "./overrule-refusal";
import { requireGuidedGroup, requireGuidedLearner } from "./require-guide.server";
import { SecondLookCard } from "./second-look-card";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.exam.title ?? m.guide_exams_title()}: ${data?.learner.name ?? ""}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asker = await requireGuidedLearner(request, context, params);
  const found = await findGuidedExam(context, asker, params);
  const { learner, organisationIds, user } = asker;
  const part = partOf(request, "changes");
  return {
    learner,
    done: new URL(request.url).searchParams.get("done"),
    key: randomUUID(),
    today: dayOf(new Date()),
    isOwn: user.id === learner.id,
    exam: await learnerExam(context, asker, found),
    log: await examChanges(context, {
      organisationIds,
      groupId: learner.groupId,
      learnerId: learner.id,
      moduleId: found.moduleId,
      part,
    }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context, params } = args;
  const guide = await requireGuidedLearner(request, context, params);
  const { group } = await requireGuidedGroup(request, context, params);
  const exam = await findGuidedExam(context, guide, params);
  const { intent } = await readFields(request.clone());
  if (intent === undefined) return overruleAction(context, guide, request);
  return examAction(args, { ...guide, organisationId: group.organisationId, exam });
}

/** One learner's exam: where it stands, every sitting, what eases it, second looks, and what has been decided. */
export default function LearnerExamPage() {
  const { learner, done, key, today, exam, log } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const overruled = answered && "result" in answered ? answered : undefined;
  const refused = answered && "intent" in answered ? answered : undefined;
  const guide = `/${currentLocale()}/guide`;
  const group = `${guide}/groups/${learner.groupId}`;
  return (
    <Page
      title={`${learner.name}: ${exam.title}`}
      crumbs={{
        label: m.guide_crumbs(),
        trail: [
          { label: m.guide_exams_title(), to: `${guide}/exams` },
          { label: learner.groupName, to: `${group}/exams` },
          { label: learner.name, to: `${group}/learners/${learner.id}` },
        ],
      }}
    >
      {done && !answered && (
        <Notice kind="good" isLive>
          <p>{done === "decided" ? m.overrule_done() : m.exams_done()}</p>
        </Notice>
      )}
      {overruled?.moved && <OverruleRefusal moved={overruled.moved} />}
      <ExamStandingCard standing={exam.standing} />
      <ExamActs overruling={exam.overruling} refused={overruled} />
      <SecondLookCard looks={exam.looks} sittings={exam.sittings} refused={refused} />
      <ExamSittings sittings={exam.sittings} />
      <AccommodationCard
        accommodations={exam.accommodations}
        formKey={key}
        today={today}
        refused={refused}
      />
      <Card labelledBy="changes-title">
        <h2 id="changes-title">{m.exams_changes_title()}</h2>
        <ExamChanges {...log} pageName="changes" />
      </Card>
    </Page>
  );
}
