import { Link } from "@remix-run/react";
import { formatDateTime, formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Tag } from "~/ui/card";
import { gradeOrigin, gradeWord, viewsLine } from "./exam-words";
import type { ExamRow } from "./group-exams.server";

type ExamTableProps = {
  rows: ExamRow[];
  moduleId: string;
  /** Address of the group. */
  base: string;
};

/** One exam, learner by learner; on a phone each row is a card of its own. */
export function ExamTable({ rows, moduleId, base }: ExamTableProps) {
  const heads = {
    sittings: m.exams_col_sittings(),
    best: m.exams_col_best(),
    exam: m.exams_col_exam(),
    task: m.exams_col_task(),
    grade: m.exams_col_grade(),
    views: m.exams_col_views(),
  };
  return (
    <table className="table exam-table">
      <thead>
        <tr>
          <th scope="col">{m.exams_col_learner()}</th>
          {Object.values(heads).map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.pathId} className={row.sittings === 0 ? "exam-table__unsat" : undefined}>
            <th scope="row">
              <Link to={`${base}/learners/${row.learnerId}/exams/${moduleId}`}>
                {row.learnerName}
              </Link>
            </th>
            <td data-head={heads.sittings}>
              <span className="numbers">
                {m.exams_used_left({ used: row.sittings, left: row.sittingsLeft })}
              </span>
              <State row={row} />
            </td>
            <td data-head={heads.best} className="numbers">
              {row.bestShare === null ? "–" : formatPercent(row.bestShare)}
            </td>
            <td data-head={heads.exam} className="numbers">
              {row.sittings === 0 ? "–" : row.exam}
            </td>
            <td data-head={heads.task} className="numbers">
              {row.task ?? "–"}
            </td>
            <td data-head={heads.grade}>
              {row.sittings === 0 ? (
                "–"
              ) : (
                <>
                  <strong>{gradeWord(row.grade)}</strong>
                  {row.task !== null && (
                    <span className="exam-table__origin">{gradeOrigin(row)}</span>
                  )}
                </>
              )}
            </td>
            <td data-head={heads.views} className="numbers">
              {row.sittings === 0 ? "–" : viewsLine(row.grade)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What stands in the way of the next sitting, or is going on. */
function State({ row }: { row: ExamRow }) {
  return (
    <>
      {row.isSitting && <Tag look="accent">{m.exams_sitting_now()}</Tag>}
      {row.hasLook && <Tag look="waiting">{m.exams_look_waits()}</Tag>}
      {row.waitsUntil && row.exam === 0 && (
        <span className="muted-text small-text">
          {m.exams_waits_until({ time: formatDateTime(row.waitsUntil) })}
        </span>
      )}
      {row.sittingsLeft === 0 && row.exam === 0 && !row.isSitting && (
        <Tag look="waiting">{m.exams_out_of_sittings()}</Tag>
      )}
    </>
  );
}
