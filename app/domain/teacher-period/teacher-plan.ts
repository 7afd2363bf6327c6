// The plan of a teacher's working-life period: where, when, for how many hours, and what the teacher is to be able to do
// after it, skill by skill.
import { z } from "zod";
import { slugSchema } from "../course/text";
import { periodCountries } from "../workplace-period/period-plan";
import { typedText } from "../workplace-period/typed-text";
import { periodProblem } from "../workplace-period/workplace-period";

/** Letters of a company, a place and a role. Our choice: as for a learner's period. */
export const longestPeriodName = 120;
/** Letters of a goal, which is one sentence. Our choice. */
export const longestGoal = 300;
/** Goals of one period. Our choice: more than four are looked at by nobody. */
export const mostGoals = 4;
const mostCourses = 20;
/** Hours of a plan. Our choice: half a year of full-time work. */
const mostPlannedHours = 1000;

const teacherGoalSchema = z.strictObject({
  /** A skill of the framework. */
  skill: slugSchema,
  sentence: z.string().min(1).max(longestGoal),
});
type TeacherGoal = z.infer<typeof teacherGoalSchema>;

export const teacherPlanSchema = z.strictObject({
  company: z.string().min(1).max(longestPeriodName),
  place: z.string().max(longestPeriodName),
  country: z.enum(periodCountries),
  /** Whom to ask for at the host: a role, never a person's name. */
  contactRole: z.string().min(1).max(longestPeriodName),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  plannedHours: z.int().min(1).max(mostPlannedHours),
  goals: z.array(teacherGoalSchema).min(1).max(mostGoals),
  /** Courses of the teacher that the period touches. */
  courses: z.array(slugSchema).max(mostCourses),
});
export type TeacherPlan = z.infer<typeof teacherPlanSchema>;

const written = (longest: number) => typedText.pipe(z.string().max(longest, "too-long-text"));

const needed = (problem: string) => written(longestPeriodName).pipe(z.string().min(1, problem));

/** A name that was sent once or several times. */
const several = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .default([])
  .pipe(z.array(z.string()));

const formSchema = z.object({
  company: needed("company"),
  place: written(longestPeriodName),
  country: z.enum(periodCountries, "country"),
  contactRole: needed("contact"),
  startsOn: z.iso.date("day"),
  endsOn: z.iso.date("day"),
  plannedHours: z
    .string("hours")
    .trim()
    .regex(/^\d{1,4}$/, "hours")
    .transform(Number)
    .pipe(z.number().min(1, "hours").max(mostPlannedHours, "hours")),
  goalSkill: several,
  goalSentence: several,
  course: several,
});

const teacherPlanProblems = [
  "company",
  "country",
  "contact",
  "day",
  "hours",
  "too-long-text",
  "ends-before-start",
  "too-long",
  "too-many-hours",
  "no-goal",
  "half-goal",
  "same-skill",
  "unknown-skill",
] as const;
export type TeacherPlanProblem = (typeof teacherPlanProblems)[number];
export type TeacherPlanProblems = Partial<Record<string, TeacherPlanProblem>>;

/** Ids that the framework has; anything else that a form names is refused or left out. */
type Known = { skills: readonly string[]; courses: readonly string[] };

/**
 * Reads a plan from the fields of its form; or says of each field what is wrong with it. Goals stand in pairs of
 * `goalSkill` and `goalSentence`; a pair that is empty is no goal.
 */
export function readTeacherPlan(
  fields: unknown,
  known: Known,
): { ok: true; plan: TeacherPlan } | { ok: false; problems: TeacherPlanProblems } {
  const read = formSchema.safeParse(fields);
  if (!read.success) {
    const problems: TeacherPlanProblems = {};
    for (const { path, message } of read.error.issues) {
      const problem = teacherPlanProblems.find((one) => one === message) ?? "too-long-text";
      problems[String(path[0])] ??= problem;
    }
    return { ok: false, problems };
  }
  const { goalSkill, goalSentence, course, ...rest } = read.data;
  const goals = pairsOf(goalSkill, goalSentence);
  const wrongGoals = goalsProblem(goals, known.skills);
  if (wrongGoals) return { ok: false, problems: { goals: wrongGoals } };
  const problem = periodProblem(rest);
  if (problem) {
    const field = problem === "too-many-hours" ? "plannedHours" : "endsOn";
    return { ok: false, problems: { [field]: problem } };
  }
  const courses = known.courses.filter((id) => course.includes(id));
  return { ok: true, plan: { ...rest, goals, courses } };
}

/** The goals as they were typed, those left empty dropped. */
export function pairsOf(skills: readonly string[], sentences: readonly string[]): TeacherGoal[] {
  return skills
    .slice(0, mostGoals)
    .map((skill, place) => ({
      skill,
      sentence: typedText.parse(sentences[place]),
    }))
    .filter(({ skill, sentence }) => skill !== "" || sentence !== "");
}

function goalsProblem(
  goals: readonly TeacherGoal[],
  skills: readonly string[],
): TeacherPlanProblem | undefined {
  if (goals.length === 0) return "no-goal";
  if (goals.some(({ skill, sentence }) => skill === "" || sentence === "")) return "half-goal";
  if (goals.some(({ sentence }) => sentence.length > longestGoal)) return "too-long-text";
  if (goals.some(({ skill }) => !skills.includes(skill))) return "unknown-skill";
  return new Set(goals.map(({ skill }) => skill)).size < goals.length ? "same-skill" : undefined;
}
