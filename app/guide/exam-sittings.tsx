import { formatDateTime, formatPercent, formatTime } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import type { ExamSitting } from "./exam-sittings.server";
import { gradeWord } from "./exam-words";
import { Verdict } from "./story-what";

/** Every sitting, the newest first, with its questions and what came of them. */
export function ExamSittings({ sittings }: { sittings: ExamSitting[] }) {
  return (
    <Card labelledBy="sittings-title">
      <h2 id="sittings-title">{m.exams_sittings_title()}</h2>
      {sittings.length === 0 && <p className="muted-text">{m.guide_exam_not_sat()}</p>}
      {sittings.map(({ number, startedAt, questions, result, answers }, index) => (
        <details key={number} className="more exam-sitting" open={index === 0 || undefined}>
          <summary>
            {m.exams_sitting_number({ number })} · {formatDateTime(startedAt)}
          </summary>
          <p className="numbers">
            {result
              ? `${formatPercent(result.share)} · ${gradeWord(result.grade)} · ${m.exams_ended_at({ time: formatDateTime(result.at) })}`
              : m.exams_goes_on({ done: answers.length, count: questions })}
          </p>
          {result && (
            <ol className="exam-answers">
              {answers.map(({ seq, at, answer }) => (
                <li key={seq}>
                  <p>
                    {answer.prompt} <Verdict answer={answer} />
                  </p>
                  <p className="muted-text small-text numbers">
                    <time dateTime={at}>{formatTime(at)}</time>
                  </p>
                  {answer.misconceptions.map((text) => (
                    <p key={text} className="story__slip">
                      <strong>{m.guide_mixed_up()}</strong> {text}
                    </p>
                  ))}
                </li>
              ))}
            </ol>
          )}
        </details>
      ))}
    </Card>
  );
}
