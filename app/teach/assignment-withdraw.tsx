import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { FormNotice } from "~/ui/form-notice";

type AssignmentWithdrawProps = {
  isWithdrawn: boolean;
  revision: number;
  error: string[] | undefined;
};

/** Takes the studies back, or gives them back again; both say what stays. */
export function AssignmentWithdraw({ isWithdrawn, revision, error }: AssignmentWithdrawProps) {
  return (
    <Card labelledBy="withdraw-title" look={isWithdrawn ? "waiting" : "quiet"}>
      <h2 id="withdraw-title">{isWithdrawn ? m.assign_withdrawn() : m.teach_withdraw()}</h2>
      <FormNotice errors={error} />
      <p>{isWithdrawn ? m.assign_withdrawn_text() : m.assign_withdraw_text()}</p>
      <Form method="post">
        <input type="hidden" name="revision" value={revision} />
        <Button name="intent" value={isWithdrawn ? "give-back" : "withdraw"}>
          {isWithdrawn ? m.assign_give_back() : m.teach_withdraw()}
        </Button>
      </Form>
    </Card>
  );
}
