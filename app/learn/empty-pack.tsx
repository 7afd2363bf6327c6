import { Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";

/** Somebody has invited the person to their group. */
export function InvitationNotice({ count }: { count: number }) {
  return (
    <Notice kind="waiting" title={m.learn_invited_title({ count })}>
      <p>
        <Link to={`/${currentLocale()}/join`}>{m.learn_invited_link()}</Link>
      </p>
    </Notice>
  );
}

/** A pack before its first course. */
export function EmptyPack({ invitationCount }: { invitationCount: number }) {
  return (
    <Page title={m.learn_hello_empty()} lead={m.learn_hello_empty_lead()} width="reading">
      {invitationCount > 0 && <InvitationNotice count={invitationCount} />}
      <Card labelledBy="choose">
        <h2 id="choose">{m.learn_empty_title()}</h2>
        <p>{m.learn_empty_text()}</p>
        <div className="row">
          <ButtonLink look="main" to={`/${currentLocale()}/learn/courses`}>
            {m.learn_empty_choose()}
          </ButtonLink>
          <ButtonLink to={`/${currentLocale()}/join`}>{m.learn_empty_join()}</ButtonLink>
        </div>
      </Card>
    </Page>
  );
}
