import { type JudgedLevel, levels, longestSentence } from "~/domain/workplace-task/judgement";
import { m } from "~/i18n/messages";
import { Choice, TextArea } from "~/ui/field";
import { judgedLevelWords } from "~/ui/task-words";
import { outcomeWords } from "./evidence-words";
import { criterionNames, fieldName, type JudgeErrors, type Typed } from "./judge-form";

type JudgeFieldsProps = {
  criteria: { text: string }[];
  /** Where a page has several cases. */
  caseId?: string;
  typed: Typed;
  errors: JudgeErrors;
  /** What is chosen now, or was when the page was made. */
  chosen: readonly (JudgedLevel | undefined)[];
};

/** Three criteria with three answers each, one sentence, and what follows from them. */
export function JudgeFields({ criteria, caseId, typed, errors, chosen }: JudgeFieldsProps) {
  const sentence = fieldName("sentence", caseId);
  return (
    <>
      {criterionNames(caseId).map((name, index) => (
        <fieldset key={name} className="fieldset judge-criterion">
          <legend>
            <span className="muted-text small-text">
              {m.evidence_criterion({ number: index + 1, count: criteria.length })}
            </span>
            {criteria[index]?.text}
          </legend>
          {errors[name] && (
            <p className="field__error" role="alert">
              {errors[name]}
            </p>
          )}
          <div className="judge">
            {levels.map((level) => (
              <Choice
                key={level}
                type="radio"
                name={name}
                value={level}
                defaultChecked={typed[name] === level}
                label={judgedLevelWords(level)}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <TextArea
        name={sentence}
        rows={3}
        maxLength={longestSentence}
        label={m.evidence_sentence()}
        hint={m.evidence_sentence_hint()}
        defaultValue={typed[sentence] ?? ""}
        error={errors[sentence]}
      />
      <p className="evidence-outcome" role="status">
        {outcomeWords(chosen) ?? m.evidence_outcome_rule()}
      </p>
    </>
  );
}

/** What a form on the page holds now. */
export function typedIn(form: HTMLFormElement): Typed {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}
