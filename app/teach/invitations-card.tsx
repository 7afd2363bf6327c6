import { Form } from "@remix-run/react";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Paging } from "~/ui/paging";

type InvitationsCardProps = {
  invitations: { id: string; email: string; name: string | null; since: string }[];
  part: { page: number; limit: number; of: number };
};

/** Whoever was invited and has not said yes or no. */
export function InvitationsCard({ invitations, part }: InvitationsCardProps) {
  if (part.of === 0) return null;
  return (
    <Card labelledBy="invitations-title">
      <h2 id="invitations-title">{m.teach_invitations_title()}</h2>
      <p className="muted-text">{m.teach_invitations_lead()}</p>
      <ul className="plain-list people">
        {invitations.map(({ id, email, name, since }) => (
          <li key={id} className="people__person">
            <div className="people__who">
              <span>{name ?? email}</span>
              <span className="muted-text small-text">
                {name && `${email} · `}
                {m.teach_invited_on({ date: formatDate(since) })}
              </span>
            </div>
            <Form method="post" preventScrollReset>
              <input type="hidden" name="invitation" value={id} />
              <Button
                look="plain"
                name="intent"
                value="uninvite"
                aria-label={m.teach_uninvite_for({ email })}
              >
                {m.teach_uninvite()}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <Paging {...part} name="waiting" label={m.teach_invitations_title()} />
    </Card>
  );
}
