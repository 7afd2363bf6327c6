import { m } from "~/i18n/messages";
import { Tag } from "~/ui/card";
import type { ReviewedAnswer } from "./answer-review.server";
import { Solution } from "./feedback";

const verdictWords = {
  right: () => m.learn_verdict_right(),
  partly: () => m.learn_verdict_partly(),
  wrong: () => m.learn_verdict_wrong(),
};

/** Every answer of a check or an exam with its feedback: read once it is closed. */
export function AnswerList({ answers }: { answers: ReviewedAnswer[] }) {
  return (
    <ol className="plain-list stack">
      {answers.map(({ id, prompt, feedback, isCorrected }, index) => (
        <li key={id} className="answer">
          <p className="answer__verdict">
            <Tag look={feedback.verdict === "right" ? "accent" : "waiting"}>
              {index + 1} · {verdictWords[feedback.verdict]()}
            </Tag>
          </p>
          <p className="answer__prompt">{prompt}</p>
          {feedback.isUnknown && <p className="muted-text">{m.placement_said_not_learned()}</p>}
          {isCorrected && <p className="muted-text">{m.revision_answer_corrected()}</p>}
          {feedback.misconceptions.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <details className="more">
            <summary>{m.learn_show_explanation()}</summary>
            <Solution feedback={feedback} />
          </details>
        </li>
      ))}
    </ol>
  );
}
