import { Form } from "@remix-run/react";
import { useState } from "react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { JudgeFields, typedIn } from "./judge-fields";
import { chosenLevels, type JudgeErrors, type Typed } from "./judge-form";
import type { JudgedCase } from "./judged-cases.server";

type JudgeTaskFormProps = { task: JudgedCase; typed: Typed; errors: JudgeErrors };

/** The judgement of one task; what follows from it stands under it before it is sent. */
export function JudgeTaskForm({ task, typed, errors }: JudgeTaskFormProps) {
  const [filled, setFilled] = useState(typed);
  return (
    <Card labelledBy="judge">
      <h2 id="judge">{m.evidence_judge()}</h2>
      {task.kind === "exam-task" && <p className="muted-text">{m.evidence_judge_exam()}</p>}
      <Form
        method="post"
        className="stack stack--room judge-column"
        noValidate
        onChange={(event) => setFilled(typedIn(event.currentTarget))}
      >
        <input type="hidden" name="revision" value={task.revision} />
        <input type="hidden" name="key" value={task.key} />
        <JudgeFields
          criteria={task.criteria}
          typed={typed}
          errors={errors}
          chosen={chosenLevels(filled)}
        />
        <div>
          <Button look="main">{m.evidence_send()}</Button>
        </div>
      </Form>
    </Card>
  );
}
