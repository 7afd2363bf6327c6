import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import type { DecisionInputs } from "./stored-decision";

type DecisionFactsProps = { rule: string; inputs: DecisionInputs; alternatives: string[] };

/** What a decision was made of, for whoever wants to know exactly. */
export function DecisionFacts({ rule, inputs, alternatives }: DecisionFactsProps) {
  const numbers = Object.entries(inputs).map(([name, value]) => `${name} = ${shown(value)}`);
  return (
    <details className="more">
      <summary>{m.learn_why_facts()}</summary>
      <dl className="facts">
        <dt>{m.learn_why_rule()}</dt>
        <dd>
          <code>{rule}</code>
        </dd>
        {numbers.length > 0 && (
          <>
            <dt>{m.learn_why_inputs()}</dt>
            <dd>
              <code>{numbers.join(", ")}</code>
            </dd>
          </>
        )}
        {alternatives.length > 0 && (
          <>
            <dt>{m.learn_why_alternatives()}</dt>
            {alternatives.map((alternative) => (
              <dd key={alternative}>{alternative}</dd>
            ))}
          </>
        )}
      </dl>
    </details>
  );
}

function shown(value: DecisionInputs[string]): string {
  return typeof value === "number" ? formatNumber(value) : String(value);
}
