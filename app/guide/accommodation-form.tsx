import { Form } from "@remix-run/react";
import { formatLanguage } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Choice, SelectField, TextArea, TextField } from "~/ui/field";
import { FormNotice } from "~/ui/form-notice";
import type { RefusedExamAct } from "./exam-action.server";

type AccommodationFormProps = {
  formKey: string;
  /** YYYY-MM-DD */
  today: string;
  refused: RefusedExamAct | undefined;
};

const languages = ["fi", "sv", "en"] as const;

/** What may ease an exam. Why somebody needs it is not asked: health is not stored here. */
export function AccommodationForm({ formKey, today, refused }: AccommodationFormProps) {
  const named = (name: string) => ({
    name,
    defaultValue: refused ? String(refused.typed[name] ?? "") : undefined,
    error: refused?.problems[name],
  });
  const ticked = (name: string) => ({
    name,
    type: "checkbox",
    defaultChecked: refused?.typed[name] === "on",
  });
  return (
    <Form method="post" className="stack" preventScrollReset noValidate>
      <input type="hidden" name="intent" value="accommodate" />
      <input type="hidden" name="key" value={formKey} />
      <FormNotice errors={refused?.problems.kinds ? [refused.problems.kinds] : undefined} />
      <div className="exam-fields">
        <TextField
          {...named("moreSittings")}
          inputMode="numeric"
          label={m.exams_field_sittings()}
          hint={m.exams_field_sittings_hint()}
        />
        <TextField
          {...named("coolDownHours")}
          inputMode="numeric"
          label={m.exams_field_hours()}
          hint={m.exams_field_hours_hint()}
        />
        <TextField
          {...named("extraTime")}
          inputMode="numeric"
          label={m.exams_field_time()}
          hint={m.exams_field_time_hint()}
        />
        <SelectField
          {...named("language")}
          label={m.exams_field_language()}
          hint={m.exams_field_language_hint()}
          options={[
            { value: "", label: m.exams_field_language_none() },
            ...languages.map((one) => ({ value: one, label: formatLanguage(one) })),
          ]}
        />
      </div>
      <fieldset className="fieldset">
        <legend className="field__label">{m.exams_field_arranged()}</legend>
        <Choice {...ticked("hasReader")} label={m.exams_kind_reader()} />
        <Choice {...ticked("hasRoom")} label={m.exams_kind_room()} />
      </fieldset>
      <div className="exam-fields">
        <TextField
          {...named("validFrom")}
          type="date"
          label={m.exams_field_from()}
          defaultValue={refused ? String(refused.typed.validFrom ?? "") : today}
        />
        <TextField
          {...named("validUntil")}
          type="date"
          label={m.exams_field_until()}
          hint={m.exams_field_until_hint()}
        />
      </div>
      <TextArea
        {...named("reason")}
        rows={3}
        label={m.exams_field_reason()}
        hint={m.exams_field_reason_hint()}
      />
      <div>
        <Button look="main">{m.exams_ease_grant()}</Button>
      </div>
    </Form>
  );
}
