import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { PresentedQuestion } from "~/domain/assessment/present";
import type { ParseFailure } from "~/domain/assessment/response";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { QuestionFields } from "./question-fields";
import type { TypedFields } from "./typed-fields";

type QuestionFormProps = {
  /** Unique on the page; also the place that a page without script returns to. */
  id: string;
  question: PresentedQuestion;
  label: ReactNode;
  /** The heading that the question stands under: the page's own, or that of a section. */
  under?: "page" | "section";
  /** Fields that travel along: intent, key, place. */
  hidden: Record<string, string>;
  typed?: TypedFields;
  error?: ParseFailure | null;
  submitLabel: string;
  mayNotKnow?: boolean;
  aside?: ReactNode;
  children?: ReactNode;
};

/** One question with its answer form. Works without script; a second press on the way sends nothing twice. */
export function QuestionForm(props: QuestionFormProps) {
  const { id, question, hidden, error } = props;
  const Prompt = promptHeading(props.under);
  return (
    <section className="card question" id={id} aria-labelledby={`${id}-prompt`}>
      {props.label}
      <Form method="post" preventScrollReset className="stack" noValidate>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Prompt className="question__prompt" id={`${id}-prompt`}>
          {question.prompt}
        </Prompt>
        <QuestionFields
          id={id}
          question={question}
          typed={props.typed ?? {}}
          error={error ? `${id}-error` : undefined}
        />
        {error && (
          <p className="field__error" id={`${id}-error`} role="alert">
            {failureText(error, question)}
          </p>
        )}
        <div className="row">
          <Button look="main">{props.submitLabel}</Button>
          {props.mayNotKnow && (
            <Button name="not-learned" value="1">
              {m.learn_not_learned()}
            </Button>
          )}
          {props.aside}
        </div>
      </Form>
      {props.children}
    </section>
  );
}

/** One level below what it stands under. */
export function promptHeading(under: QuestionFormProps["under"] = "page"): "h2" | "h3" {
  return under === "page" ? "h2" : "h3";
}

function failureText(failure: ParseFailure, question: PresentedQuestion): string {
  switch (failure) {
    case "empty":
      return m.learn_answer_empty();
    case "incomplete":
      return question.kind === "ordering"
        ? m.learn_answer_order_incomplete()
        : m.learn_answer_match_incomplete();
    case "not-a-number":
      return m.learn_answer_not_a_number();
    case "wrong-unit":
      return m.learn_answer_wrong_unit({ unit: question.kind === "numeric" ? question.unit : "" });
    case "not-allowed":
      return m.learn_answer_not_allowed();
  }
}
