import { CsvError, type Options, parse } from "csv-parse/sync";

/** One line of a table or of a pasted list, split into its cells; lines count from 1. */
export type TableLine = { line: number; cells: string[] };

/** Lines from which the separator is guessed. */
const sample = 20;

/**
 * The lines and cells of a table or a pasted list. Tabs separate where there are any, semicolons where there are any
 * (Excel in Finland and Sweden), commas otherwise; quoted cells may hold all of them.
 */
export function splitTable(text: string): TableLine[] {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const named = /^sep=(.)\n/i.exec(plain);
  const skipped = named ? 1 : 0;
  const table = named ? plain.slice(named[0].length) : plain;
  const delimiter = named?.[1] ?? separatorOf(table);
  return split(table, delimiter).map(({ info, record }) => ({
    line: info.lines + skipped,
    cells: record,
  }));
}

type Split = { info: { lines: number }; record: string[] };

function split(text: string, delimiter: string): Split[] {
  const options: Options = {
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  };
  try {
    return parse(text, options) as unknown as Split[];
  } catch (problem) {
    if (!(problem instanceof CsvError)) throw problem;
    // Quotes that mean no cells, such as those of a mail program around a name.
    return parse(text, { ...options, quote: null }) as unknown as Split[];
  }
}

function separatorOf(text: string): string {
  const head = text
    .split("\n", sample)
    .join("\n")
    .replace(/"[^"]*"/g, "");
  return ["\t", ";"].find((separator) => head.includes(separator)) ?? ",";
}
