import { type OwnTrackBody, ownTrackOf } from "~/domain/own-track/own-track";
import type { Db } from "~db/queries/connection.server";
import { describeStory } from "./describe-story";
import { databaseProofs } from "./proof-store.server";
import { proveBesideRequests } from "./prove-paths.server";
import { publishedRehearsal } from "./rehearsal-content.server";

export type OwnTrackProof = {
  publicationId: string;
  id: string;
  organisationId: string;
  body: OwnTrackBody;
};

/**
 * Proves that whoever is on the track can complete it, in both ways of studying.
 * @returns the shortest story to where nobody gets further, in the authors' English; null where there is none
 */
export async function proveOwnTrack(
  db: Db,
  { publicationId, id, organisationId, body }: OwnTrackProof,
): Promise<string | null> {
  const { catalogue, questions } = await publishedRehearsal(db, publicationId);
  const track = ownTrackOf({ id, organisationId, replaces: null, isOffered: true }, body);
  const content = { questions, catalogue: { ...catalogue, ownTracks: [track] } };
  const found = await proveBesideRequests(content, {
    goal: { kind: "track", id },
    eqf: track.eqf,
    store: databaseProofs(db),
  });
  return found && `${found.why} ${describeStory(found.story)}`;
}
