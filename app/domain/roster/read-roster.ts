// From a table with or without headings, or lines such as “Name <address>”, to one row for each learner.
import { findColumns, type RosterColumns } from "./roster-columns";
import { plainAddress, plainText, type RosterRow, type TableRow } from "./roster-row";

/**
 * The learners of a list. A first line that names its columns decides where to look; without one, an address is what
 * looks like one, and the text beside it is the name. Several addresses in one line are several learners.
 */
export function readRoster(table: readonly TableRow[]): RosterRow[] {
  const [head, ...body] = table;
  const columns = head && findColumns(head.cells);
  if (!columns) return table.flatMap(readLine);
  const { email } = columns;
  if (email === undefined) return body.flatMap(readLine);
  return body.flatMap((row) => readByColumns(row, { ...columns, email }));
}

function readByColumns(
  { line, cells }: TableRow,
  columns: RosterColumns & { email: number },
): RosterRow[] {
  const cell = (column: number | undefined) =>
    column === undefined ? "" : plainText(cells[column] ?? "");
  const name = cell(columns.name) || `${cell(columns.first)} ${cell(columns.last)}`.trim();
  const typed = cell(columns.email);
  const found = addressesIn(typed);
  const [only] = found;
  if (only && found.length === 1) return [{ line, name: name || only.name, email: only.email }];
  return name || typed ? [{ line, name, email: plainAddress(typed) }] : [];
}

// A number of a student, a telephone and a group's code are no names.
const mostNameCells = 2;
const isNameCell = (cell: string) => /\p{L}/u.test(cell) && !/\d/.test(cell);

function readLine({ line, cells }: TableRow): RosterRow[] {
  const texts = cells.map(plainText);
  const found = texts.map(addressesIn);
  const all = found.flat();
  const beside = nameIn(
    texts
      .filter((text, index) => found[index]?.length === 0 && isNameCell(text))
      .slice(0, mostNameCells)
      .join(" "),
  );
  const [only] = all;
  if (only && all.length === 1) {
    return [{ line, name: `${beside} ${only.name}`.trim(), email: only.email }];
  }
  if (all.length > 1) return all.map((one) => ({ line, ...one }));
  const text = plainText(texts.join(" "));
  return text ? [{ line, name: text, email: "" }] : [];
}

/** What somebody meant as an address: with an @, or one written out. */
const address = /[^\s<>"'(),;:[\]|]*(?:@|\(at\)|\[at\])[^\s<>"'(),;:[\]|]*/gi;

function addressesIn(text: string): { name: string; email: string }[] {
  const matches = [...text.matchAll(address)];
  let end = 0;
  return matches.map((match) => {
    const before = text.slice(end, match.index);
    end = match.index + match[0].length;
    const after = matches.length === 1 ? text.slice(end) : "";
    return { name: nameIn(`${before} ${after}`), email: plainAddress(match[0]) };
  });
}

/** What mail programs put around a name does not belong to it, nor does a bullet or a number in front. */
function nameIn(text: string): string {
  const bare = text.replace(/mailto:/i, " ").replace(/[<>"()[\],;:|]+/g, " ");
  const name = plainText(bare).replace(/^[\d.\-–•*\s]+/u, "");
  return /\p{L}/u.test(name) ? name : "";
}
