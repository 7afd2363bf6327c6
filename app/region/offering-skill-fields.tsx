import type { FieldMetadata } from "@conform-to/react";
import { m } from "~/i18n/messages";
import { Choice } from "~/ui/field";
import type { SkillArea } from "./need-skill-choices.server";
import { fieldWord } from "./offering-problem-words";

type OfferingSkillFieldsProps = { field: FieldMetadata; areas: SkillArea[] };

/** The skills of our framework by their areas; an area that something is chosen of stands open. */
export function OfferingSkillFields({ field, areas }: OfferingSkillFieldsProps) {
  const initial = field.initialValue;
  const chosen = new Set(Array.isArray(initial) ? initial : initial ? [initial] : []);
  const error = field.errors?.[0];
  return (
    <fieldset className="fieldset" aria-describedby={error ? field.errorId : undefined}>
      <legend>{fieldWord("skills")}</legend>
      <p className="field__hint">{m.offering_skills_hint()}</p>
      {error && (
        <p className="field__error" id={field.errorId} role="alert">
          {error}
        </p>
      )}
      {areas.map(({ id, title, skills }) => (
        <details key={id} className="more" open={skills.some((skill) => chosen.has(skill.id))}>
          <summary>{title}</summary>
          {skills.map((skill) => (
            <Choice
              key={skill.id}
              type="checkbox"
              name={field.name}
              value={skill.id}
              defaultChecked={chosen.has(skill.id)}
              label={skill.title}
            />
          ))}
        </details>
      ))}
    </fieldset>
  );
}
