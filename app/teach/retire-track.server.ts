import type { OwnTrack } from "~/domain/course/course";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { retireOwnTrack } from "~db/queries/own-tracks.server";

type Retire = { track: OwnTrack; organisationIds: readonly string[]; actorId: string; now: Date };

/** Takes an own track out of the choice; taken out twice is once. Whoever is on it goes on. */
export function retireTrack(
  db: Db,
  { track: { id, organisationId }, organisationIds, actorId, now }: Retire,
): Promise<void> {
  return inTransaction(db, async (trx) => {
    if (!(await retireOwnTrack(trx, { id, organisationIds, now }))) return;
    const subject = `track:${id}`;
    await insertAuditEntry(trx, { action: "retire-track", subject, actorId, organisationId, now });
  });
}
