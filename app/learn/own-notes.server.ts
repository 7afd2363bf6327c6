import type { Db } from "~db/queries/connection.server";
import { listOwnNotes } from "~db/queries/notes.server";
import type { OwnNote } from "./own-notes-card";

/** What staff have written to the learner, the newest first; notes among staff are never part of it. */
export async function ownNotes(
  db: Db,
  asked: { learnerId: string; limit: number },
): Promise<OwnNote[]> {
  const notes = await listOwnNotes(db, asked);
  return notes.map(({ id, text, authorName, organisationName, createdAt }) => ({
    id,
    text,
    by: [authorName, organisationName].filter(Boolean).join(", "),
    at: createdAt.toISOString(),
  }));
}
