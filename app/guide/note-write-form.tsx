import { Form } from "@remix-run/react";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import type { RefusedNote } from "./note-action.server";
import { NoteFields } from "./note-fields";

type NoteWriteFormProps = {
  /** The page of the notes, which takes the form. */
  action: string;
  formKey: string;
  learnerName: string;
  school: string;
  about?: { path: string; step: number } | null;
  refused?: RefusedNote | undefined;
};

/** A new note about a learner, or about one step of a path. */
export function NoteWriteForm(props: NoteWriteFormProps) {
  const { action, formKey, learnerName, school, about, refused } = props;
  const { typed = {}, problems = {} } = refused ?? {};
  return (
    <Form method="post" action={action} className="stack">
      <input type="hidden" name="intent" value="write" />
      <input type="hidden" name="key" value={formKey} />
      {about && (
        <>
          <input type="hidden" name="path" value={about.path} />
          <input type="hidden" name="step" value={about.step} />
          <p className="muted-text">{m.story_note_about({ step: formatNumber(about.step) })}</p>
        </>
      )}
      <NoteFields
        learnerName={learnerName}
        school={school}
        text={typed.text?.toString()}
        readers={typed.readers?.toString()}
        problems={problems}
      />
      <div>
        <Button look="main">{m.story_note_save()}</Button>
      </div>
    </Form>
  );
}
