import type { Grade5 } from "~/domain/credit/grade-scale";
import { gradeViewsOf } from "~/domain/credit/grade-views";
import { formatDateTime } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { gradeOrigin, gradeWord, scaleWord } from "./exam-words";

type Standing = {
  exam: Grade5;
  task: Grade5 | null;
  grade: Grade5;
  used: number;
  left: number;
  granted: number;
  isSitting: boolean;
  waitsUntil: string | null;
};

/** The grade of the module, how it came about, what it corresponds to, and what is still possible. */
export function ExamStandingCard({ standing }: { standing: Standing }) {
  const { exam, task, grade, used, left, granted, isSitting, waitsUntil } = standing;
  const hasGrade = used > 0;
  return (
    <Card labelledBy="standing-title" look={grade > 0 ? "accent" : "plain"}>
      <h2 id="standing-title" className="exam-grade">
        {hasGrade ? gradeWord(grade) : m.exams_no_result()}
      </h2>
      {(hasGrade || task !== null) && <p>{gradeOrigin({ exam, task, grade })}</p>}
      <p className="numbers">
        {m.exams_used_left({ used, left })}
        {granted > 0 && ` (${m.exams_granted_count({ count: granted })})`}
        {isSitting && ` · ${m.exams_sitting_now()}`}
        {waitsUntil && ` · ${m.exams_waits_until({ time: formatDateTime(waitsUntil) })}`}
      </p>
      {hasGrade && (
        <details className="more">
          <summary>{m.exams_views_title()}</summary>
          <p className="small-text">{m.exams_views_note()}</p>
          <table className="table">
            <tbody>
              {gradeViewsOf(grade).map((view) => (
                <tr key={view.scale}>
                  <th scope="row">{scaleWord(view.scale)}</th>
                  <td>{view.grade}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </Card>
  );
}
