import { Form } from "@remix-run/react";
import { useState } from "react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { AlikeCase } from "./alike-case";
import { JudgeFields, typedIn } from "./judge-fields";
import { chosenLevels, type JudgeErrors, type Typed } from "./judge-form";
import type { JudgedCase } from "./judged-cases.server";

type AlikeFormProps = { cases: JudgedCase[]; typed: Typed; errors: JudgeErrors; now: string };

/** Several cases side by side, each with its own judgement, and one for all that are chosen. */
export function AlikeForm({ cases, typed, errors, now }: AlikeFormProps) {
  const [filled, setFilled] = useState(typed);
  const hasOthers = cases.length > 1;
  return (
    <Form
      method="post"
      className="stack stack--room"
      noValidate
      onChange={(event) => setFilled(typedIn(event.currentTarget))}
    >
      <ul className="plain-list alike">
        {cases.map((task) => (
          <AlikeCase
            key={task.id}
            task={task}
            typed={typed}
            errors={errors}
            chosen={chosenLevels(filled, task.id)}
            now={now}
            hasOthers={hasOthers}
          />
        ))}
      </ul>
      {hasOthers && (
        <Card labelledBy="common" look="accent">
          <h2 id="common">{m.evidence_common()}</h2>
          <p className="muted-text">{m.evidence_common_text()}</p>
          <JudgeFields
            criteria={cases[0]?.criteria ?? []}
            typed={typed}
            errors={errors}
            chosen={chosenLevels(filled)}
          />
        </Card>
      )}
      <div className="evidence-send">
        <p className="muted-text">{m.evidence_send_all_text()}</p>
        <Button look="main">{m.evidence_send_all()}</Button>
      </div>
    </Form>
  );
}
