import { Link } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Tag } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Feedback } from "./feedback";
import type { PracticeRefused } from "./practice-action.server";
import type { AskedExtra, ToldExtra } from "./practice-extra-view.server";
import { QuestionFields } from "./question-fields";
import { QuestionForm } from "./question-form";

type ExtraCardProps = {
  extra: AskedExtra;
  /** The lesson that a visit is for. */
  visitOf: string | null;
  refused: PracticeRefused | null;
};

/** A question from before, or one for the sake of a later lesson: its own card between those of the text. */
export function PracticeExtraCard({ extra, visitOf, refused }: ExtraCardProps) {
  const { id, kind, skill, hint, presented } = extra;
  const isRefused = refused?.question === id && refused.fields.extra === "1";
  const label =
    kind === "visit" && visitOf !== null
      ? m.study_extra_visit({ lesson: visitOf })
      : m.study_extra_mixed({ skill });
  return (
    <QuestionForm
      key={`${id} ${extra.seed}`}
      id="extra"
      question={presented}
      label={<Tag look="accent">{label}</Tag>}
      hidden={{
        intent: "answer",
        extra: "1",
        question: id,
        seed: String(extra.seed),
        key: extra.clientKey,
        ...(hint ? { hint: "1" } : {}),
      }}
      typed={isRefused ? refused.fields : {}}
      error={isRefused ? refused.reason : null}
      submitLabel={m.learn_answer()}
      aside={
        presented.hasHint &&
        !hint && (
          <Link to={`?hint=${encodeURIComponent(id)}#extra`} preventScrollReset>
            {m.learn_show_hint()}
          </Link>
        )
      }
    >
      {hint && (
        <Notice title={m.learn_hint()} isLive>
          <p>{hint}</p>
          <p className="small-text muted-text">{m.learn_hint_note()}</p>
        </Notice>
      )}
      {kind === "mixed" && <p className="small-text muted-text">{m.study_extra_mixed_note()}</p>}
    </QuestionForm>
  );
}

/** The extra question as it was answered, what is told of it, and the way back after a visit. */
export function PracticeToldCard({ presented, skill, feedback, next }: ToldExtra) {
  return (
    <section className="card question" id="told" aria-labelledby="told-prompt">
      <Tag>{skill}</Tag>
      <h2 className="question__prompt" id="told-prompt">
        {presented.prompt}
      </h2>
      <fieldset className="fieldset" disabled>
        <legend className="visually-hidden">{m.learn_your_answer()}</legend>
        <QuestionFields id="told" question={presented} typed={feedback.given} error={undefined} />
      </fieldset>
      <Feedback feedback={feedback} canTryAgain={false} />
      {next && (
        <Notice title={m.study_visit_over_title()}>
          <p>{m.study_visit_over_text({ title: next.title })}</p>
          <p>
            <ButtonLink look="main" to={next.href}>
              {m.learn_to_path()}
            </ButtonLink>
          </p>
        </Notice>
      )}
    </section>
  );
}
