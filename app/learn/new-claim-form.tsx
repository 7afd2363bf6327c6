import { Form } from "@remix-run/react";
import { claimSources, longestText } from "~/domain/prior-learning/claim-event";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { ChargeCell } from "~/ui/charge-cell";
import { claimSourceWords, shownSkillWords } from "~/ui/claim-words";
import { Choice, TextArea } from "~/ui/field";
import { Notice } from "~/ui/notice";
import type { ClaimErrors } from "./claim-form";
import { FileField } from "./file-field";
import type { ClaimableArea } from "./own-claims.server";
import type { TypedFields } from "./typed-fields";

type NewClaimFormProps = {
  claimKey: string;
  organisations: { id: string; name: string }[];
  areas: ClaimableArea[];
  typed: TypedFields;
  errors: ClaimErrors;
};

/** The text comes before the file: what was typed is read even where the file is too large. */
export function NewClaimForm({ claimKey, organisations, areas, typed, errors }: NewClaimFormProps) {
  const chosen = [typed.skill ?? []].flat();
  const organisation = typed.organisation ?? (organisations.length === 1 && organisations[0]?.id);
  const hasErrors = Object.keys(errors).length > 0;
  return (
    <Form method="post" encType="multipart/form-data" className="stack stack--loose" noValidate>
      <input type="hidden" name="key" value={String(typed.key ?? claimKey)} />
      {hasErrors && (
        <Notice kind="slip" isLive title={m.recognition_error_title()}>
          <p>{errors.form ?? m.recognition_error_text()}</p>
        </Notice>
      )}
      <Card labelledBy="which">
        <h2 id="which">{m.recognition_form_skills()}</h2>
        <p className="muted-text">{m.recognition_form_skills_text()}</p>
        <FieldError text={errors.skill} />
        {areas.map((area) => (
          <fieldset key={area.id} className="fieldset">
            <legend>{area.title}</legend>
            {area.skills.some(({ isSafety }) => isSafety) && <p>{m.recognition_safety_note()}</p>}
            <div className="claim-skills">
              {area.skills.map((skill) => (
                <Choice
                  key={skill.id}
                  type="checkbox"
                  name="skill"
                  value={skill.id}
                  defaultChecked={chosen.includes(skill.id)}
                  label={<SkillLabel skill={skill} />}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </Card>
      <Card labelledBy="what">
        <h2 id="what">{m.recognition_form_what()}</h2>
        <fieldset className="fieldset">
          <legend>{m.recognition_form_source()}</legend>
          <FieldError text={errors.source} />
          {claimSources.map((source) => (
            <Choice
              key={source}
              type="radio"
              name="source"
              value={source}
              defaultChecked={typed.source === source}
              label={claimSourceWords(source)}
            />
          ))}
        </fieldset>
        <TextArea
          name="story"
          rows={6}
          maxLength={longestText}
          label={m.recognition_form_story()}
          hint={m.recognition_form_story_hint()}
          defaultValue={typed.story}
          error={errors.story}
        />
        <fieldset className="fieldset">
          <legend>{m.recognition_form_organisation()}</legend>
          <p className="field__hint">{m.recognition_form_organisation_hint()}</p>
          <FieldError text={errors.organisation} />
          {organisations.map(({ id, name }) => (
            <Choice
              key={id}
              type="radio"
              name="organisation"
              value={id}
              defaultChecked={organisation === id}
              label={name}
            />
          ))}
        </fieldset>
        <FileField error={errors.file} isOptional />
        <div>
          <Button look="main">{m.recognition_form_send()}</Button>
        </div>
      </Card>
    </Form>
  );
}

function SkillLabel({ skill }: { skill: ClaimableArea["skills"][number] }) {
  return (
    <span className="claim-skill">
      <ChargeCell charge={skill.charge} />
      <span className="claim-skill__words">
        <span>{skill.title}</span>
        <span className="field__hint">
          {shownSkillWords({
            ...skill,
            ...skill.charge,
            isMastered: skill.charge.kind === "mastered",
          })}
        </span>
        {skill.isSafety && <Tag look="waiting">{m.recognition_check_stays()}</Tag>}
      </span>
    </span>
  );
}

function FieldError({ text }: { text: string | undefined }) {
  return text ? (
    <p className="field__error" role="alert">
      {text}
    </p>
  ) : null;
}
