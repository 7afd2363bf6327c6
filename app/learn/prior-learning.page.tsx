import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireUser } from "~/auth/session.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { type ClaimStage, claimStages } from "~/domain/prior-learning/advance-claim";
import { recognitionEffect } from "~/domain/prior-learning/recognition-effect";
import { formatDate, formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { claimStageLook, claimStageWords, waitedWords } from "~/ui/claim-words";
import { Page } from "~/ui/page";
import { listRecognitionsOfLearner } from "~db/queries/prior-learning.server";
import { listCasesOfLearner } from "~db/queries/prior-learning-cases.server";
import { type OwnRecognition, RecognitionList } from "./recognition-list";

export const meta: MetaFunction = () => [{ title: `${m.recognition_title()} · ${m.site_name()}` }];

/** As many skills as the name of a claim carries. */
const namedSkills = 3;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const [cases, recognitions, { catalogue }] = await Promise.all([
    listCasesOfLearner(db, { learnerId: user.id }),
    listRecognitionsOfLearner(db, { learnerId: user.id }),
    newestCatalogue(db),
  ]);
  const titles = titlesIn(catalogue, locale);
  return {
    now: new Date().toISOString(),
    base: `/${locale}/learn/prior-learning`,
    recordHref: `/${locale}/learn/record`,
    claims: cases.map((row) => ({
      id: row.id,
      skills: row.skillIds.map(titles.skill),
      stage: stageOf(row.state),
      organisation: row.organisation_name,
      madeAt: row.created_at.toISOString(),
      waitingSince: row.waiting_since?.toISOString() ?? null,
    })),
    recognitions: recognitions.map(
      (one): OwnRecognition => ({
        skill: titles.skill(one.skillId),
        isSafety: recognitionEffect(catalogue, one.skillId) === "check-stays",
        organisation: one.organisationName,
        decidedBy: one.decidedBy,
        reason: one.reason,
        at: one.at.toISOString(),
        withdrawn: one.withdrawnAt && {
          at: one.withdrawnAt.toISOString(),
          by: one.withdrawnBy,
          reason: one.withdrawnReason ?? "",
        },
      }),
    ),
  };
}

function stageOf(state: string): ClaimStage {
  return claimStages.find((one) => one === state) ?? "claimed";
}

export default function PriorLearningPage() {
  const { claims, recognitions, base, recordHref, now } = useLoaderData<typeof loader>();
  return (
    <Page
      title={m.recognition_title()}
      lead={m.recognition_lead()}
      crumbs={{
        label: m.learn_where(),
        trail: [{ label: m.site_nav_record(), to: recordHref }],
      }}
      actions={
        <ButtonLink look="main" to={`${base}/new`}>
          {m.recognition_new()}
        </ButtonLink>
      }
    >
      <section className="stack" aria-labelledby="claims">
        <h2 id="claims">{m.recognition_claims()}</h2>
        {claims.length === 0 ? (
          <Card as="div" look="quiet">
            <p>{m.recognition_claims_empty()}</p>
          </Card>
        ) : (
          <ul className="plain-list grid">
            {claims.map((claim) => (
              <Card
                as="li"
                key={claim.id}
                look={claimStageLook(claim.stage) === "waiting" ? "waiting" : "plain"}
              >
                <Tag look={claimStageLook(claim.stage)}>{claimStageWords(claim.stage)}</Tag>
                <h3>
                  <Link to={`${base}/${claim.id}`}>{nameOf(claim.skills)}</Link>
                </h3>
                <p className="muted-text">
                  {claim.organisation} · {formatDate(claim.madeAt)}
                </p>
                <p>{nextAct(claim.stage)}</p>
                {claim.waitingSince && (
                  <p className="muted-text">{waitedWords(claim.waitingSince, now)}</p>
                )}
              </Card>
            ))}
          </ul>
        )}
      </section>
      <RecognitionList recognitions={recognitions} />
    </Page>
  );
}

function nameOf(skills: string[]): string {
  const rest = skills.length - namedSkills;
  if (rest <= 0) return formatList(skills);
  return m.recognition_skills_and_more({
    skills: skills.slice(0, namedSkills).join(", "),
    count: rest,
  });
}

/** Whose turn it is, in one sentence. */
function nextAct(stage: ClaimStage): string {
  switch (stage) {
    case "claimed":
      return m.recognition_next_evidence();
    case "evidence":
    case "assessed":
      return m.recognition_next_staff();
    case "appealed":
      return m.recognition_next_appeal();
    case "refused":
    case "partly":
      return m.recognition_next_refused();
    case "recognised":
      return m.recognition_next_recognised();
    case "withdrawn":
      return m.recognition_next_withdrawn();
  }
}
