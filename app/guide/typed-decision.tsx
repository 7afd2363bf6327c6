import { m } from "~/i18n/messages";
import { verdictName } from "./claim-forms";
import type { ClaimView } from "./claim-view.server";
import { verdictWords } from "./verdict-words";

type TypedDecisionProps = {
  typed: Record<string, string | string[]>;
  skills: ClaimView["skills"];
};

/** What somebody meant to decide when another one was faster, beside what stands now: nothing typed is lost. */
export function TypedDecision({ typed, skills }: TypedDecisionProps) {
  const given = skills.filter(({ id }) => typed[verdictName(id)]);
  if (given.length === 0 && !typed.reason) return null;
  return (
    <>
      <p>{m.recognition_yours()}</p>
      <ul className="claim-story__list">
        {given.map(({ id, title, verdict }) => (
          <li key={id}>
            {m.recognition_yours_and_theirs({
              skill: title,
              yours: wanted(typed[verdictName(id)]),
              theirs: verdictWords(verdict),
            })}
          </li>
        ))}
      </ul>
      {typed.reason && <p className="claim-story__words">{typed.reason}</p>}
    </>
  );
}

function wanted(given: string | string[] | undefined): string {
  return given === "recognise"
    ? m.recognition_verdict_recognised()
    : m.recognition_verdict_refused();
}
