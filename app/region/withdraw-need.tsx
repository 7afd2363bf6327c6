import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/field";

type WithdrawNeedProps = {
  revision: number;
  typed: string | undefined;
  error: string | undefined;
};

/** The end of a need, folded away: it asks once what it means. */
export function WithdrawNeed({ revision, typed, error }: WithdrawNeedProps) {
  return (
    <details className="more" open={Boolean(error)}>
      <summary>{m.need_withdraw_open()}</summary>
      <Form method="post" className="stack" noValidate>
        <input type="hidden" name="revision" value={revision} />
        <p>{m.need_withdraw_text()}</p>
        <TextField
          name="reason"
          label={m.need_withdraw_reason()}
          defaultValue={typed}
          error={error}
          autoComplete="off"
        />
        <div>
          <Button name="intent" value="withdraw">
            {m.need_withdraw()}
          </Button>
        </div>
      </Form>
    </details>
  );
}
