import type { Db } from "~db/queries/connection.server";
import { comparePublications } from "./compare-publications";
import { createMemory } from "./create-memory";
import type { Comparison } from "./publication-change";
import { readEdition } from "./read-edition.server";

const comparisons = createMemory<Comparison>(20);

/** What changed between two stored publications; neither ever changes, so it is found once. */
export async function readComparison(db: Db, fromId: string, toId: string): Promise<Comparison> {
  const compare = async () =>
    comparePublications(await readEdition(db, fromId), await readEdition(db, toId));
  return (await comparisons(`${fromId} ${toId}`, compare)) ?? compare();
}
