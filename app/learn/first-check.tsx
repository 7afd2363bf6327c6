import { Form } from "@remix-run/react";
import type { ParseFailure } from "~/domain/assessment/response";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Tag } from "~/ui/card";
import { ProgressSteps } from "~/ui/progress-steps";
import type { FirstCheckView } from "./first-check-view.server";
import { QuestionForm } from "./question-form";
import type { TypedFields } from "./typed-fields";

type FirstCheckProps = {
  asked: FirstCheckView;
  typed: TypedFields | undefined;
  error: ParseFailure | null;
};

/** One question of the first check. Not knowing is an answer, and the whole can be skipped. */
export function FirstCheck({ asked, typed, error }: FirstCheckProps) {
  const { number, most, proof } = asked;
  const words = proof
    ? m.placement_proof_question({ skill: proof, number, count: most })
    : m.learn_placement_question({ number, cap: most });
  return (
    <>
      <ProgressSteps
        done={Array.from({ length: most }, (_, index) => index < number - 1)}
        now={number - 1}
        label={words}
      />
      <QuestionForm
        key={asked.id}
        id={`question-${number}`}
        question={asked.presented}
        label={<Tag look="accent">{words}</Tag>}
        hidden={{ intent: "answer", question: asked.id, key: asked.clientKey }}
        typed={typed}
        error={error}
        submitLabel={m.learn_answer()}
        mayNotKnow
      />
      <p className="muted-text small-text">{m.placement_not_learned_note()}</p>
      <Form method="post" className="row">
        <input type="hidden" name="intent" value="skip" />
        <Button look="plain">{proof ? m.placement_proof_end() : skipWords(number)}</Button>
        <span className="muted-text small-text">{m.placement_saved()}</span>
      </Form>
    </>
  );
}

/** Before the first answer the whole is skipped; later what was shown counts. */
function skipWords(number: number): string {
  return number === 1 ? m.learn_placement_skip() : m.placement_end();
}
