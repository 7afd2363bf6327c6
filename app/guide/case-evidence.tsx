import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { ChargeCell } from "~/ui/charge-cell";
import { JudgementCard } from "~/ui/judgement-card";
import { PhotoList } from "~/ui/photo-list";
import { cellWords, chargeOf } from "./cell-words";
import type { JudgedCase } from "./judged-cases.server";

/** What the learner has brought, and what they were to do. */
export function CaseEvidence({ task }: { task: JudgedCase }) {
  return (
    <Card labelledBy={`evidence-${task.id}`}>
      <h2 id={`evidence-${task.id}`}>{m.evidence_brought()}</h2>
      {task.text && <p className="typed-text">{task.text}</p>}
      {task.photos.length > 0 && <PhotoList photos={task.photos} />}
    </Card>
  );
}

/** The task as it was given, folded. */
export function TaskGiven({ task }: { task: JudgedCase }) {
  return (
    <details className="more">
      <summary>{m.evidence_task()}</summary>
      <div className="stack">
        <p>{task.task}</p>
        <ol className="task-steps">
          {task.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="muted-text">{task.evidence}</p>
      </div>
    </details>
  );
}

/** What the answers show of the skills that the criteria are bound to, before anybody judges them. */
export function CaseSkills({ criteria }: Pick<JudgedCase, "criteria">) {
  const skills = criteria.flatMap(({ skill }) => skill ?? []);
  const shown = skills.filter(
    ({ id }, index) => skills.findIndex((other) => other.id === id) === index,
  );
  if (shown.length === 0) return null;
  return (
    <ul className="plain-list evidence-skills">
      {shown.map(({ id, title, cell, answers }) => (
        <li key={id}>
          <ChargeCell charge={chargeOf(cell)} />
          <span>
            {title}
            <span className="muted-text small-text">
              {" "}
              {cellWords(cell)} · {m.guide_answers({ count: answers })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** How it was judged before, the newest first: a supervisor's word that goes along, and earlier rounds. */
export function CaseJudgements({ id, judgements }: Pick<JudgedCase, "id" | "judgements">) {
  return judgements.map((judgement) => (
    <JudgementCard key={judgement.at} judgement={judgement} id={`judged-${id}-${judgement.at}`} />
  ));
}
