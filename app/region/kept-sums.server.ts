// Sums of needs and of seats, kept in this process for as long as no need and no offering is written.
import { createMemory } from "~/curriculum/create-memory";
import type { GapSums } from "~/domain/region/gap";
import type { Db } from "~db/queries/connection.server";
import {
  listConfidentialNeeds,
  listOpenNeeds,
  listSeatSums,
  readWrittenMark,
} from "~db/queries/gap-sums.server";

type NeedSums = Pick<GapSums, "open" | "confidential">;

const keptNeeds = createMemory<NeedSums>(2);
const keptSeats = createMemory<GapSums["seats"]>(2);

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

// The quarters and days that are asked for follow from the hour.
function keyOf({ publicationId, now }: Kept, mark: string): string {
  return `${publicationId} ${now.toISOString().slice(0, 13)} ${mark}`;
}
