import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireUser } from "~/auth/session.server";
import { titlesIn } from "~/domain/course/titles";
import { reasonTitles } from "~/domain/path/reason-titles";
import { uuidParam } from "~/http/params";
import { formatDateTime } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { reasonText } from "~/ui/reason";
import { listDecisionsOfLearner } from "~db/queries/decisions.server";
import { DecisionFacts } from "./decision-facts";
import { NextStepCard } from "./next-step-card";
import { ownPath } from "./own-path.server";
import { saidAndDecided } from "./said-and-decided.server";
import { SaidList } from "./said-list";
import { shownDecision } from "./shown-decision.server";
import { stepHref } from "./step-link";
import { stepWords } from "./step-words";
import { storedDecision } from "./stored-decision";

export const meta: MetaFunction = () => [{ title: `${m.learn_why_title()} · Akkupolku` }];

/** As many decisions as a person reads; the instructor's story has them all. */
const shownDecisions = 20;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const { path, catalogue } = await ownPath(context, user, uuidParam(params.path));
  const now = new Date();
  const rows = await listDecisionsOfLearner(db, {
    learnerId: user.id,
    pathId: path.id,
    limit: shownDecisions,
  });
  return {
    goal: titlesIn(catalogue, locale).goal(path.course.plan.goal),
    packHref: `/${locale}/learn?path=${path.id}`,
    decision: shownDecision(path, catalogue, locale, now),
    history: rows.map((row) => {
      const { choice, alternatives, inputs, params: named } = storedDecision(row);
      const words = choice && stepWords(choice, catalogue, locale, now);
      return {
        seq: row.seq,
        at: row.at.toISOString(),
        title: words ? `${words.title}: ${words.part}` : "–",
        reason: reasonText(row.reason, reasonTitles(named, catalogue, locale)),
        rule: `${row.rule} ${row.rule_version}`,
        inputs,
        alternatives: alternatives.map((step) => {
          const other = stepWords(step, catalogue, locale, now);
          return {
            title: `${other.title}: ${other.part}`,
            href: stepHref(step, path.id, locale),
          };
        }),
      };
    }),
    said: await saidAndDecided(db, {
      learnerId: user.id,
      pathId: path.id,
      catalogue,
      locale,
      limit: shownDecisions,
    }),
  };
}

export default function WhyPage() {
  const { goal, packHref, decision, history, said } = useLoaderData<typeof loader>();
  return (
    <Page
      width="reading"
      title={m.learn_why_title()}
      lead={m.learn_why_lead()}
      crumbs={{ label: m.learn_where(), trail: [{ label: goal, to: packHref }] }}
    >
      <NextStepCard
        step={decision.step}
        reason={decision.reason}
        whyHref={null}
        others={decision.others}
        charge={null}
      />
      <SaidList said={said} />
      <section className="stack" aria-labelledby="history">
        <h2 id="history">{m.learn_why_history()}</h2>
        <ol className="plain-list stack">
          {history.map((past) => (
            <li key={past.seq}>
              <Card as="div">
                <p className="muted-text small-text">{formatDateTime(past.at)}</p>
                <h3>{past.title}</h3>
                <p>{past.reason}</p>
                <DecisionFacts
                  rule={past.rule}
                  inputs={past.inputs}
                  alternatives={past.alternatives}
                />
              </Card>
            </li>
          ))}
        </ol>
      </section>
    </Page>
  );
}
