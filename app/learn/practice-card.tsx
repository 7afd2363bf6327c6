import { Link, useLocation } from "@remix-run/react";
import type { ParseFailure } from "~/domain/assessment/response";
import { m } from "~/i18n/messages";
import { Tag } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Feedback } from "./feedback";
import type { PracticeView } from "./practice-view.server";
import { promptHeading, QuestionForm } from "./question-form";
import type { TypedFields } from "./typed-fields";

type PracticeCardProps = {
  view: PracticeView;
  number: number;
  count: number;
  /** What could not be accepted of this very question. */
  refused: { reason: ParseFailure; fields: TypedFields } | null;
  canAnswer: boolean;
  under: "page" | "section";
};

/** A practice question in the text: answer, feedback at once, again as often as one likes. */
export function PracticeCard(props: PracticeCardProps) {
  const { view, number, count, refused, canAnswer, under } = props;
  const { pathname, search } = useLocation();
  const anchor = `question-${view.presented.id}`;
  const isSolved = view.feedback?.verdict === "right";
  const label = <Tag>{m.learn_practice_count({ number, count })}</Tag>;
  if (!canAnswer) {
    const Prompt = promptHeading(under);
    return (
      <section className="card question" id={anchor}>
        {label}
        <Prompt className="question__prompt">{view.presented.prompt}</Prompt>
        <p className="muted-text">{m.learn_practice_closed()}</p>
      </section>
    );
  }
  return (
    <QuestionForm
      key={`${view.id} ${view.seed} ${view.feedback?.answerId ?? ""}`}
      id={anchor}
      question={view.presented}
      label={label}
      under={under}
      hidden={{
        intent: "answer",
        question: view.id,
        seed: String(view.seed),
        key: view.clientKey,
        ...(view.hint ? { hint: "1" } : {}),
      }}
      typed={refused?.fields ?? view.feedback?.given}
      error={refused?.reason}
      submitLabel={view.feedback && !isSolved ? m.learn_answer_again() : m.learn_answer()}
      aside={
        <>
          {view.presented.hasHint && !view.hint && !isSolved && (
            <Link to={withParam(pathname, search, "hint", view.id, anchor)} preventScrollReset>
              {m.learn_show_hint()}
            </Link>
          )}
          {isSolved && view.canRenew && (
            <Link to={withParam(pathname, search, "again", view.id, anchor)} preventScrollReset>
              {m.learn_new_numbers()}
            </Link>
          )}
        </>
      }
    >
      {view.hint && (
        <Notice title={m.learn_hint()} isLive>
          <p>{view.hint}</p>
          <p className="small-text muted-text">{m.learn_hint_note()}</p>
        </Notice>
      )}
      {view.feedback && !refused && <Feedback feedback={view.feedback} canTryAgain />}
    </QuestionForm>
  );
}

function withParam(
  pathname: string,
  search: string,
  name: string,
  value: string,
  anchor: string,
): string {
  const params = new URLSearchParams(search);
  params.delete("hint");
  params.delete("again");
  params.set(name, value);
  return `${pathname}?${params}#${anchor}`;
}
