import { Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import type { CorrectedQuestion } from "./regrade-view.server";

/** Questions whose key was corrected, each a proposal of its own. */
export function CorrectedCard({ questions }: { questions: CorrectedQuestion[] }) {
  return (
    <Card look="waiting" labelledBy="corrected">
      <h2 id="corrected">{m.revision_corrected_title()}</h2>
      <p>{m.revision_corrected_lead()}</p>
      <ul className="plain-list stack stack--tight">
        {questions.map(({ id, prompt, up, down }) => (
          <li key={id}>
            <Link to={`/${currentLocale()}/guide/regrade/${id}`}>{prompt}</Link>{" "}
            <span className="muted-text">{m.revision_corrected_counts({ up, down })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
