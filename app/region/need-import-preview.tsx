import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import type { PreviewedNeed } from "./import-needs.server";
import { ChangeList } from "./need-changes";
import { needTitle } from "./need-facts";
import { quarterWords } from "./need-words";

type NeedImportPreviewProps = {
  rows: PreviewedNeed[];
  text: string;
  organisation: string;
  seen: string;
  skillTitles: Record<string, string>;
};

/** What would become of each row; its button writes all of them. */
export function NeedImportPreview({
  rows,
  text,
  organisation,
  seen,
  skillTitles,
}: NeedImportPreviewProps) {
  const count = (becomes: PreviewedNeed["becomes"]) =>
    rows.filter((row) => row.becomes === becomes).length;
  return (
    <Card look="accent" labelledBy="preview">
      <h2 id="preview">{m.need_preview_count({ count: rows.length })}</h2>
      <p role="status">
        {m.need_preview_counts({
          stated: count("stated"),
          changed: count("changed"),
          same: count("same"),
        })}
      </p>
      <Form method="post" encType="multipart/form-data" className="row">
        <input type="hidden" name="organisation" value={organisation} />
        <input type="hidden" name="seen" value={seen} />
        <input type="hidden" name="table" value={text} />
        <Button look="main" name="intent" value="confirm">
          {m.need_preview_confirm()}
        </Button>
      </Form>
      <ul className="plain-list need-preview">
        {rows.map(({ line, ref, need, becomes, change }) => (
          <li key={ref}>
            <p>
              <strong>{needTitle(need)}</strong>{" "}
              <Tag look={becomes === "stated" ? "accent" : "plain"}>{becomesWord(becomes)}</Tag>
            </p>
            <p className="muted-text small-text">
              {m.need_preview_line({ line, ref })} · {quarterWords(need.quarter)}
              {need.employerName && ` · ${need.employerName}`}
            </p>
            {change && <ChangeList change={change} skillTitles={skillTitles} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function becomesWord(becomes: PreviewedNeed["becomes"]): string {
  switch (becomes) {
    case "stated":
      return m.need_preview_stated();
    case "changed":
      return m.need_preview_changed();
    case "same":
      return m.need_preview_same();
  }
}
