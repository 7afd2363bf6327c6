import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { ExchangeFiles } from "./exchange-files";
import { ExchangeShown } from "./exchange-shown";
import type { ExchangeView } from "./exchange-view.server";
import { partyWords, verdictWords } from "./exchange-words";

/** What was shown and what came of it, skill by skill; nothing before the host has handed it over. */
export function ExchangeOutcome({ view }: { view: ExchangeView }) {
  const { skills, acts, party, refusal } = view;
  const isShown = view.isReturned && !acts.includes("decide");
  if (!isShown && !refusal) return null;
  return (
    <Card labelledBy="outcome">
      <h2 id="outcome">{m.exchange_outcome()}</h2>
      {refusal && (
        <>
          <p>{m.exchange_refused_by({ party: partyWords(refusal.role) })}</p>
          <blockquote className="said typed-text">{refusal.reason}</blockquote>
        </>
      )}
      {isShown && (
        <>
          {skills.map((skill) => (
            <section key={skill.id} className="exchange-difference">
              <div className="row row--between">
                <h3>{skill.title}</h3>
                {skill.verdict && (
                  <Tag look={skill.verdict.verdict === "recognised" ? "accent" : "plain"}>
                    {verdictWords(skill.verdict.verdict)}
                  </Tag>
                )}
              </div>
              <ExchangeShown skill={skill} />
              {skill.verdict && <p className="typed-text">{skill.verdict.reason}</p>}
            </section>
          ))}
          <ExchangeFiles view={view} />
          {view.stage === "recognised" && party === "learner" && (
            <p>{m.exchange_recognised_learner()}</p>
          )}
          <div>
            <ButtonLink
              look="plain"
              to={`/${currentLocale()}/region/exchange/${view.id}/print/transcript`}
            >
              {m.exchange_print_transcript()}
            </ButtonLink>
          </div>
        </>
      )}
    </Card>
  );
}
