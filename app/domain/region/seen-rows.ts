// What somebody saw in the preview of a table, so that it is not written over what others have changed meanwhile.

type Standing = { revision: number };

/** The revisions of the rows that stand, in the order of the table; a row that is new has none. */
export function seenRows(
  rows: readonly { ref: string }[],
  standing: ReadonlyMap<string, Standing>,
): string {
  return rows.map(({ ref }) => standing.get(ref)?.revision ?? "-").join(" ");
}
