// A cell of a table as spreadsheets leave it, read as it was meant.
import { editDistance } from "~/domain/roster/edit-distance";

/**
 * The text of a cell without the apostrophe by which an export tells spreadsheets that it is no formula.
 * Signs: OWASP, CSV Injection, with their full-width forms, as csv-stringify guards them.
 */
export function unguardedCell(cell: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

/** “31.1.2027”, as spreadsheets of Finland write a day, is “2027-01-31”; anything else stays as it is. */
export function dayOfCell(text: string): string {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text;
}

/** Letters of a word for each of which one slip is allowed. Our choice: more slips would be another word. */
const lettersOfSlip = 4;

/** The known word that was probably meant: the one with the fewest slips, null where all lie too far. */
export function nearestWord(word: string, known: readonly string[]): string | null {
  const most = Math.max(1, Math.floor(word.length / lettersOfSlip));
  const [found] = known
    .filter((one) => Math.abs(one.length - word.length) <= most)
    .map((one) => ({ one, slips: editDistance(word.toLowerCase(), one) }))
    .filter(({ slips }) => slips <= most)
    .toSorted((a, b) => a.slips - b.slips);
  return found?.one ?? null;
}

/**
 * The cells of a row that no column is for. Each of them, an empty one too, may have pushed others into the wrong column:
 * a separator that stands unquoted in a text makes two cells of one. A row that ends early is none of these:
 * spreadsheets leave out the last cells where they are empty.
 */
export function strayCells(head: readonly string[], cells: readonly string[]): string[] {
  const isNamed = (place: number) => (head[place] ?? "").trim() !== "";
  return cells.filter(
    (cell, place) => place >= head.length || (!isNamed(place) && cell.trim() !== ""),
  );
}
