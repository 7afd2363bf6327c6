import { Form } from "@remix-run/react";
import { longestText } from "~/domain/prior-learning/claim-event";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Choice, TextArea, TextField } from "~/ui/field";
import type { ClaimErrors } from "./claim-forms";

type NoteEvidenceFormProps = {
  claimKey: string;
  revision: number;
  /** Folded away where there is something to decide on already. */
  isFolded: boolean;
  typed: Record<string, string | string[]>;
  errors: ClaimErrors;
};

/** An assessor's word, or something that the learner has shown: noted by whoever follows the learner. */
export function NoteEvidenceForm(props: NoteEvidenceFormProps) {
  return (
    <Card labelledBy="note">
      <h2 id="note">{m.recognition_seen()}</h2>
      <p className="muted-text">{m.recognition_seen_text()}</p>
      {props.isFolded ? (
        <details className="more">
          <summary>{m.recognition_seen_add()}</summary>
          <SeenForm {...props} />
        </details>
      ) : (
        <SeenForm {...props} />
      )}
    </Card>
  );
}

function SeenForm({ claimKey, revision, typed, errors }: NoteEvidenceFormProps) {
  return (
    <Form method="post" className="stack" noValidate>
      <input type="hidden" name="intent" value="note" />
      <input type="hidden" name="key" value={claimKey} />
      <input type="hidden" name="revision" value={revision} />
      <fieldset className="fieldset">
        <legend>{m.recognition_seen_kind()}</legend>
        {errors.kind && (
          <p className="field__error" role="alert">
            {errors.kind}
          </p>
        )}
        <Choice
          type="radio"
          name="kind"
          value="demonstration"
          defaultChecked={typed.kind === "demonstration"}
          label={m.recognition_line_demonstration()}
        />
        <Choice
          type="radio"
          name="kind"
          value="assessor"
          defaultChecked={typed.kind === "assessor"}
          label={m.recognition_line_assessor()}
        />
      </fieldset>
      <TextField
        type="date"
        name="on"
        label={m.recognition_seen_on()}
        defaultValue={typed.on}
        error={errors.on}
      />
      <TextField
        name="place"
        maxLength={200}
        label={m.recognition_seen_place()}
        defaultValue={typed.place}
        error={errors.place}
      />
      <TextField
        name="who"
        maxLength={200}
        label={m.recognition_seen_who()}
        hint={m.recognition_seen_who_hint()}
        defaultValue={typed.who}
        error={errors.who}
      />
      <TextArea
        name="text"
        rows={4}
        maxLength={longestText}
        label={m.recognition_seen_note()}
        defaultValue={typed.text}
        error={errors.text}
      />
      <div>
        <Button>{m.recognition_seen_send()}</Button>
      </div>
    </Form>
  );
}
