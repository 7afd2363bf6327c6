import { Form } from "@remix-run/react";
import { longestReason } from "~/domain/prior-learning/claim-event";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { Choice, TextArea } from "~/ui/field";
import type { ClaimErrors } from "./claim-forms";

type GrantRecognitionFormProps = {
  skills: { id: string; title: string; isSafety: boolean }[];
  typed: Record<string, string | string[]>;
  errors: ClaimErrors;
};

/** Recognises skills without a claim. */
export function GrantRecognitionForm({ skills, typed, errors }: GrantRecognitionFormProps) {
  const chosen = [typed.skill ?? []].flat();
  return (
    <Card labelledBy="grant">
      <h2 id="grant">{m.recognition_grant()}</h2>
      {skills.length === 0 ? (
        <p className="muted-text">{m.recognition_grant_none()}</p>
      ) : (
        <Form method="post" className="stack" noValidate>
          <input type="hidden" name="intent" value="grant" />
          <fieldset className="fieldset">
            <legend>{m.recognition_grant_skills()}</legend>
            {errors.skill && (
              <p className="field__error" role="alert">
                {errors.skill}
              </p>
            )}
            {skills.some(({ isSafety }) => isSafety) && <p>{m.recognition_safety_note()}</p>}
            <div className="claim-skills">
              {skills.map(({ id, title, isSafety }) => (
                <Choice
                  key={id}
                  type="checkbox"
                  name="skill"
                  value={id}
                  defaultChecked={chosen.includes(id)}
                  label={
                    <span className="claim-skill__words">
                      {title}
                      {isSafety && <Tag look="waiting">{m.recognition_check_stays()}</Tag>}
                    </span>
                  }
                />
              ))}
            </div>
          </fieldset>
          <TextArea
            name="reason"
            rows={3}
            maxLength={longestReason}
            label={m.recognition_reason()}
            hint={m.recognition_reason_hint()}
            defaultValue={typed.reason ?? ""}
            error={errors.reason}
          />
          <div>
            <Button look="main">{m.recognition_grant_send()}</Button>
          </div>
        </Form>
      )}
    </Card>
  );
}
