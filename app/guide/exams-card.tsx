import { Link } from "@remix-run/react";
import { formatDate, formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import type { ExamFacts } from "./path-facts.server";

/** The exams of the path: every sitting with its share of points and grade. */
export function ExamsCard({ exams }: { exams: ExamFacts[] }) {
  return (
    <Card labelledBy="exams-title">
      <h2 id="exams-title">{m.guide_exams_title()}</h2>
      <ul className="plain-list grid">
        {exams.map(({ id, title, results, sittingsLeft }) => (
          <li key={id}>
            <h3>
              <Link to={`exams/${id}`}>{title}</Link>
            </h3>
            {results.length === 0 && <p className="muted-text">{m.guide_exam_not_sat()}</p>}
            {results.map(({ at, share, grade }) => (
              <p key={at} className="numbers">
                {formatDate(at)}: {formatPercent(share)},{" "}
                {grade > 0 ? m.guide_exam_grade({ grade }) : m.guide_exam_not_passed()}
              </p>
            ))}
            <p className="muted-text small-text">
              {m.guide_exam_sittings_left({ count: sittingsLeft })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
