import { randomUUID } from "node:crypto";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Card, Tag } from "~/ui/card";
import { ClaimStory } from "~/ui/claim-story";
import { claimStageLook, claimStageWords, waitedWords } from "~/ui/claim-words";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { AppealForm } from "./appeal-form";
import { actOnClaim } from "./claim-action.server";
import { GiveEvidence } from "./give-evidence";
import { ownClaimView } from "./own-claim-view.server";
import { WithdrawClaimForm } from "./withdraw-claim-form";

export const meta: MetaFunction = () => [
  { title: `${m.recognition_claim_title()} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const view = await ownClaimView(request, context, params.case);
  return { ...view, key: randomUUID(), now: new Date().toISOString() };
}

export const action = actOnClaim;

export default function ClaimPage() {
  const { key, now, claim, lines, skills, appeal } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors = refused?.errors ?? {};
  return (
    <Page
      width="reading"
      title={m.recognition_claim_title()}
      lead={claim.organisation}
      crumbs={{
        label: m.learn_where(),
        trail: [{ label: m.recognition_title(), to: `/${currentLocale()}/learn/prior-learning` }],
      }}
    >
      {errors.form && (
        <Notice kind="slip" isLive>
          <p>{errors.form}</p>
        </Notice>
      )}
      <Card labelledBy="standing">
        <div className="row">
          <h2 id="standing">{m.recognition_standing()}</h2>
          <Tag look={claimStageLook(claim.stage)}>{claimStageWords(claim.stage)}</Tag>
        </div>
        <ul className="plain-list stack">
          {skills.map((skill) => (
            <li key={skill.id} className="claim-row">
              <span>{skill.title}</span>
              <Tag look={skill.verdict === "recognised" ? "accent" : "plain"}>
                {verdictWords(skill)}
              </Tag>
            </li>
          ))}
        </ul>
        {skills.some(({ isSafety }) => isSafety) && <p>{m.recognition_safety_note()}</p>}
        {claim.waitingSince && <p className="muted-text">{waitedWords(claim.waitingSince, now)}</p>}
        {claim.stage === "appealed" && <p>{appealWords(appeal)}</p>}
      </Card>
      <Card labelledBy="story">
        <h2 id="story">{m.recognition_story()}</h2>
        <ClaimStory lines={lines} />
      </Card>
      {claim.mayAdd && (
        <GiveEvidence
          claimKey={key}
          skills={skills}
          documentsLeft={claim.documentsLeft}
          errors={errors}
        />
      )}
      {claim.mayAppeal && (
        <AppealForm
          claimKey={key}
          hearing={appealWords(appeal)}
          typed={refused?.typed ?? {}}
          error={errors.reason}
        />
      )}
      {claim.mayWithdraw && <WithdrawClaimForm claimKey={key} />}
    </Page>
  );
}

function verdictWords(skill: {
  verdict: "open" | "recognised" | "refused" | "withdrawn";
  isSafety: boolean;
}): string {
  switch (skill.verdict) {
    case "open":
      return m.recognition_verdict_open();
    case "recognised":
      return skill.isSafety ? m.recognition_verdict_safety() : m.recognition_verdict_recognised();
    case "refused":
      return m.recognition_verdict_refused();
    case "withdrawn":
      return m.recognition_taken_back();
  }
}

function appealWords(who: "guide" | "other-guide" | "coordinator" | "nobody"): string {
  if (who === "nobody") return m.recognition_appeal_nobody();
  return who === "coordinator" ? m.recognition_appeal_coordinator() : m.recognition_appeal_other();
}
