import { Form } from "@remix-run/react";
import type { ProposalStage } from "~/domain/lesson-proposal/advance-proposal";
import { longestDeclineReason } from "~/domain/lesson-proposal/proposal-event";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Choice, TextArea } from "~/ui/field";
import { type ActForm, ActHead } from "./period-agreeing";
import type { Typed } from "./typed";

type EditorFormsProps = {
  form: ActForm;
  stage: ProposalStage;
  /** Later publications in which the lesson reads otherwise. */
  changes: { value: string; number: number; at: string }[];
  typed: Typed;
};

/** What an editor may do: take it up, say in which publication it came, or decline it. */
export function EditorForms({ form, stage, changes, typed }: EditorFormsProps) {
  return (
    <Card look="waiting" labelledBy="editor">
      <h2 id="editor">{m.period_editor()}</h2>
      {stage === "proposed" && (
        <Form method="post" className="stack">
          <ActHead form={form} />
          <p>{m.period_take_up_lead()}</p>
          <div>
            <Button look="main" name="intent" value="take-up">
              {m.period_take_up()}
            </Button>
          </div>
        </Form>
      )}
      {stage === "taken-up" && <PublishForm form={form} changes={changes} />}
      <details className="more" open={typed.intent === "decline"}>
        <summary>{m.period_decline()}</summary>
        <Form method="post" className="stack" noValidate>
          <ActHead form={form} />
          <TextArea
            name="reason"
            rows={3}
            maxLength={longestDeclineReason}
            label={m.period_decline_reason()}
            defaultValue={String(typed.reason ?? "")}
          />
          <div>
            <Button name="intent" value="decline">
              {m.period_decline()}
            </Button>
          </div>
        </Form>
      </details>
    </Card>
  );
}

function PublishForm({ form, changes }: Pick<EditorFormsProps, "form" | "changes">) {
  const newest = changes.at(-1);
  if (!newest) return <p>{m.period_publish_waits()}</p>;
  return (
    <Form method="post" className="stack">
      <ActHead form={form} />
      <fieldset className="fieldset">
        <legend>{m.period_publish_lead()}</legend>
        {changes.map(({ value, number, at }) => (
          <Choice
            key={value}
            type="radio"
            name="publication"
            value={value}
            defaultChecked={value === newest.value}
            label={m.period_publication({ number, date: formatDate(at) })}
          />
        ))}
      </fieldset>
      <div>
        <Button look="main" name="intent" value="publish">
          {m.period_publish()}
        </Button>
      </div>
    </Form>
  );
}

/** Whether the teacher's name may stand on the page of the lesson: theirs alone to say, at any time. */
export function CreditForm({ form, isNamed }: { form: ActForm; isNamed: boolean }) {
  return (
    <Card labelledBy="credit">
      <h2 id="credit">{m.period_credit()}</h2>
      <Form method="post" className="stack">
        <ActHead form={form} />
        <Choice
          type="checkbox"
          name="isNamed"
          value="yes"
          label={m.period_propose_named()}
          defaultChecked={isNamed}
        />
        <div>
          <Button name="intent" value="credit">
            {m.period_credit_save()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
