import type { JudgedLevel } from "~/domain/workplace-task/judgement";
import { m } from "~/i18n/messages";
import { Notice } from "~/ui/notice";
import { judgedByWords, judgedLevelWords, taskStageWords } from "~/ui/task-words";
import type { Meanwhile } from "./judge-task-action.server";

type MeanwhileNoticeProps = {
  meanwhile: Meanwhile;
  criteria: { text: string }[];
  yours: { criteria: readonly (JudgedLevel | undefined)[]; sentence: string };
  /** Whose task it is, where a page has several. */
  learner?: string;
};

/** What somebody else has done while this was typed, beside what was typed: nothing of it is lost. */
export function MeanwhileNotice({ meanwhile, criteria, yours, learner }: MeanwhileNoticeProps) {
  const { stage, theirs } = meanwhile;
  return (
    <Notice
      kind="slip"
      isLive
      title={learner ? m.evidence_moved_of({ learner }) : m.evidence_moved()}
    >
      <p>
        {theirs
          ? m.evidence_moved_judged({ judged: judgedByWords(theirs), stage: taskStageWords(stage) })
          : m.evidence_moved_stage({ stage: taskStageWords(stage) })}
      </p>
      <ul className="claim-story__list">
        {criteria.map(({ text }, index) => {
          const own = yours.criteria[index];
          const other = theirs?.criteria[index];
          return (
            <li key={text}>
              {m.evidence_moved_criterion({
                criterion: text,
                yours: own ? judgedLevelWords(own) : "–",
                theirs: other ? judgedLevelWords(other) : "–",
              })}
            </li>
          );
        })}
      </ul>
      {theirs && (
        <div>
          <p className="muted-text small-text">{m.evidence_moved_their_sentence()}</p>
          <blockquote className="said typed-text">{theirs.sentence}</blockquote>
        </div>
      )}
      <div>
        <p className="muted-text small-text">{m.evidence_moved_your_sentence()}</p>
        <blockquote className="said typed-text">{yours.sentence}</blockquote>
      </div>
    </Notice>
  );
}
