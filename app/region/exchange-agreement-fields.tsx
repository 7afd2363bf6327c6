import { teachingLanguages } from "~/domain/exchange/agreement";
import { formatLanguage } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card, Tag } from "~/ui/card";
import { SelectField, TextField } from "~/ui/field";
import type { ChoosableArea, ChoosableSkill } from "./exchange-choices.server";
import { type ExchangeErrors, type Fields, hoursName } from "./exchange-forms";

type AgreementFieldsProps = {
  areas: ChoosableArea[];
  /** What stands in the fields at first, by their names. */
  values: Fields;
  errors: ExchangeErrors;
};

/** The fields of an agreement: days, language, workplace, and hours beside each skill that is chosen. */
export function AgreementFields({ areas, values, errors }: AgreementFieldsProps) {
  const at = (name: string) => ({
    name,
    defaultValue: values[name] ?? "",
    error: errors[name],
  });
  return (
    <>
      <Card labelledBy="when">
        <h2 id="when">{m.exchange_form_when()}</h2>
        <div className="field-pair">
          <TextField type="date" label={m.exchange_form_starts()} {...at("startsOn")} />
          <TextField type="date" label={m.exchange_form_ends()} {...at("endsOn")} />
        </div>
        <SelectField
          label={m.exchange_language()}
          options={teachingLanguages.map((value) => ({ value, label: formatLanguage(value) }))}
          {...at("language")}
        />
      </Card>
      <Card labelledBy="skills">
        <h2 id="skills">{m.exchange_form_skills()}</h2>
        <p className="muted-text">{m.exchange_form_skills_text()}</p>
        {errors.skills && (
          <p className="field__error" role="alert">
            {errors.skills}
          </p>
        )}
        {areas.map((area) => (
          <details key={area.id} className="more" open={isOpen(area, values, errors)}>
            <summary>
              <span>
                {area.title}
                {area.skills.some(({ isOnPath }) => isOnPath) && (
                  <span className="muted-text small-text"> · {m.exchange_form_on_path()}</span>
                )}
              </span>
            </summary>
            {area.skills.some(({ isSafety }) => isSafety) && <p>{m.exchange_safety_note()}</p>}
            <ul className="plain-list">
              {area.skills.map((skill) => (
                <li key={skill.id}>
                  <SkillHours skill={skill} values={values} errors={errors} />
                </li>
              ))}
            </ul>
          </details>
        ))}
      </Card>
      <Card labelledBy="workplace">
        <h2 id="workplace">{m.exchange_form_workplace()}</h2>
        <p className="muted-text">{m.exchange_form_workplace_text()}</p>
        <TextField
          maxLength={200}
          label={m.exchange_form_workplace_name()}
          {...at("workplaceName")}
        />
        <div className="field-pair">
          <TextField
            maxLength={200}
            label={m.exchange_form_workplace_role()}
            hint={m.exchange_form_workplace_role_hint()}
            {...at("workplaceRole")}
          />
          <TextField
            type="email"
            maxLength={254}
            label={m.exchange_form_workplace_email()}
            {...at("workplaceEmail")}
          />
        </div>
      </Card>
    </>
  );
}

function isOpen(area: ChoosableArea, values: Fields, errors: ExchangeErrors): boolean {
  return area.skills.some(({ id }) => values[hoursName(id)] || errors[hoursName(id)]);
}

type SkillHoursProps = { skill: ChoosableSkill; values: Fields; errors: ExchangeErrors };

function SkillHours({ skill, values, errors }: SkillHoursProps) {
  const name = hoursName(skill.id);
  const error = errors[name];
  return (
    <div className="exchange-hours">
      <label htmlFor={name}>
        {skill.title} {skill.isOnPath && <Tag look="accent">{m.exchange_form_on_path()}</Tag>}{" "}
        {skill.isSafety && <Tag look="waiting">{m.exchange_safety_tag()}</Tag>}
      </label>
      <span className="exchange-hours__field">
        <input
          type="text"
          className="control"
          id={name}
          name={name}
          inputMode="decimal"
          autoComplete="off"
          defaultValue={values[name] ?? ""}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${name}-error` : undefined}
        />{" "}
        <span aria-hidden="true">h</span>
      </span>
      {error && (
        <p className="field__error" id={`${name}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
