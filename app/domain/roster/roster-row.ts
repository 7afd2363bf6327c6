// A line of a list of learners as it was given: what in it is a name, and what an address.

/** One line of a table or of a pasted list, split into its cells. */
export type TableRow = { line: number; cells: readonly string[] };

export type RosterRow = {
  /** The line of the list in which it stands, from 1. */
  line: number;
  /** May be empty. */
  name: string;
  /** As it was typed, small letters; empty where the line holds none. */
  email: string;
};

/** As many learners as one list may bring. Our choice: a whole school's autumn in two lists. */
export const mostRows = 1000;

/** Characters that a name may have, as the accounts have it. */
export const longestName = 120;

/** Text on one line, without what nobody sees: a name goes into letters and their headers. */
export function plainText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** An address without what mail programs and sentences put around it. */
export function plainAddress(text: string): string {
  return plainText(text)
    .replace(/^mailto:/i, "")
    .replace(/^[<("']+|[>)"'.,;!?]+$/g, "")
    .toLowerCase();
}
