import { usualLevel } from "~/domain/need/need";
import type { TypedNeed } from "~/domain/need/read-need";

/** Fields of a form as they were sent: one value, or a list where a name was sent more than once. */
export type TypedFields = Record<string, string | string[]>;

const first = (value: string | string[] | undefined) => [value ?? []].flat()[0];

/** The need in the fields of its form. */
export function typedNeed(fields: TypedFields): TypedNeed {
  const text = (name: string) => {
    const value = first(fields[name]);
    return value === undefined ? {} : { [name]: value };
  };
  return {
    ...text("employerName"),
    ...text("visibility"),
    ...text("role"),
    ...text("eqf"),
    ...text("heads"),
    ...text("quarter"),
    ...text("region"),
    ...text("permanence"),
    ...text("source"),
    ...text("asOf"),
    ...text("note"),
    skills: [fields.skill ?? []].flat().map((skill) => ({
      skill,
      level: first(fields[`level-${skill}`]) ?? String(usualLevel),
    })),
  };
}

/** The same the other way round: what stands in the fields of the form of a need that is there. */
export function needFields(need: {
  [field: string]: unknown;
  skills: readonly { skill: string; level: number }[];
}): TypedNeed {
  const texts = Object.entries(need)
    .filter(([, value]) => typeof value === "string" || typeof value === "number")
    .map(([field, value]) => [field, String(value)]);
  return {
    ...Object.fromEntries(texts),
    skills: need.skills.map(({ skill, level }) => ({ skill, level: String(level) })),
  };
}
