import { Form, useLocation } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";

type InvitationWrongAccountProps = {
  /** To which the letter went. */
  address: string;
  /** Of the account that is signed in. */
  email: string;
};

/** The link is somebody else's, or the person has another account: signing in anew leads back here. */
export function InvitationWrongAccount({ address, email }: InvitationWrongAccountProps) {
  const next = new URLSearchParams({ next: useLocation().pathname });
  return (
    <Notice kind="waiting" title={m.teach_invitation_wrong_title({ address })}>
      <p>{m.teach_invitation_wrong({ address, email })}</p>
      <Form method="post" action={`/${currentLocale()}/sign-out?${next}`} reloadDocument>
        <Button look="main">{m.teach_invitation_wrong_do()}</Button>
      </Form>
    </Notice>
  );
}
