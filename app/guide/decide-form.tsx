import { Form } from "@remix-run/react";
import { longestReason, longestText } from "~/domain/prior-learning/claim-event";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Choice, TextArea } from "~/ui/field";
import { type ClaimErrors, verdictName } from "./claim-forms";
import type { ClaimView } from "./claim-view.server";

type DecideFormProps = {
  claimKey: string;
  claim: ClaimView["claim"];
  skills: ClaimView["skills"];
  typed: Record<string, string | string[]>;
  errors: ClaimErrors;
};

/** What the evidence shows, a verdict on each open skill, and the reason that the learner reads. */
export function DecideForm({ claimKey, claim, skills, typed, errors }: DecideFormProps) {
  const isAppeal = claim.stage === "appealed";
  return (
    <Card labelledBy="decide" look="accent">
      <h2 id="decide">{isAppeal ? m.recognition_hear() : m.recognition_decide()}</h2>
      {isAppeal && <p>{m.recognition_hear_text()}</p>}
      <Form method="post" className="stack" noValidate>
        <input type="hidden" name="key" value={claimKey} />
        <input type="hidden" name="revision" value={claim.revision} />
        {!isAppeal && (
          <TextArea
            name="note"
            rows={4}
            maxLength={longestText}
            label={m.recognition_note()}
            hint={m.recognition_note_hint()}
            defaultValue={typed.note ?? claim.note ?? ""}
            error={errors.note}
          />
        )}
        {errors.verdicts && (
          <p className="field__error" role="alert">
            {errors.verdicts}
          </p>
        )}
        {skills
          .filter(({ isOpen }) => isOpen)
          .map((skill) => (
            <Verdict key={skill.id} skill={skill} typed={typed[verdictName(skill.id)]} />
          ))}
        <TextArea
          name="reason"
          rows={4}
          maxLength={longestReason}
          label={m.recognition_reason()}
          hint={m.recognition_reason_hint()}
          defaultValue={typed.reason ?? ""}
          error={errors.reason}
        />
        <div className="row">
          <Button look="main" name="intent" value="decide">
            {m.recognition_decide_send()}
          </Button>
          {!isAppeal && (
            <Button name="intent" value="assess">
              {m.recognition_assess_send()}
            </Button>
          )}
        </div>
      </Form>
    </Card>
  );
}

type VerdictProps = {
  skill: ClaimView["skills"][number];
  typed: string | string[] | undefined;
};

function Verdict({ skill, typed }: VerdictProps) {
  const name = verdictName(skill.id);
  return (
    <fieldset className="fieldset">
      <legend>{skill.title}</legend>
      <Choice
        type="radio"
        name={name}
        value="recognise"
        defaultChecked={typed === "recognise"}
        label={m.recognition_recognise()}
        hint={skill.isSafety ? m.recognition_recognise_safety() : m.recognition_recognise_hint()}
      />
      <Choice
        type="radio"
        name={name}
        value="refuse"
        defaultChecked={typed === "refuse"}
        label={m.recognition_refuse()}
        hint={m.recognition_refuse_hint()}
      />
    </fieldset>
  );
}
