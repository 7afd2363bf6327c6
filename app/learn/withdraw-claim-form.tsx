import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";

/** Behind one more press: what is deleted does not come back. */
export function WithdrawClaimForm({ claimKey }: { claimKey: string }) {
  return (
    <details className="more">
      <summary>{m.recognition_withdraw()}</summary>
      <Form method="post" className="stack">
        <input type="hidden" name="intent" value="withdraw" />
        <input type="hidden" name="key" value={claimKey} />
        <p>{m.recognition_withdraw_text()}</p>
        <div>
          <Button>{m.recognition_withdraw_yes()}</Button>
        </div>
      </Form>
    </details>
  );
}
