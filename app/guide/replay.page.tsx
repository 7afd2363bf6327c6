import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { DecideHere } from "./decide-here";
import { overruleAction } from "./overrule-action.server";
import { OverruleRefusal } from "./overrule-refusal";
import { ReplayControls } from "./replay-controls";
import { readReplaySearch } from "./replay-search";
import { replayView } from "./replay-view.server";
import { ReplayedLessons, ReplayedSkills } from "./replayed-state";
import { requireGuidedLearner } from "./require-guide.server";
import { StepCard } from "./step-card";
import { storyPath } from "./story-path";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.story_replay()}: ${data?.learner.name ?? ""} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const guide = await requireGuidedLearner(request, context, params);
  const asked = new URL(request.url).searchParams;
  return {
    learner: guide.learner,
    hasDecided: asked.get("done") === "decided",
    view: await replayView(context, guide, readReplaySearch(asked)),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const guide = await requireGuidedLearner(request, context, params);
  return overruleAction(context, guide, request);
}

/** One learner's path as it was after any of its steps. */
export default function ReplayPage() {
  const { learner, hasDecided, view } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const base = `/${currentLocale()}/guide`;
  const story = storyPath(learner.groupId, learner.id);
  return (
    <Page
      title={m.story_replay()}
      lead={view ? `${learner.name} · ${view.goal}` : learner.name}
      crumbs={{
        label: m.guide_crumbs(),
        trail: [
          { label: m.guide_title(), to: base },
          { label: learner.groupName, to: `${base}/groups/${learner.groupId}` },
          { label: learner.name, to: view ? `${story}?path=${view.pathId}` : story },
        ],
      }}
    >
      {hasDecided && !refused && (
        <Notice kind="good" isLive>
          <p>{m.overrule_done()}</p>
        </Notice>
      )}
      {refused?.moved && <OverruleRefusal moved={refused.moved} />}
      {view ? (
        <>
          <ReplayControls view={view} />
          <StepCard view={view} learner={learner} />
          <DecideHere view={view} learner={learner} refused={refused} />
          <ReplayedLessons view={view} learner={learner} />
          <ReplayedSkills skills={view.skills} />
        </>
      ) : (
        <Card as="div" look="quiet">
          <p>{m.guide_nothing_assigned_learner()}</p>
        </Card>
      )}
    </Page>
  );
}
