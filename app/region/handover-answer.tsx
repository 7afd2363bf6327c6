import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";

type HandoverAnswerProps = {
  organisationName: string;
  /** Null: nobody is replaced. */
  replacedName: string | null;
  note: string | null;
};

/** What is offered, and the receiver's yes or no. */
export function HandoverAnswer({ organisationName, replacedName, note }: HandoverAnswerProps) {
  return (
    <Card labelledBy="handover" look="accent">
      <div>
        <h2 id="handover">{organisationName}</h2>
        <p className="muted-text">
          {replacedName
            ? m.partner_handover_from({ name: replacedName })
            : m.partner_handover_invited()}
        </p>
      </div>
      {note && <blockquote className="region-quote">{note}</blockquote>}
      <p>{m.partner_handover_means()}</p>
      <Form method="post" className="row">
        <Button look="main" name="intent" value="accept">
          {m.partner_handover_accept()}
        </Button>
        <Button name="intent" value="decline">
          {m.partner_handover_decline()}
        </Button>
      </Form>
    </Card>
  );
}
