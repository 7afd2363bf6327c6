import { m } from "~/i18n/messages";
import { Notice } from "~/ui/notice";
import type { AnswerFeedback } from "./answer-feedback.server";

/** What is told after an answer: right fills the cell; a slip names the idea that was mixed up. */
export function Feedback({
  feedback,
  canTryAgain,
}: {
  feedback: AnswerFeedback;
  canTryAgain: boolean;
}) {
  if (feedback.verdict === "right") {
    return (
      <Notice kind="good" title={m.learn_right()} isLive>
        <p>{feedback.explanation}</p>
      </Notice>
    );
  }
  return (
    <Notice
      kind="slip"
      title={feedback.verdict === "partly" ? m.learn_partly() : m.learn_not_yet()}
      isLive
    >
      {feedback.isUnknown && <p>{m.placement_said_not_learned()}</p>}
      {feedback.misconceptions.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {canTryAgain && <p>{m.learn_try_again()}</p>}
      <details className="more">
        <summary>{m.learn_show_answer()}</summary>
        <Solution feedback={feedback} />
      </details>
    </Notice>
  );
}

export function Solution({
  feedback,
}: {
  feedback: Pick<AnswerFeedback, "rightAnswer" | "explanation">;
}) {
  const { rightAnswer, explanation } = feedback;
  return (
    <div className="stack stack--tight">
      {typeof rightAnswer === "string" ? (
        <p>
          {m.learn_right_answer()} <strong>{rightAnswer}</strong>
        </p>
      ) : (
        <>
          <p>{m.learn_right_answer()}</p>
          <ol>
            {rightAnswer.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ol>
        </>
      )}
      <p>{explanation}</p>
    </div>
  );
}
