// What an exchange is about: skills with their hours, days, the language of teaching, and a workplace where there is one.
import { z } from "zod";

const id = z.string().min(1);

/** Skills of one exchange. Our choice: a term's worth, which people can still judge one by one. */
export const mostSkills = 30;
/** Hours of one skill, and of a whole exchange: a year of study, brief.md §6. */
export const mostHours = 1600;

export const teachingLanguages = ["fi", "sv", "en"] as const;

const agreedSkillSchema = z.strictObject({
  /** Of our framework; that there is such a skill is asked where the agreement is taken in. */
  skill: id,
  /** Hours of student work, in halves. */
  hours: z.number().positive().max(mostHours).multipleOf(0.5),
  /** Of areas A6 or A7: shown at the host, it is never recognised away at home. */
  isSafety: z.boolean(),
});
export type AgreedSkill = z.infer<typeof agreedSkillSchema>;
type AgreedHours = Pick<AgreedSkill, "skill" | "hours">;

/** Who somebody is by what they do, as “supervisor of the line”: a role, never a person's name. */
export const roleWordsSchema = z.string().trim().min(1).max(200);

/** Whom to ask at a workplace. */
export const workplaceSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  contactRole: roleWordsSchema,
  email: z.email().max(254),
});
export type Workplace = z.infer<typeof workplaceSchema>;

export const agreementSchema = z
  .strictObject({
    skills: z.array(agreedSkillSchema).min(1).max(mostSkills),
    /** First and last day at the host. */
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    language: z.enum(teachingLanguages),
    /** The offering that it began from; null where none did. */
    offering: id.nullable(),
    workplace: workplaceSchema.nullable(),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ["endsOn"] })
  .refine(({ skills }) => new Set(skills.map(({ skill }) => skill)).size === skills.length, {
    path: ["skills"],
  })
  .refine((agreement) => hoursOf(agreement) <= mostHours, { path: ["skills"] });
export type Agreement = z.infer<typeof agreementSchema>;

/** All hours of student work that were agreed. */
export function hoursOf({ skills }: { skills: readonly AgreedSkill[] }): number {
  return skills.reduce((sum, { hours }) => sum + hours, 0);
}

/**
 * Hours of an offering in halves and in equal parts, as a first suggestion for each of its skills.
 * @param hours of the whole offering
 */
export function suggestedHours(skills: readonly string[], hours: number): AgreedHours[] {
  const each = Math.max(0.5, Math.round((hours / Math.max(1, skills.length)) * 2) / 2);
  return skills.map((skill) => ({ skill, hours: each }));
}

/** Whether two agreements say the same; the order of skills says nothing. */
export function isSameAgreement(one: Agreement, other: Agreement): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder({ skills, startsOn, endsOn, language, offering, workplace }: Agreement) {
  const sorted = skills.map(({ skill, hours, isSafety }) => [skill, hours, isSafety]).sort();
  const { name, contactRole, email } = workplace ?? {};
  return [sorted, startsOn, endsOn, language, offering, name, contactRole, email];
}
