import { Form } from "@remix-run/react";
import type { PresentedQuestion } from "~/domain/assessment/present";
import type { ParseFailure } from "~/domain/assessment/response";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Tag } from "~/ui/card";
import { QuestionForm } from "./question-form";
import type { TypedFields } from "./typed-fields";

type FirstCheckProps = {
  asked: {
    id: string;
    presented: PresentedQuestion;
    number: number;
    cap: number;
    clientKey: string;
  };
  typed: TypedFields | undefined;
  error: ParseFailure | null;
};

/** One question of the first check. Not knowing is an answer, and the whole can be skipped. */
export function FirstCheck({ asked, typed, error }: FirstCheckProps) {
  return (
    <>
      <QuestionForm
        key={asked.id}
        id={`question-${asked.number}`}
        question={asked.presented}
        label={
          <Tag look="accent">
            {m.learn_placement_question({ number: asked.number, cap: asked.cap })}
          </Tag>
        }
        hidden={{ intent: "answer", question: asked.id, key: asked.clientKey }}
        typed={typed}
        error={error}
        submitLabel={m.learn_answer()}
        mayNotKnow
      />
      <Form method="post" className="row">
        <input type="hidden" name="intent" value="skip" />
        <Button look="plain">{m.learn_placement_skip()}</Button>
        <span className="muted-text small-text">{m.learn_placement_saved()}</span>
      </Form>
    </>
  );
}
