import { redirect } from "@remix-run/node";
import { z } from "zod";
import { badRequest, conflict, overtaken } from "~/http/responses";
import { m } from "~/i18n/messages";
import type { Db } from "~db/queries/connection.server";
import { type NoteField, type NoteForm, noteForm } from "./note-form";
import { editNote, type NoteDone, takeNoteAway, writeNote } from "./notes.server";

type Fields = Record<string, string | string[]>;

/** A form of a note that was not taken: what was typed, and what to do about it. */
export type RefusedNote = {
  typed: Fields;
  problems: Partial<Record<NoteField, string>>;
  /** What stands now, where it was changed elsewhere meanwhile. */
  standing: { text: string; isVisible: boolean } | null;
};

type Order = Parameters<typeof writeNote>[1];

/** Does what a form of a note asks for, and comes back to the notes; else says what stands in its way. */
export async function noteAction(db: Db, order: Order, typed: Fields, pathname: string) {
  const form = noteForm.safeParse(typed);
  if (!form.success) {
    const { fieldErrors } = z.flattenError(form.error);
    const errors = fieldErrors as Partial<Record<NoteField, string[]>>;
    const problems = { text: errors.text?.[0], readers: errors.readers?.[0] };
    return badRequest<RefusedNote>({ typed, problems, standing: null });
  }
  const done = await doNote(db, order, form.data);
  if (done.ok) return redirect(`${pathname}?done=${form.data.intent}`, 303);
  switch (done.reason) {
    case "gone":
      return conflict();
    case "unconfirmed": {
      const problems = { confirm: m.story_error_confirm() };
      return badRequest<RefusedNote>({ typed, problems, standing: null });
    }
    case "changed": {
      const { text, isVisible } = done;
      return overtaken<RefusedNote>({ typed, problems: {}, standing: { text, isVisible } });
    }
  }
}

function doNote(db: Db, order: Order, form: NoteForm): Promise<NoteDone> {
  switch (form.intent) {
    case "write":
      return writeNote(db, order, form);
    case "edit":
      return editNote(db, order, form);
    case "delete":
      return takeNoteAway(db, order, form);
  }
}
