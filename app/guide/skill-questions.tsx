import { Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { formatNumber, formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card, Tag } from "~/ui/card";
import type { QuestionRow } from "./skill-in-group";

type SkillQuestionsProps = { groupId: string; questions: QuestionRow[] };

/** The questions of a skill, and how first tries at them go. */
export function SkillQuestions({ groupId, questions }: SkillQuestionsProps) {
  return (
    <Card labelledBy="questions">
      <div className="row row--between">
        <h2 id="questions">{m.picture_questions()}</h2>
        <Link to={`/${currentLocale()}/guide/groups/${groupId}/misconceptions`}>
          {m.ideas_title()}
        </Link>
      </div>
      <p className="muted-text">{m.picture_questions_about()}</p>
      {questions.length === 0 ? (
        <p className="muted-text">{m.picture_questions_none()}</p>
      ) : (
        <div className="table-scroll">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{m.picture_question()}</th>
                <th scope="col" className="number">
                  {m.picture_first_tries()}
                </th>
                <th scope="col" className="number">
                  {m.picture_share_right()}
                </th>
              </tr>
            </thead>
            <tbody>
              {questions.map(({ id, prompt, lesson, isPractice, answers, share }) => (
                <tr key={id}>
                  <th scope="row">
                    {prompt}
                    <p className="muted-text small-text">
                      {lesson} {isPractice && <Tag>{m.picture_practice()}</Tag>}
                    </p>
                  </th>
                  <td className="number">{formatNumber(answers)}</td>
                  <td className="number">
                    {share === null ? m.guide_level_unknown() : formatPercent(share)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
