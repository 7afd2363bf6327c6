import { randomUUID } from "node:crypto";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { revalidateOvertaken } from "~/http/revalidate-overtaken";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Card, Tag } from "~/ui/card";
import { ClaimStory } from "~/ui/claim-story";
import { claimStageLook, claimStageWords, waitedWords } from "~/ui/claim-words";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { actOnClaim } from "./claim-action.server";
import { requireSeenCase } from "./claim-asker.server";
import { claimView } from "./claim-view.server";
import { ClaimedSkills } from "./claimed-skills";
import { DecideForm } from "./decide-form";
import { NoteEvidenceForm } from "./note-evidence-form";
import { TypedDecision } from "./typed-decision";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.claim.learner ?? m.evidence_title()} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asker = await requireSeenCase(request, context, params);
  const view = await claimView(context, asker);
  return {
    ...view,
    key: randomUUID(),
    now: new Date().toISOString(),
    hasDone: new URL(request.url).searchParams.has("done"),
  };
}

export const action = actOnClaim;

export const shouldRevalidate = revalidateOvertaken;

export default function GuidedClaimPage() {
  const { key, now, hasDone, claim, lines, skills } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors = refused?.errors ?? {};
  const typed = refused?.typed ?? {};
  return (
    <Page
      width="reading"
      title={claim.learner}
      lead={m.recognition_guide_lead({ organisation: claim.organisation })}
      crumbs={{
        label: m.guide_crumbs(),
        trail: [{ label: m.evidence_title(), to: `/${currentLocale()}/guide/evidence?kind=claim` }],
      }}
    >
      {hasDone && !refused && (
        <Notice kind="good" isLive>
          <p>
            {m.recognition_done()}{" "}
            <Link to={`/${currentLocale()}/guide/evidence?kind=claim`}>
              {m.evidence_back_to_queue()}
            </Link>
          </p>
        </Notice>
      )}
      {errors.form && (
        <Notice kind="slip" isLive title={m.recognition_error_title()}>
          <p>{errors.form}</p>
          <TypedDecision typed={typed} skills={skills} />
        </Notice>
      )}
      <Card labelledBy="standing">
        <div className="row">
          <h2 id="standing">{m.recognition_standing()}</h2>
          <Tag look={claimStageLook(claim.stage)}>{claimStageWords(claim.stage)}</Tag>
        </div>
        {claim.waitingSince && <p className="muted-text">{waitedWords(claim.waitingSince, now)}</p>}
        <ClaimedSkills skills={skills} now={now} />
      </Card>
      <Card labelledBy="story">
        <h2 id="story">{m.recognition_story()}</h2>
        <ClaimStory lines={lines} />
      </Card>
      {claim.isOpen && !claim.isMine && (
        <Notice kind="waiting">
          <p>{m.recognition_error_not_yours()}</p>
        </Notice>
      )}
      {claim.isOpen && claim.isMine && (
        <>
          {claim.hasEvidence ? (
            <DecideForm
              claimKey={key}
              claim={claim}
              skills={skills}
              typed={typed}
              errors={errors}
            />
          ) : (
            <Notice kind="note">
              <p>{m.recognition_no_evidence()}</p>
            </Notice>
          )}
          <NoteEvidenceForm
            claimKey={key}
            revision={claim.revision}
            isFolded={claim.hasEvidence && typed.intent !== "note"}
            typed={typed}
            errors={errors}
          />
        </>
      )}
    </Page>
  );
}
