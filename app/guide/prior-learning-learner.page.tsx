import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { recognitionEffect } from "~/domain/prior-learning/recognition-effect";
import { readFields } from "~/http/forms";
import { badRequest, overtaken } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { listGuidedRecognitions } from "~db/queries/prior-learning.server";
import { errorsOf, recognitionForm } from "./claim-forms";
import { grantableSkills, grantRecognition, withdrawRecognition } from "./grant-recognition.server";
import { GrantRecognitionForm } from "./grant-recognition-form";
import { requireGuidedGroup, requireGuidedLearner } from "./require-guide.server";
import { StandingRecognitions } from "./standing-recognitions";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.learner.name ?? m.recognition_title()} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const { group } = await requireGuidedGroup(request, context, params);
  const { learner } = await requireGuidedLearner(request, context, params);
  const { organisationId } = group;
  const asked = { learnerId: learner.id, organisationId };
  const [grantable, recognitions, { catalogue }] = await Promise.all([
    grantableSkills(db, asked),
    listGuidedRecognitions(db, { learnerId: learner.id, organisationIds: [organisationId] }),
    newestCatalogue(db),
  ]);
  const titles = titlesIn(catalogue, locale);
  const standing = new Set(
    recognitions.flatMap(({ skillId, withdrawnAt }) => (withdrawnAt ? [] : [skillId])),
  );
  const named = (id: string) => ({
    id,
    title: titles.skill(id),
    isSafety: recognitionEffect(catalogue, id) === "check-stays",
  });
  return {
    learner,
    hasDone: new URL(request.url).searchParams.has("done"),
    grantable: grantable.filter((id) => !standing.has(id)).map(named),
    recognitions: recognitions.map((one) => ({
      ...named(one.skillId),
      by: one.decidedBy ?? one.organisationName,
      reason: one.reason,
      at: one.at.toISOString(),
      withdrawn: one.withdrawnAt && {
        at: one.withdrawnAt.toISOString(),
        by: one.withdrawnBy ?? one.organisationName,
        reason: one.withdrawnReason ?? "",
      },
    })),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user, group } = await requireGuidedGroup(request, context, params);
  const { learner } = await requireGuidedLearner(request, context, params);
  const typed = await readFields(request);
  const form = recognitionForm.safeParse(typed);
  if (!form.success) return badRequest({ errors: errorsOf(form.error), typed });
  const { data } = form;
  const order = {
    learnerId: learner.id,
    organisationId: group.organisationId,
    reason: data.reason,
    actorId: user.id,
    now: new Date(),
  };
  const done =
    data.intent === "grant"
      ? await grantRecognition(context.db, { ...order, skills: data.skill })
      : await withdrawRecognition(context.db, { ...order, skill: data.standing });
  if (!done.ok) return overtaken({ errors: { form: m.recognition_error_moved_on() }, typed });
  const { pathname } = new URL(request.url);
  return redirect(`${pathname}?done=${data.intent}`, 303);
}

export default function LearnerRecognitionPage() {
  const { learner, hasDone, grantable, recognitions } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const refused = useActionData<typeof action>();
  const typed = refused?.typed ?? {};
  const errors = refused?.errors ?? {};
  const group = `/${currentLocale()}/guide/groups/${learner.groupId}`;
  // The list of needs suggests skills by the address.
  const proposed = { skill: hasDone ? [] : search.getAll("skill") };
  return (
    <Page
      width="reading"
      title={m.recognition_of({ name: learner.name })}
      lead={m.recognition_of_lead()}
      crumbs={{
        label: m.guide_crumbs(),
        trail: [
          { label: learner.groupName, to: group },
          { label: learner.name, to: `${group}/learners/${learner.id}` },
        ],
      }}
    >
      {hasDone && !refused && (
        <Notice kind="good" isLive>
          <p>{m.recognition_done()}</p>
        </Notice>
      )}
      {errors.form && (
        <Notice kind="slip" isLive>
          <p>{errors.form}</p>
        </Notice>
      )}
      <GrantRecognitionForm
        skills={grantable}
        typed={typed.intent === "grant" ? typed : proposed}
        errors={typed.intent === "grant" ? errors : {}}
      />
      <StandingRecognitions
        recognitions={recognitions}
        typed={typed.intent === "withdraw" ? typed : {}}
        errors={typed.intent === "withdraw" ? errors : {}}
      />
    </Page>
  );
}
