import { Link } from "@remix-run/react";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { NoteList } from "./note-list";
import { NoteWriteForm } from "./note-write-form";
import { notesPath } from "./notes-path";
import type { GuidedLearner } from "./require-guide.server";
import type { ShownNote } from "./shown-note";

type NotesCardProps = {
  learner: GuidedLearner;
  school: string;
  formKey: string;
  notes: ShownNote[];
  found: number;
};

/** The newest notes about a learner, and a form for one more. */
export function NotesCard({ learner, school, formKey, notes, found }: NotesCardProps) {
  const page = notesPath(learner.groupId, learner.id);
  return (
    <Card labelledBy="notes-title">
      <h2 id="notes-title">{m.story_notes()}</h2>
      {found === 0 && <p className="muted-text">{m.story_notes_none()}</p>}
      {notes.length > 0 && <NoteList notes={notes} learner={learner} />}
      {found > 0 && (
        <p>
          <Link to={page}>{m.story_notes_open({ count: formatNumber(found) })}</Link>
        </p>
      )}
      <details className="more">
        <summary>{m.story_note_write()}</summary>
        <NoteWriteForm action={page} formKey={formKey} learnerName={learner.name} school={school} />
      </details>
    </Card>
  );
}
