import { newestCatalogue } from "~/curriculum/current-publication.server";
import { holdingShare } from "~/domain/region/gap";
import { regionIds } from "~/domain/region/regions";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { countHolders } from "~db/queries/gap-sums.server";

/**
 * Counts for the picture of the gap the learners who hold an area, region by region, so that no statement is a long one.
 * To be called from time to time; two at once come to the same.
 */
export async function countAllHolders(db: Db): Promise<void> {
  const { catalogue } = await newestCatalogue(db);
  for (const region of regionIds) {
    await inTransaction(db, (trx) =>
      countHolders(trx, { region, skills: catalogue.skills, share: holdingShare }),
    );
  }
}
