// What somebody wrote into a survey, as text to copy: the link was closed while they were writing.
import {
  needRoles,
  permanences,
  type SkillLevel,
  skillLevels,
  visibilities,
} from "~/domain/need/need";
import type { TypedNeed } from "~/domain/need/read-need";
import { regionEqfs } from "~/domain/region/region-eqf";
import { regionName, regions } from "~/domain/region/regions";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import {
  eqfWords,
  fieldWord,
  levelWord,
  permanenceWord,
  quarterWords,
  roleWord,
  visibilityWord,
} from "./need-words";

type Written = {
  typed: TypedNeed;
  contact: string;
  /** What a skill is called. */
  titleOf: (skill: string) => string;
};

/** One line for each field that holds something, as the form called it. What is no choice of ours stays as it is. */
export function writtenSurvey({ typed, contact, titleOf }: Written): string {
  const { quarter = "", skills } = typed;
  const lines: [label: string, text: string | undefined][] = [
    [fieldWord("employerName"), typed.employerName],
    [m.need_survey_contact(), contact],
    [fieldWord("role"), wordOf(typed.role, needRoles, roleWord)],
    [fieldWord("heads"), typed.heads],
    [fieldWord("quarter"), /^\d{4}-Q[1-4]$/.test(quarter) ? quarterWords(quarter) : quarter],
    [
      fieldWord("region"),
      wordOf(
        typed.region,
        regions.map(({ id }) => id),
        (id) => regionName(id, currentLocale()),
      ),
    ],
    [fieldWord("eqf"), wordOf(typed.eqf, regionEqfs, eqfWords)],
    [fieldWord("permanence"), wordOf(typed.permanence, permanences, permanenceWord)],
    ...skills.map(({ skill, level }): [string, string] => [
      titleOf(skill),
      wordOf<SkillLevel>(level, skillLevels, levelWord) ?? level,
    ]),
    [m.need_survey_note(), typed.note],
    [fieldWord("visibility"), wordOf(typed.visibility, visibilities, visibilityWord)],
  ];
  return lines
    .filter(([, text]) => text?.trim())
    .map(([label, text]) => `${label}: ${text}`)
    .join("\n");
}

/** A choice in words; what is none of the choices stays as it was sent. */
function wordOf<Choice extends string | number>(
  sent: string | undefined,
  choices: readonly Choice[],
  word: (choice: Choice) => string,
): string | undefined {
  const choice = choices.find((one) => String(one) === sent);
  return choice === undefined ? sent : word(choice);
}
