import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { SharedList } from "./shared-list";

type InvitationAnswerProps = { groupName: string; organisationName: string };

/** The group, what its staff will see, and the invited person's yes or no. */
export function InvitationAnswer({ groupName, organisationName }: InvitationAnswerProps) {
  return (
    <Card labelledBy="invitation" look="accent">
      <div>
        <h2 id="invitation">{groupName}</h2>
        <p className="muted-text">{m.teach_invited_by({ organisation: organisationName })}</p>
      </div>
      <SharedList />
      <Form method="post" className="row">
        <Button look="main" name="intent" value="accept">
          {m.teach_join()}
        </Button>
        <Button name="intent" value="decline">
          {m.teach_decline()}
        </Button>
      </Form>
    </Card>
  );
}
