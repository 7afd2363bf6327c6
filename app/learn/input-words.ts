import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import type { DecisionInputs } from "./stored-decision";

/** A number that decided, in plain words; null for what the decision's title says already. */
export function inputWords(name: string, given: DecisionInputs[string]): string | null {
  const value = typeof given === "number" ? formatNumber(given) : String(given);
  switch (name) {
    case "part":
      return null;
    case "answers":
      return m.study_input_answers({ value });
    case "right":
      return m.study_input_right({ value });
    case "practised":
      return m.study_input_practised({ value });
    case "sectionsRead":
      return m.study_input_sections_read({ value });
    case "failures":
      return m.study_input_failures({ value });
    case "remediations":
      return m.study_input_remediations({ value });
    case "opens":
      return m.study_input_opens({ value });
    case "chance":
      return m.study_input_chance({ value });
    case "score":
      return m.study_input_score({ value });
    case "asked":
      return m.study_input_asked({ value });
    case "results":
      return m.study_input_results({ value });
    default:
      return `${name} = ${value}`;
  }
}
