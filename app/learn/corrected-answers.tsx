import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import type { CorrectedAnswer } from "./corrected-answers.server";

/** Tells that a question was corrected and what that did to an answer. */
export function CorrectedAnswers({ answers }: { answers: CorrectedAnswer[] }) {
  if (answers.length === 0) return null;
  return (
    <Card labelledBy="corrected">
      <h2 id="corrected">{m.revision_notice_title()}</h2>
      <p>{m.revision_notice_lead()}</p>
      <ul className="plain-list stack stack--tight">
        {answers.map(({ id, prompt, hasRisen, reason, at }) => (
          <li key={id}>
            <p>{prompt}</p>
            <p>
              <strong>{hasRisen ? m.revision_notice_up() : m.revision_notice_down()}</strong>{" "}
              {reason}
            </p>
            <p className="muted-text small-text">{formatDate(at)}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
