import { notify } from "~/mail/notify.server";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { listGuidedPathsOfLearner } from "~db/queries/guided-paths.server";
import { deleteNote, insertNote, lockOwnNote, updateNote } from "~db/queries/notes.server";
import type { NoteForm } from "./note-form";

type Order = {
  authorId: string;
  /** Where the author guides. */
  organisationIds: readonly string[];
  /** Whose staff shares the note. */
  organisationId: string;
  learnerId: string;
  now: Date;
};

type Form<Intent extends NoteForm["intent"]> = Extract<NoteForm, { intent: Intent }>;

export type NoteDone =
  | { ok: true }
  /** `gone`: no such note of the author's. `unconfirmed`: it would be shown to the learner for the first time. */
  | { ok: false; reason: "gone" | "unconfirmed" }
  /** The author has changed it elsewhere meanwhile: what stands now. */
  | { ok: false; reason: "changed"; text: string; isVisible: boolean };

const gone = { ok: false, reason: "gone" } as const;

/** Writes a note about a learner; the same form sent again writes none. Who may read it is told them. */
export async function writeNote(db: Db, order: Order, form: Form<"write">): Promise<NoteDone> {
  const { learnerId, organisationIds, organisationId, authorId, now } = order;
  const isVisible = form.readers === "learner";
  return inTransaction(db, async (trx) => {
    const about =
      form.path === undefined || form.step === undefined
        ? null
        : { pathId: form.path, seq: form.step };
    const rows = about ? await listGuidedPathsOfLearner(trx, { learnerId, organisationIds }) : [];
    const row = rows.find(({ id }) => id === about?.pathId);
    if (about && (!row || about.seq > row.revision)) return gone;
    const { text, key: clientKey } = form;
    const note = { learnerId, organisationId, authorId, about, text, isVisible, clientKey, now };
    const noteId = await insertNote(trx, note);
    if (noteId) await noteChange(trx, order, { noteId, action: "note-write", isVisible });
    return { ok: true };
  });
}

/** Changes a note of the author's own. One of the staff is shown to the learner only where that was confirmed. */
export async function editNote(db: Db, order: Order, form: Form<"edit">): Promise<NoteDone> {
  const isVisible = form.readers === "learner";
  return inTransaction(db, async (trx) => {
    const note = await lockOwnNote(trx, { ...order, noteId: form.note });
    if (!note) return gone;
    if (note.revision !== form.revision) return changed(note);
    const isShown = isVisible && !note.isVisible;
    if (isShown && !form.confirm) return { ok: false, reason: "unconfirmed" };
    await updateNote(trx, { noteId: note.id, text: form.text, isVisible, now: order.now });
    await noteChange(trx, order, { noteId: note.id, action: "note-edit", isVisible });
    return { ok: true };
  });
}

/** Takes a note of the author's own away; that it was there stays in the audit log. */
export async function takeNoteAway(db: Db, order: Order, form: Form<"delete">): Promise<NoteDone> {
  return inTransaction(db, async (trx) => {
    const note = await lockOwnNote(trx, { ...order, noteId: form.note });
    if (!note) return gone;
    if (note.revision !== form.revision) return changed(note);
    await deleteNote(trx, { noteId: note.id, now: order.now });
    const { isVisible } = note;
    await noteChange(trx, order, { noteId: note.id, action: "note-delete", isVisible });
    return { ok: true };
  });
}

function changed({ text, isVisible }: { text: string; isVisible: boolean }): NoteDone {
  return { ok: false, reason: "changed", text, isVisible };
}

type Change = {
  noteId: string;
  action: "note-write" | "note-edit" | "note-delete";
  isVisible: boolean;
};

async function noteChange(
  trx: Trx,
  { authorId, organisationId, learnerId, now }: Order,
  { noteId, action, isVisible }: Change,
): Promise<void> {
  const subject = `note:${noteId}`;
  const entry = { action, subject, actorId: authorId, organisationId, now };
  await insertAuditEntry(trx, { ...entry, details: { learner: learnerId, isVisible } });
  if (!isVisible || action === "note-delete") return;
  const notice = { kind: "note-written", noteId } as const;
  await notify(trx, { userId: learnerId, notice, now, dedupeKey: `note-written ${noteId}` });
}
