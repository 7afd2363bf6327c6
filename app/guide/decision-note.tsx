import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import type { StoryDecision } from "./learner-story.server";

/** What the machine decided: the sentence that the learner read, and what it was made of. */
export function DecisionNote({ decision }: { decision: StoryDecision }) {
  const { reason, rule, inputs, alternatives } = decision;
  return (
    <details className="decision">
      <summary>
        <span className="decision__label">{m.guide_decision()}</span> {reason}
      </summary>
      <dl className="decision__facts">
        <dt>{m.guide_decision_rule()}</dt>
        <dd>
          <code>{rule}</code>
        </dd>
        {inputs.length > 0 && (
          <>
            <dt>{m.guide_decision_inputs()}</dt>
            <dd>
              <code>{inputs.map(({ name, value }) => `${name} = ${shown(value)}`).join(", ")}</code>
            </dd>
          </>
        )}
        {alternatives.length > 0 && (
          <>
            <dt>{m.guide_decision_alternatives()}</dt>
            {alternatives.map((alternative) => (
              <dd key={alternative}>{alternative}</dd>
            ))}
          </>
        )}
      </dl>
    </details>
  );
}

function shown(value: number | string | boolean | null): string {
  return typeof value === "number" ? formatNumber(value) : String(value);
}
