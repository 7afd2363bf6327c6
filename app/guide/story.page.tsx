import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/forms";
import { badRequest, conflict } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { ExamsCard } from "./exams-card";
import { grantForm } from "./forms";
import { grantSitting } from "./grant-sitting.server";
import { HelpNotice } from "./help-notice";
import { PathHead } from "./path-head";
import { readGuidedStory } from "./read-guided-story.server";
import { requireGuidedLearner } from "./require-guide.server";
import { SkillsCard } from "./skills-card";
import { StoryList } from "./story-list";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.learner.name ?? m.guide_title()} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asker = await requireGuidedLearner(request, context, params);
  const asked = new URL(request.url).searchParams;
  return {
    learner: asker.learner,
    hasGranted: asked.get("done") === "granted",
    told: await readGuidedStory(context, asker, asked),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user, organisationIds, learner } = await requireGuidedLearner(request, context, params);
  const submission = parseWithZod(await readForm(request), { schema: grantForm });
  if (submission.status !== "success") {
    return badRequest({ module: submission.payload.module, result: submission.reply() });
  }
  const { path: pathId, module, reason } = submission.value;
  const granted = await grantSitting(context.db, {
    pathId,
    learnerId: learner.id,
    organisationIds,
    module,
    reason,
    actorId: user.id,
    now: new Date(),
  });
  if (!granted.ok) conflict();
  const { pathname } = new URL(request.url);
  return redirect(`${pathname}?${new URLSearchParams({ path: pathId, done: "granted" })}`);
}

export default function StoryPage() {
  const { learner, hasGranted, told } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const base = `/${currentLocale()}/guide`;
  return (
    <Page
      title={learner.name}
      crumbs={{
        label: m.guide_crumbs(),
        trail: [
          { label: m.guide_title(), to: base },
          { label: learner.groupName, to: `${base}/groups/${learner.groupId}` },
        ],
      }}
    >
      {hasGranted && !refused && (
        <Notice kind="good" isLive>
          <p>{m.guide_done_granted()}</p>
        </Notice>
      )}
      {told ? (
        <>
          <PathHead facts={told.facts} paths={told.paths} pathId={told.pathId} />
          <HelpNotice pathId={told.pathId} help={told.facts.help} refused={refused} />
          <SkillsCard pathId={told.pathId} skills={told.facts.skills} />
          {told.facts.exams.length > 0 && <ExamsCard exams={told.facts.exams} />}
          <StoryList story={told.story} skill={told.skill} pathId={told.pathId} />
        </>
      ) : (
        <Card as="div" look="quiet">
          <p>{m.guide_nothing_assigned_learner()}</p>
        </Card>
      )}
    </Page>
  );
}
