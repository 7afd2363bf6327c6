/** A note as the staff see it. */
export type ShownNote = {
  id: string;
  text: string;
  isVisible: boolean;
  /** Null where the account is gone. */
  author: string | null;
  /** Whose staff share it. */
  school: string;
  /** Written by the reader, who may change it. */
  isOwn: boolean;
  /** The step of a path that it is about. */
  about: { path: string; step: number } | null;
  revision: number;
  /** ISO instants. */
  createdAt: string;
  editedAt: string | null;
};

/** Notes on one page. */
export const notesLimit = 50;
