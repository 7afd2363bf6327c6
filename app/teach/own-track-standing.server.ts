import type { OwnTrack } from "~/domain/course/course";
import type { Db } from "~db/queries/connection.server";
import { countUseOfTracks, findOwnTrack } from "~db/queries/own-tracks.server";

export type OwnTrackStanding = {
  isOffered: boolean;
  organisation: string;
  /** The track that took its place. */
  newerId: string | null;
  assignments: number;
  learners: number;
};

/** Where an own track stands in the life of its school. */
export async function ownTrackStanding(
  db: Db,
  { track, organisationIds }: { track: OwnTrack; organisationIds: readonly string[] },
): Promise<OwnTrackStanding> {
  const [row, use] = await Promise.all([
    findOwnTrack(db, { id: track.id, organisationIds }),
    countUseOfTracks(db, { ids: [track.id] }),
  ]);
  const { assignments = 0, learners = 0 } = use.get(track.id) ?? {};
  return {
    isOffered: track.isOffered,
    organisation: row?.organisationName ?? "",
    newerId: row?.newerId ?? null,
    assignments,
    learners,
  };
}
