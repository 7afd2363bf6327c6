import { Form } from "@remix-run/react";
import { mostRows } from "~/domain/roster/roster-row";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextArea } from "~/ui/field";

/** The short way to the same preview as a file has. */
export function AddLearnersCard({ groupId }: { groupId: string }) {
  const to = `/${currentLocale()}/teach/groups/${groupId}/import`;
  return (
    <Card labelledBy="add-title">
      <h2 id="add-title">{m.teach_add_title()}</h2>
      <Form method="post" action={to} className="stack">
        <TextArea
          name="list"
          rows={4}
          spellCheck={false}
          autoComplete="off"
          label={m.roster_list()}
          hint={m.roster_list_hint({ most: mostRows })}
        />
        <div className="row">
          <Button>{m.roster_check()}</Button>
          <ButtonLink look="plain" to={to}>
            {m.roster_from_file()}
          </ButtonLink>
        </div>
      </Form>
    </Card>
  );
}
