import type { PresentedQuestion } from "~/domain/assessment/present";
import { m } from "~/i18n/messages";
import { Choice } from "~/ui/field";
import type { TypedFields } from "./typed-fields";

type Kind = PresentedQuestion["kind"];
type FieldsProps<K extends Kind = Kind> = {
  id: string;
  question: Extract<PresentedQuestion, { kind: K }>;
  typed: TypedFields;
  /** Id of the message that says what is wrong. */
  error: string | undefined;
};

/** The fields of a question's answer, by its kind. Every one is a plain form control. */
export function QuestionFields({ question, ...rest }: FieldsProps) {
  switch (question.kind) {
    case "single":
    case "multiple":
      return <OptionFields {...rest} question={question} />;
    case "numeric":
      return <NumberField {...rest} question={question} />;
    case "ordering":
      return <OrderFields {...rest} question={question} />;
    case "matching":
      return <MatchFields {...rest} question={question} />;
    case "short":
      return <WordField {...rest} question={question} />;
  }
}

function valuesOf(typed: TypedFields, name: string): string[] {
  const value = typed[name];
  return value === undefined ? [] : [value].flat();
}

function described(error: string | undefined) {
  return error ? { "aria-describedby": error, "aria-invalid": true as const } : {};
}

function OptionFields({ id, question, typed, error }: FieldsProps<"single" | "multiple">) {
  const isSingle = question.kind === "single";
  const given = valuesOf(typed, "answer");
  return (
    <fieldset
      className="fieldset"
      aria-labelledby={`${id}-prompt`}
      {...(error && { "aria-describedby": error })}
    >
      <p className="field__hint">{isSingle ? m.learn_choose_one() : m.learn_choose_several()}</p>
      {question.options.map((option) => (
        <Choice
          key={option.key}
          type={isSingle ? "radio" : "checkbox"}
          name="answer"
          value={option.key}
          defaultChecked={given.includes(option.key)}
          label={option.text}
        />
      ))}
    </fieldset>
  );
}

function NumberField({ id, question, typed, error }: FieldsProps<"numeric">) {
  return (
    <div className="answer-number">
      <label className="field__label" htmlFor={`${id}-answer`}>
        {m.learn_your_answer()}
      </label>
      <span className="answer-number__row">
        <input
          className="control"
          id={`${id}-answer`}
          name="answer"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={valuesOf(typed, "answer")[0]}
          {...described(error)}
        />
        {question.unit && <span className="answer-number__unit">{question.unit}</span>}
      </span>
    </div>
  );
}

function WordField({ id, typed, error }: FieldsProps<"short">) {
  return (
    <div className="field">
      <label className="field__label" htmlFor={`${id}-answer`}>
        {m.learn_your_answer_in_words()}
      </label>
      <input
        className="control"
        id={`${id}-answer`}
        name="answer"
        autoComplete="off"
        maxLength={200}
        defaultValue={valuesOf(typed, "answer")[0]}
        {...described(error)}
      />
    </div>
  );
}

function OrderFields({ id, question, typed, error }: FieldsProps<"ordering">) {
  return (
    <fieldset
      className="fieldset"
      aria-labelledby={`${id}-prompt`}
      {...(error && { "aria-describedby": error })}
    >
      <p className="field__hint">{m.learn_order_hint()}</p>
      <ul className="plain-list stack stack--tight">
        {question.items.map((item) => (
          <li key={item.key} className="answer-pair">
            <select
              className="control answer-pair__place"
              id={`${id}-${item.key}`}
              name={`order-${item.key}`}
              defaultValue={valuesOf(typed, `order-${item.key}`)[0] ?? ""}
            >
              <option value="">–</option>
              {question.items.map((_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the places are the numbers 1 to n
                <option key={index} value={index + 1}>
                  {index + 1}
                </option>
              ))}
            </select>
            <label htmlFor={`${id}-${item.key}`}>{item.text}</label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function MatchFields({ id, question, typed, error }: FieldsProps<"matching">) {
  return (
    <fieldset
      className="fieldset"
      aria-labelledby={`${id}-prompt`}
      {...(error && { "aria-describedby": error })}
    >
      <p className="field__hint">{m.learn_match_hint()}</p>
      <ul className="plain-list stack stack--tight">
        {question.lefts.map((left) => (
          <li key={left.key} className="field">
            <label className="field__label" htmlFor={`${id}-${left.key}`}>
              {left.text}
            </label>
            <select
              className="control"
              id={`${id}-${left.key}`}
              name={`match-${left.key}`}
              defaultValue={valuesOf(typed, `match-${left.key}`)[0] ?? ""}
            >
              <option value="">{m.learn_match_choose()}</option>
              {question.rights.map((right) => (
                <option key={right.key} value={right.key}>
                  {right.text}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
