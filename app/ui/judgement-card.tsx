import { m } from "~/i18n/messages";
import { Card, Tag } from "./card";
import { type Charge, ChargeCell } from "./charge-cell";
import { type JudgedLevel, judgedByWords, judgedLevelWords } from "./task-words";

export type ShownJudgement = {
  role: "supervisor" | "instructor";
  who: string;
  sentence: string;
  at: string;
  criteria: {
    text: string;
    level: JudgedLevel;
    /** The skill that it shows, as it is charged now; null where none is bound to it. */
    skill: { title: string; charge: Charge; word: string } | null;
  }[];
};

/** How somebody judged a task: criterion by criterion, with the skill that each one shows. */
export function JudgementCard({ judgement, id }: { judgement: ShownJudgement; id: string }) {
  return (
    <Card labelledBy={id}>
      <h2 id={id}>{m.tasks_judgement()}</h2>
      <p className="muted-text">{judgedByWords(judgement)}</p>
      <blockquote className="said typed-text">{judgement.sentence}</blockquote>
      <ol className="plain-list judged">
        {judgement.criteria.map(({ text, level, skill }) => (
          <li key={text}>
            <div className="judged__words">
              <p>{text}</p>
              <Tag look={level === "not-yet" ? "waiting" : "accent"}>{judgedLevelWords(level)}</Tag>
            </div>
            {skill && (
              <p className="judged__skill small-text">
                <ChargeCell charge={skill.charge} />
                <span>
                  {skill.title}
                  <span className="muted-text"> {skill.word}</span>
                </span>
              </p>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
