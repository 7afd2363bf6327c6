import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { SelectField, TextArea, TextField } from "~/ui/field";
import { periodDates } from "~/ui/period-facts";
import { PhotoList } from "~/ui/photo-list";
import { JudgeChoice, type JudgeChoiceProps } from "./judge-choice";
import { longestDescription, type TaskErrors } from "./task-form";
import type { TypedFields } from "./typed-fields";
import { useDraft } from "./use-draft";

export type EvidenceView = JudgeChoiceProps["view"] & {
  text: string;
  written: number;
  longestText: number;
  photosLeft: number;
  photos: { id: string; name: string; description: string; href: string }[];
  periods: { id: string; company: string; startsOn: string; endsOn: string }[];
  periodId: string;
};

type EvidenceFormProps = {
  formKey: string;
  view: EvidenceView;
  typed: TypedFields;
  errors: TaskErrors;
};

/**
 * Text, photos and who is to judge them: one form, so that whichever button is pressed, nothing that was typed is lost.
 * The text comes before the photos: it is read even where they are too large.
 */
export function EvidenceForm({ formKey, view, typed, errors }: EvidenceFormProps) {
  const draft = useDraft();
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      className="stack stack--room"
      noValidate
      // A photo that was stored leaves its field empty again; so does its description.
      key={view.photos.length}
    >
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="written" value={view.written} />
      <Card labelledBy="yours">
        <h2 id="yours">{m.tasks_evidence()}</h2>
        <TextArea
          name="text"
          rows={8}
          maxLength={view.longestText}
          label={m.tasks_text()}
          hint={m.tasks_text_hint()}
          defaultValue={typed.text ?? view.text}
          error={errors.text ?? draft.error}
          {...draft.listen}
        />
        <p className="muted-text small-text" role="status">
          {draft.state === "storing" && m.tasks_storing()}
          {draft.state === "stored" && !draft.error && m.tasks_stored()}
        </p>
        {view.photosLeft > 0 && (
          <>
            <TextField
              name="description"
              maxLength={longestDescription}
              label={m.tasks_photo_description()}
              hint={m.tasks_photo_description_hint()}
              defaultValue={typed.description ?? ""}
              error={errors.description}
            />
            <TextField
              type="file"
              name="photos"
              multiple
              accept="image/jpeg,image/png"
              label={m.tasks_photos()}
              hint={m.tasks_photos_hint({ count: view.photosLeft })}
              error={errors.photos}
            />
          </>
        )}
        {view.periods.length > 0 && (
          <SelectField
            name="period"
            label={m.tasks_period()}
            defaultValue={typed.period ?? view.periodId}
            options={[
              { value: "", label: m.tasks_period_none() },
              ...view.periods.map((period) => ({
                value: period.id,
                label: `${period.company}, ${periodDates(period)}`,
              })),
            ]}
          />
        )}
        <div>
          <Button name="intent" value="save">
            {m.tasks_save()}
          </Button>
        </div>
        {view.photos.length > 0 && (
          <PhotoList
            photos={view.photos}
            act={(photo) => (
              <Button look="plain" name="intent" value={`remove:${photo.id}`}>
                {m.tasks_photo_remove()}
                <span className="visually-hidden"> {photo.description || photo.name}</span>
              </Button>
            )}
          />
        )}
      </Card>
      <JudgeChoice view={view} typed={typed} errors={errors} />
    </Form>
  );
}
