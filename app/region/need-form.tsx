import { Form } from "@remix-run/react";
import { longestNote, needSources } from "~/domain/need/need";
import type { NeedProblems, TypedNeed } from "~/domain/need/read-need";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { SelectField, TextArea, TextField } from "~/ui/field";
import { NeedFields, VisibilityField } from "./need-fields";
import type { SkillArea } from "./need-skill-choices.server";
import { problemWords, sourceWord } from "./need-words";

type NeedFormProps = {
  formKey: string;
  /** As it was read, where a need is there already. */
  revision?: number;
  /** Where the asker acts for several: which of them states it. */
  organisations?: { id: string; name: string }[];
  organisation?: string | undefined;
  typed: TypedNeed;
  problems: NeedProblems;
  areas: SkillArea[];
  find: string;
  today: string;
  saveLabel: string;
};

/** A need in a coordinator's hands. What can be guessed stands at the end and is filled in. */
export function NeedForm({
  formKey,
  revision,
  organisations = [],
  organisation,
  typed,
  problems,
  saveLabel,
  ...shown
}: NeedFormProps) {
  return (
    <Form method="post" className="stack need-form" noValidate>
      <input type="hidden" name="key" value={formKey} />
      {revision !== undefined && <input type="hidden" name="revision" value={revision} />}
      <Card labelledBy="need-what">
        <h2 id="need-what">{m.need_form_what()}</h2>
        {organisations.length > 1 && (
          <SelectField
            name="organisation"
            label={m.need_organisation()}
            defaultValue={organisation}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextField
          name="employerName"
          label={m.need_employer()}
          hint={m.need_employer_hint()}
          autoComplete="off"
          defaultValue={typed.employerName}
          error={problemWords(problems.employerName)}
        />
        <NeedFields typed={typed} problems={problems} {...shown} />
      </Card>
      <Card labelledBy="need-who-sees">
        <h2 id="need-who-sees">{m.need_form_who_sees()}</h2>
        <VisibilityField typed={typed} problems={problems} />
      </Card>
      <Card labelledBy="need-basis">
        <h2 id="need-basis">{m.need_form_basis()}</h2>
        <div className="field-pair">
          <SelectField
            name="source"
            label={m.need_source()}
            defaultValue={typed.source ?? "interview"}
            error={problemWords(problems.source)}
            options={needSources.map((source) => ({ value: source, label: sourceWord(source) }))}
          />
          <TextField
            name="asOf"
            type="date"
            label={m.need_as_of()}
            defaultValue={typed.asOf ?? shown.today}
            error={problemWords(problems.asOf)}
          />
        </div>
        <TextArea
          name="note"
          rows={3}
          label={m.need_note()}
          hint={m.need_note_hint({ most: longestNote })}
          defaultValue={typed.note}
          error={problemWords(problems.note)}
        />
      </Card>
      <div>
        <Button look="main" name="intent" value="save">
          {saveLabel}
        </Button>
      </div>
    </Form>
  );
}
