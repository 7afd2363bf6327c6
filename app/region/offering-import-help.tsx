import { currencies, fundings, modes } from "~/domain/offering/offering";
import type { OfferingField } from "~/domain/offering/offering-problem";
import { columnsOfFields } from "~/domain/offering/offering-table";
import { contactRoles } from "~/domain/region/partner";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { fieldWord } from "./offering-problem-words";

const words: Partial<Record<OfferingField, readonly string[]>> = {
  mode: modes,
  currency: currencies,
  funding: fundings,
  contactRole: contactRoles,
};

/** What the columns of the file are called and what may stand in them. */
export function OfferingImportHelp({ skills }: { skills: { id: string; title: string }[] }) {
  const fields = Object.entries(columnsOfFields) as [OfferingField, string][];
  return (
    <Card labelledBy="columns" look="quiet">
      <h2 id="columns">{m.offering_import_columns()}</h2>
      <p>{m.offering_import_columns_lead()}</p>
      <dl className="offering-columns">
        <div>
          <dt>
            <code>ref</code>
          </dt>
          <dd>{m.offering_import_ref()}</dd>
        </div>
        {fields.map(([field, column]) => (
          <div key={column}>
            <dt>
              <code>{column}</code>
            </dt>
            <dd>
              {fieldWord(field)} {words[field] && <code>{words[field].join(" · ")}</code>}
            </dd>
          </div>
        ))}
      </dl>
      <details className="more">
        <summary>{m.offering_import_skill_ids({ count: skills.length })}</summary>
        <dl className="offering-columns">
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
