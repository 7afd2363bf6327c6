import { useState } from "react";
import { mostSkills, skillLevels, usualLevel } from "~/domain/need/need";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/field";
import type { SkillArea } from "./need-skill-choices.server";
import { levelWord } from "./need-words";

type SkillPickerProps = {
  areas: SkillArea[];
  chosen: readonly { skill: string; level: string }[];
  /** What was searched for when the form was last sent; empty for nothing. */
  find: string;
  error: string | undefined;
};

/**
 * Skills by area, each with its level once it is ticked. All of them are always in the form, so that searching loses
 * nothing. Without JavaScript the search is a button of the form that brings everything back.
 */
export function SkillPicker({ areas, chosen, find: sent, error }: SkillPickerProps) {
  const [find, setFind] = useState(sent);
  const levels = new Map(chosen.map(({ skill, level }) => [skill, level]));
  const words = wordsOf(find);
  const isFound = (text: string) => words.every((word) => text.includes(word));
  const found = areas.map((area) => ({
    ...area,
    skills: area.skills.map((skill) => ({
      ...skill,
      isFound: isFound(plain(`${area.title} ${skill.title} ${skill.definition}`)),
    })),
  }));
  const count = found.flatMap(({ skills }) => skills).filter((skill) => skill.isFound).length;
  return (
    <fieldset className="fieldset need-skills" aria-describedby={error && "skills-error"}>
      <legend>{m.need_skills()}</legend>
      <p className="field__hint">{m.need_skills_hint({ most: mostSkills })}</p>
      {error && (
        <p className="field__error" id="skills-error" role="alert">
          {error}
        </p>
      )}
      <div className="need-skills__find">
        <TextField
          name="find"
          label={m.need_skills_find()}
          defaultValue={sent}
          autoComplete="off"
          onChange={(event) => setFind(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.preventDefault();
          }}
        />
        <Button name="intent" value="find" formNoValidate>
          {m.need_skills_find_button()}
        </Button>
      </div>
      {words.length > 0 && (
        <p role="status" className="muted-text">
          {m.need_skills_found({ count })}
        </p>
      )}
      {found.map(({ id, title, skills }) => {
        const matches = skills.filter((skill) => skill.isFound).length;
        const picked = skills.filter((skill) => levels.has(skill.id)).length;
        const isOpen = picked > 0 || (words.length > 0 && matches > 0);
        return (
          <details
            key={`${id} ${words.length > 0}`}
            className="need-area"
            open={isOpen}
            data-found={matches > 0}
          >
            <summary>
              <span className="need-area__title">{title}</span>{" "}
              <span className="muted-text small-text">
                {picked > 0
                  ? m.need_area_picked({ count: skills.length, picked })
                  : m.need_area_count({ count: skills.length })}
              </span>
            </summary>
            <ul className="plain-list need-area__skills">
              {skills.map((skill) => (
                <li key={skill.id} className="need-skill" data-found={skill.isFound}>
                  <label className="choice">
                    <input
                      type="checkbox"
                      name="skill"
                      value={skill.id}
                      defaultChecked={levels.has(skill.id)}
                    />
                    <span>
                      {skill.title}
                      <span className="field__hint need-skill__definition">{skill.definition}</span>
                    </span>
                  </label>
                  <label className="need-skill__level">
                    <span>{m.need_level()}</span>
                    <span className="visually-hidden">, {skill.title}</span>
                    <select
                      name={`level-${skill.id}`}
                      className="control"
                      defaultValue={levels.get(skill.id) ?? String(usualLevel)}
                    >
                      {skillLevels.map((level) => (
                        <option key={level} value={level}>
                          {levelWord(level)}
                        </option>
                      ))}
                    </select>
                  </label>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </fieldset>
  );
}

function wordsOf(text: string): string[] {
  return plain(text).split(/\s+/).filter(Boolean);
}

function plain(text: string): string {
  return text.toLocaleLowerCase(currentLocale());
}
