import { Form } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { Choice } from "~/ui/field";
import type { PreviewedOffering } from "./import-offerings.server";
import { fieldWord } from "./offering-problem-words";

type OfferingImportPreviewProps = {
  rows: PreviewedOffering[];
  text: string;
  organisation: string;
  seen: string;
};

/** What would become of each row; its button writes all of them. */
export function OfferingImportPreview({
  rows,
  text,
  organisation,
  seen,
}: OfferingImportPreviewProps) {
  const count = (becomes: PreviewedOffering["becomes"]) =>
    rows.filter((row) => row.becomes === becomes).length;
  const added = count("added");
  return (
    <Card look="accent" labelledBy="preview">
      <h2 id="preview">{m.offering_preview_count({ count: rows.length })}</h2>
      <p role="status">
        {m.offering_preview_counts({ added, changed: count("changed"), same: count("same") })}
      </p>
      <Form method="post" encType="multipart/form-data" className="stack stack--tight">
        <input type="hidden" name="organisation" value={organisation} />
        <input type="hidden" name="seen" value={seen} />
        <input type="hidden" name="table" value={text} />
        {added > 0 && (
          <Choice
            type="checkbox"
            name="publish"
            label={m.offering_preview_publish()}
            hint={m.offering_preview_publish_hint()}
          />
        )}
        <div>
          <Button look="main" name="intent" value="confirm">
            {m.offering_preview_confirm()}
          </Button>
        </div>
      </Form>
      <ul className="plain-list own-offerings">
        {rows.map(({ line, ref, title, becomes, changes }) => (
          <li key={ref}>
            <span className="row">
              <strong>{title[currentLocale()]}</strong>
              <Tag look={becomes === "added" ? "accent" : "plain"}>{becomesWord(becomes)}</Tag>
            </span>
            <span className="muted-text small-text">
              {m.offering_preview_line({ line, ref })}
              {changes.length > 0 && ` · ${changes.map(fieldWord).join(", ")}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function becomesWord(becomes: PreviewedOffering["becomes"]): string {
  const words = {
    added: m.offering_preview_added,
    changed: m.offering_preview_changed,
    same: m.offering_preview_same,
  };
  return words[becomes]();
}
