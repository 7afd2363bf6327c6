// A need as a form, a survey or a line of a table says it, read field by field: what is wrong is told for each of them.
import { z } from "zod";
import { compareQuarters, nextQuarters, quarterOf, quarterSchema } from "~/domain/region/quarter";
import { highestEqf, lowestEqf } from "~/domain/region/region-eqf";
import { regionSchema } from "~/domain/region/regions";
import {
  longestEmployer,
  longestNote,
  mostHeads,
  mostSkills,
  type Need,
  needRoles,
  needSources,
  permanences,
  skillLevels,
  visibilities,
} from "./need";

/** Quarters ahead for which somebody can need people. Our choice: five years, the time it takes to build a factory. */
export const quartersAhead = 20;

/** Figures from before the industry are slips of a finger. */
const firstDay = "2000-01-01";

export const needProblems = [
  "missing",
  "choice",
  "employer",
  "too-long",
  "heads",
  "eqf",
  "quarter",
  "past-quarter",
  "far-quarter",
  "region",
  "day",
  "future-day",
  "no-skills",
  "many-skills",
  "unknown-skill",
  "level",
] as const;
export type NeedProblem = (typeof needProblems)[number];
export type NeedField = keyof Need;
export type NeedProblems = Partial<Record<NeedField, NeedProblem>>;

/** Text of one need's fields; skills as pairs. */
export type TypedNeed = Partial<Record<Exclude<NeedField, "skills">, string>> & {
  skills: readonly { skill: string; level: string }[];
};

type Known = {
  /** Skills of the framework. */
  skills: ReadonlySet<string>;
  /** YYYY-MM-DD; a need lies in its quarter or later. */
  today: string;
};

const written = (longest: number) =>
  z
    .string()
    .default("")
    .transform((text) => text.replace(/\0/g, "").trim())
    .pipe(z.string().max(longest, "too-long"));
const oneOf = <const T extends readonly string[]>(choices: T) =>
  z.enum(choices, { error: ({ input }) => (input ? "choice" : "missing") });
const whole = (least: number, most: number, problem: NeedProblem) =>
  z
    .string("missing")
    .trim()
    .regex(/^\d{1,5}$/, { error: ({ input }) => (input ? problem : "missing") })
    .transform(Number)
    .pipe(z.number().min(least, problem).max(most, problem));

const typedSchema = z.object({
  employerName: written(longestEmployer).transform((name) => name || null),
  visibility: oneOf(visibilities),
  role: oneOf(needRoles),
  eqf: whole(lowestEqf, highestEqf, "eqf"),
  heads: whole(1, mostHeads, "heads"),
  quarter: z
    .string("missing")
    .trim()
    .min(1, "missing")
    .pipe(z.string().refine((quarter) => quarterSchema.safeParse(quarter).success, "quarter")),
  region: z.string("missing").min(1, "missing").pipe(z.enum(regionSchema.options, "region")),
  permanence: oneOf(permanences),
  source: oneOf(needSources),
  asOf: z.string("missing").trim().min(1, "missing").pipe(z.iso.date("day")),
  note: written(longestNote),
});

/**
 * Reads one need, or says of each field what is wrong with it.
 * @param since the quarter from which on needs are taken; left out, that of today. An older need that is only corrected
 *   keeps its own
 */
export function readNeed(
  typed: TypedNeed,
  { skills: known, today, since = quarterOf(today) }: Known & { since?: string },
): { ok: true; need: Need } | { ok: false; problems: NeedProblems } {
  const problems: NeedProblems = {};
  const read = typedSchema.safeParse(typed);
  for (const { path, message } of read.error?.issues ?? []) {
    problems[path[0] as NeedField] ??= asProblem(message);
  }
  const { data } = read;
  const skills = readSkills(typed.skills, known);
  if (!skills.ok) problems.skills = skills.problem;
  const late = data && lateProblem(data, { today, since });
  if (late) Object.assign(problems, late);
  if (!data || !skills.ok || Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, need: { ...data, skills: skills.skills } };
}

function asProblem(message: string): NeedProblem {
  return needProblems.find((problem) => problem === message) ?? "choice";
}

function lateProblem(
  { quarter, asOf }: Pick<Need, "quarter" | "asOf">,
  { today, since }: { today: string; since: string },
): NeedProblems | undefined {
  if (compareQuarters(quarter, since) < 0) return { quarter: "past-quarter" };
  const last = nextQuarters(quarterOf(today), quartersAhead + 1).at(-1) ?? quarter;
  if (compareQuarters(quarter, last) > 0) return { quarter: "far-quarter" };
  if (asOf < firstDay) return { asOf: "day" };
  return asOf > today ? { asOf: "future-day" } : undefined;
}

type ReadSkills = { ok: true; skills: Need["skills"] } | { ok: false; problem: NeedProblem };

function readSkills(typed: TypedNeed["skills"], known: ReadonlySet<string>): ReadSkills {
  const refuse = (problem: NeedProblem): ReadSkills => ({ ok: false, problem });
  const levels = new Map<string, Need["skills"][number]["level"]>();
  for (const { skill, level } of typed) {
    if (!known.has(skill)) return refuse("unknown-skill");
    const read = skillLevels.find((one) => String(one) === level.trim());
    if (!read) return refuse("level");
    levels.set(skill, read);
  }
  if (levels.size === 0) return refuse("no-skills");
  if (levels.size > mostSkills) return refuse("many-skills");
  return { ok: true, skills: [...levels].map(([skill, level]) => ({ skill, level })) };
}
