import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { PhotoList } from "~/ui/photo-list";
import type { JudgedTask } from "./judged-task.server";

/** What the learner was to do, folded, and what they have brought, open. */
export function EvidenceCard({ task }: { task: JudgedTask }) {
  return (
    <Card labelledBy="evidence">
      <h2 id="evidence">{m.workplace_judge_evidence({ learner: task.learner })}</h2>
      {task.greeting && <blockquote className="said typed-text">{task.greeting}</blockquote>}
      {task.text && <p className="typed-text">{task.text}</p>}
      {task.photos.length > 0 && <PhotoList photos={task.photos} />}
      <details className="more">
        <summary>{m.workplace_judge_task()}</summary>
        <div className="stack">
          <p>{task.task}</p>
          <ol className="task-steps">
            {task.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      </details>
    </Card>
  );
}
