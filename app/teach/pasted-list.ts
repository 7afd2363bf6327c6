import { z } from "zod";

/** As many people as one list may bring. */
export const mostPeople = 200;

export type PastedList = {
  /** Lower-case, each once, in the order of the list. */
  emails: string[];
  /** What holds no address, as it was typed. */
  rest: string[];
};

const separators = /[\s<>,;:"'()[\]|]+/;

/**
 * The addresses in a pasted list. Anything may stand between them, and names beside them: `Första Lärande <a@b.fi>`,
 * a column of a table, a line of a mail. A line without any address, and a broken one, are given back.
 */
export function readPastedList(text: string): PastedList {
  const emails = new Set<string>();
  const rest: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const candidates = line.split(separators).filter((word) => word.includes("@"));
    if (candidates.length === 0 && line.trim() !== "") rest.push(line.trim());
    for (const candidate of candidates) {
      const email = addressIn(candidate);
      if (email) emails.add(email);
      else rest.push(candidate);
    }
  }
  return { emails: [...emails], rest };
}

const address = z.email().max(254);

// A sentence may end right after an address.
function addressIn(word: string): string | undefined {
  const parsed = address.safeParse(word.replace(/[.!?]+$/, "").toLowerCase());
  return parsed.success ? parsed.data : undefined;
}
