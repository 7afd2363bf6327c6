import { Form } from "@remix-run/react";
import { mostRows } from "~/domain/roster/roster-row";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextArea, TextField } from "~/ui/field";

type RosterFormProps = {
  refused: { field: "file" | "list"; problem: string } | undefined;
  typed: string;
};

/** A list in either way: pasted, or as a file. */
export function RosterForm({ refused, typed }: RosterFormProps) {
  const problemOf = (field: "file" | "list") =>
    refused?.field === field ? refused.problem : undefined;
  return (
    <Form method="post" encType="multipart/form-data" className="stack">
      <Card labelledBy="list-title">
        <h2 id="list-title">{m.roster_paste_title()}</h2>
        <TextArea
          name="list"
          rows={8}
          defaultValue={typed}
          spellCheck={false}
          autoComplete="off"
          label={m.roster_list()}
          hint={m.roster_list_hint({ most: mostRows })}
          error={problemOf("list")}
        />
      </Card>
      <Card labelledBy="file-title">
        <h2 id="file-title">{m.roster_file_title()}</h2>
        <TextField
          type="file"
          name="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          label={m.roster_file()}
          hint={m.roster_file_hint()}
          error={problemOf("file")}
        />
      </Card>
      <div className="stack stack--tight">
        <p className="muted-text">{m.roster_nothing_written()}</p>
        <div>
          <Button look="main">{m.roster_check()}</Button>
        </div>
      </div>
    </Form>
  );
}
