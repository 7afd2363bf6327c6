// An export as a file that a spreadsheet of the reader's country opens by itself.
import { pipeline, Readable } from "node:stream";
import { stringify } from "csv-stringify";
import type { ExportColumn } from "~/domain/guidance/export-columns";
import type { Locale } from "~/i18n/locale";
import type { ExportRow } from "./export-rows.server";
import { columnWord } from "./export-words";

/** Where the decimal sign is a comma, a comma cannot part the columns: Excel there expects a semicolon. */
const signs: Record<Locale, { delimiter: string; decimal: string }> = {
  fi: { delimiter: ";", decimal: "," },
  sv: { delimiter: ";", decimal: "," },
  en: { delimiter: ",", decimal: "." },
};

type Written = {
  columns: readonly ExportColumn[];
  /** Pages of rows, read one after another while the file is on its way. */
  pages: AsyncIterable<ExportRow[]>;
  locale: Locale;
};

/** UTF-8 with its mark, text made safe for formulas, numbers as numbers. */
export function writeExport({ columns, pages, locale }: Written): Readable {
  const { delimiter, decimal } = signs[locale];
  async function* records() {
    for await (const page of pages) {
      for (const row of page) yield columns.map(({ id }) => row[id] ?? null);
    }
  }
  const file = stringify({
    bom: true,
    delimiter,
    record_delimiter: "windows",
    escape_formulas: true,
    header: true,
    columns: columns.map(({ id }) => ({ key: id, header: columnWord(id) })),
    cast: { number: (value) => String(value).replace(".", decimal) },
  });
  // What goes wrong destroys the file on its way, so that nobody takes a part for the whole.
  return pipeline(Readable.from(records()), file, () => undefined);
}
