import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";

type TableImportHelpProps = {
  lead?: string;
  /** What each column is called and what may stand in it; its words where it takes only some. */
  columns: { name: string; meaning: string; words?: readonly string[] | undefined }[];
  skills: { id: string; title: string }[];
};

/** What the table's columns are called and what may stand in them. */
export function TableImportHelp({ lead, columns, skills }: TableImportHelpProps) {
  return (
    <Card labelledBy="columns" look="quiet">
      <h2 id="columns">{m.region_import_columns()}</h2>
      {lead && <p>{lead}</p>}
      <dl className="table-columns">
        {columns.map(({ name, meaning, words }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              {meaning} {words && <code>{words.join(" · ")}</code>}
            </dd>
          </div>
        ))}
      </dl>
      <details className="more">
        <summary>{m.region_import_skill_ids({ count: skills.length })}</summary>
        <dl className="table-columns">
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
