import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";

export type ShownTask = {
  task: string;
  steps: string[];
  evidence: string;
  criteria: string[];
  safe: string;
};

/** What to do at the workplace and how it is judged, to be read on a phone or taken there on paper. */
export function TaskInstructions({ task }: { task: ShownTask }) {
  return (
    <>
      <Card labelledBy="do">
        <h2 id="do">{m.learn_task_do()}</h2>
        <p>{task.task}</p>
        <ol className="task-steps">
          {task.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <h3>{m.learn_task_evidence()}</h3>
        <p>{task.evidence}</p>
        <h3>{m.learn_task_criteria()}</h3>
        <ol className="task-steps">
          {task.criteria.map((criterion) => (
            <li key={criterion}>{criterion}</li>
          ))}
        </ol>
      </Card>
      <Card look="quiet" labelledBy="safe">
        <h2 id="safe">{m.learn_task_safe()}</h2>
        <p>{task.safe}</p>
        <p className="muted-text small-text">{m.learn_task_licence()}</p>
      </Card>
    </>
  );
}
