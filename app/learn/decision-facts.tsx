import { Link } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { inputWords } from "./input-words";
import type { DecisionInputs } from "./stored-decision";

type DecisionFactsProps = {
  rule: string;
  inputs: DecisionInputs;
  alternatives: { title: string; href: string }[];
};

/** What a decision was made of, for whoever wants to know exactly. */
export function DecisionFacts({ rule, inputs, alternatives }: DecisionFactsProps) {
  const words = Object.entries(inputs).flatMap(([name, value]) => inputWords(name, value) ?? []);
  return (
    <details className="more">
      <summary>{m.learn_why_facts()}</summary>
      <dl className="facts">
        <dt>{m.learn_why_rule()}</dt>
        <dd>
          <code>{rule}</code>
        </dd>
        {words.length > 0 && (
          <>
            <dt>{m.learn_why_inputs()}</dt>
            {words.map((text) => (
              <dd key={text}>{text}</dd>
            ))}
          </>
        )}
        {alternatives.length > 0 && (
          <>
            <dt>{m.learn_why_alternatives()}</dt>
            {alternatives.map(({ title, href }) => (
              <dd key={title}>
                <Link to={href}>{title}</Link>
              </dd>
            ))}
          </>
        )}
      </dl>
    </details>
  );
}
