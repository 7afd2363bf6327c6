import { Form } from "@remix-run/react";
import { mostRows, type NeedColumn } from "~/domain/need/need-table";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { SelectField, TextArea, TextField } from "~/ui/field";
import { columnChoices, columnMeaning } from "./need-import-words";

type NeedImportFormProps = {
  organisations: { id: string; name: string }[];
  organisation: string | undefined;
  text: string;
  refused: { field: "file" | "table"; notice: string } | undefined;
  /** The table was right as it stands: writing it comes first, and this form second. */
  isAgain: boolean;
};

/** A table as a file, or pasted; what was wrong with it can be mended in place. */
export function NeedImportForm({
  organisations,
  organisation,
  text,
  refused,
  isAgain,
}: NeedImportFormProps) {
  const problemOf = (field: "file" | "table") =>
    refused?.field === field ? refused.notice : undefined;
  return (
    <Form method="post" encType="multipart/form-data" className="stack">
      {organisations.length > 1 && (
        <SelectField
          name="organisation"
          label={m.need_organisation()}
          defaultValue={organisation}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextField
        type="file"
        name="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        label={m.need_import_file()}
        hint={m.need_import_file_hint({ most: mostRows })}
        error={problemOf("file")}
      />
      <TextArea
        name="table"
        rows={6}
        spellCheck={false}
        autoComplete="off"
        label={m.need_import_table()}
        hint={m.need_import_table_hint()}
        defaultValue={text}
        error={problemOf("table")}
      />
      <p className="muted-text">{m.need_import_nothing_written()}</p>
      <div>
        <Button look={isAgain ? "side" : "main"} name="intent" value="check">
          {m.need_import_check()}
        </Button>
      </div>
    </Form>
  );
}

type NeedImportHelpProps = { columns: NeedColumn[]; skills: { id: string; title: string }[] };

/** What the table's columns are called and what may stand in them. */
export function NeedImportHelp({ columns, skills }: NeedImportHelpProps) {
  return (
    <Card labelledBy="columns" look="quiet">
      <h2 id="columns">{m.need_import_columns()}</h2>
      <dl className="need-columns">
        {columns.map((column) => (
          <div key={column}>
            <dt>
              <code>{column}</code>
            </dt>
            <dd>
              {columnMeaning(column)}
              {columnChoices[column] && (
                <>
                  {" "}
                  <code>{columnChoices[column].join(" · ")}</code>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <details className="more">
        <summary>{m.need_import_skill_ids({ count: skills.length })}</summary>
        <dl className="need-columns">
          {skills.map(({ id, title }) => (
            <div key={id}>
              <dt>
                <code>{id}</code>
              </dt>
              <dd>{title}</dd>
            </div>
          ))}
        </dl>
      </details>
    </Card>
  );
}
