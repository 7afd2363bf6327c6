import { Form } from "@remix-run/react";
import { longestNote } from "~/domain/need/need";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextArea, TextField } from "~/ui/field";
import { NeedFields, VisibilityField } from "./need-fields";
import type { SkillArea } from "./need-skill-choices.server";
import { problemWords } from "./need-words";
import type { ShownSurvey } from "./survey-action.server";

type SurveyFormProps = {
  formKey: string;
  answerKey: string;
  /** The first need of an answer tells the company too; those after belong to the same. */
  isFirst: boolean;
  organisation: string;
  shown: Pick<ShownSurvey, "typed" | "contact" | "problems" | "contactError" | "find">;
  areas: SkillArea[];
  today: string;
};

/** One need as a company tells it, on a phone. */
export function SurveyForm({
  formKey,
  answerKey,
  isFirst,
  organisation,
  shown,
  areas,
  today,
}: SurveyFormProps) {
  const { typed, problems } = shown;
  return (
    <Form method="post" className="stack need-form" noValidate>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="answer" value={answerKey} />
      {isFirst && (
        <Card labelledBy="survey-company">
          <h2 id="survey-company">{m.need_survey_company_title()}</h2>
          <TextField
            name="employerName"
            label={m.need_employer()}
            autoComplete="organization"
            defaultValue={typed.employerName}
            error={problemWords(problems.employerName)}
          />
          <TextField
            name="contact"
            type="email"
            label={m.need_survey_contact()}
            hint={m.need_survey_contact_hint({ organisation })}
            autoComplete="email"
            defaultValue={shown.contact}
            error={shown.contactError}
          />
        </Card>
      )}
      <Card labelledBy="survey-need">
        <h2 id="survey-need">{m.need_form_what()}</h2>
        <NeedFields
          typed={typed}
          problems={problems}
          areas={areas}
          find={shown.find}
          today={today}
        />
        <TextArea
          name="note"
          rows={3}
          label={m.need_survey_note()}
          hint={m.need_survey_note_hint({ organisation, most: longestNote })}
          defaultValue={typed.note}
          error={problemWords(problems.note)}
        />
      </Card>
      {isFirst && (
        <Card labelledBy="survey-who-sees">
          <h2 id="survey-who-sees">{m.need_form_who_sees()}</h2>
          <VisibilityField typed={typed} problems={problems} />
        </Card>
      )}
      <div>
        <Button look="main" name="intent" value="send">
          {m.need_survey_send()}
        </Button>
      </div>
    </Form>
  );
}
