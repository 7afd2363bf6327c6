// The own tracks of all schools as the catalogue holds them.
import type { OwnTrack } from "~/domain/course/course";
import { ownTrackBodySchema, ownTrackOf } from "~/domain/own-track/own-track";
import type { Db } from "~db/queries/connection.server";
import { listAllOwnTracks } from "~db/queries/own-tracks.server";
import { createMemory } from "./create-memory";

const known = createMemory<OwnTrack[]>(3);

/** @param change of which this is the state: what is kept in memory is told apart by it */
export async function readOwnTracks(db: Db, change: string | undefined): Promise<OwnTrack[]> {
  if (!change) return [];
  const tracks = await known(change, async () => {
    const rows = await listAllOwnTracks(db);
    const replaced = new Set(rows.map((row) => row.replaces));
    return rows.map(({ id, organisationId, body, replaces, retiredAt }) => {
      const isOffered = retiredAt === null && !replaced.has(id);
      const standing = { id, organisationId, replaces, isOffered };
      return ownTrackOf(standing, ownTrackBodySchema.parse(body));
    });
  });
  return tracks ?? [];
}
