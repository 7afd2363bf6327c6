import { Form } from "@remix-run/react";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";

type ArchivedGroupProps = {
  since: Date;
  teachers: { id: string; name: string }[];
  assignments: { id: string; title: string }[];
};

/** A group that is put away: what it was, and the way back. */
export function ArchivedGroup({ since, teachers, assignments }: ArchivedGroupProps) {
  return (
    <>
      <Notice kind="waiting" title={m.teach_archived_since({ date: formatDate(since) })}>
        <p>{m.teach_archived_text()}</p>
        <Form method="post">
          <Button name="intent" value="restore">
            {m.teach_restore()}
          </Button>
        </Form>
      </Notice>
      <Card labelledBy="archived-title">
        <h2 id="archived-title">{m.teach_assignments_title()}</h2>
        {assignments.length === 0 ? (
          <p className="muted-text">{m.teach_nothing_assigned()}</p>
        ) : (
          <ul>
            {assignments.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        )}
        {teachers.length > 0 && (
          <p className="muted-text">
            {m.teach_taught_by({ names: teachers.map(({ name }) => name).join(", ") })}
          </p>
        )}
      </Card>
    </>
  );
}
