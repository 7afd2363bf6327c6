import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";

export type OwnNote = {
  id: string;
  text: string;
  /** Who wrote it, and at which school. */
  by: string;
  /** ISO instant. */
  at: string;
};

/** What teachers have written to the learner; nothing where they have written nothing. */
export function OwnNotesCard({ notes }: { notes: OwnNote[] }) {
  if (notes.length === 0) return null;
  return (
    <Card labelledBy="own-notes">
      <h2 id="own-notes">{m.story_own_notes()}</h2>
      <ul className="plain-list stack stack--tight">
        {notes.map(({ id, text, by, at }) => (
          <li key={id}>
            <p className="own-note">{text}</p>
            <p className="muted-text small-text">
              {by} · <time dateTime={at}>{formatDate(at)}</time>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
