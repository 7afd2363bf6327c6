import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Choice } from "~/ui/field";
import { Notice } from "~/ui/notice";
import type { RefusedNote } from "./note-action.server";
import { NoteFields } from "./note-fields";
import type { ShownNote } from "./shown-note";

type NoteChangeProps = {
  note: ShownNote;
  learnerName: string;
  refused: RefusedNote | undefined;
};

/** Changes or takes away one of the reader's own notes, folded away until it is wanted. */
export function NoteChange({ note, learnerName, refused }: NoteChangeProps) {
  const { id, isVisible, revision, school } = note;
  const { typed = {}, problems = {}, standing = null } = refused ?? {};
  const own = (
    <>
      <input type="hidden" name="note" value={id} />
      <input type="hidden" name="revision" value={revision} />
    </>
  );
  return (
    <details className="more" open={refused !== undefined || undefined}>
      <summary>{m.story_note_change()}</summary>
      {standing && (
        <div role="alert">
          <Notice kind="slip" title={m.story_note_clash()}>
            <p className="notes__text">{standing.text}</p>
          </Notice>
        </div>
      )}
      <Form method="post" className="stack" preventScrollReset>
        <input type="hidden" name="intent" value="edit" />
        {own}
        <NoteFields
          learnerName={learnerName}
          school={school}
          text={typed.text?.toString() ?? note.text}
          readers={typed.readers?.toString() ?? (isVisible ? "learner" : "staff")}
          problems={problems}
        />
        {!isVisible && (
          <div>
            <Choice
              type="checkbox"
              name="confirm"
              label={m.story_note_confirm({ name: learnerName })}
              hint={m.story_note_confirm_hint()}
              aria-describedby={problems.confirm ? `confirm-${id}` : undefined}
            />
            {problems.confirm && (
              <p className="field__error" id={`confirm-${id}`} role="alert">
                {problems.confirm}
              </p>
            )}
          </div>
        )}
        <div>
          <Button look="main">{m.story_note_save()}</Button>
        </div>
      </Form>
      <Form method="post" className="stack note-delete" preventScrollReset>
        <input type="hidden" name="intent" value="delete" />
        {own}
        <p className="muted-text">
          {isVisible
            ? m.story_note_delete_hint({ name: learnerName })
            : m.story_note_delete_staff()}
        </p>
        <div>
          <Button>{m.story_note_delete()}</Button>
        </div>
      </Form>
    </details>
  );
}
