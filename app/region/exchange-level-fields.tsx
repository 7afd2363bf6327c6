import { longestReason } from "~/domain/exchange/exchange-event";
import { type JudgedLevel, levels } from "~/domain/workplace-task/judgement";
import { m } from "~/i18n/messages";
import { Choice, TextArea } from "~/ui/field";
import { judgedLevelWords } from "~/ui/task-words";
import type { ActFormProps } from "./exchange-act-forms";
import { levelName, sentenceName } from "./exchange-forms";

type ExchangeLevelFieldsProps = Pick<ActFormProps, "typed" | "errors"> & {
  skillId: string;
  /** As it was said before. */
  said: { level: JudgedLevel; sentence: string } | null | undefined;
};

/** How well a skill was seen, and a sentence about it. */
export function ExchangeLevelFields({ skillId, said, typed, errors }: ExchangeLevelFieldsProps) {
  const [level, sentence] = [levelName(skillId), sentenceName(skillId)];
  return (
    <>
      {errors[level] && (
        <p className="field__error" role="alert">
          {errors[level]}
        </p>
      )}
      <div className="judge">
        {levels.map((one) => (
          <Choice
            key={one}
            type="radio"
            name={level}
            value={one}
            defaultChecked={(typed[level] ?? said?.level) === one}
            label={judgedLevelWords(one)}
          />
        ))}
      </div>
      <TextArea
        name={sentence}
        rows={2}
        maxLength={longestReason}
        label={m.exchange_sentence()}
        defaultValue={typed[sentence] ?? said?.sentence ?? ""}
        error={errors[sentence]}
      />
    </>
  );
}
