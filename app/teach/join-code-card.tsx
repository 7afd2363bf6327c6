import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";

type JoinCodeCardProps = { joinCode: string; joinLink: string; isOpen: boolean };

/** The code as it is read from a screen at the front of the room, and the link that carries it. */
export function JoinCodeCard({ joinCode, joinLink, isOpen }: JoinCodeCardProps) {
  return (
    <Card labelledBy="code-title">
      <h2 id="code-title">{m.teach_code_title()}</h2>
      {isOpen ? (
        <OpenCode joinCode={joinCode} joinLink={joinLink} />
      ) : (
        <p>{m.teach_code_closed()}</p>
      )}
      <Form method="post" className="row" preventScrollReset>
        {isOpen ? (
          <Button name="intent" value="close-joining">
            {m.teach_code_close()}
          </Button>
        ) : (
          <Button name="intent" value="open-joining">
            {m.teach_code_open()}
          </Button>
        )}
        <Button look="plain" name="intent" value="code">
          {m.teach_code_renew()}
        </Button>
      </Form>
      <p className="muted-text small-text">
        {isOpen ? m.teach_code_acts_hint() : m.teach_code_closed_hint()}
      </p>
    </Card>
  );
}

function OpenCode({ joinCode, joinLink }: Omit<JoinCodeCardProps, "isOpen">) {
  return (
    <>
      <p>{m.teach_code_lead()}</p>
      <p className="join-code" translate="no">
        {joinCode.slice(0, 4)} {joinCode.slice(4)}
      </p>
      <p>
        <a className="join-link" href={joinLink}>
          {joinLink}
        </a>
      </p>
    </>
  );
}
