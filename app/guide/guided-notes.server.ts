import type { Db } from "~db/queries/connection.server";
import { countNotes, listNotes, type Note } from "~db/queries/notes.server";
import type { ShownNote } from "./shown-note";

type Asked = {
  userId: string;
  organisationIds: readonly string[];
  learnerId: string;
  /** 1 first. */
  page: number;
  limit: number;
};

/** A page of what the asker's colleagues and they themselves have written about a learner, the newest first. */
export async function guidedNotes(
  db: Db,
  { userId, organisationIds, learnerId, page, limit }: Asked,
): Promise<{ notes: ShownNote[]; found: number }> {
  const asked = { organisationIds, learnerId };
  const [notes, found] = await Promise.all([
    listNotes(db, { ...asked, limit, offset: (page - 1) * limit }),
    countNotes(db, asked),
  ]);
  return { notes: notes.map((note) => shownNote(note, userId)), found };
}

function shownNote(note: Note, userId: string): ShownNote {
  const { id, text, isVisible, revision, pathId, seq } = note;
  return {
    ...{ id, text, isVisible, revision },
    author: note.authorName,
    school: note.organisationName,
    isOwn: note.authorId === userId,
    about: pathId !== null && seq !== null ? { path: pathId, step: seq } : null,
    createdAt: note.createdAt.toISOString(),
    editedAt: note.editedAt?.toISOString() ?? null,
  };
}
