import type { ReactNode } from "react";
import {
  electrolyteStatements,
  type Pictogram,
  pictogramsOf,
  signalWordOf,
  statementsUnder,
} from "~/domain/plant/ghs";
import { m } from "~/i18n/messages";
import { GhsPictogram } from "./ghs-pictogram";
import { partTexts, pictogramWords, signalWords, statementTexts } from "./ghs-words";

/** The label of an electrolyte, its parts numbered and explained; what belongs to the chosen pictogram is marked. */
export function GhsSample({ chosen }: { chosen: Pictogram }) {
  const marked = statementsUnder(chosen, electrolyteStatements);
  return (
    <section className="stack stack--tight">
      <h4>{m.safety_ghs_sample()}</h4>
      <div className="ghs-label">
        <Part number={1}>
          <strong>{m.safety_ghs_product()}</strong>
        </Part>
        <Part number={2}>
          <span className="ghs-label__pictograms">
            {pictogramsOf(electrolyteStatements).map((pictogram) => (
              <span key={pictogram} data-marked={pictogram === chosen}>
                <GhsPictogram pictogram={pictogram} label={pictogramWords[pictogram].name()} />
              </span>
            ))}
          </span>
        </Part>
        <Part number={3}>
          <strong className="ghs-label__word">
            {signalWords[signalWordOf(electrolyteStatements)]()}
          </strong>
        </Part>
        <Part number={4}>
          {electrolyteStatements.map((statement) => (
            <span
              key={statement}
              className="ghs-label__statement"
              data-marked={marked.includes(statement)}
            >
              {statement} {statementTexts[statement]()}
            </span>
          ))}
        </Part>
        <Part number={5}>
          <span className="ghs-label__statement">P210 {m.safety_ghs_p210()}</span>
          <span className="ghs-label__statement">P280 {m.safety_ghs_p280()}</span>
        </Part>
        <Part number={6}>{m.safety_ghs_supplier()}</Part>
      </div>
      <ol className="ghs-parts">
        {partTexts.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change their order
          <li key={index}>{text()}</li>
        ))}
      </ol>
    </section>
  );
}

function Part({ number, children }: { number: number; children: ReactNode }) {
  return (
    <div className="ghs-label__part">
      <span className="ghs-label__number">{number}</span>
      <div>{children}</div>
    </div>
  );
}
