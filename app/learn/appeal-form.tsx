import { Form } from "@remix-run/react";
import { longestReason } from "~/domain/prior-learning/claim-event";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextArea } from "~/ui/field";
import type { TypedFields } from "./typed-fields";

type AppealFormProps = {
  claimKey: string;
  /** Who will hear it, in one sentence. */
  hearing: string;
  typed: TypedFields;
  error: string | undefined;
};

export function AppealForm({ claimKey, hearing, typed, error }: AppealFormProps) {
  return (
    <Card labelledBy="appeal">
      <h2 id="appeal">{m.recognition_appeal()}</h2>
      <p>{m.recognition_appeal_text()}</p>
      <p>{hearing}</p>
      <Form method="post" className="stack" noValidate>
        <input type="hidden" name="intent" value="appeal" />
        <input type="hidden" name="key" value={claimKey} />
        <TextArea
          name="reason"
          rows={4}
          maxLength={longestReason}
          label={m.recognition_appeal_reason()}
          defaultValue={typed.reason}
          error={error}
        />
        <div>
          <Button>{m.recognition_appeal_send()}</Button>
        </div>
      </Form>
    </Card>
  );
}
