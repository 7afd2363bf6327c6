import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { SelectField, TextArea, TextField } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { TableScroll } from "~/ui/table-scroll";

type TableImportFormProps = {
  /** Those for which the asker acts; a question only where there are several. */
  organisations: { id: string; name: string }[];
  organisation: string | undefined;
  /** Kinds of files that the picker offers. */
  accept: string;
  fileHint: string;
  text: string;
  refused: { field: "file" | "table"; notice: string } | undefined;
  /** The table was right as it stands: writing it comes first, and this form second. */
  isAgain?: boolean;
};

/** A table as a file, or pasted; what was wrong with it can be mended in place. */
export function TableImportForm({
  organisations,
  organisation,
  accept,
  fileHint,
  text,
  refused,
  isAgain = false,
}: TableImportFormProps) {
  const problemOf = (field: "file" | "table") =>
    refused?.field === field ? refused.notice : undefined;
  return (
    <Form method="post" encType="multipart/form-data" className="stack">
      {organisations.length > 1 && (
        <SelectField
          name="organisation"
          label={m.region_import_organisation()}
          defaultValue={organisation}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextField
        type="file"
        name="file"
        accept={accept}
        label={m.region_import_file()}
        hint={fileHint}
        error={problemOf("file")}
      />
      <TextArea
        name="table"
        rows={6}
        spellCheck={false}
        autoComplete="off"
        label={m.region_import_table()}
        hint={m.region_import_table_hint()}
        defaultValue={text}
        error={problemOf("table")}
      />
      <p className="muted-text">{m.region_import_nothing_written()}</p>
      <div>
        <Button look={isAgain ? "side" : "main"} name="intent" value="check">
          {m.region_import_check()}
        </Button>
      </div>
    </Form>
  );
}

/** Somebody else was faster than the button that writes a table: the preview is told anew. */
export function ImportMoved() {
  return (
    <Notice kind="slip" isLive>
      <p>{m.region_import_moved()}</p>
    </Notice>
  );
}

type TableProblem = {
  line: number;
  /** Null where the whole line is meant. */
  column: string | null;
  value: string;
  cure: string;
};

/** Everything that is wrong with a table: where it stands, what it says, what helps. */
export function TableProblems({ problems }: { problems: TableProblem[] }) {
  return (
    <Card look="waiting" labelledBy="problems">
      <h2 id="problems">{m.region_problems_title({ count: problems.length })}</h2>
      <p role="status">{m.region_problems_lead()}</p>
      <TableScroll labelledBy="problems">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{m.region_problems_line()}</th>
              <th scope="col">{m.region_problems_column()}</th>
              <th scope="col">{m.region_problems_value()}</th>
              <th scope="col">{m.region_problems_cure()}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ line, column, value, cure }) => (
              <tr key={`${line} ${column} ${value} ${cure}`}>
                <td className="numbers">{line}</td>
                <td>{column ? <code>{column}</code> : "–"}</td>
                <td className="typed-cell">{value || "–"}</td>
                <td>{cure}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Card>
  );
}
