import { Form, Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Choice } from "~/ui/field";

type GapJoinProps = {
  organisation: string;
  /** The reader's place on the list. */
  own: { mayContact: boolean } | null;
  /** The way to sign in, for a visitor. */
  signInTo: string | null;
};

/** The form by which somebody joins an open list, changes their mind about contact, or leaves it. */
export function GapJoin({ organisation, own, signInTo }: GapJoinProps) {
  return (
    <Card labelledBy="join" look={own ? "plain" : "accent"}>
      <h2 id="join">{own ? m.gap_list_joined() : m.gap_list_join_title()}</h2>
      <p>{m.gap_list_lead()}</p>
      {signInTo ? (
        <div>
          <ButtonLink look="main" to={signInTo}>
            {m.gap_list_sign_in()}
          </ButtonLink>
        </div>
      ) : (
        <Form method="post" className="stack">
          <Choice
            type="checkbox"
            name="contact"
            value="yes"
            defaultChecked={own?.mayContact ?? false}
            label={m.gap_list_contact({ organisation })}
            hint={m.gap_list_contact_hint()}
          />
          <div className="row">
            <Button look={own ? "side" : "main"} name="intent" value="join">
              {own ? m.gap_list_save() : m.gap_list_join()}
            </Button>
            {own && <LeaveButton />}
          </div>
        </Form>
      )}
      {own && (
        <Link to={`/${currentLocale()}/region/gap/interests`}>{m.gap_interests_title()}</Link>
      )}
    </Card>
  );
}

/** A list that is closed can still be left. */
export function GapLeave() {
  return (
    <Form method="post">
      <LeaveButton />
    </Form>
  );
}

function LeaveButton() {
  return (
    <Button name="intent" value="leave">
      {m.gap_list_leave()}
    </Button>
  );
}
