import { useId } from "react";
import { m } from "~/i18n/messages";
import { Choice, TextArea } from "~/ui/field";
import type { NoteField } from "./note-form";

type NoteFieldsProps = {
  learnerName: string;
  school: string;
  text?: string | undefined;
  /** Who may read it; left out where that is still to be chosen. */
  readers?: string | undefined;
  problems: Partial<Record<NoteField, string>>;
};

/** The words of a note, and who may read them: chosen each time, never by itself. */
export function NoteFields({ learnerName, school, text, readers, problems }: NoteFieldsProps) {
  const id = useId();
  return (
    <>
      <TextArea
        name="text"
        rows={4}
        maxLength={2000}
        required
        defaultValue={text}
        label={m.story_note_text()}
        error={problems.text}
      />
      <fieldset
        className="fieldset stack stack--tight"
        aria-describedby={problems.readers ? `${id}-error` : undefined}
      >
        <legend>{m.story_note_readers()}</legend>
        <Choice
          type="radio"
          name="readers"
          value="learner"
          required
          defaultChecked={readers === "learner"}
          label={m.story_note_for_learner()}
          hint={m.story_note_for_learner_hint({ name: learnerName })}
        />
        <Choice
          type="radio"
          name="readers"
          value="staff"
          required
          defaultChecked={readers === "staff"}
          label={m.story_note_for_staff({ school })}
          hint={m.story_note_for_staff_hint({ name: learnerName })}
        />
        {problems.readers && (
          <p className="field__error" id={`${id}-error`} role="alert">
            {problems.readers}
          </p>
        )}
      </fieldset>
    </>
  );
}
