import type { ExchangeStage } from "~/domain/exchange/advance-exchange";
import { m } from "~/i18n/messages";
import { Tag } from "~/ui/card";
import { exchangeStageWords } from "./exchange-words";

type ExchangeStepsProps = {
  stage: ExchangeStage;
  /** Those that it passes when all goes well. */
  steps: ExchangeStage[];
};

/** How far an exchange has come, step by step; of one that ended otherwise, how it ended. */
export function ExchangeSteps({ stage, steps }: ExchangeStepsProps) {
  const reached = stage === "draft" ? -1 : steps.indexOf(stage);
  if (stage === "refused" || stage === "withdrawn") return <Tag>{exchangeStageWords(stage)}</Tag>;
  return (
    <ol className="exchange-steps" aria-label={m.exchange_steps()}>
      {steps.map((step, place) => (
        <li
          key={step}
          data-done={place <= reached}
          aria-current={place === reached ? "step" : undefined}
        >
          <span className="exchange-steps__mark" aria-hidden="true">
            {place <= reached ? "✓" : place + 1}
          </span>
          <span>
            {exchangeStageWords(step)}
            {place <= reached && <span className="visually-hidden"> {m.exchange_step_done()}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
