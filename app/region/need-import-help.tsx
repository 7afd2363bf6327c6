import type { NeedColumn } from "~/domain/need/need-columns";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { columnChoices, columnMeaning } from "./need-import-words";

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
