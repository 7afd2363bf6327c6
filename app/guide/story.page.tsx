import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { ExamsCard } from "./exams-card";
import { HelpNotice } from "./help-notice";
import { overruleAction } from "./overrule-action.server";
import { OverruleCard } from "./overrule-card";
import { OverruleRefusal } from "./overrule-refusal";
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
    hasDecided: asked.get("done") === "decided",
    proposed: { act: asked.get("act"), about: asked.get("about") },
    told: await readGuidedStory(context, asker, asked),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const guide = await requireGuidedLearner(request, context, params);
  return overruleAction(context, guide, request);
}

export default function StoryPage() {
  const { learner, hasDecided, proposed, told } = useLoaderData<typeof loader>();
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
      actions={
        <>
          <ButtonLink to={`${base}/groups/${learner.groupId}/learners/${learner.id}/recognition`}>
            {m.recognition_recognised()}
          </ButtonLink>
          <ButtonLink to={`${base}/groups/${learner.groupId}/learners/${learner.id}/workplace`}>
            {m.workplace_periods()}
          </ButtonLink>
        </>
      }
    >
      {hasDecided && !refused && (
        <Notice kind="good" isLive>
          <p>{m.overrule_done()}</p>
        </Notice>
      )}
      {refused?.moved && <OverruleRefusal moved={refused.moved} />}
      {told ? (
        <>
          <PathHead
            facts={told.facts}
            paths={told.paths}
            pathId={told.pathId}
            dueOn={told.overruling.dueOn}
          />
          <HelpNotice help={told.facts.help} overruling={told.overruling} refused={refused} />
          <OverruleCard
            overruling={told.overruling}
            refused={refused}
            proposed={hasDecided ? undefined : proposed}
          />
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
