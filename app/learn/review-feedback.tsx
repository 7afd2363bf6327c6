import type { PresentedQuestion } from "~/domain/assessment/present";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Tag } from "~/ui/card";
import { Notice } from "~/ui/notice";
import type { AnswerFeedback } from "./answer-feedback.server";
import { Feedback, Solution } from "./feedback";
import { QuestionFields } from "./question-fields";

type ReviewFeedbackProps = {
  number: number;
  count: number;
  title: string;
  presented: PresentedQuestion;
  told: AnswerFeedback;
  isRecharged: boolean;
  /** When the skill fades next. */
  dueOn: string;
  lessonHref: string;
  hasExample: boolean;
  next: { to: string; isLast: boolean };
};

/** The answered question as it was, what is told of it, and the way on. */
export function ReviewFeedback(props: ReviewFeedbackProps) {
  const { told, presented, title, dueOn } = props;
  return (
    <section className="card question" id="answer" aria-labelledby="answer-prompt">
      <Tag look="accent">
        {m.review_question({ number: props.number, count: props.count, skill: title })}
      </Tag>
      <h2 className="question__prompt" id="answer-prompt">
        {presented.prompt}
      </h2>
      <fieldset className="fieldset" disabled>
        <legend className="visually-hidden">{m.learn_your_answer()}</legend>
        <QuestionFields id="answer" question={presented} typed={told.given} error={undefined} />
      </fieldset>
      {told.verdict === "right" ? (
        <Feedback feedback={told} canTryAgain={false} />
      ) : (
        <Notice
          kind="slip"
          title={told.verdict === "partly" ? m.learn_partly() : m.learn_not_yet()}
          isLive
        >
          {told.isUnknown && <p>{m.placement_said_not_learned()}</p>}
          {told.misconceptions.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <Solution feedback={told} />
        </Notice>
      )}
      <p>
        {props.isRecharged
          ? m.review_recharged_until({ skill: title, date: dueOn })
          : m.review_missed({ skill: title, date: dueOn })}
      </p>
      <div className="row">
        <ButtonLink look="main" to={props.next.to}>
          {props.next.isLast ? m.review_act_end() : m.review_act_next()}
        </ButtonLink>
        {told.verdict !== "right" && (
          <ButtonLink to={props.lessonHref}>
            {props.hasExample ? m.review_see_example() : m.review_see_lesson()}
          </ButtonLink>
        )}
      </div>
    </section>
  );
}
