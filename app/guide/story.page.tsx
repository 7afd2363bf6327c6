import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { ExamsCard } from "./exams-card";
import { guidedNotes } from "./guided-notes.server";
import { HelpNotice } from "./help-notice";
import { NotesCard } from "./notes-card";
import { overruleAction } from "./overrule-action.server";
import { OverruleCard } from "./overrule-card";
import { OverruleRefusal } from "./overrule-refusal";
import { PathHead } from "./path-head";
import { PathWeeksCard } from "./path-weeks-card";
import { readGuidedStory } from "./read-guided-story.server";
import { requireGuidedGroup, requireGuidedLearner } from "./require-guide.server";
import { SkillsCard } from "./skills-card";
import { StoryList } from "./story-list";
import { storyPath } from "./story-path";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.learner.name ?? m.guide_title()} · ${m.site_name()}` },
];

/** As many notes as the story shows; all of them have a page of their own. */
const shownNotes = 3;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { group } = await requireGuidedGroup(request, context, params);
  const asker = await requireGuidedLearner(request, context, params);
  const { user, organisationIds, learner } = asker;
  const asked = new URL(request.url).searchParams;
  return {
    learner,
    school: group.organisationName,
    noteKey: randomUUID(),
    written: await guidedNotes(context.db, {
      ...{ userId: user.id, organisationIds, learnerId: learner.id },
      ...{ page: 1, limit: shownNotes },
    }),
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
  const { learner, school, noteKey, written, hasDecided, proposed, told } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const base = `/${currentLocale()}/guide`;
  const notes = <NotesCard learner={learner} school={school} formKey={noteKey} {...written} />;
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
          {told && (
            <ButtonLink to={`${storyPath(learner.groupId, learner.id)}/replay?path=${told.pathId}`}>
              {m.story_replay()}
            </ButtonLink>
          )}
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
          <PathWeeksCard {...told.weeks} pathId={told.pathId} skills={told.facts.skills.length} />
          <SkillsCard pathId={told.pathId} skills={told.facts.skills} />
          {told.facts.exams.length > 0 && <ExamsCard exams={told.facts.exams} />}
          {notes}
          <StoryList story={told.story} skill={told.skill} pathId={told.pathId} on={told.on} />
        </>
      ) : (
        <>
          <Card as="div" look="quiet">
            <p>{m.guide_nothing_assigned_learner()}</p>
          </Card>
          {notes}
        </>
      )}
    </Page>
  );
}
