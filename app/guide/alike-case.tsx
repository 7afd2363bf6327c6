import type { JudgedLevel } from "~/domain/workplace-task/judgement";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Choice } from "~/ui/field";
import { PhotoList } from "~/ui/photo-list";
import { judgedByWords } from "~/ui/task-words";
import { CaseSkills } from "./case-evidence";
import { JudgeFields } from "./judge-fields";
import { fieldName, type JudgeErrors, type Typed } from "./judge-form";
import type { JudgedCase } from "./judged-cases.server";
import { WaitedSince } from "./waited-since";

type AlikeCaseProps = {
  task: JudgedCase;
  typed: Typed;
  errors: JudgeErrors;
  chosen: readonly (JudgedLevel | undefined)[];
  now: string;
  /** One case alone is judged by its own judgement. */
  hasOthers: boolean;
};

/** One of several cases: its evidence, and its own judgement unless the common one is chosen for it. */
export function AlikeCase({ task, typed, errors, chosen, now, hasOthers }: AlikeCaseProps) {
  const { id, judgements } = task;
  const newest = judgements[0];
  return (
    <Card as="li" labelledBy={`case-${id}`}>
      <input type="hidden" name="case" value={id} />
      <input type="hidden" name={fieldName("revision", id)} value={task.revision} />
      <input type="hidden" name={fieldName("key", id)} value={task.key} />
      <div>
        <h2 id={`case-${id}`}>{task.learner}</h2>
        {task.waitingSince && (
          <p className="muted-text small-text">
            <WaitedSince since={task.waitingSince} now={now} />
          </p>
        )}
      </div>
      {task.text && <p className="typed-text">{task.text}</p>}
      {task.photos.length > 0 && <PhotoList photos={task.photos} />}
      <CaseSkills criteria={task.criteria} />
      {newest && (
        <div>
          <p className="muted-text small-text">{judgedByWords(newest)}</p>
          <blockquote className="said typed-text">{newest.sentence}</blockquote>
        </div>
      )}
      {hasOthers && (
        <Choice
          type="checkbox"
          name={fieldName("same", id)}
          defaultChecked={typed[fieldName("same", id)] !== undefined}
          label={m.evidence_same()}
        />
      )}
      <div className="alike-own stack stack--room judge-column">
        <JudgeFields
          criteria={task.criteria}
          caseId={id}
          typed={typed}
          errors={errors}
          chosen={chosen}
        />
      </div>
    </Card>
  );
}
