import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { formatDate, formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Tag } from "~/ui/card";
import { replayPath } from "./replay-search";
import type { GuidedLearner } from "./require-guide.server";
import type { ShownNote } from "./shown-note";

type NoteListProps = {
  notes: ShownNote[];
  learner: Pick<GuidedLearner, "id" | "groupId">;
  /** What may be done with one of the reader's own. */
  changeOf?: (note: ShownNote) => ReactNode;
};

/** Notes with their authors; each says who may read it. */
export function NoteList({ notes, learner, changeOf }: NoteListProps) {
  return (
    <ul className="plain-list notes">
      {notes.map((note) => (
        <li key={note.id} className="notes__one">
          <p>
            {note.isVisible ? (
              <Tag look="accent">{m.story_note_for_learner()}</Tag>
            ) : (
              <Tag>{m.story_note_for_staff({ school: note.school })}</Tag>
            )}
          </p>
          <p className="notes__text">{note.text}</p>
          <p className="muted-text small-text">
            {note.author && `${note.author} · `}
            <time dateTime={note.createdAt}>{formatDate(note.createdAt)}</time>
            {note.editedAt && ` · ${m.story_note_edited({ date: formatDate(note.editedAt) })}`}
            {note.about && (
              <>
                {" · "}
                <Link to={replayPath(learner.groupId, learner.id, note.about)}>
                  {m.story_step({ step: formatNumber(note.about.step) })}
                </Link>
              </>
            )}
          </p>
          {note.isOwn && changeOf?.(note)}
        </li>
      ))}
    </ul>
  );
}
