// A need is what an employer will ask for: so many people of one role, with these skills, in one region and quarter.
import { z } from "zod";
import { quarterSchema } from "~/domain/region/quarter";
import { regionEqfSchema } from "~/domain/region/region-eqf";
import { regionSchema } from "~/domain/region/regions";

/** The work that is meant, from the floor of the factory to its laboratories. Ours, after the tracks of this product. */
export const needRoles = ["operator", "technician", "engineer", "specialist"] as const;
export const permanences = ["permanent", "fixed-term", "project", "seasonal"] as const;
/** What the figure rests on, so that a reader can judge how firm it is. */
export const needSources = [
  "recruitment-plan",
  "interview",
  "survey",
  "job-advert",
  "estimate",
] as const;
/** Received of a company's survey, stated for all to count, or closed in one of three ways. Only stated ones count. */
export const needStates = ["received", "stated", "withdrawn", "refused", "joined"] as const;

export type NeedRole = (typeof needRoles)[number];
export type Permanence = (typeof permanences)[number];
export type NeedSource = (typeof needSources)[number];
export type NeedState = (typeof needStates)[number];

/** How well a skill must be held: knows the basics, does it with guidance, does it alone, leads and develops it. */
export const skillLevels = [1, 2, 3, 4] as const;
export type SkillLevel = (typeof skillLevels)[number];

/** The level that a form proposes: does it alone. */
export const usualLevel: SkillLevel = 3;

/** People of one need. Our choice: above the largest factory's yearly recruiting in the Nordic countries. */
export const mostHeads = 5000;
/** Skills of one need. Our choice: whoever names more has named a trade, not a need. */
export const mostSkills = 12;
export const longestEmployer = 120;
export const longestNote = 1000;
export const longestRef = 80;
export const longestReason = 500;

export const needSkillSchema = z.strictObject({
  skill: z.string().min(1).max(80),
  level: z.literal(skillLevels),
});
export type NeedSkill = z.infer<typeof needSkillSchema>;

/** What the public may see of a need: all of it, all but the company, or nothing but sums of several companies. */
export const visibilities = ["public", "unnamed", "confidential"] as const;
export type Visibility = (typeof visibilities)[number];

/** What is said of one need, by whoever says it. */
export const needSchema = z.strictObject({
  /** Name of the company; null where the organisation that states the need is the employer itself. */
  employerName: z.string().min(1).max(longestEmployer).nullable(),
  visibility: z.enum(visibilities),
  role: z.enum(needRoles),
  eqf: regionEqfSchema,
  /** People. */
  heads: z.number().int().min(1).max(mostHeads),
  /** When they are to begin. */
  quarter: quarterSchema,
  region: regionSchema,
  permanence: z.enum(permanences),
  source: z.enum(needSources),
  /** The day on which this was true, YYYY-MM-DD. */
  asOf: z.iso.date(),
  /** For the own organisation alone. */
  note: z.string().max(longestNote),
  /** Skills of the framework, each once. */
  skills: z.array(needSkillSchema).min(1).max(mostSkills),
});
export type Need = z.infer<typeof needSchema>;

/** Whether the public list and a page of its own show a need. */
export function isListed(visibility: Visibility): boolean {
  return visibility !== "confidential";
}

/** Whether the public may be told which company has the need. */
export function isNamed(visibility: Visibility): boolean {
  return visibility === "public";
}

/** Of two visibilities the one that tells less. */
export function stricterVisibility(one: Visibility, other: Visibility): Visibility {
  return visibilities.indexOf(one) > visibilities.indexOf(other) ? one : other;
}

/**
 * What may be shown of a need in which companies have told something: never more than each of them allowed.
 * @param companies what each company allowed by its answer; none where the organisation itself states the need
 */
export function allowedVisibility(asked: Visibility, companies: readonly Visibility[]): Visibility {
  return companies.reduce(stricterVisibility, asked);
}
