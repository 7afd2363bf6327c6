import { Form } from "@remix-run/react";
import { mostOfferings } from "~/domain/offering/offering-table";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { SelectField, TextArea, TextField } from "~/ui/field";

type OfferingImportFormProps = {
  organisations: { id: string; name: string }[];
  organisation: string | undefined;
  text: string;
  refused: { field: "file" | "table"; notice: string } | undefined;
};

/** A file, or a pasted text; what was wrong with it can be mended in place. */
export function OfferingImportForm({
  organisations,
  organisation,
  text,
  refused,
}: OfferingImportFormProps) {
  const problemOf = (field: "file" | "table") =>
    refused?.field === field ? refused.notice : undefined;
  return (
    <Form method="post" encType="multipart/form-data" className="stack">
      {organisations.length > 1 && (
        <SelectField
          name="organisation"
          label={m.offering_facet_provider()}
          defaultValue={organisation}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextField
        type="file"
        name="file"
        accept=".csv,.tsv,.txt,.json,text/csv,text/plain,application/json"
        label={m.offering_import_file()}
        hint={m.offering_import_file_hint({ most: mostOfferings })}
        error={problemOf("file")}
      />
      <TextArea
        name="table"
        rows={6}
        spellCheck={false}
        autoComplete="off"
        label={m.offering_import_table()}
        hint={m.offering_import_table_hint()}
        defaultValue={text}
        error={problemOf("table")}
      />
      <p className="muted-text">{m.offering_import_nothing_written()}</p>
      <div>
        <Button look="main" name="intent" value="check">
          {m.offering_import_check()}
        </Button>
      </div>
    </Form>
  );
}
