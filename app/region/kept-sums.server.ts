// Sums of needs, of seats and of the whole catalogue, kept in this process for as long as nothing of theirs is written.
import { createMemory } from "~/curriculum/create-memory";
import type { Cell } from "~/domain/offering/facets";
import type { GapSums } from "~/domain/region/gap";
import type { Db } from "~db/queries/connection.server";
import {
  listConfidentialNeeds,
  listOpenNeeds,
  listSeatSums,
  readWrittenMark,
} from "~db/queries/gap-sums.server";
import { type CatalogueQuestion, countCells } from "~db/queries/offering-catalogue.server";

type NeedSums = Pick<GapSums, "open" | "confidential">;

const keptNeeds = createMemory<NeedSums>(2);
const keptSeats = createMemory<GapSums["seats"]>(2);
const keptCells = createMemory<Cell[]>(2);

type Kept = {
  /** Areas follow the publication; where that takes a while, the next hour has them. */
  publicationId: string;
  now: Date;
};

export async function readNeedSums(
  db: Db,
  { quarters, ...kept }: Kept & { quarters: readonly string[] },
): Promise<NeedSums> {
  const load = async () => {
    const [open, confidential] = await Promise.all([
      listOpenNeeds(db, { quarters }),
      listConfidentialNeeds(db, { quarters }),
    ]);
    return { open, confidential };
  };
  const key = keyOf(kept, await readWrittenMark(db, "needs"));
  return (await keptNeeds(key, load)) ?? load();
}

/** @param from, to days on which training starts whose seats count, YYYY-MM-DD */
export async function readSeatSums(
  db: Db,
  { from, to, ...kept }: Kept & { from: string; to: string },
): Promise<GapSums["seats"]> {
  const load = () => listSeatSums(db, { from, to });
  const key = keyOf(kept, await readWrittenMark(db, "offerings"));
  return (await keptSeats(key, load)) ?? load();
}

/** The counts of the catalogue's facets; kept where nothing is asked for, which is what everybody sees first. */
export async function readCells(
  db: Db,
  { question, ...kept }: Kept & { question: CatalogueQuestion },
): Promise<Cell[]> {
  const load = () => countCells(db, question);
  const { words, chosen, today } = question;
  const isWhole = words.length === 0 && Object.values(chosen).every(({ length }) => length === 0);
  if (!isWhole) return load();
  const key = `${keyOf(kept, await readWrittenMark(db, "offerings"))} ${today}`;
  return (await keptCells(key, load)) ?? load();
}

// The quarters and days that are asked for follow from the hour.
function keyOf({ publicationId, now }: Kept, mark: string): string {
  return `${publicationId} ${now.toISOString().slice(0, 13)} ${mark}`;
}
