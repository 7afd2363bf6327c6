import { useState } from "react";
import {
  criteria,
  type Duty,
  duties,
  dutyWeights,
  type Ranked,
  rankChemistries,
  type Weights,
} from "~/domain/cell/chemistries";
import { formatList, formatNumber, formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { chemistryNames, criterionNames, dutyNames } from "./chemistry-words";
import { ModelFrame } from "./model-frame";
import { type ModelProps, readChoice } from "./settings";
import { Slider } from "./slider";

const weightRange = { min: 0, max: 5, step: 1 };

const weight = (value: number) => m.models_chemistry_weight({ weight: formatNumber(value, 0) });

/** Ranks five chemistries by what a duty needs, and says why. */
export function ChemistryChooser({ settings }: ModelProps) {
  const start = dutyWeights[readChoice(settings.duty, duties, "car")];
  const [weights, setWeights] = useState<Weights>(start);
  const ranking = rankChemistries(weights);
  const [best, second] = ranking;
  return (
    <ModelFrame
      title={m.models_chemistry_title()}
      picture={<Ranking ranking={ranking} />}
      controls={
        <>
          <Presets weights={weights} onChoose={(duty) => setWeights(dutyWeights[duty])} />
          <fieldset className="fieldset">
            <legend>{m.models_chemistry_weights()}</legend>
            <div className="slider-pair">
              {criteria.map((criterion) => (
                <Slider
                  key={criterion}
                  label={criterionNames[criterion]()}
                  {...weightRange}
                  value={weights[criterion]}
                  write={weight}
                  onChange={(value) => setWeights({ ...weights, [criterion]: value })}
                />
              ))}
            </div>
          </fieldset>
        </>
      }
      onReset={() => setWeights(start)}
      result={best && second ? resultOf(best, second) : ""}
      validity={m.models_chemistry_validity()}
      twin={twin()}
    />
  );
}

function resultOf(best: Ranked, second: Ranked): string {
  return m.models_chemistry_result({
    best: chemistryNames[best.chemistry](),
    score: formatPercent(best.score),
    second: chemistryNames[second.chemistry](),
    secondScore: formatPercent(second.score),
  });
}

function Presets({ weights, onChoose }: { weights: Weights; onChoose: (duty: Duty) => void }) {
  const isNow = (duty: Duty) =>
    criteria.every((criterion) => weights[criterion] === dutyWeights[duty][criterion]);
  return (
    <fieldset className="fieldset">
      <legend>{m.models_chemistry_presets()}</legend>
      <div className="presets">
        {duties.map((duty) => (
          <button
            key={duty}
            type="button"
            className="button"
            aria-pressed={isNow(duty)}
            onClick={() => onChoose(duty)}
          >
            {dutyNames[duty]()}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

function Ranking({ ranking }: { ranking: readonly Ranked[] }) {
  return (
    <ol className="ranking plain-list">
      {ranking.map(({ chemistry, score, strengths, weaknesses }, index) => (
        <li key={chemistry} className="ranking__row">
          <span className="ranking__name">
            {`${index + 1}. `}
            <span className="capitalised">{chemistryNames[chemistry]()}</span>
          </span>
          <svg
            className="ranking__bar"
            viewBox="0 0 100 10"
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
          >
            <rect className="well" width="100" height="10" rx="1" />
            <rect
              className={index === 0 ? "accent" : "charge-2"}
              width={100 * score}
              height="10"
              rx="1"
            />
          </svg>
          <span className="ranking__score">{formatPercent(score)}</span>
          <span className="ranking__why">{reasonOf(strengths, weaknesses)}</span>
        </li>
      ))}
    </ol>
  );
}

function reasonOf(strengths: Ranked["strengths"], weaknesses: Ranked["weaknesses"]): string {
  const list = (names: Ranked["strengths"]) =>
    formatList(names.map((criterion) => criterionNames[criterion]().toLowerCase()));
  const parts = [
    strengths.length > 0 && m.models_chemistry_for({ list: list(strengths) }),
    weaknesses.length > 0 && m.models_chemistry_against({ list: list(weaknesses) }),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(" ") : m.models_chemistry_middle();
}

function twin() {
  return {
    caption: m.models_chemistry_caption(),
    columns: [m.models_chemistry_duty(), "1.", "2.", "3.", "4.", "5."],
    rows: duties.map((duty) => [
      dutyNames[duty](),
      ...rankChemistries(dutyWeights[duty]).map(
        ({ chemistry, score }) => `${chemistryNames[chemistry]()} ${formatPercent(score)}`,
      ),
    ]),
  };
}
