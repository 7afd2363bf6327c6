import { stringify } from "csv-stringify/sync";
import { needColumns } from "~/domain/need/need-columns";
import { needCells } from "~/domain/need/need-table";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";
import { listNeeds, type NeedRow } from "~db/queries/region-needs.server";

/** Rows that are read at once. */
const pageLength = 500;

type Asked = { organisationId: string; locale: Locale };

/** Stated needs of one organisation as a table: UTF-8 with its mark, text made safe for formulas. Excel in Finland and Sweden expects semicolons. */
export async function writeNeeds(
  db: Db,
  { organisationId, locale }: Asked,
): Promise<{ text: string; rows: number }> {
  const needs: NeedRow[] = [];
  for (;;) {
    const rows = await listNeeds(db, {
      ...{ organisationIds: [organisationId], states: ["stated"] },
      ...{ limit: pageLength, offset: needs.length },
    });
    needs.push(...rows);
    if (rows.length < pageLength) break;
  }
  const text = stringify(
    // A need that was stated by hand is known to a later import by its own id.
    needs.map((need) => needCells({ need, ref: need.ref ?? need.id })),
    {
      bom: true,
      delimiter: locale === "en" ? "," : ";",
      record_delimiter: "windows",
      escape_formulas: true,
      header: true,
      columns: [...needColumns],
    },
  );
  return { text, rows: needs.length };
}
