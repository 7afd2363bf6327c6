// A company told in a survey what the organisation knew already, or more of the same: two needs become one.
import { mostHeads, mostSkills, type Need, type NeedSkill, stricterVisibility } from "./need";

/** The same people told twice, or other people who are needed besides. */
export const joinings = ["same", "more"] as const;
export type Joining = (typeof joinings)[number];

/**
 * The need that stays, with what the answer adds. Told twice, the larger number of people counts; more people are added
 * up. Skills of both are kept, each at its higher level. Nobody sees more of the answer than its company allowed.
 */
export function joinNeeds(standing: Need, answer: Need, how: Joining): Need {
  const heads =
    how === "same" ? Math.max(standing.heads, answer.heads) : standing.heads + answer.heads;
  return {
    ...standing,
    visibility: stricterVisibility(standing.visibility, answer.visibility),
    heads: Math.min(heads, mostHeads),
    asOf: (answer.asOf > standing.asOf ? answer : standing).asOf,
    skills: joinSkills(standing.skills, answer.skills),
  };
}

function joinSkills(standing: readonly NeedSkill[], answer: readonly NeedSkill[]): NeedSkill[] {
  const joined = new Map(standing.map((one) => [one.skill, one]));
  for (const one of answer) {
    const known = joined.get(one.skill);
    if (!known || known.level < one.level) joined.set(one.skill, one);
  }
  return [...joined.values()].slice(0, mostSkills);
}
