import { useState } from "react";
import {
  dangerOf,
  type RulesTried,
  rulesUntouched,
  type SafetyRule,
  safetyRules,
  tryRule,
} from "~/domain/plant/five-rules";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { FiveRulesDrawing } from "./five-rules-drawing";
import { dangerTexts, ruleActs, ruleNames } from "./five-rules-words";
import { ModelFrame } from "./model-frame";
import { Readouts } from "./readouts";
import type { ModelProps } from "./settings";

/** In this order the rules are offered: no two of them stand as in the standard. */
const offered: readonly SafetyRule[] = ["verify", "adjacent", "secure", "earth", "disconnect"];

/** Make a place safe by five rules; a rule too early tells what it could have led to. */
export function FiveRules(_: ModelProps) {
  const [tried, setTried] = useState(rulesUntouched);
  const result = resultOf(tried);
  return (
    <ModelFrame
      title={m.electrical_rules_title()}
      picture={
        <>
          <FiveRulesDrawing tried={tried} label={result} />
          <Readouts
            readouts={[
              {
                name: m.electrical_rules_count(),
                value: m.electrical_rules_of_five({ done: tried.done }),
              },
              { name: m.electrical_rules_slips(), value: formatNumber(tried.slips) },
              { name: m.electrical_rules_place(), value: stateOf(tried) },
            ]}
          />
        </>
      }
      controls={
        <fieldset className="fieldset">
          <legend>{m.electrical_rules_choose()}</legend>
          <div className="choice-row">
            {offered.map((rule) => {
              const place = safetyRules.indexOf(rule);
              const isDone = place < tried.done;
              return (
                <button
                  key={rule}
                  type="button"
                  className="button"
                  // Not `disabled`: the keyboard would lose its place.
                  aria-disabled={isDone || undefined}
                  onClick={() => setTried(tryRule(tried, rule))}
                >
                  {isDone && `${place + 1}. `}
                  {ruleNames[rule]()}
                </button>
              );
            })}
          </div>
        </fieldset>
      }
      onReset={() => setTried(rulesUntouched)}
      result={result}
      validity={m.electrical_rules_validity()}
      twin={twin()}
    />
  );
}

function resultOf({ done, danger }: RulesTried): string {
  if (danger) return dangerTexts[danger]();
  if (done === safetyRules.length) return m.electrical_rules_finished();
  const last = safetyRules[done - 1];
  if (!last) return m.electrical_rules_begin();
  return m.electrical_rules_done_one({
    rule: ruleNames[last]().toLowerCase(),
    act: ruleActs[last](),
  });
}

function stateOf({ done }: RulesTried): string {
  if (done > safetyRules.indexOf("verify")) return m.electrical_rules_dead();
  return done > 0 ? m.electrical_rules_unproven() : m.electrical_rules_live();
}

function twin() {
  return {
    caption: m.electrical_rules_caption(),
    columns: [
      m.electrical_rules_column_rule(),
      m.electrical_rules_column_act(),
      m.electrical_rules_column_danger(),
    ],
    isText: true,
    rows: safetyRules.map((rule, index) => {
      const danger = dangerOf(rule, safetyRules[0]);
      return [
        `${index + 1}. ${ruleNames[rule]()}`,
        ruleActs[rule](),
        danger ? dangerTexts[danger]() : m.electrical_rules_first(),
      ];
    }),
  };
}
