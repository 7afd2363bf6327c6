import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";

/** The code as it is read from a screen at the front of the room, and the link that carries it. */
export function JoinCodeCard({ joinCode, joinLink }: { joinCode: string; joinLink: string }) {
  return (
    <Card labelledBy="code-title">
      <h2 id="code-title">{m.teach_code_title()}</h2>
      <p>{m.teach_code_lead()}</p>
      <p className="join-code" translate="no">
        {joinCode.slice(0, 4)} {joinCode.slice(4)}
      </p>
      <p>
        <a className="join-link" href={joinLink}>
          {joinLink}
        </a>
      </p>
      <Form method="post" className="stack stack--tight" preventScrollReset>
        <p className="muted-text small-text">{m.teach_code_renew_hint()}</p>
        <div>
          <Button name="intent" value="code">
            {m.teach_code_renew()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
