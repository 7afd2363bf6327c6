// Paths from before needs were kept are brought up to date at the start of the server.
import type { Catalogue } from "~/domain/course/catalogue";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import {
  deletePathWithoutNeeds,
  listPathsWithoutNeeds,
  replacePathNeeds,
} from "~db/queries/path-needs.server";
import { lockPath } from "~db/queries/paths.server";
import { rebuild } from "./rebuild-stored.server";

/** How many paths are looked up at once. */
const pageLength = 100;

/**
 * Notes the needs of paths from before they were kept: run at every start, and nothing to do but once. A path whose log
 * cannot be read is left to `npm run replay`.
 * @returns how many paths were noted
 */
export async function noteMissingNeeds(
  db: Db,
  readCatalogue: (publicationId: string) => Promise<Catalogue>,
): Promise<number> {
  let noted = 0;
  let pathIds: string[];
  do {
    pathIds = await listPathsWithoutNeeds(db, { limit: pageLength });
    for (const pathId of pathIds) {
      await inTransaction(db, (trx) => notePath(trx, pathId, readCatalogue));
    }
    noted += pathIds.length;
  } while (pathIds.length > 0);
  return noted;
}

async function notePath(
  trx: Trx,
  pathId: string,
  readCatalogue: (publicationId: string) => Promise<Catalogue>,
): Promise<void> {
  const row = await lockPath(trx, { pathId });
  const rebuilt = row && (await rebuild(trx, row, readCatalogue).catch(() => undefined));
  if (row && rebuilt) {
    await replacePathNeeds(trx, { pathId, learnerId: row.learner_id, needs: rebuilt.needs });
  }
  await deletePathWithoutNeeds(trx, { pathId });
}
