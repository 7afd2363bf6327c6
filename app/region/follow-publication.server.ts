import { newestCatalogue } from "~/curriculum/current-publication.server";
import type { Db } from "~db/queries/connection.server";
import {
  type Framework,
  type KeptIn,
  keptIn,
  listIdsAfter,
  updateAreas,
} from "~db/queries/skill-areas.server";
import { syncOwnOfferings } from "./sync-own-offerings.server";

/**
 * Brings what the region keeps of the catalogue up to the newest publication: the product's own offerings, and the areas
 * of everybody's needs and offerings. To be called when a publication is made current; called again it changes nothing.
 */
export async function followPublication(db: Db, now: Date): Promise<void> {
  await syncOwnOfferings(db, now);
  const { catalogue } = await newestCatalogue(db);
  const framework = { skills: catalogue.skills, areas: catalogue.areas.map(({ id }) => id) };
  for (const table of keptIn) await refreshAreas(db, table, framework);
}

async function refreshAreas(db: Db, table: KeptIn, framework: Framework): Promise<void> {
  let ids = await listIdsAfter(db, { table });
  while (ids.length > 0) {
    await updateAreas(db, { table, ids, framework });
    ids = await listIdsAfter(db, { table, after: ids.at(-1) });
  }
}
