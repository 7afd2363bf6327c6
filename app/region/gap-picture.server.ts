import { newestCatalogue } from "~/curriculum/current-publication.server";
import type { Area, Skill } from "~/domain/course/course";
import { type GapCell, gapCells } from "~/domain/region/gap";
import { firstDayOf, lastDayOf, nextQuarters, quarterOf } from "~/domain/region/quarter";
import { dayOf } from "~/i18n/day-of";
import type { Db } from "~db/queries/connection.server";
import {
  listConfidentialNeeds,
  listHeldSums,
  listOpenNeeds,
  listSeatSums,
} from "~db/queries/gap-sums.server";
import { horizon } from "./gap-search";

export type GapPicture = {
  /** From the present quarter on. */
  quarters: string[];
  areas: Area[];
  skills: Skill[];
  cells: GapCell[];
  /** Seats of offerings that start between these days count, YYYY-MM-DD. */
  from: string;
  to: string;
};

/** All gaps of all regions, of the present quarter and those that follow. */
export async function readGaps(db: Db, { now }: { now: Date }): Promise<GapPicture> {
  const { catalogue } = await newestCatalogue(db);
  const { areas, skills } = catalogue;
  const quarters = nextQuarters(quarterOf(dayOf(now)), horizon);
  const days = seatDays(quarters);
  const [open, confidential, seats, held] = await Promise.all([
    listOpenNeeds(db, { quarters }),
    listConfidentialNeeds(db, { quarters }),
    listSeatSums(db, days),
    listHeldSums(db),
  ]);
  const cells = gapCells({ open, confidential, seats, held }, quarters);
  return { quarters, areas, skills, cells, ...days };
}

/**
 * The days on which training starts whose seats count: those of the quarters, and of the year before, whose
 * participants are on their way. Our choice: most training for the industry takes less than a year.
 */
function seatDays(quarters: readonly string[]): { from: string; to: string } {
  const first = firstDayOf(quarters[0] ?? "");
  const yearBefore = `${Number(first.slice(0, 4)) - 1}${first.slice(4)}`;
  return { from: yearBefore, to: lastDayOf(quarters.at(-1) ?? "") };
}
