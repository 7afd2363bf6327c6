// What the plan of a period says, read from a form: a company, dates, hours; the rest may still be open.
import { z } from "zod";
import { typedText } from "./typed-text";
import { periodProblem } from "./workplace-period";

/** Countries whose working life this platform serves. */
export const periodCountries = ["FI", "SE"] as const;

const longestName = 120;
const longestContact = 200;
/** Hours of a plan: a full year's work is below 2,000. */
const mostHours = 4000;

const written = (longest: number) => typedText.pipe(z.string().max(longest, "too-long-text"));

/** An address, or nothing; as it is compared: in small letters. */
const address = written(254).transform((text) => text.toLowerCase());

function isAddressOrEmpty(text: string): boolean {
  return text === "" || z.email().safeParse(text).success;
}

const planSchema = z.object({
  company: written(longestName).pipe(z.string().min(1, "company")),
  place: written(longestName),
  country: z.enum(periodCountries, "country"),
  startsOn: z.iso.date("day"),
  endsOn: z.iso.date("day"),
  plannedHours: z
    .string("hours")
    .trim()
    .regex(/^\d{1,4}$/, "hours")
    .transform(Number)
    .pipe(z.number().min(1, "hours").max(mostHours, "hours")),
  supervisorName: written(longestName),
  supervisorEmail: address.refine(isAddressOrEmpty, "email"),
  schoolContact: written(longestContact),
});

export type PeriodPlanFields = z.infer<typeof planSchema>;

export const planProblems = [
  "company",
  "country",
  "day",
  "hours",
  "email",
  "too-long-text",
  "ends-before-start",
  "too-long",
  "too-many-hours",
] as const;
export type PlanProblem = (typeof planProblems)[number];
export type PlanProblems = Partial<Record<keyof PeriodPlanFields, PlanProblem>>;

/** Reads the plan of a period from the fields of its form; or says of each field what is wrong with it. */
export function readPeriodPlan(
  fields: unknown,
): { ok: true; plan: PeriodPlanFields } | { ok: false; problems: PlanProblems } {
  const read = planSchema.safeParse(fields);
  if (!read.success) {
    const problems: PlanProblems = {};
    for (const { path, message } of read.error.issues) {
      const field = String(path[0]) as keyof PeriodPlanFields;
      const known = planProblems.find((one) => one === message);
      problems[field] ??= known ?? "too-long-text";
    }
    return { ok: false, problems };
  }
  const problem = periodProblem(read.data);
  if (!problem) return { ok: true, plan: read.data };
  const field = problem === "too-many-hours" ? "plannedHours" : "endsOn";
  return { ok: false, problems: { [field]: problem } };
}
